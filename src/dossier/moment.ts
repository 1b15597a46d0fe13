import { civilFromDays, daysFromCivil, daysInMonth, isLeapYear } from './calendar.js';

/** From coarse to fine. */
export type Precision = 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'time';

/** One date as written, with all the time it may mean. */
export interface Moment {
  /** Days since 1970-01-01 in the proleptic Gregorian calendar; `end` is the first instant after it. */
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Astronomical: 0 is 1 BCE. For a decade or century, its first year. */
  readonly year: number;
  /** 1–12; absent where the date is no finer than a year. */
  readonly month?: number;
  /** 1–31. */
  readonly day?: number;
  /** 21–24 spring to winter, as EDTF has them (25–41 too). */
  readonly season?: number;
  /** Minutes of the day, for precision `time`. */
  readonly minutes?: number;
  /** In a set: every date of this precision from here to the next member belongs to it. */
  readonly through?: true;
}

const DATE = /^[?~%]?(-?)([\dX]{4})(?:S([1-9]))?[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?)?)?$/;
const LONG_YEAR = /^Y(-?)(\d{1,12})(?:E(\d\d?))?(?:S([1-9]\d?))?$/;
const SHORT_YEAR = /^(\d{2,3})[?~%]?$/;
const TIME = /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?(?:Z|[+\-−](\d\d)(?::?(\d\d))?)?$/;

/** Beyond this, days are no longer whole numbers of a double. */
const LAST_YEAR = 1e11;

/** The first month of each of EDTF's divisions of a year, from 21. */
const SEASON_STARTS = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7] as const;

/** One date of EDTF, or undefined where the text is none or the calendar has no such day. */
export function parseMoment(text: string): Moment | undefined {
  const plain = plainMoment(text);
  if (plain) return plain;
  const date = DATE.exec(text);
  if (date) return dateMoment(text, date);
  if (text.startsWith('Y')) return longYear(text);
  return text.length <= 4 ? shortYear(text) : timeMoment(text);
}

export function yearMoment(year: number): Moment {
  const start = daysFromCivil(year);
  const end = daysFromCivil(year + 1);
  return { start, end, precision: 'year', approximate: false, uncertain: false, year };
}

export function monthMoment(year: number, month: number): Moment {
  const start = daysFromCivil(year, month);
  const end = start + daysInMonth(year, month);
  return { start, end, precision: 'month', approximate: false, uncertain: false, year, month };
}

export function dayMoment(year: number, month: number, day: number): Moment {
  const start = daysFromCivil(year, month, day);
  return { start, end: start + 1, precision: 'day', approximate: false, uncertain: false, year, month, day };
}

