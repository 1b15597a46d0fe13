import type { Measure } from '../../chart/measure.js';

export type Anchor = 'start' | 'middle' | 'end';

/** A subject's name over its mark. */
export interface LabelBox {
  readonly id: string;
  readonly column: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  /** A hairline leads from under the label down to here, at this x, where the label is not the lowest. */
  readonly markX: number;
  readonly to: number;
  readonly row: number;
  readonly level: number;
}

interface Wanted {
  readonly id: string;
  readonly column: number;
  readonly text: string;
  /** Of the mark. */
  readonly x: number;
  readonly level: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly x: number;
}

const ROWS = 4;
const GAP = 8;
const INDENT = 7;
export const NAME_SIZE = 12;
export const NAME_WEIGHT = 700;

/**
 * Sets names over marks in up to four rows, from the last mark to the first: a name that starts at its mark and finds
 * the row taken goes one up, so its leader passes before what stands below it.
 * A name without a free place is left out.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  { width, measure }: { readonly width: number; readonly measure: Measure },
): { readonly labels: readonly Omit<LabelBox, 'y' | 'to'>[]; readonly rows: number } {
  const boxes: Box[] = [];
  const labels: Omit<LabelBox, 'y' | 'to'>[] = [];
  for (const { x, text, ...of } of [...wanted].sort((a, b) => b.x - a.x || a.level - b.level || b.column - a.column)) {
    const length = measure(text, NAME_SIZE, NAME_WEIGHT);
    const left = Math.max(0, Math.min(x - INDENT, width - length));
    if (length > width) continue;
    for (let row = 0; row < ROWS; row++) {
      const box = { left, right: left + length, row, x };
      if (boxes.some((other) => meet(box, other))) continue;
      boxes.push(box);
      labels.push({ ...of, text, x: Math.round(left * 10) / 10, anchor: 'start', markX: x, row });
      break;
    }
  }
  return { labels, rows: boxes.reduce((most, { row }) => Math.max(most, row + 1), 0) };
}

/** Two names in one row, or a leader through a name of a lower row; names of one place are a stack and need no leader. */
const meet = (a: Box, b: Box): boolean => {
  if (a.row === b.row) return a.left < b.right + GAP && b.left < a.right + GAP;
  const [low, high] = a.row < b.row ? [a, b] : [b, a];
  return high.x !== low.x && high.x > low.left - 2 && high.x < low.right + 2;
};
