/** What a date is written like, from its parts; the day is absent where only the month is known. */
export interface Hand {
  date(month: number, day: number | undefined, year: string, style: 'short' | 'long'): string;
  belowYear(month: number, day: number | undefined): string;
  /** From one date to another of the same year, so that it is said once; the month too, where it is the same. */
  within(from: DayOrMonth, to: DayOrMonth, year: string, range: (from: string, to: string) => string): string;
}

export interface DayOrMonth {
  readonly month: number;
  readonly day?: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const named = (month: number): string => MONTHS[month - 1] ?? '';
const brief = (month: number): string => named(month).slice(0, 3);
const isNear = (from: DayOrMonth, to: DayOrMonth): boolean => to.day !== undefined && from.month === to.month;
const eastern = (y: string, m: string, d: string): Hand => {
  const belowYear = (month: number, day: number | undefined): string =>
    `${month}${m}${day ? ` ${day}${d}`.slice(y === '年' ? 1 : 0) : ''}`;
  const gap = y === '年' ? '' : ' ';
  return {
    belowYear,
    date: (month, day, year) => `${year}${y}${gap}${belowYear(month, day)}`,
    within: (from, to, year, range) =>
      `${year}${y}${gap}${range(belowYear(from.month, from.day), isNear(from, to) ? `${to.day}${d}` : belowYear(to.month, to.day))}`,
  };
};

// The first formatter of `Intl` costs as much as a small chart: what these languages write needs none. Tests hold the
// two against each other.
const ENGLISH: Hand = {
  belowYear: (month, day) => `${brief(month)}${day ? ` ${day}` : ''}`,
  date: (month, day, year, style) =>
    `${style === 'short' ? brief(month) : named(month)} ${day ? `${day}, ` : ''}${year}`,
  within: (from, to, year, range) =>
    `${range(ENGLISH.belowYear(from.month, from.day), isNear(from, to) ? String(to.day) : ENGLISH.belowYear(to.month, to.day))}${to.day ? ',' : ''} ${year}`,
};
export const HANDS: Readonly<Record<string, Hand | undefined>> = {
  en: ENGLISH,
  'en-US': ENGLISH,
  ko: eastern('년', '월', '일'),
  ja: eastern('年', '月', '日'),
};
