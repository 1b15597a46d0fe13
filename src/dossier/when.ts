/**
 * EDTF (ISO 8601-2) dates: bounds, precision and doubt. No `Date`, no time zone: a date is a count of days.
 */

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
}

/** How an interval ends on a side where no date is given: still going on, or not known. */
export type OpenEnd = 'open' | 'unknown';

export interface When {
  /** As given. */
  readonly edtf: string;
  readonly kind: 'date' | 'interval' | 'one-of' | 'all-of';
  /** Earliest and latest it may mean, in days since 1970-01-01, half open; ±Infinity where open or unknown. */
  readonly start: number;
  readonly end: number;
  /** The first and the last date; the same object for a plain date; absent where that side is open. */
  readonly from?: Moment;
  readonly to?: Moment;
  readonly openStart?: OpenEnd;
  readonly openEnd?: OpenEnd;
  /** The members of a set, in order. */
  readonly members?: readonly Moment[];
  /** Whether any part is approximate, or uncertain. */
  readonly approximate: boolean;
  readonly uncertain: boolean;
}
