import { daysFromCivil } from '../dossier/calendar.js';
import { parseWhen } from '../dossier/when.js';

/** The day that `today` means, in days since 1970-01-01: by the reader's own clock and calendar, unless it is given. */
export function dayOfToday(today: boolean | string): number | undefined {
  if (typeof today === 'string') return parseWhen(today)?.from?.start;
  if (!today) return undefined;
  const now = new Date();
  return daysFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
