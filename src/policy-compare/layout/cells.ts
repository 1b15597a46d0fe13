import type { Blank, Comparison, Dimension, Position } from '../../dossier/dossier.js';
import type { Cite } from '../../chart/figure/figure.js';
import type { Language } from '../../chart/language.js';
import { decimalsOf, dimensionDecimals } from './decimals.js';
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
  /** Formats a value of a dimension. @param digits decimals; by default those of the dimension */
  number(dimension: Dimension, value: number, digits?: number): string;
}

/** Numbers with a true minus sign, and none before what rounds to nothing, in the decimals of their dimension. */
export function numbersOf(language: Language, comparison?: Comparison): CellSpeech['number'] {
  const decimals = dimensionDecimals(comparison);
  return (dimension, given, digits = decimals(dimension, given)) => {
    const value = Math.abs(given) < 0.5 / 10 ** digits ? 0 : given;
    return language.number(value, digits).replace('-', '−');
  };
}

/** The numbers of an axis or the ends of a scale: all with as many decimals as these need, whatever the values on it have. */
export function scaleNumbers(dimension: Dimension, values: readonly number[], speech: CellSpeech): readonly string[] {
  const digits = decimalsOf(dimension, values);
  return values.map((value) => speech.number(dimension, value, digits));
}

/** With the minus sign that programs read, for a table that is downloaded. */
export const forPrograms = (speech: CellSpeech): CellSpeech => ({
  ...speech,
  number: (dimension, value, digits) => speech.number(dimension, value, digits).replace('−', '-'),
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
  const [from, to] = scaleNumbers(dimension, scale.domain, speech);
  return speech.language.words.compare.beyond(from ?? '', to ?? '');
}

export interface CellContext {
  readonly grid: Grid;
  readonly speech: CellSpeech;
  /** The value is drawn: a rank or a step on an axis is not said again in words. */
  readonly drawn: boolean;
  /** The date of the whole figure, in words, where its notes say it: cells do not say it again. */
  readonly dated: string;
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

const ownDate = (date: string, { dated }: CellContext): string => (date === dated ? '' : date);

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
    dated
      ? position
        ? ownDate(dates.short(position.when), context)
        : first
          ? words.compare.notBefore(dates.short(first))
          : ''
      : '',
    mixedCoding && position?.coding ? words.compare.codings[position.coding] : '',
  ];
};
