import type { Dimension } from '../../dossier/dossier.js';
import type { Grid } from './grid.js';
import { isOrdered, placeOf } from './scale.js';

/** Whether any subject has a place on this dimension's scale. */
export function isPlaced({ comparison, standing }: Grid, d: number): boolean {
  const dimension = comparison.dimensions[d] as Dimension;
  const width = comparison.dimensions.length;
  if (!isOrdered(dimension)) return false;
  return comparison.subjects.some((_, s) => placeOf(dimension, standing[s * width + d]) !== undefined);
}

/**
 * The subjects' numbers in the order of the columns: by rank where all ranked dimensions agree on one order,
 * else as given. Only ranks count: a place on a measured or stepped scale is drawn on its own axis.
 */
export function columnOrder(grid: Grid): readonly number[] {
  const { subjects, dimensions } = grid.comparison;
  const given = subjects.map((_, s) => s);
  const ranked = dimensions.flatMap(({ scale }, d) => (scale.type === 'rank' ? [d] : []));
  const ranks = ranked.map((d) => given.map((s) => placeOf(dimensions[d] as Dimension, cellAt(grid, s, d))));
  if (!ranks.length || !agree(ranks)) return given;
  return [...given].sort((a, b) => apart(ranks, a, b) || a - b);
}

const cellAt = ({ comparison, standing }: Grid, s: number, d: number) => standing[s * comparison.dimensions.length + d];

type Ranks = readonly (readonly (number | undefined)[])[];

/** The sign of the first difference that any dimension knows of between two subjects. */
const apart = (ranks: Ranks, a: number, b: number): number => {
  for (const rank of ranks) {
    const difference = (rank[a] ?? NaN) - (rank[b] ?? NaN);
    if (difference) return difference;
  }
  return 0;
};

/** Whether the dimensions name one order, and name it for everybody: with a gap, "before" would not be transitive. */
const agree = (ranks: Ranks): boolean => {
  const first = ranks[0] ?? [];
  const order = first.map((_, s) => s).sort((a, b) => apart(ranks, a, b) || a - b);
  return ranks.every((rank) => {
    const walk = order.map((s) => rank[s]).filter((value) => value !== undefined);
    return walk.every((value, i) => i === 0 || value >= (walk[i - 1] ?? value));
  });
};
