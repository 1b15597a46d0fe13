import { civilFromDays } from './calendar.js';
import type { Dossier, Party, Tie } from './dossier.js';
import { whenOfYear, type When } from './when.js';

export type TieStatus = 'not-yet' | 'signed' | 'in-force' | 'suspended' | 'ended';

export interface StatusAt {
  readonly status: TieStatus;
  /** Its first date may fall within the asked time. */
  readonly begins: boolean;
  /** Its last date may fall within the asked time. */
  readonly ends: boolean;
  /** The sources give no date, so that `in-force` is an assumption to be noted. */
  readonly undated: boolean;
}

export type Dated = Pick<Tie, 'when' | 'signed' | 'suspended'>;

/**
 * A tie's status in a day, a month, a year: at any time that `at` covers.
 * In force in any part of it is in force, so a tie that ends within the year is in force in it, with `ends`; a date
 * known to the year means any time in that year. Signed without a date of entry stays signed; without any date it is
 * in force and `undated`. Suspended counts if the suspension holds at the end of `at`. Under `all` nothing has ended.
 */
export function statusAt(tie: Dated, at: When | 'all'): StatusAt {
  const { when, signed } = tie;
  if (at === 'all') return statusOf(when || !signed ? 'in-force' : 'signed', !when && !signed);
  if (!when) {
    return signed ? statusOf(signed.start < at.end ? 'signed' : 'not-yet') : statusOf(interrupted(tie, at), true);
  }
  if (when.start >= at.end) return statusOf(signed && signed.start < at.end ? 'signed' : 'not-yet');
  if (when.end <= at.start) return statusOf('ended');
  const begins = overlaps(when.kind === 'one-of' ? when : when.from, at);
  const ends = overlaps(when.kind === 'one-of' ? when : when.to, at);
  return { status: interrupted(tie, at), begins, ends, undated: false };
}

/** A party's status within a tie: the tie's own, except where it has not yet joined, is suspended, or has left. */
export function partyStatusAt(party: Party, tie: Dated, at: When | 'all'): StatusAt {
  const whole = statusAt(tie, at);
  if (whole.status === 'signed' && party.when) return joinsLater(party.when, tie, at) ? statusOf('not-yet') : whole;
  if (whole.status !== 'in-force' && whole.status !== 'suspended') return whole;
  if (!party.when) {
    const suspended = at !== 'all' && isSuspended(party.suspended, at);
    return suspended ? { ...whole, status: 'suspended' } : whole;
  }
  const own = statusAt(party, at);
  return { ...own, status: own.status === 'in-force' ? whole.status : own.status };
}

/** Who joins after a treaty has entered into force, or after `at`, is none of its signatories. */
function joinsLater(joined: When, { when }: Dated, at: When | 'all'): boolean {
  return at !== 'all' && joined.start >= (when?.from?.end ?? at.end);
}

/**
 * The date up to which a dossier speaks: its `asOf`, else the year in which its latest date ends. Of an open span
 * its last given date counts. Publication dates of sources don't. Undefined where nothing is dated.
 */
export function closingDate(dossier: Dossier): When | undefined {
  if (dossier.asOf) return dossier.asOf;
  const last = latestOf(dossier);
  // `last` is the first instant after the date, so the last day is the one before it.
  return Number.isFinite(last) ? whenOfYear(civilFromDays(Math.ceil(last) - 1).year) : undefined;
}

function statusOf(status: TieStatus, undated = false): StatusAt {
  return { status, begins: false, ends: false, undated };
}

function interrupted({ when, suspended }: Dated, at: When): 'in-force' | 'suspended' {
  if (isSuspended(suspended, at)) return 'suspended';
  // `{1960, 1962}`: between its dates such a tie has lapsed, and comes back.
  const lapsed = when?.kind === 'all-of' && !isWithin(when, at);
  return lapsed ? 'suspended' : 'in-force';
}

function isSuspended(suspended: When | undefined, at: When): boolean {
  return suspended !== undefined && suspended.start < at.end && suspended.end >= at.end;
}

function isWithin({ members = [], openStart, openEnd }: When, at: When): boolean {
  return members.some((member, i) => {
    const from = openStart && i === 0 ? -Infinity : member.start;
    const to = openEnd && i === members.length - 1 ? Infinity : ((member.through && members[i + 1]) || member).end;
    return overlaps({ start: from, end: to }, at);
  });
}

/** Whether two half-open spans have a time in common. */
export function overlaps(span: { readonly start: number; readonly end: number } | undefined, at: When): boolean {
  return span !== undefined && span.start < at.end && span.end > at.start;
}

function lastGiven({ from, members }: When): number {
  return members?.at(-1)?.end ?? from?.end ?? -Infinity;
}

/** Where the latest date that is given ends, in days. */
function latestOf({ actors, ties, events, eras, comparisons, developments }: Dossier): number {
  let last = latestDated(ties);
  for (const records of [events, eras, developments, actors]) last = Math.max(last, latestWhen(records));
  for (const { positions } of comparisons) last = Math.max(last, latestWhen(positions));
  for (const { members = [] } of actors) last = Math.max(last, latestDated(members));
  for (const { signed, parties } of ties) last = Math.max(last, lastDay(signed), latestDated(parties));
  return last;
}

/** There may be very many: nothing is made for any of them. */
function latestWhen(records: readonly Pick<Dated, 'when'>[]): number {
  let last = -Infinity;
  for (const { when } of records) {
    const day = lastDay(when);
    if (day > last) last = day;
  }
  return last;
}

const latestDated = (records: readonly Pick<Dated, 'when' | 'suspended'>[]): number =>
  records.reduce((last, { when, suspended }) => Math.max(last, lastDay(when), lastDay(suspended)), -Infinity);

const lastDay = (when: When | undefined): number =>
  !when ? -Infinity : when.end < Infinity ? when.end : lastGiven(when);
