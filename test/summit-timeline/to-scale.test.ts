import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import ar from '../../src/chart/locale/ar.js';
import ko from '../../src/chart/locale/ko.js';
import { daysFromCivil } from '../../src/dossier/calendar.js';
import type { DossierFile } from '../../src/dossier/dossier.js';
import { standClear } from '../../src/summit-timeline/layout/stand-clear.js';
import { everyDateForm, hostileStrings } from '../../stories/dossiers/special.js';
import { seededDossier } from '../../stories/dossiers/seeded.js';
import { checked, collisions, datesOnly, laidOut, markOf, outside, reached } from './worlds.js';

const sample = checked(
  JSON.parse(readFileSync(new URL('../../data/south-korea.json', import.meta.url), 'utf8')) as DossierFile,
);
const SPARSE = ['1900', '1901-05', '1902', '1960', '1961-02', '2020-01-01', '2021'];
const DOWN = { form: 'vertical', spacing: 'time' } as const;

test('layoutTimeline({form: vertical, spacing: time}) puts twice the time at twice the distance', () => {
  const dates = ['2000-01-01', '2000-07-01', '2001-01-01', '2003-01-01', '2009-01-01'];
  const layout = laidOut(datesOnly(dates), { ...DOWN, width: 328 });
  const perDay = dates.slice(1).map((date, i) => {
    const [before, after] = [markOf(layout, dates[i] as string), markOf(layout, date)];
    return (after.y - before.y) / (after.day - before.day);
  });
  assert.ok(Math.max(...perDay) / Math.min(...perDay) < 1.02, String(perDay));
  const years = layout.texts.filter(({ role }) => role === 'axis').map(({ text, y }) => ({ year: Number(text), y }));
  const [first, last] = [years[0], years.at(-1)];
  assert.ok(first && last && last.year > first.year && last.y > first.y);
});

test('layoutTimeline({form: vertical, spacing: auto | even}) keeps to rows, one under the other', () => {
  for (const spacing of ['auto', 'even'] as const) {
    const { panels, marks } = laidOut(datesOnly(SPARSE), { form: 'vertical', spacing, width: 328 });
    assert.equal(panels.length, 0);
    assert.equal(marks.length, SPARSE.length);
  }
});

for (const width of [250, 288, 328, 520, 728, 1160]) {
  test(`layoutTimeline({form: vertical, spacing: time, width: ${width}}) lays nothing over anything, and loses nothing`, () => {
    const worlds = [
      sample,
      checked(everyDateForm),
      checked(hostileStrings),
      ...[12, 90, 200, 700].map((events) => checked(seededDossier({ actors: 9, events }))),
    ];
    for (const dossier of worlds) {
      for (const foldGaps of [false, true]) {
        const layout = laidOut(dossier, { ...DOWN, width, foldGaps, ties: true });
        assert.deepEqual(collisions(layout), []);
        assert.deepEqual(outside(layout), []);
        const ids = new Set(reached(layout));
        assert.deepEqual(
          layout.items.filter(({ id }) => !ids.has(id)),
          [],
        );
      }
    }
  });
}

test('layoutTimeline({form: vertical, spacing: time, foldGaps}) folds as a level axis does, and says how long', () => {
  const layout = laidOut(datesOnly(SPARSE), { ...DOWN, width: 328, foldGaps: true });
  assert.equal(layout.panels.length, 3);
  assert.deepEqual(
    layout.texts.filter(({ role }) => role === 'sub').map(({ text }) => text),
    ['57 years', '58 years'],
  );
  assert.equal(layout.rules.filter(({ role }) => role === 'break').length, 4);
  const scales = layout.panels.map(({ start, end, x1, x2 }) => (x2 - x1) / (end - start));
  assert.ok(Math.max(...scales) / Math.min(...scales) < 1.02, String(scales));
});

test('layoutTimeline({form: vertical, spacing: time}) counts what crowds, on the axis, and leads from marks to their words', () => {
  const crowd = Array.from({ length: 30 }, (_, i) => `2021-06-${String(1 + (i % 28)).padStart(2, '0')}`);
  const layout = laidOut(datesOnly(['1950', ...crowd]), { ...DOWN, width: 328 });
  const counts = layout.marks.filter(({ count }) => count > 1);
  assert.ok(counts.length > 0 && layout.signs.includes('crowd'));
  assert.equal(new Set(reached(layout)).size, 31);
  const axis = layout.rules.find(({ role }) => role === 'axis');
  for (const { x } of counts) assert.equal(x, axis?.x1);
  for (const { y, texts, count } of layout.marks) {
    const [line] = texts;
    if (count === 1 && line)
      assert.ok(Math.abs(line.y - 4.5 - y) <= 41, `${line.text} is ${line.y - y} px from its mark`);
  }
});

