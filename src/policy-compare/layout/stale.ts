import { lastCall } from '../../chart/last-call.js';
import type { When } from '../../dossier/when.js';
import type { Grid } from './grid.js';

/** The questions whose answer is a measure that was taken of somebody more than once. */
const measuredAgain = lastCall(({ comparison: { dimensions }, histories }: Grid): ReadonlySet<number> => {
  const repeated = new Set([...histories.keys()].map((number) => number % dimensions.length));
  return new Set([...repeated].filter((d) => dimensions[d]?.scale.type === 'linear'));
});

/**
 * Whether what stands in a cell was measured before the date shown, and not again. A stance stands until there is
 * another; of a measure that is taken again and again, the value of one year says nothing of the years after it.
 */
export function isStale(grid: Grid, number: number, at: When | 'all'): boolean {
  const when = grid.standing[number]?.when;
  if (at === 'all' || !when || when.end > at.start) return false;
  return measuredAgain(grid).has(number % grid.comparison.dimensions.length);
}
