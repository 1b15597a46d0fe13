import type { Dimension } from '../../dossier/dossier.js';
import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { cutText, wrapText } from '../../chart/wrap-text.js';

export const HEAD_SIZE = 13;
const LINE = 16;
const MOST_LINES = 3;
const LONGEST = 150;
const UNDER = 8;

/** The head of one column, over the cells: y counts up from them, so it is negative. */
export interface ColumnHead {
  /** The dimension's id. */
  readonly id: string;
  readonly title: string;
  /** The middle of the column. */
  readonly x: number;
  /** Set upwards, in one line, where the words are wider than the column. */
  readonly upright: boolean;
  readonly lines: readonly { readonly y: number; readonly text: string }[];
}

interface HeadOptions {
  /** Of a cell, and between cells. */
  readonly width: number;
  readonly gap: number;
  readonly language: Language;
  readonly measure: Measure;
  readonly rtl: boolean;
}

/** The columns' heads, all set level or all upright, and how high they are. */
export function columnHeads(
  dimensions: readonly Dimension[],
  options: HeadOptions,
): { readonly columns: readonly ColumnHead[]; readonly headHeight: number } {
  const { width, gap, language, rtl } = options;
  const titles = dimensions.map(({ title }) => language.say(title));
  const level = levelLines(titles, options);
  const lines = level ?? titles.map((title) => [cutText(title, { ...options, width: LONGEST, size: HEAD_SIZE })]);
  const most = lines.reduce((n, { length }) => Math.max(n, length), 0);
  const longest = lines.reduce((w, [line]) => Math.max(w, options.measure(line ?? '', HEAD_SIZE)), 0);
  const columns = dimensions.map(({ id }, d) => ({
    id,
    title: titles[d] ?? '',
    x: ((rtl ? dimensions.length - 1 - d : d) + 0.5) * (width + gap) - gap / 2,
    upright: !level,
    lines: (lines[d] ?? []).map((text, i, all) => ({ y: -UNDER - (all.length - 1 - i) * LINE, text })),
  }));
  return { columns, headHeight: Math.ceil((level ? most * LINE : longest) + UNDER + 4) };
}

const levelLines = (titles: readonly string[], options: HeadOptions): string[][] | undefined => {
  const wrapped = titles.map((title) => wrapText(title, { ...options, width: options.width - 4, size: HEAD_SIZE }));
  const whole = wrapped.every(
    (lines, i) => lines.length <= MOST_LINES && lines.join('').length + lines.length >= (titles[i] ?? '').trim().length,
  );
  const cut = wrapped.some((lines, i) => lines.some((line) => line.endsWith('…')) && !titles[i]?.endsWith('…'));
  return whole && !cut ? wrapped : undefined;
};
