import type { Moment, When } from '../dossier/when.js';
import type { Words } from './locale/en.js';
import { HANDS, type DayOrMonth, type Hand } from './date-hands.js';
import { once } from './once.js';

/** A date in words, at its own precision and with its own doubt: never finer, never surer than it was written. */
export interface DateWords {
  /** For labels: `16 Mar 2023`, `c. May 2022`, `2003–09`, `1953–`, `196Xs`. '' without a date. */
  short(when: When | undefined): string;
  /** For sentences and readers without sight: `about May 2022`, `since 1953`, `one of 1989, 1990 or 1991`. */
  spoken(when: When | undefined): string;
  /** A moment for labels, without its doubt: `Mar 2023`. */
  moment(moment: Moment): string;
  /** A year by the language's calendar words: `2023`, `44 BCE`. Astronomical in. */
  year(year: number): string;
  month(month: number): string;
  /** A time of the day, from minutes: `14:30`. */
  clock(minutes: number): string;
  /** What of a date is below its year, with its doubt: `16 Mar`, `c. May`; of a year, its number. */
  withinYear(moment: Moment): string;
}

// Intl gets only years that four digits can write, so that its calendar never reaches past the Gregorian reform on its own.
const stamp = (month: number, day: number, minutes = 0): number => Date.UTC(2000, month - 1, day, 0, minutes);

type Format = (style: 'short' | 'long', fields: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;

/** Formatters by what they write, each made when it is first wanted. */
const formats = (tag: string): Format => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (style, fields) => {
    const key = style + Object.keys(fields).join();
    const format = made.get(key) ?? new Intl.DateTimeFormat(tag, { calendar: 'gregory', timeZone: 'UTC', ...fields });
    made.set(key, format);
    return format;
  };
};

