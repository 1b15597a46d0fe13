import { civilFromDays } from '../../dossier/calendar.js';
import type { When } from '../../dossier/when.js';
import type { Network } from './network.js';

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** What a slider would be too coarse for. */
const LONGEST = 1000;

/**
 * From the year of the first date of any tie to that of the last, or of the date up to which the data speak. Undefined
 * where that is no more than a year.
 */
export function yearSpan({ links }: Network, closing: When | undefined): YearSpan | undefined {
  let [first, last] = [Infinity, closing && Number.isFinite(closing.end) ? yearBefore(closing.end) : -Infinity];
  for (const { tie } of links) {
    for (const when of [tie.when, tie.signed, tie.suspended, ...tie.parties.map((party) => party.when)]) {
      if (!when) continue;
      if (Number.isFinite(when.start)) first = Math.min(first, civilFromDays(Math.floor(when.start)).year);
      const end = Number.isFinite(when.end) ? when.end : when.from?.end;
      if (end !== undefined && !closing) last = Math.max(last, yearBefore(end));
    }
  }
  return last - first >= 1 && last - first <= LONGEST ? { from: first, to: last } : undefined;
}

/** Ends are the first instant after. */
const yearBefore = (end: number): number => civilFromDays(Math.ceil(end) - 1).year;

/** The year that a date ends in: where the handle stands. */
export const yearOf = (when: When): number =>
  Number.isFinite(when.end) ? yearBefore(when.end) : (when.from?.year ?? 0);
