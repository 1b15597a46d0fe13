import { lastCall } from '../../chart/last-call.js';
import type { Dimension } from '../../dossier/dossier.js';
import type { When } from '../../dossier/when.js';
import type { Grid } from './grid.js';

/** Whether a measure was taken of somebody more than once, on any question. */
export const isMeasuredAgain = lastCall(({ comparison: { dimensions }, histories }: Grid): boolean =>
  [...histories.keys()].some((number) => isMeasure(dimensions[number % dimensions.length])),
);

export const isMeasure = (dimension: Dimension | undefined): boolean => dimension?.scale.type === 'linear';

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
