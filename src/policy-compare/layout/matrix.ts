import type { Blank } from '../../dossier/dossier.js';
import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { cutText } from '../../chart/wrap-text.js';
import type { CellSpeech } from './cells.js';
import { blankOf, type Grid } from './grid.js';
import { matrixKey, type KeyItem } from './matrix-key.js';
import { columnHeads, HEAD_SIZE, type ColumnHead } from './matrix-heads.js';
import {
  CELL_GAP,
  CELL_HEIGHT,
  paintCells,
  type MatrixFill,
  type MatrixGlyph,
  type MatrixWords,
} from './matrix-paint.js';

const LEAST_WIDTH = 32;
const MOST_WIDTH = 140;

export type { MatrixFill, MatrixWord, MatrixWords } from './matrix-paint.js';

export interface MatrixRow {
  /** The subject's id, and its number in the file. */
  readonly id: string;
  readonly subject: number;
  readonly title: string;
  /** As it fits. */
  readonly label: string;
  /** How many of its cells are not blank. */
  readonly values: number;
  /** From the top of the cells. */
  readonly y: number;
}

/** Many subjects by many dimensions, a colour a cell. Pixels from the cells' left top. */
export interface MatrixLayout {
  /** Those that are painted. */
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly ColumnHead[];
  /** Widths of the rows' heads, and of all cells; heights of the columns' heads, and of all cells. */
  readonly headWidth: number;
  readonly width: number;
  readonly headHeight: number;
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number; readonly gap: number };
  readonly rtl: boolean;
  readonly fills: readonly MatrixFill[];
  /** Shapes of categories, by slot 1–7; 0 is what came after seven. */
  readonly categories: readonly { readonly slot: number; readonly d: string }[];
  readonly frames: string;
  readonly blanks: readonly { readonly blank: Blank; readonly d: string }[];
  /** Lines for cells that have words and no value. */
  readonly wordy: string;
  readonly glyphs: readonly MatrixGlyph[];
  readonly words: readonly MatrixWords[];
  readonly key: readonly KeyItem[];
  /** Dimensions, where their heads can be chosen, then subjects and cells row by row. */
  readonly order: readonly string[];
  /** It is wider than its room, or longer than {@link LONGEST}: it scrolls under its heads. */
  readonly scrolls: boolean;
  /** How many columns are painted, from the first on: all, but in a brief layout those in sight, as with rows. */
  readonly paintedColumns: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** In px: a longer one scrolls under its columns' heads. */
export const LONGEST = 640;

export interface MatrixOptions extends CellSpeech {
  readonly width: number;
  readonly phone: boolean;
  readonly language: Language;
  readonly measure: Measure;
  /** The columns are the rows' subjects once more: only the rows' heads can be chosen. */
  readonly pairs?: boolean;
  /** Paints only what is in sight before anything is scrolled. */
  readonly brief?: boolean;
}

/** Lays out the matrix of a comparison. What a pointer is on is {@link cellAt}; where a cell is, {@link boxOfCell}. */
export function layoutMatrix(grid: Grid, options: MatrixOptions): MatrixLayout {
  const { subjects, dimensions } = grid.comparison;
  const { language, measure } = options;
  const headWidth = headWidthOf(grid, options);
  const width = cellWidth(options.width - headWidth, dimensions.length);
  const rtl = language.dir === 'rtl';
  const heads = columnHeads(dimensions, { width, gap: CELL_GAP, language, measure, rtl });
  const all = { rows: subjects.length, columns: dimensions.length };
  const size = { width: all.columns * (width + CELL_GAP), height: all.rows * (CELL_HEIGHT + CELL_GAP) };
  const scrolls = headWidth + size.width > options.width + 1 || heads.headHeight + size.height > LONGEST;
  const sight = [options.width - headWidth, LONGEST - heads.headHeight] as const;
  const painted = scrolls && options.brief ? inSight(all, sight, width) : all;
  const rows = subjects.slice(0, painted.rows).map(({ id, title }, subject) => {
    const said = language.say(title);
    const label = cutText(said, { width: headWidth - 10, size: HEAD_SIZE, measure });
    return { id, subject, title: said, label, values: valuesIn(grid, subject), y: subject * (CELL_HEIGHT + CELL_GAP) };
  });
  return Object.freeze({
    rows,
    ...heads,
    headWidth,
    ...size,
    cell: { width, height: CELL_HEIGHT, gap: CELL_GAP },
    rtl,
    scrolls,
    paintedColumns: painted.columns,
    ...paintCells(grid, { width, rtl, all: size.width, ...painted }, options),
    key: matrixKey(grid, options),
    order: orderOf(grid, options.pairs === true),
  });
}

/** What a window shows, what is cut off by its edge included. */
const inSight = (all: Extent, [width, height]: readonly [number, number], cell: number): Extent => ({
  rows: Math.min(all.rows, Math.ceil(height / (CELL_HEIGHT + CELL_GAP))),
  columns: Math.min(all.columns, Math.ceil(width / (cell + CELL_GAP))),
});

const valuesIn = ({ comparison, standing }: Grid, subject: number): number => {
  const width = comparison.dimensions.length;
  let values = 0;
  for (let d = 0; d < width; d++) if (!blankOf(standing[subject * width + d])) values++;
  return values;
};

const orderOf = ({ comparison, ids }: Grid, pairs: boolean): string[] => {
  const width = comparison.dimensions.length;
  const order: string[] = pairs ? [] : comparison.dimensions.map(({ id }) => id);
  comparison.subjects.forEach(({ id }, s) => {
    order.push(id);
    for (let d = 0; d < width; d++) order.push(ids[s * width + d] ?? '');
  });
  return order;
};

const headWidthOf = ({ comparison }: Grid, { phone, width, language, measure }: MatrixOptions): number => {
  const widest = comparison.subjects.reduce((w, { title }) => Math.max(w, measure(language.say(title), HEAD_SIZE)), 0);
  // On a phone names take what cells of the least width leave them.
  const left = Math.min(width * 0.45, width - comparison.dimensions.length * (LEAST_WIDTH + CELL_GAP));
  return Math.ceil(Math.min(widest + 12, phone ? Math.max(92, width * 0.3, left) : 180));
};

const cellWidth = (room: number, columns: number): number =>
  Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Math.floor(room / Math.max(1, columns)) - CELL_GAP));

/** The number of the row at a height. */
export const rowAt = ({ cell }: Pick<MatrixLayout, 'cell'>, y: number): number =>
  Math.floor(y / (cell.height + cell.gap));

/** The number of the cell at a point, or undefined on a gap or outside. */
export function cellAt({ cell, rows, columns, width, rtl }: MatrixLayout, x: number, y: number): number | undefined {
  const column = Math.floor((rtl ? width - x : x) / (cell.width + cell.gap));
  const row = rowAt({ cell }, y);
  return column >= 0 && column < columns.length && row >= 0 && row < rows.length
    ? row * columns.length + column
    : undefined;
}

/** Where a cell is. */
export function boxOfCell({ cell, columns, width, rtl }: MatrixLayout, number: number) {
  const x = (number % columns.length) * (cell.width + cell.gap);
  return {
    x: rtl ? width - x - cell.width : x,
    y: Math.floor(number / columns.length) * (cell.height + cell.gap),
    width: cell.width,
    height: cell.height,
  };
}
