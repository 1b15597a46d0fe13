import { civilFromDays, daysFromCivil } from './calendar.js';
import { dayMoment, monthMoment, parseMoment, yearMoment, type Moment } from './moment.js';

/** Up to this many members a range is written out. */
const MOST_MEMBERS = 100;

export interface DateSet {
  /** `[…]`, one of these dates; else `{…}`, all of them. */
  readonly oneOf: boolean;
  /** By start, then end. */
  readonly members: readonly [Moment, ...Moment[]];
  /** Written with `..` at an end: or an earlier date, or a later one. */
  readonly earlier: boolean;
  readonly later: boolean;
}

export function parseDateSet(edtf: string): DateSet | undefined {
  const oneOf = edtf.startsWith('[');
  if (!edtf.endsWith(oneOf ? ']' : '}')) return undefined;
  const earlier = edtf.startsWith('..', 1);
  const later = edtf.endsWith('..', edtf.length - 1);
  const [first, ...others] = parseMembers(edtf.slice(earlier ? 3 : 1, later ? -3 : -1).split(',')) ?? [];
  return first && { oneOf, members: [first, ...others], earlier, later };
}

function parseMembers(pieces: readonly string[]): Moment[] | undefined {
  const members: Moment[] = [];
  let room = MOST_MEMBERS - pieces.length;
  for (const piece of pieces) {
    const range = parseMember(piece.trim(), room);
    if (!range) return undefined;
    room -= range.length - 1;
    for (const member of range) members.push(member);
  }
  return members.sort((a, b) => a.start - b.start || a.end - b.end);
}

function parseMember(piece: string, room: number): Moment[] | undefined {
  const dots = piece.indexOf('..');
  if (dots < 0) {
    const moment = parseMoment(piece);
    return moment && [moment];
  }
  const from = parseMoment(piece.slice(0, dots));
  const to = parseMoment(piece.slice(dots + 2));
  if (!from || !to || from.precision !== to.precision || from.start > to.start) return undefined;
  return expandRange(from, to, room) ?? [{ ...from, through: true }, to];
}

/** Every date from one to the other; undefined where there is no room for them or no step from one to the next. */
function expandRange(from: Moment, to: Moment, room: number): Moment[] | undefined {
  const at = (date: Moment) => (from.precision === 'day' ? date.start : date.year * 12 + (date.month ?? 1) - 1);
  const step = from.precision === 'year' ? 12 : 1;
  const count = (at(to) - at(from)) / step + 1;
  if (!['year', 'month', 'day'].includes(from.precision) || count - 1 > room) return undefined;
  return Array.from({ length: count }, (_, i) =>
    i === 0 ? from : i === count - 1 ? to : between(from, at(from) + i * step),
  );
}

function between({ precision }: Moment, at: number): Moment {
  if (precision === 'year') return yearMoment(at / 12);
  const { year, month, day } = civilFromDays(precision === 'day' ? at : daysFromCivil(0, at + 1));
  return precision === 'day' ? dayMoment(year, month, day) : monthMoment(year, month);
}
