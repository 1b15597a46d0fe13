import { BLANKS, type Blank, type Dimension, type Position, type Shape } from '../../dossier/dossier.js';
import type { Measure } from '../../chart/measure.js';
import { shapePath, SLOT_SHAPES } from '../../chart/symbols.js';
import { cutText } from '../../chart/wrap-text.js';
import { categorySlots } from './categories.js';
import { valueWords, type CellSpeech } from './cells.js';
import { blankOf, type Grid } from './grid.js';
import { INKS, inkOn, rampOf, STEPS, type Ink, type RampStep } from './ramp.js';
import { outdated } from './stale.js';

export const CELL_HEIGHT = 24;
export const CELL_GAP = 1;
const WORDS_FROM = 44;
const TEXT_SIZE = 12;
/** In narrower cells a word makes room for the sign of a dispute. */
const BESIDE_DOUBT = 72;
/** Of a category's shape before its word. */
const SHAPE_ROOM = 24;

/** One path for all cells that look the same, so that many cells are few nodes. */
export interface MatrixFill extends RampStep {
  readonly d: string;
}

export interface MatrixWord {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** All that is written in one ink; '' is that of the ground. */
export interface MatrixWords {
  readonly ink: Ink | '';
  readonly words: readonly MatrixWord[];
}

export interface PaintOptions extends CellSpeech {
  readonly measure: Measure;
}

/** What stands in a narrow cell beside its colour: a stroke, the further along the further along the scale. */
export interface MatrixGlyph {
  readonly ink: Ink;
  readonly d: string;
}

interface Paint {
  readonly glyphs: Record<Ink, string>;
  readonly fills: Map<RampStep, string>;
  readonly categories: string[];
  readonly blanks: Record<Blank, string>;
  frames: string;
  wordy: string;
  readonly words: Record<Ink | '', MatrixWord[]>;
}

interface Painted {
  /** Of a cell. */
  readonly width: number;
  readonly rtl: boolean;
  /** The width of the whole. */
  readonly all: number;
  /** How many, from the first on. */
  readonly rows: number;
  readonly columns: number;
}

/** Cells, those that look the same in one path. */
export const paintCells = (grid: Grid, { width, rtl, all, rows, columns }: Painted, options: PaintOptions) => {
  const across = grid.comparison.dimensions.length;
  const on: Paint = {
    fills: new Map(),
    glyphs: { 'on-pale': '', 'on-both': '', 'on-deep': '' },
    categories: SHAPES.map(() => ''),
    blanks: { unknown: '', 'not-applicable': '', 'no-position': '' },
    frames: '',
    wordy: '',
    words: { '': [], 'on-pale': [], 'on-both': [], 'on-deep': [] },
  };
  const paintCell = cellPainter(grid, on, width, { ...options, rtl });
  for (let d = 0; d < columns; d++) {
    const x = rtl ? all - (d + 1) * (width + CELL_GAP) + CELL_GAP : d * (width + CELL_GAP);
    for (let s = 0; s < rows; s++) paintCell(s * across + d, d, x, s * (CELL_HEIGHT + CELL_GAP));
  }
  return {
    glyphs: INKS.flatMap((ink): MatrixGlyph[] => (on.glyphs[ink] ? [{ ink, d: on.glyphs[ink] }] : [])),
    fills: [...on.fills].map(([{ ramp, step }, d]) => ({ ramp, step, d })),
    categories: on.categories.flatMap((d, slot) => (d ? [{ slot, d }] : [])),
    frames: on.frames,
    blanks: BLANKS.flatMap((blank) => (on.blanks[blank] ? [{ blank, d: on.blanks[blank] }] : [])),
    wordy: on.wordy,
    words: (['', ...INKS] as const).flatMap((ink): MatrixWords[] =>
      on.words[ink].length ? [{ ink, words: on.words[ink] }] : [],
    ),
  };
};

/** Paints one cell by its number, its dimension's, and its left top. */
const cellPainter = (grid: Grid, on: Paint, width: number, options: PaintOptions & { readonly rtl: boolean }) => {
  const { dimensions } = grid.comparison;
  const ramps = dimensions.map((_, d) => rampOf(grid, d));
  const slots = categorySlots(grid);
  const old = outdated(grid);
  const worded = dimensions.map((dimension) => width >= WORDS_FROM && allFit(dimension, width - 8, options));
  // The edge lies inside the cell, on whole pixels.
  const edge = `.5h${width - 1}v${CELL_HEIGHT - 1}h${1 - width}z`;
  const word = (number: number, d: number, x: number, y: number, step?: RampStep): void => {
    const said = briefly(dimensions[d] as Dimension, grid.standing[number], options);
    const dated = old.has(number) ? `${said} (${options.language.dates.short(grid.standing[number]?.when)})` : said;
    const text = options.measure(dated, TEXT_SIZE) > width - 8 ? said : dated;
    const fitted = cutText(text, { ...options, width: width - 8, size: TEXT_SIZE });
    const aside = grid.standing[number]?.disputed && width < BESIDE_DOUBT ? (options.rtl ? 5 : -5) : 0;
    on.words[step ? inkOn(step) : ''].push({ x: x + width / 2 + aside, y: y + CELL_HEIGHT / 2 + 4, text: fitted });
  };
  const doubt = (x: number, y: number, step?: RampStep): void => {
    const end = options.rtl ? x + 8 : x + width - 8;
    const middle = x + width / 2;
    const place = { x: width >= WORDS_FROM ? end : middle, y: y + CELL_HEIGHT / 2 + 4 };
    on.words[step ? inkOn(step) : ''].push({ ...place, text: '?' });
  };
  return (number: number, d: number, x: number, y: number): void => {
    const position = grid.standing[number];
    const blank = blankOf(position);
    const box = `M${x}.5,${y}${edge}`;
    if (blank) {
      on.blanks[blank] += blank === 'unknown' ? box : blankPath(blank, x + width / 2, y + CELL_HEIGHT / 2);
      return;
    }
    const step = ramps[d]?.(position);
    if (step) {
      on.fills.set(step, (on.fills.get(step) ?? '') + box);
      if (position?.disputed) doubt(x, y, step);
      if (worded[d]) word(number, d, x, y, step);
      else if (!position?.disputed) on.glyphs[inkOn(step)] += strokeAt(step, x, y, width, options.rtl);
      return;
    }
    on.frames += box;
    if (position?.disputed) doubt(x, y);
    const slot = typeof position?.value === 'string' ? slots.get(position.value) : undefined;
    if (slot === undefined) {
      on.wordy += `M${x + width / 2 - 6},${y + 10.5}h12m-12,4h8`;
      return;
    }
    const wide = width >= WORDS_FROM + SHAPE_ROOM;
    if (wide) word(number, d, x, y);
    on.categories[slot] += stamped(SHAPES[slot] ?? OTHER, x + (wide ? SHAPE_ROOM / 2 : width / 2), y + CELL_HEIGHT / 2);
  };
};

const strokeAt = ({ step }: RampStep, x: number, y: number, width: number, rtl: boolean): string => {
  const along = ((rtl ? STEPS - step : step - 1) / (STEPS - 1)) * (width - 12);
  return `M${x + Math.round(along) + 5},${y + 7}h2v${CELL_HEIGHT - 14}h-2z`;
};

/** Whether all steps, or the ends of a measure, can be written: half a word or half a number says less than a stroke. */
const allFit = (dimension: Dimension, width: number, { measure, number, language }: PaintOptions): boolean => {
  const { scale } = dimension;
  if (scale.type !== 'ordinal' && scale.type !== 'linear') return true;
  const texts =
    scale.type === 'ordinal'
      ? scale.steps.map(({ title }) => language.say(title))
      : scale.domain.map((end) => number(dimension, end));
  return texts.every((text) => measure(text, TEXT_SIZE) <= width);
};

/** Numbers without their unit: the key says it. */
const briefly = (dimension: Dimension, position: Position | undefined, options: PaintOptions): string =>
  typeof position?.value === 'number'
    ? options.number(dimension, position.value)
    : valueWords(dimension, position, options);

/** A shape's outline from its first point on, in relative steps: moved by one addition, however many points it has. */
interface Stamp {
  readonly x: number;
  readonly y: number;
  readonly steps: string;
}

const stampOf = (shape: Shape, r: number): Stamp => {
  if (shape === 'circle') return { x: -r, y: 0, steps: `a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0z` };
  const points = [...shapePath(shape, r).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  const steps = points
    .slice(1)
    .map(([x = 0, y = 0], i) => `l${round(x - (points[i]?.[0] ?? 0))},${round(y - (points[i]?.[1] ?? 0))}`);
  return { x: points[0]?.[0] ?? 0, y: points[0]?.[1] ?? 0, steps: `${steps.join('')}z` };
};

const round = (value: number): number => Math.round(value * 100) / 100;

const stamped = ({ x, y, steps }: Stamp, dx: number, dy: number): string =>
  `M${round(x + dx)},${round(y + dy)}${steps}`;

const OTHER = stampOf('circle', 3);
const SHAPES = [OTHER, ...SLOT_SHAPES.map((shape) => stampOf(shape, 5))];
const NO_POSITION = stampOf('circle', 6);

const blankPath = (blank: Blank, x: number, y: number): string =>
  blank === 'not-applicable' ? `M${x - 7},${y}h14` : stamped(NO_POSITION, x, y);
