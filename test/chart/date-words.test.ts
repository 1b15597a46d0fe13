import assert from 'node:assert/strict';
import test from 'node:test';
import { parseWhen } from '../../src/dossier/when.js';
import { languageOf } from '../../src/chart/language.js';
import ko from '../../src/chart/locale/ko.js';
import ja from '../../src/chart/locale/ja.js';
import ar from '../../src/chart/locale/ar.js';

const languages = {
  en: languageOf('en'),
  ko: languageOf('ko', ko),
  ja: languageOf('ja', ja),
  ar: languageOf('ar', ar),
};
type Tag = keyof typeof languages;

const short = (edtf: string, tag: Tag = 'en') => languages[tag].dates.short(parseWhen(edtf));
const spoken = (edtf: string, tag: Tag = 'en') => languages[tag].dates.spoken(parseWhen(edtf));

test('short(date) is as fine as it was written, and no finer', () => {
  assert.equal(short('2023-03-16'), 'Mar 16, 2023');
  assert.equal(languageOf('en-GB').dates.short(parseWhen('2023-03-16')), '16 Mar 2023');
  assert.equal(short('2023-03'), 'Mar 2023');
  assert.equal(short('1953'), '1953');
  assert.equal(short('196X'), '1960s');
  assert.equal(short('19XX'), '20th century');
  assert.equal(short('2021-21'), 'spring 2021');
});

test('dates are written as Intl would write them, in the languages that do without it', () => {
  for (const tag of ['en', 'en-US', 'ko', 'ja']) {
    const { dates } = languageOf(tag, { en: undefined, 'en-US': undefined, ko, ja }[tag]);
    for (let month = 1; month <= 12; month++) {
      const day = parseWhen(`2023-${String(month).padStart(2, '0')}-16`);
      const whole = parseWhen(`2023-${String(month).padStart(2, '0')}`);
      const by = (fields: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...fields }).format(Date.UTC(2023, month - 1, 16));
      assert.equal(dates.short(day), by({ year: 'numeric', month: 'short', day: 'numeric' }));
      assert.equal(dates.spoken(day), by({ year: 'numeric', month: 'long', day: 'numeric' }));
      assert.equal(dates.short(whole), by({ year: 'numeric', month: 'short' }));
      assert.equal(dates.spoken(whole), by({ year: 'numeric', month: 'long' }));
      assert.equal(day?.from && dates.withinYear(day.from), by({ month: 'short', day: 'numeric' }));
      assert.equal(dates.month(month), by({ month: 'short' }));
    }
  }
});

test('short(two dates of a year) says the year once, and the month where it is the same', () => {
  assert.equal(short('2013-02-25/2013-02-26'), 'Feb 25–26, 2013');
  assert.equal(short('2013-02-25/2013-03-02'), 'Feb 25–Mar 2, 2013');
  assert.equal(short('2013-02/2013-05'), 'Feb–May 2013');
  assert.equal(short('2013-02-25~/2013-02-26'), 'c. Feb 25, 2013–Feb 26, 2013');
  assert.equal(short('2013-02-25/2013-02-26', 'ko'), '2013년 2월 25일–26일');
  assert.equal(short('2013-02-25/2013-03-02', 'ja'), '2013年2月25日–3月2日');
});

test('short(interval) names both ends once', () => {
  assert.equal(short('2003/2009'), '2003–09');
  assert.equal(short('1998/2003'), '1998–2003');
  assert.equal(short('1953/..'), '1953–');
  assert.equal(short('../1991'), '–1991');
  assert.equal(short('2022-05/2023-07'), 'May 2022–Jul 2023');
});

test('short(date) shows doubt', () => {
  assert.equal(short('2022-05~'), 'c. May 2022');
  assert.equal(short('1984?'), '1984?');
  assert.equal(short('1984%'), 'c. 1984?');
});

test('spoken(date) says doubt in words', () => {
  assert.equal(spoken('1972-05~'), 'about May 1972');
  assert.equal(spoken('1991-12/..'), 'since December 1991');
  assert.equal(spoken('1991-12/'), 'from December 1991, end unknown');
  assert.equal(spoken('[1989..1991]'), 'one of 1989, 1990, or 1991');
  assert.equal(spoken('196X'), '1960s');
  assert.equal(spoken('[..1984]'), '1984 or before');
  assert.equal(languages.en.dates.spoken(undefined), 'no date in the sources');
});

test('spoken(date) follows the language', () => {
  assert.equal(spoken('1972-05~', 'ko'), '1972년 5월경');
  assert.equal(spoken('1972-05~', 'ja'), '1972年5月頃');
  assert.match(spoken('1972-05~', 'ar'), /^نحو /);
  assert.equal(spoken('2003/2009', 'ko'), '2003년부터 2009년까지');
});

test('short(year) carries the calendar word where the language wants one', () => {
  assert.equal(short('1953', 'ko'), '1953년');
  assert.equal(short('1953/..', 'ko'), '1953년~');
  assert.equal(short('2003/2009', 'ja'), '2003–09年');
});

test('short(year before the common era) counts without a year zero', () => {
  assert.equal(short('-0043'), '44 BCE');
  assert.equal(short('Y12000'), '12,000');
});
