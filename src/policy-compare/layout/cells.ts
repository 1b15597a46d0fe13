import type { Blank, Dimension, Position } from '../../dossier/dossier.js';
import type { Cite } from '../../chart/figure/figure.js';
import type { Language } from '../../chart/language.js';
import { blankOf, othersIn, type Grid } from './grid.js';
import { along, placeOf } from './scale.js';
import { isMeasure, isMeasuredAgain } from './stale.js';

/** What one subject says on one question, in the reader's words. */
export interface Cell {
  /** The position's id, or that of the place where none is. */
  readonly id: string;
  /** Number in the {@link Grid}. */
  readonly number: number;
  /** Number of the column. */
  readonly column: number;
  readonly text: string;
  readonly blank?: Blank;
  /** Value, interval, date, coding, agreement: short words under the text. */
  readonly remarks: readonly string[];
  readonly disputed: boolean;
  readonly cites: readonly number[];
}

export interface CellSpeech {
  readonly language: Language;
  readonly cite: Cite;
  /** Formats a value of a dimension. */
  number(dimension: Dimension, value: number): string;
}

/**
 * A number's format by the extent of its domain, so that a scale of thousandths does not read 0, 0, 0; with a true minus
 * sign, and none before what rounds to nothing.
 */
export function numbersOf(language: Language): (dimension: Dimension, value: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return ({ scale }, given) => {
    const extent = scale.type === 'linear' ? Math.abs(scale.domain[1] - scale.domain[0]) : 0;
    const digits = extent > 0 ? Math.min(12, Math.max(2, 2 - Math.floor(Math.log10(extent)))) : 2;
    const value = Math.abs(given) < 0.5 / 10 ** digits ? 0 : given;
    if (digits === 2) return withMinus(language.number(value));
    const format = formats.get(digits) ?? new Intl.NumberFormat(language.tag, { maximumFractionDigits: digits });
    formats.set(digits, format);
    return withMinus(format.format(value));
  };
}

const withMinus = (text: string): string => text.replace(/^-/, '−');

/** With the minus sign that programs read, for a table that is downloaded. */
export const forPrograms = (speech: CellSpeech): CellSpeech => ({
  ...speech,
  number: (dimension, value) => speech.number(dimension, value).replace(/^−/, '-'),
});

/** A position's value as words: `rank 2`, the step's name, `38 %`, the category; '' without one. */
export function valueWords(dimension: Dimension, position: Position | undefined, speech: CellSpeech): string {
  const value = position?.value;
  if (value === undefined) return '';
  const { words, say } = speech.language;
  const { scale } = dimension;
  if (scale.type === 'ordinal') return say(scale.steps.find(({ id }) => id === value)?.title) || String(value);
  if (typeof value !== 'number') return value;
  const number = speech.number(dimension, value);
  if (scale.type === 'rank') return words.compare.rank(number);
  return scale.type === 'linear' && scale.unit !== undefined ? words.compare.value(number, say(scale.unit)) : number;
}

export function intervalWords(dimension: Dimension, position: Position | undefined, speech: CellSpeech): string {
  const interval = position?.interval;
  if (!interval) return '';
  const [from, to] = interval.map((value) => speech.number(dimension, value));
  return speech.language.words.compare.interval(from ?? '', to ?? '');
}

/** Words for a value that its scale does not reach. */
export function beyondWords(dimension: Dimension, position: Position | undefined, speech: CellSpeech): string {
  const { scale } = dimension;
  const place = placeOf(dimension, position);
  if (scale.type !== 'linear' || place === undefined || !along(scale.domain, place).beyond) return '';
  const [from, to] = scale.domain.map((value) => speech.number(dimension, value));
  return speech.language.words.compare.beyond(from ?? '', to ?? '');
}

export interface CellContext {
  readonly grid: Grid;
  readonly speech: CellSpeech;
  /** The value is drawn: a rank or a step on an axis is not said again in words. */
  readonly drawn: boolean;
  /** Some, not all, of this row's values are not the source's own: each says so. */
  readonly mixedCoding: boolean;
}

/** @param agreement what to say of its being the same as others; '' for nothing */
export function cellOf(number: number, column: number, agreement: string, context: CellContext): Cell {
  const { grid, speech } = context;
  const dimensions = grid.comparison.dimensions;
  const dimension = dimensions[number % dimensions.length] as Dimension;
  const position = grid.standing[number];
  const blank = blankOf(position);
  const said = speech.language.say(position?.text);
  const value = blank ? '' : valueWords(dimension, position, speech);
  const again = value && said && !(context.drawn && dimension.scale.type !== 'linear') ? value : '';
  return {
    id: grid.ids[number] ?? '',
    number,
    column,
    text: said || (blank ? '' : value || intervalWords(dimension, position, speech)),
    ...(blank && { blank }),
    remarks: [again, ...evidence(number, dimension, said || value, context), agreement].filter(Boolean),
    disputed: position?.disputed !== undefined && position.disputed !== false,
    // What is not in a source needs no number of it in the drawing; details and table say which one is silent.
    cites: blank === 'unknown' ? [] : speech.cite(position?.sources ?? []),
  };
}

const evidence = (number: number, dimension: Dimension, shown: string, context: CellContext): string[] => {
  const { grid, speech, mixedCoding } = context;
  const position = grid.standing[number];
  const { words, dates } = speech.language;
  const others = othersIn(grid, number);
  // Beside measures of other dates, one that was not taken again says of when it is.
  const timely = others.length > 0 || (isMeasure(dimension) && isMeasuredAgain(grid));
  const dated = position ? position.when && timely : others.length;
  const first = others[0]?.when;
  return [
    shown ? intervalWords(dimension, position, speech) : '',
    beyondWords(dimension, position, speech),
    dated ? (position ? dates.short(position.when) : first ? words.compare.notBefore(dates.short(first)) : '') : '',
    mixedCoding && position?.coding ? words.compare.codings[position.coding] : '',
  ];
};
