import type { Dimension, Position } from '../../dossier/dossier.js';
import { blankOf } from './grid.js';
import { placeOf } from './scale.js';

/** What is the same in one row, and whether that is all of it. */
export interface Agreement {
  /** Columns that say the same, two or more a group, in the order of the columns. */
  readonly groups: readonly (readonly number[])[];
  /** Every subject says the same. A blank says nothing, so it never agrees. */
  readonly all: boolean;
}

/**
 * Compares the cells of one row. Places on a scale and categories are the same or differ; texts are only ever found
 * to be the same, as two wordings of one stance need not differ.
 * @param positions one a column
 * @param say the words of a text, in the reader's language
 */
export function agreementOf(
  dimension: Dimension,
  positions: readonly (Position | undefined)[],
  say: (position: Position) => string,
): Agreement {
  const groups = new Map<string, number[]>();
  positions.forEach((position, column) => {
    const key = position && stanceOf(dimension, position, say);
    if (!key) return;
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  });
  const same = [...groups.values()].filter((group) => group.length > 1);
  return { groups: same, all: same[0]?.length === positions.length };
}

const stanceOf = (dimension: Dimension, position: Position, say: (position: Position) => string): string => {
  if (blankOf(position)) return '';
  const place = placeOf(dimension, position);
  if (place !== undefined) return `at ${place}`;
  if (dimension.scale.type === 'categorical' && position.value !== undefined) return `is ${position.value}`;
  const text = say(position).trim();
  return text && `says ${text}`;
};
