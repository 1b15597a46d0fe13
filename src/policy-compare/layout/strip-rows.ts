import type { Measure } from '../../chart/measure.js';
import { NAME_SIZE, NAME_WEIGHT, type LabelBox } from './strip-labels.js';

/** From row to row, from the axis to the lowest, and over the highest. */
const ROW = 18;
const OVER_AXIS = 17;
const HEAD = 12;
const MARK = 7;
/** Of what points outwards from a mark that lies beyond its scale. */
const OUTWARD = 14;
const BESIDE = 6;
const GAP = 8;
/** Higher than this no name is looked for. */
const MOST_ROWS = 12;

interface Wanted {
  readonly id: string;
  readonly column: number;
  readonly text: string;
  /** Of the mark, and of the ends of its interval. */
  readonly x: number;
  readonly whisker?: readonly [number, number];
  readonly beyond: -1 | 0 | 1;
}

type Extent = readonly [left: number, right: number];

/** From side to side of a mark, its interval with it. */
export const extentOf = ({ x, whisker, beyond }: Pick<Wanted, 'x' | 'whisker' | 'beyond'>): Extent => [
  Math.min(x - (beyond < 0 ? OUTWARD : MARK), ...(whisker ?? [])),
  Math.max(x + (beyond > 0 ? OUTWARD : MARK), ...(whisker ?? [])),
];

export const overlap = (a: Extent, b: Extent, gap = 0): boolean => a[0] < b[1] + gap && b[0] < a[1] + gap;

export interface Rows {
  readonly axisY: number;
  /** Of the marks, in the order in which they were given. */
  readonly ys: readonly number[];
  readonly labels: readonly LabelBox[];
}

/**
 * Marks in rows over their axis, each with its name beside it, before the mark where there is room, else behind: for marks
 * whose intervals would lie on each other, or whose names find no place above. Intervals never meet, nor do names.
 * @param wanted from left to right
 */
export function placeInRows(
  wanted: readonly Wanted[],
  { width, measure }: { readonly width: number; readonly measure: Measure },
): Rows {
  const taken: Extent[][] = [];
  const isFree = (row: number, extent: Extent): boolean => !taken[row]?.some((other) => overlap(extent, other, GAP));
  const placed = wanted.map((mark) => {
    const [left, right] = extentOf(mark);
    const room = measure(mark.text, NAME_SIZE, NAME_WEIGHT) + BESIDE;
    const sides: readonly Extent[] = [
      [left - room, right],
      [left, right + room],
    ];
    const within = sides.filter(([from, to]) => from >= 0 && to <= width);
    for (let row = 0; row < MOST_ROWS && within.length; row++) {
      const extent = within.find((side) => isFree(row, side));
      if (!extent) continue;
      (taken[row] ??= []).push(extent);
      return { mark, row, x: extent[0] < left ? extent[0] : right + BESIDE };
    }
    let row = 0;
    while (!isFree(row, [left, right])) row++;
    (taken[row] ??= []).push([left, right]);
    return { mark, row };
  });
  const axisY = HEAD + Math.max(0, taken.length - 1) * ROW + OVER_AXIS;
  const yOf = (row: number): number => axisY - OVER_AXIS - row * ROW;
  return {
    axisY,
    ys: placed.map(({ row }) => yOf(row)),
    labels: placed.flatMap(({ mark: { id, column, text, x: markX }, row, x }) => {
      if (x === undefined) return [];
      const y = yOf(row) + 4;
      return [{ id, column, text, x: Math.round(x * 10) / 10, y, anchor: 'start', markX, to: y, row, level: row }];
    }),
  };
}
