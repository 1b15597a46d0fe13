import { YEAR } from '../../dossier/calendar.js';
import type { Language } from '../../chart/language.js';

const MONTH = YEAR / 12;

/** How long a fold of the axis is: in years, months or days, whichever it has two of. */
export function timeLeftOut(start: number, end: number, { words }: Language): string {
  const days = end - start;
  const { years, months, days: inDays } = words.dates;
  if (days >= 2 * YEAR) return years(Math.round(days / YEAR));
  return days >= 2 * MONTH ? months(Math.round(days / MONTH)) : inDays(Math.round(days));
}