function calendarMoment(year: number, month: number | undefined, day: number | undefined): Moment | undefined {
  if (month === undefined) return yearMoment(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return monthMoment(year, month);
  return day >= 1 && day <= daysInMonth(year, month) ? dayMoment(year, month, day) : undefined;
}

/** The commonest forms, `1953`, `1953-10` and `1953-10-01`, in a fifth of the time that the pattern takes. */
function plainMoment(text: string): Moment | undefined {
  const { length } = text;
  if (length !== 4 && length !== 7 && length !== 10) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = length > 4 && text.charCodeAt(4) === HYPHEN ? digitsAt(text, 5, 7) : 0;
  const day = length > 7 && text.charCodeAt(7) === HYPHEN ? digitsAt(text, 8, 10) : 0;
  if (year < 0 || (length > 4 && !(month > 0)) || (length > 7 && !(day > 0))) return undefined;
  return calendarMoment(year, month || undefined, day || undefined);
}

const HYPHEN = 45;

/** The number that some characters write; less than 0 where one is no digit. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Doubt is read off the text: `?`, `~` and `%` stand for nothing else in a date. */
function doubtOf(text: string): Pick<Moment, 'approximate' | 'uncertain'> {
  const both = text.includes('%');
  return { approximate: both || text.includes('~'), uncertain: both || text.includes('?') };
}

function span(text: string, start: number, end: number, precision: Precision, year: number): Moment {
  return { start, end, precision, ...doubtOf(text), year };
}

function dateMoment(text: string, parts: RegExpExecArray): Moment | undefined {
  const [, sign, digits = '', significant, mm, dd] = parts;
  if (significant !== undefined)
    return mm || digits.includes('X') ? undefined : rounded(text, +digits, significant, sign);
  if (sign && digits === '0000') return undefined;
  if (`${digits}${mm ?? ''}${dd ?? ''}`.includes('X')) return maskedMoment(text, sign === '-', digits, mm, dd);
  const year = sign ? -digits : +digits;
  if (mm !== undefined && +mm > 12) return dd === undefined ? seasonMoment(text, year, year, +mm) : undefined;
  const moment = calendarMoment(year, mm === undefined ? mm : +mm, dd === undefined ? dd : +dd);
  return moment && { ...moment, ...doubtOf(text) };
}

function seasonMoment(text: string, from: number, to: number, season: number): Moment | undefined {
  const month = SEASON_STARTS[season - 21];
  if (month === undefined) return undefined;
  const length = season < 37 ? 3 : season < 40 ? 4 : 6;
  const precision = from === to ? 'season' : to - from < 10 ? 'decade' : 'century';
  return { ...span(text, daysFromCivil(from, month), daysFromCivil(to, month + length), precision, from), season };
}

/** A date with `X` for digits that are not known: from the first day that fits to the last. */
function maskedMoment(text: string, bce: boolean, digits: string, mm?: string, dd?: string): Moment | undefined {
  const high = +digits.replaceAll('X', '9');
  if (bce && high === 0) return undefined;
  const low = +digits.replaceAll('X', '0');
  // The year 0 is written without a sign, so that the nearest to it that is meant is the next of these digits.
  const nearest = bce && low === 0 ? 10 ** (3 - digits.lastIndexOf('X')) : low;
  const [from, to] = bce ? [-high, -nearest] : [low, high];
  if (mm !== undefined && +mm > 12) return dd === undefined ? seasonMoment(text, from, to, +mm) : undefined;
  const months = numbersLike(mm ?? 'XX').filter((month) => month >= 1 && month <= 12);
  const days = numbersLike(dd ?? 'XX').filter((day) => day >= 1 && day <= 31);
  const years = fitsIn(COMMON_YEAR, months, days) ? [from, to] : leapYears(digits, bce, months, days);
  const [first, last] = [years?.[0], years?.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const precision = maskedPrecision(digits, mm, dd);
  const whole = span(text, firstDay(first, months, days), lastDay(last, months, days) + 1, precision, first);
  return precision === 'month' ? { ...whole, month: Number(mm) } : whole;
}

const COMMON_YEAR = 2001;
const LEAP_YEAR = 2000;

function fitsIn(year: number, months: readonly number[], days: readonly number[]): boolean {
  return months.some((month) => (days[0] ?? 32) <= daysInMonth(year, month));
}

/** Of a day that only leap years have, the first and the last leap year that fits. */
function leapYears(
  digits: string,
  bce: boolean,
  months: readonly number[],
  days: readonly number[],
): number[] | undefined {
  // Tried first, so that no century of years is gone through in vain.
  const possible = fitsIn(LEAP_YEAR, months, days) && numbersLike(digits.slice(2)).some((number) => number % 4 === 0);
  if (!possible) return undefined;
  const leaps = (ends: Iterable<number>) => {
    for (const year of ends) if (isLeapYear(year) && !(bce && year === 0)) return bce ? -year : year;
    return undefined;
  };
  const ends = [leaps(yearsLike(digits, 1)), leaps(yearsLike(digits, -1))].filter((year) => year !== undefined);
  return bce ? ends.reverse() : ends;
}

/** The years with these digits, upward or downward. */
function* yearsLike(digits: string, step: 1 | -1): Generator<number> {
  const at = digits.indexOf('X');
  if (at < 0) return yield Number(digits);
  for (let i = 0; i < 10; i++) {
    yield* yearsLike(`${digits.slice(0, at)}${step > 0 ? i : 9 - i}${digits.slice(at + 1)}`, step);
  }
}

const twoDigits = new Map<string, readonly number[]>();

/** The numbers of two digits that a mask such as `1X` stands for, upward; remembered, as there are only 121 masks. */
function numbersLike(mask: string): readonly number[] {
  const known = twoDigits.get(mask);
  if (known) return known;
  const numbers = [...yearsLike(mask, 1)];
  twoDigits.set(mask, numbers);
  return numbers;
}

function firstDay(year: number, months: readonly number[], days: readonly number[]): number {
  for (const month of months) {
    for (const day of days) {
      if (day <= daysInMonth(year, month)) return daysFromCivil(year, month, day);
    }
  }
  return NaN;
}

function lastDay(year: number, months: readonly number[], days: readonly number[]): number {
  for (let m = months.length - 1; m >= 0; m--) {
    const month = months[m] as number;
    const day = days.findLast((candidate) => candidate <= daysInMonth(year, month));
    if (day !== undefined) return daysFromCivil(year, month, day);
  }
  return NaN;
}

function maskedPrecision(digits: string, mm = 'XX', dd = 'XX'): Precision {
  const first = digits.indexOf('X');
  if (first >= 0) return first === 3 ? 'decade' : 'century';
  if (mm.includes('X')) return 'year';
  return dd.includes('X') ? 'month' : 'day';
}

function longYear(text: string): Moment | undefined {
  const [, sign, digits = '', exponent = '0', significant] = LONG_YEAR.exec(text) ?? [];
  const magnitude = +digits * 10 ** +exponent;
  if (magnitude > LAST_YEAR || magnitude < (text.includes('E') ? 1 : 10_000)) return undefined;
  if (significant !== undefined) return rounded(text, magnitude, significant, sign);
  return yearMoment(sign ? -magnitude : magnitude);
}

/** `1950S2`: some year of which only the first two digits are meant, put at 1950. */
function rounded(text: string, magnitude: number, significant: string, sign = ''): Moment | undefined {
  if (magnitude === 0 && sign) return undefined;
  const step = 10 ** Math.max(0, Math.max(4, String(magnitude).length) - +significant);
  const low = Math.floor(magnitude / step) * step;
  const [from, to] = sign ? [-(low + step - 1), -low] : [low, low + step - 1];
  const year = sign ? -magnitude : magnitude;
  return { ...span(text, daysFromCivil(from), daysFromCivil(to + 1), 'year', year), approximate: step > 1 };
}

/** `19`, a century, and `195`, a decade. */
function shortYear(text: string): Moment | undefined {
  const digits = SHORT_YEAR.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const years = digits.length === 2 ? 100 : 10;
  const year = +digits * years;
  return span(text, daysFromCivil(year), daysFromCivil(year + years), years === 100 ? 'century' : 'decade', year);
}

/** The clock of the place counts: an offset from UTC is allowed and checked, but moves no event to another day. */
function timeMoment(text: string): Moment | undefined {
  const [, date = '', hh = '', mm = '', ss, ms, zone = '0', zoneMinutes = '0'] = TIME.exec(text) ?? [];
  const day = date && parseMoment(date);
  if (!day || +mm > 59 || +(ss ?? 0) > 59 || +zoneMinutes > 59 || +zone * 60 + +zoneMinutes > 14 * 60) return undefined;
  const midnight = hh === '24' && +mm + +(ss ?? 0) + +(ms ?? 0) === 0;
  if (+hh > 23 && !midnight) return undefined;
  const minutes = +hh * 60 + +mm;
  const start = day.start + minutes / 1440 + +(ss ?? 0) / 86_400 + +(ms ?? 0) / 86_400_000;
  const length = ms === undefined ? (ss === undefined ? 1 / 1440 : 1 / 86_400) : 1 / 86_400_000;
  return { ...span('', start, start + length, 'time', 0), ...civilFromDays(start), minutes: midnight ? 0 : minutes };
}
