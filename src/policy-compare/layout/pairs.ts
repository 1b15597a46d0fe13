import type { Comparison, Dimension, Position } from '../../dossier/dossier.js';
import { encodeId } from '../../dossier/encode-id.js';
import { lastCall } from '../../chart/last-call.js';
import type { Difference } from './difference.js';
import { subjectFinder, type Grid } from './grid.js';

/** The id of a pair of subjects: both ids, percent-encoded. */
export const pairId = (a: string, b: string): string => `${encodeId(a)}/${encodeId(b)}`;

/** Finds two different subjects by the id of their pair; either may be named by its actor. */
export const pairFinder = lastCall((comparison: Comparison) => {
  const find = subjectFinder(comparison);
  return (id: string): readonly [number, number] | undefined => {
    const parts = id.split('/');
    if (parts.length !== 2) return undefined;
    const [a, b] = parts.map((part) => find(part) ?? find(decoded(part)));
    return a === undefined || b === undefined || a === b ? undefined : [a, b];
  };
});

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * Subjects by subjects, each cell the agreement of two in per cent: `unknown` where they answer no question in common,
 * `not-applicable` where they are the same. Drawn as any other matrix.
 * @param order the subjects' numbers, as they stand
 */
export function pairGrid({ comparison }: Grid, difference: Difference, order: readonly number[], unit: string): Grid {
  const subjects = order.map((s) => comparison.subjects[s] as Comparison['subjects'][number]);
  const scale = { type: 'linear', domain: [0, 100], unit } as const;
  const dimensions = subjects.map(({ id, title }): Dimension => ({ id, title, scale }));
  const positions = order.flatMap((a, row) =>
    order.map((b, column) => positionOf(subjects[row]?.id ?? '', subjects[column]?.id ?? '', a, b, difference)),
  );
  return Object.freeze({
    comparison: { ...comparison, subjects, dimensions, positions },
    standing: positions,
    histories: new Map(),
    ids: positions.map(({ id }) => id),
  });
}

const positionOf = (subject: string, dimension: string, a: number, b: number, difference: Difference): Position => {
  const place = { id: pairId(subject, dimension), subject, dimension, sources: [] };
  if (a === b) return { ...place, blank: 'not-applicable' };
  const pair = difference.pair(a, b);
  return pair ? { ...place, value: Math.round(100 * pair.agreement) } : { ...place, blank: 'unknown' };
};
