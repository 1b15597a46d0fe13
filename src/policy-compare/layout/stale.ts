import { lastCall } from '../../chart/last-call.js';
import type { Dimension } from '../../dossier/dossier.js';
import type { When } from '../../dossier/when.js';
import type { Grid } from './grid.js';

/** Whether a measure was taken of somebody more than once, on any question. */
export const isMeasuredAgain = lastCall(({ comparison: { dimensions }, histories }: Grid): boolean =>
  [...histories.keys()].some((number) => isMeasure(dimensions[number % dimensions.length])),
);

export const isMeasure = (dimension: Dimension | undefined): boolean => dimension?.scale.type === 'linear';

/** The shortest year, in days. */
const YEAR = 365;
const NONE: ReadonlySet<number> = new Set();

/**
 * Numbers of the cells that are not set against others, as they are of another time: of measures that are taken again and
 * again, the values that end a year or more before the newest of all begins. Stances stand until there is another, so they
 * are never among them; nor is anything where each measure was taken once.
 */
export const outdated = lastCall((grid: Grid): ReadonlySet<number> => {
  if (!isMeasuredAgain(grid)) return NONE;
  const { dimensions } = grid.comparison;
  const measured = grid.standing.flatMap((position, number) =>
    position?.when && isMeasure(dimensions[number % dimensions.length]) ? [{ number, when: position.when }] : [],
  );
  const newest = measured.reduce((most, { when }) => Math.max(most, when.start), -Infinity);
  return new Set(measured.flatMap(({ number, when }) => (newest - when.end >= YEAR ? [number] : [])));
});

/**
 * Whether what stands in a cell was measured before the date shown, and not again. A stance stands until there is
 * another; of a measure that is taken again and again, the value of one year says nothing of the years after it.
 */
export function isStale(grid: Grid, number: number, at: When | 'all'): boolean {
  const when = grid.standing[number]?.when;
  if (at === 'all' || !when || when.end > at.start) return false;
  const { dimensions } = grid.comparison;
  return isMeasure(dimensions[number % dimensions.length]) && isMeasuredAgain(grid);
}
