import { BLANKS, type Blank, type Dimension, type Position } from '../../dossier/dossier.js';
import type { Measure } from '../../chart/measure.js';
import { shapePath, SLOT_SHAPES } from '../../chart/symbols.js';
import { cutText } from '../../chart/wrap-text.js';
import { categorySlots } from './categories.js';
import { valueWords, type CellSpeech } from './cells.js';
import { blankOf, type Grid } from './grid.js';
import { rampOf, type RampStep } from './ramp.js';

export const CELL_HEIGHT = 24;
export const CELL_GAP = 1;
const WORDS_FROM = 44;
const TEXT_SIZE = 12;

/** One path for all cells that look the same, so that many cells are few nodes. */
export interface MatrixFill extends RampStep {
  readonly d: string;
}

export interface MatrixWord {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** What it stands on; absent on the ground. */
  readonly on?: RampStep;
}

export interface PaintOptions extends CellSpeech {
  readonly measure: Measure;
}

interface Paint {
  readonly fills: Map<string, RampStep & { d: string[] }>;
  readonly categories: string[][];
  readonly blanks: Readonly<Record<Blank, string[]>>;
  readonly frames: string[];
  readonly wordy: string[];
  readonly words: MatrixWord[];
}

/** All cells, those that look the same in one path. @param size of a cell; `all` is the width of the whole */
export const paintCells = (
  grid: Grid,
  { width, rtl, all }: { readonly width: number; readonly rtl: boolean; readonly all: number },
  options: PaintOptions,
) => {
  const { subjects, dimensions } = grid.comparison;
  const on: Paint = {
    fills: new Map(),
    categories: Array.from({ length: SLOT_SHAPES.length + 1 }, () => []),
    blanks: { unknown: [], 'not-applicable': [], 'no-position': [] },
    frames: [],
    wordy: [],
    words: [],
  };
  const paintCell = cellPainter(grid, on, width, options);
  for (let s = 0; s < subjects.length; s++) {
    for (let d = 0; d < dimensions.length; d++) {
      const x = d * (width + CELL_GAP);
      paintCell(s * dimensions.length + d, d, rtl ? all - x - width : x, s * (CELL_HEIGHT + CELL_GAP));
    }
  }
  return {
    fills: [...on.fills.values()].map(({ ramp, step, d }) => ({ ramp, step, d: d.join('') })),
    categories: on.categories.flatMap((d, slot) => (d.length ? [{ slot, d: d.join('') }] : [])),
    frames: on.frames.join(''),
    blanks: BLANKS.flatMap((blank) => (on.blanks[blank].length ? [{ blank, d: on.blanks[blank].join('') }] : [])),
    wordy: on.wordy.join(''),
    words: on.words,
  };
};

/** Paints one cell by its number, its dimension's, and its left top. */
const cellPainter = (grid: Grid, on: Paint, width: number, options: PaintOptions) => {
  const { dimensions } = grid.comparison;
  const ramps = dimensions.map((_, d) => rampOf(grid, d));
  const slots = categorySlots(grid);
  // The edge lies inside the cell, on whole pixels.
  const box = (x: number, y: number): string => `M${x + 0.5},${y + 0.5}h${width - 1}v${CELL_HEIGHT - 1}h${1 - width}z`;
  const word = (number: number, d: number, x: number, y: number, step?: RampStep): void => {
    const text = briefly(dimensions[d] as Dimension, grid.standing[number], options);
    const fitted = cutText(text, { ...options, width: width - 8, size: TEXT_SIZE });
    on.words.push({ x: x + width / 2, y: y + CELL_HEIGHT / 2 + 4, text: fitted, ...(step && { on: step }) });
  };
  return (number: number, d: number, x: number, y: number): void => {
    const position = grid.standing[number];
    const blank = blankOf(position);
    if (blank) return void on.blanks[blank].push(blankPath(blank, x, y, width, box));
    const step = ramps[d]?.(position);
    if (step) {
      const key = step.ramp + step.step;
      const fill = on.fills.get(key) ?? { ...step, d: [] };
      on.fills.set(key, fill);
      fill.d.push(box(x, y));
      if (width >= WORDS_FROM) word(number, d, x, y, step);
      return;
    }
    on.frames.push(box(x, y));
    const slot = typeof position?.value === 'string' ? slots.get(position.value) : undefined;
    if (slot === undefined) return void on.wordy.push(`M${x + width / 2 - 6},${y + 10.5}h12m-12,4h8`);
    if (width >= WORDS_FROM + 24) word(number, d, x, y);
    const at = width >= WORDS_FROM + 24 ? 12 : width / 2;
    on.categories[slot]?.push(moved(SHAPES[slot] ?? SHAPES[0] ?? '', x + at, y + CELL_HEIGHT / 2));
  };
};

/** Numbers without their unit: the key says it. */
const briefly = (dimension: Dimension, position: Position | undefined, options: PaintOptions): string =>
  typeof position?.value === 'number'
    ? options.number(dimension, position.value)
    : valueWords(dimension, position, options);

const SHAPES = [shapePath('circle', 3), ...SLOT_SHAPES.map((shape) => shapePath(shape, 5))];

/** A path at another place: its absolute points are moved, an arc's radii are not. */
const moved = (path: string, dx: number, dy: number): string =>
  path.replace(/(-?[\d.]+),(-?[\d.]+)(?=[A-Z]|$)/g, (_, x: string, y: string) => `${+x + dx},${+y + dy}`);

const blankPath = (
  blank: Blank,
  x: number,
  y: number,
  width: number,
  box: (x: number, y: number) => string,
): string => {
  const [cx, cy] = [x + width / 2, y + CELL_HEIGHT / 2];
  if (blank === 'unknown') return box(x, y);
  return blank === 'not-applicable' ? `M${cx - 7},${cy}h14` : moved(NO_POSITION, cx, cy);
};

const NO_POSITION = shapePath('circle', 6);
