import { civilFromDays, daysFromCivil, YEAR } from '../../dossier/calendar.js';
import type { Item } from './items.js';
import { surveyOf } from './of-items.js';

/** Days since 1970-01-01. */
export interface Domain {
  readonly start: number;
  readonly end: number;
}

/**
 * From the first date to the last or the closing date, out to whole years; months where there is less than two years,
 * days where it is less than two months, six hours where it is less than two days.
 */
export function domainOf(items: readonly Item[], closing: number | undefined, today?: number): Domain {
  const { given, goesOn } = surveyOf(items);
  const { start } = given;
  let { end } = given;
  // Without a span that goes on, nothing would be drawn up to there.
  if (closing !== undefined && closing > start && goesOn) end = Math.max(end, closing);
  if (start < end && today !== undefined) end = Math.max(end, today + 1);
  return start < end ? rounded(start, end) : rounded(0, 1);
}

const MONTHS = 61;
const DAYS = 2;

function rounded(start: number, end: number): Domain {
  if (end - start <= DAYS) return { start: Math.floor(start * 4) / 4, end: Math.ceil(end * 4) / 4 };
  if (end - start <= MONTHS) return { start: Math.floor(start), end: Math.ceil(end) };
  const from = civilFromDays(start);
  const to = civilFromDays(Math.ceil(end) - 1);
  return end - start > 2 * YEAR
    ? { start: daysFromCivil(from.year), end: daysFromCivil(to.year + 1) }
    : { start: daysFromCivil(from.year, from.month), end: daysFromCivil(to.year, to.month + 1) };
}