test('layoutTimeline({form: vertical, spacing: time}) is as tall as it must be for all words, and keeps to a height that is given', () => {
  assert.ok(laidOut(datesOnly(['2000', '2010', '2020']), { ...DOWN, width: 328 }).height < 450);
  const few = laidOut(sample, { ...DOWN, width: 328, height: 500 });
  assert.ok(few.height <= 550);
  assert.ok(few.marks.some(({ count }) => count > 1));
});

test('layoutTimeline({form: vertical, spacing: time}) draws a date as long as it may be meant: a year is no 1 January', () => {
  const layout = laidOut(datesOnly(['2000', '2001-03-05', '2003/2005', '2007~']), { ...DOWN, width: 328 });
  const year = markOf(layout, '2000');
  assert.equal(year.parts.find(({ type }) => type === 'point')?.type === 'point', true);
  const perYear = (layout.panels[0]?.x2 ?? 0) / ((layout.domain.end - layout.domain.start) / 365.25);
  assert.ok(Math.abs(year.box.height - perYear) < perYear / 3, `${year.box.height} for ${perYear}`);
  assert.equal(markOf(layout, '2001-03-05').parts.length, 1);
  assert.ok(markOf(layout, '2003/2005').box.height > 2.5 * perYear);
  assert.ok(layout.signs.includes('approximate') && layout.signs.includes('hollow'));
});

test('layoutTimeline({form: vertical, spacing: time}) in Korean and Arabic, with eras and today, stays clear', () => {
  const today = daysFromCivil(2024, 6, 1);
  for (const language of [languageOf('ko', ko), languageOf('ar', ar)]) {
    const layout = laidOut(sample, { ...DOWN, width: 328, foldGaps: true, today, language });
    assert.deepEqual(collisions(layout), []);
    assert.deepEqual(outside(layout), []);
    assert.equal(layout.texts.filter(({ role }) => role === 'today').length, 1);
    assert.ok(layout.texts.some(({ role }) => role === 'band'));
    assert.equal(layout.bands.length, 2);
  }
});

test('layoutTimeline({form: vertical, spacing: time, pinned}) gives what is picked out of a count words of its own', () => {
  const dossier = checked(seededDossier({ actors: 20, events: 700 }));
  const plain = laidOut(dossier, { ...DOWN, width: 328 });
  const hidden = plain.marks.find(({ count }) => count > 1)?.stands[1] ?? '';
  const picked = laidOut(dossier, { ...DOWN, width: 328, pinned: new Set([hidden]) });
  assert.ok(markOf(picked, hidden).texts.length > 0);
  assert.deepEqual(collisions(picked), []);
});

test('layoutTimeline({form: vertical, spacing: time}) of nothing, of one date and of one day is sound', () => {
  for (const dates of [[], ['1999-05-04'], Array.from({ length: 45 }, () => '2023-07-12')]) {
    const layout = laidOut(datesOnly(dates), { ...DOWN, width: 328 });
    assert.deepEqual(collisions(layout), []);
    assert.deepEqual(outside(layout), []);
    assert.equal(new Set(reached(layout)).size, dates.length);
  }
});

test('standClear(texts) moves texts no more than they must, and gives up where one would be too far from its mark', () => {
  const text = (at: number, height = 20) => ({ at, from: at, to: at, height });
  assert.deepEqual(standClear([text(50), text(100)], 0, 200), [42, 92]);
  assert.deepEqual(standClear([text(100), text(100)], 0, 200), [82, 102]);
  assert.deepEqual(standClear([text(2), text(100)], 0, 200), [0, 92]);
  assert.deepEqual(standClear([{ ...text(100), firmness: 999 }, text(100)], 0, 200)?.map(Math.round), [92, 112]);
  assert.equal(
    standClear(
      Array.from({ length: 6 }, () => text(100)),
      0,
      200,
    ),
    undefined,
  );
  assert.equal(standClear([text(50, 60), text(60, 60)], 0, 100), undefined);
});