/** @param tag a sound BCP 47 tag */
export function dateWords(tag: string, words: Words): DateWords {
  const hand = HANDS[tag];
  const numbers = once(() => new Intl.NumberFormat(tag, { useGrouping: false }));
  const digits = hand ? String : (value: number): string => numbers().format(value);
  const grouped = once(() => new Intl.NumberFormat(tag));
  const format = formats(tag);
  // Four digits are a year; five and more, a number.
  const plain = (value: number): string => (value > 9999 ? grouped().format(value) : digits(value));
  const year = (value: number): string => (value > 0 ? plain(value) : words.dates.bce(plain(1 - value)));

  /** Formats around a stand-in year, then puts the real one where the language has it. */
  const withYear = (moment: Moment, style: 'short' | 'long'): string => {
    const { month = 1, day } = moment;
    if (hand) return hand.date(month, day, year(moment.year), style);
    const fields: Intl.DateTimeFormatOptions = { year: 'numeric', month: style, ...(day ? { day: 'numeric' } : {}) };
    const parts = format(style, fields).formatToParts(stamp(month, day ?? 1));
    return parts.map((part) => (part.type === 'year' ? year(moment.year) : part.value)).join('');
  };

  const bare = (moment: Moment, style: 'short' | 'long'): string => {
    switch (moment.precision) {
      case 'century':
        return words.dates.century(Math.floor(moment.year / 100) + 1);
      case 'decade':
        return words.dates.decade(year(moment.year));
      case 'year':
        return words.dates.year(year(moment.year));
      case 'season':
        return seasonOf(moment, year(moment.year), words);
      default:
        return withYear(moment, style) + timeOf(moment);
    }
  };
  const timeOf = (moment: Moment): string => (moment.minutes === undefined ? '' : `, ${clock(moment.minutes)}`);
  const clock = (minutes: number): string =>
    format('short', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(stamp(1, 1, minutes));

  const belowYear = (moment: Moment): string => {
    const { month, day = 1 } = moment;
    if (month === undefined) return moment.precision === 'year' ? year(moment.year) : bare(moment, 'short');
    if (hand) return hand.belowYear(month, moment.day) + timeOf(moment);
    const fields: Intl.DateTimeFormatOptions = { month: 'short', ...(moment.day ? { day: 'numeric' } : {}) };
    return format('short', fields).format(stamp(month, day)) + timeOf(moment);
  };

  const short = (moment: Moment): string =>
    doubt(bare(moment, 'short'), moment, words.dates.circa, words.dates.uncertain);
  const long = (moment: Moment): string => doubt(bare(moment, 'long'), moment, words.dates.about, words.dates.perhaps);

  return {
    short: (when) => (when ? (withinOne(when, hand, words) ?? shortOf(when, short, words, digits)) : ''),
    spoken: (when) => (when ? spokenOf(when, long, words, tag) : words.dates.undated),
    moment: (moment) => bare(moment, 'short'),
    year,
    month: (month) => hand?.belowYear(month, undefined) ?? format('short', { month: 'short' }).format(stamp(month, 1)),
    clock,
    withinYear: (moment) => doubt(belowYear(moment), moment, words.dates.circa, words.dates.uncertain),
  };
}

const seasonOf = ({ season = 21 }: Moment, year: string, { dates }: Words): string => {
  const name = dates.seasons[(season - 21) % 4];
  return name && season <= 32 ? dates.season(name, year) : year;
};

const doubt = (
  text: string,
  { approximate, uncertain }: Moment,
  about: (date: string) => string,
  perhaps: (date: string) => string,
): string => {
  const near = approximate ? about(text) : text;
  return uncertain ? perhaps(near) : near;
};

type Say = (moment: Moment) => string;

type Digits = (value: number) => string;

const shortOf = (when: When, say: Say, words: Words, digits: Digits): string => {
  const { from, to, kind } = when;
  const { range, openEnd, openStart, year } = words.dates;
  if (when.members) return when.members.map(say).join(kind === 'one-of' ? ' / ' : ', ');
  if (kind === 'date' && from) return say(from);
  if (from && to) {
    const last = plainYears(from, to) ? shortYear(from.year, to.year, digits) : undefined;
    return last ? year(range(digits(from.year), last)) : range(say(from), say(to));
  }
  return from ? openEnd(say(from)) : to ? openStart(say(to)) : '';
};

/** `Feb 25–26, 2013`: two days, or two months, of one year, where a language's hand is known. */
const withinOne = ({ kind, from, to }: When, hand: Hand | undefined, { dates }: Words): string | undefined => {
  const both = kind === 'interval' && hand && from && to && from.year === to.year && from.year > 0 && from.year < 1e4;
  if (!both || from.minutes !== undefined || to.minutes !== undefined || isDoubtful(from) || isDoubtful(to))
    return undefined;
  const [a, b] = [from.month, to.month];
  if (a === undefined || b === undefined || !from.day !== !to.day || (a === b && from.day === to.day)) return undefined;
  const date = (month: number, day: number | undefined): DayOrMonth => (day ? { month, day } : { month });
  return hand.within(date(a, from.day), date(b, to.day), String(from.year), dates.range);
};

const isDoubtful = ({ approximate, uncertain, precision }: Moment): boolean =>
  approximate || uncertain || (precision !== 'day' && precision !== 'month');

const plainYears = (from: Moment, to: Moment): boolean =>
  [from, to].every(({ precision, approximate, uncertain }) => precision === 'year' && !approximate && !uncertain);

/** The second year of `2003–09`: two digits, or all of them where the century changes. */
const shortYear = (from: number, to: number, digits: Digits): string | undefined => {
  if (from < 1000 || to <= from) return undefined;
  const sameCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return sameCentury ? digits(to).slice(-2) : digits(to);
};

const spokenOf = (when: When, say: Say, words: Words, tag: string): string => {
  if (when.members) return spokenSet(when, say, words, tag);
  const { from, to, kind } = when;
  if (kind === 'date' && from) return say(from);
  if (from && to) return words.dates.fromTo(say(from), say(to));
  if (from) return when.openEnd === 'unknown' ? words.dates.endUnknown(say(from)) : words.dates.since(say(from));
  if (to) return when.openStart === 'unknown' ? words.dates.startUnknown(say(to)) : words.dates.until(say(to));
  return words.dates.undated;
};

const spokenSet = (when: When, say: Say, words: Words, tag: string): string => {
  const names = (when.members ?? []).map(say);
  const first = names[0] ?? '';
  const last = names.at(-1) ?? '';
  if (when.openStart) return words.dates.before(last);
  if (when.openEnd) return words.dates.after(first);
  const type = when.kind === 'one-of' ? 'disjunction' : 'conjunction';
  const list = new Intl.ListFormat(tag, { type }).format(names);
  return when.kind === 'one-of' ? words.dates.oneOf(list) : words.dates.allOf(list);
};
