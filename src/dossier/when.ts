import { parseDateSet } from './date-set.js';
import { parseMoment, type Moment } from './moment.js';

export type { Moment, Precision } from './moment.js';

/**
 * EDTF (ISO 8601-2) dates: bounds, precision and doubt. No `Date`, no time zone: a date is a count of days.
 *
 * Bounds: a date with unspecified digits spans from the first day that fits to the last; a season its three months
 * (spring is March to May and winter ends with February; 29–32 are the southern ones); doubt (`?`, `~`) widens
 * nothing, as nobody can say by how much; an interval runs from the start of its first date to the end of its last.
 */

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
  /**
   * The members of a set, by time. A range such as `1989..1991` is written out while the set has no more than 100
   * members; a longer one is its two ends, the first of them marked {@link Moment.through}.
   */
  readonly members?: readonly Moment[];
  /** Whether any part is approximate, or uncertain. */
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** No single date is longer; a set may list some hundreds. */
const LONGEST = 10_000;

/**
 * Reads an EDTF string: levels 0 and 1, and of level 2 sets, partial qualification, unspecified digits anywhere,
 * exponents and significant digits. Undefined for anything else: what is not a string, days that no calendar has,
 * an interval that ends before it starts, years beyond ±10¹¹, text of more than 10 000 characters.
 */
export function parseWhen(text: unknown): When | undefined {
  if (typeof text !== 'string' || text === '' || text.length > LONGEST) return undefined;
  if (text.startsWith('[') || text.startsWith('{')) return parseSet(text);
  const slash = text.indexOf('/');
  if (slash >= 0) return parseInterval(text, text.slice(0, slash), text.slice(slash + 1));
  const moment = parseMoment(text);
  return moment && plainWhen(text, moment);
}

/** A whole year, astronomical: what a slider of years stands at. */
export function whenOfYear(year: number): When | undefined {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return parseWhen(`${Math.abs(year) > 9999 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`);
}

/** Orders by start, then by end, then by what is written; never 0 for dates that are written differently. */
export function compareWhen(a: When, b: When): number {
  return order(a.start, b.start) || order(a.end, b.end) || order(a.edtf, b.edtf);
}

function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function plainWhen(edtf: string, moment: Moment): When {
  const { start, end, approximate, uncertain } = moment;
  return { edtf, kind: 'date', start, end, from: moment, to: moment, approximate, uncertain };
}

function parseInterval(edtf: string, first: string, last: string): When | undefined {
  const openStart = openEndOf(first);
  const openEnd = openEndOf(last);
  const from = openStart ? undefined : parseMoment(first);
  const to = openEnd ? undefined : parseMoment(last);
  if (!(openStart ?? from) || !(openEnd ?? to) || (from && to && to.end <= from.start)) return undefined;
  const [start, end] = [from?.start ?? -Infinity, to?.end ?? Infinity];
  const approximate = Boolean(from?.approximate || to?.approximate);
  const uncertain = Boolean(from?.uncertain || to?.uncertain);
  const when: { -readonly [K in keyof When]: When[K] } = { edtf, kind: 'interval', start, end, approximate, uncertain };
  if (from) when.from = from;
  if (to) when.to = to;
  if (openStart) when.openStart = openStart;
  if (openEnd) when.openEnd = openEnd;
  return when;
}

function openEndOf(side: string): OpenEnd | undefined {
  return side === '..' ? 'open' : side === '' ? 'unknown' : undefined;
}

/** Of one date "or earlier" that side is not known; of all dates up to one, it is open. */
function parseSet(edtf: string): When | undefined {
  const set = parseDateSet(edtf);
  if (!set) return undefined;
  const { members, earlier, later, oneOf } = set;
  const open: OpenEnd = oneOf ? 'unknown' : 'open';
  const from = earlier ? undefined : members[0];
  const to = later ? undefined : members.reduce((last, member) => (member.end > last.end ? member : last));
  return {
    edtf,
    kind: oneOf ? 'one-of' : 'all-of',
    start: from?.start ?? -Infinity,
    end: to?.end ?? Infinity,
    ...(from ? { from } : { openStart: open }),
    ...(to ? { to } : { openEnd: open }),
    members,
    approximate: members.some((member) => member.approximate),
    uncertain: members.some((member) => member.uncertain),
  };
}
