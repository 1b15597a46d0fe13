import type { Dimension, Position, Shape, Subject } from '../dossier/dossier.js';
import type { Measure } from '../chart/measure.js';
import { SLOT_SHAPES } from '../chart/symbols.js';
import { agreementOf } from './layout/agreement.js';
import { cellOf, scaleNumbers, type Cell, type CellSpeech } from './layout/cells.js';
import { blankOf, type Grid } from './layout/grid.js';
import { columnOrder, isPlaced } from './layout/order.js';
import { placeOf } from './layout/scale.js';
import { outdated } from './layout/stale.js';
import { stripOf, type Strip, type StripSubject } from './layout/strip.js';
import type { View } from './layout/views.js';

export type { View } from './layout/views.js';
export type { Cell } from './layout/cells.js';
export type { Strip, StripMark } from './layout/strip.js';
export { gridOf, type Grid } from './layout/grid.js';
export { layoutMatrix, type MatrixLayout } from './layout/matrix.js';

const LEAST_COLUMN = 120;
const MOST_NAMED = 3;

export interface Column {
  /** The subject's id, and its number in the file. */
  readonly id: string;
  readonly subject: number;
  readonly title: string;
  readonly note: string;
  readonly shape: Shape;
  readonly cites: readonly number[];
}

export interface RowLayout {
  /** The dimension's id, and its number in the file. */
  readonly id: string;
  readonly dimension: number;
  readonly title: string;
  /** Said under the title where every subject says the same. */
  readonly agreement: string;
  readonly strip?: Strip;
  /** The axis in a sentence: who stands before whom. */
  readonly stripName: string;
  /** One a column, in the columns' order. */
  readonly cells: readonly Cell[];
}

export interface Section {
  readonly id: string;
  /** '' where there is only one section, and nothing to tell it from. */
  readonly title: string;
  readonly ranked: boolean;
  readonly rows: readonly RowLayout[];
}

/** A table of what each subject says, or cards of it: ordered, worded, and with the geometry of its axes. */
export interface CompareLayout {
  readonly view: 'table' | 'positions';
  /** A column a subject, or a card a dimension where columns would be too narrow. */
  readonly form: 'columns' | 'cards';
  /** Of the column that holds the dimensions' titles. */
  readonly headWidth: number;
  readonly columns: readonly Column[];
  readonly sections: readonly Section[];
  /** Ids of the columns' subjects, then row by row of the dimension and its cells. */
  readonly order: readonly string[];
}

export interface CompareOptions extends CellSpeech {
  readonly width: number;
  readonly phone: boolean;
  readonly view: 'table' | 'positions';
  readonly measure: Measure;
  /** The date of all positions that say no other, as the notes give it. */
  readonly dated?: string;
  /** The reader has chosen an order of subjects: ranks do not make another. */
  readonly asGiven?: boolean;
}

/**
 * The drawing that suits a comparison: axes where there is a place to mark on one, a matrix of colours for five
 * subjects by four dimensions of values or more, else a table of texts.
 */
export function suitableView(grid: Grid): Exclude<View, 'auto'> {
  const { subjects, dimensions } = grid.comparison;
  const valued = dimensions.filter(
    ({ scale }, d) => isPlaced(grid, d) || (scale.type === 'categorical' && hasValue(grid, d)),
  );
  if (subjects.length >= 5 && valued.length >= 4 && valued.length * 2 > dimensions.length) return 'matrix';
  return dimensions.some((_, d) => isPlaced(grid, d)) ? 'positions' : 'table';
}

const hasValue = ({ comparison: { subjects, dimensions }, standing }: Grid, d: number): boolean =>
  subjects.some((_, s) => standing[s * dimensions.length + d]?.value !== undefined);

/** Lays a comparison out as columns or cards, for one width, language and date. */
export function layoutComparison(grid: Grid, options: CompareOptions): CompareLayout {
  const { comparison } = grid;
  const headWidth = options.width >= 860 ? 150 : 112;
  const columnWidth = (options.width - headWidth) / Math.max(1, comparison.subjects.length);
  const form = options.phone || columnWidth < LEAST_COLUMN ? 'cards' : 'columns';
  const wanted = options.asGiven ? comparison.subjects.map((_, s) => s) : columnOrder(grid);
  const columns = wanted.map((s, i) => columnOf(comparison.subjects[s] as Subject, s, i, options));
  const axisWidth = form === 'columns' ? options.width - headWidth : options.width;
  const room = { grid, options, columns, axisWidth, ...(form === 'columns' && { columnWidth }) };
  const sections = sectionsOf(grid, options, form).map(({ dimensions, ...section }) =>
    Object.freeze({ ...section, rows: dimensions.map((d) => rowOf(d, room)) }),
  );
  const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => [row.id, ...row.cells.map(({ id }) => id)]));
  return Object.freeze({
    view: options.view,
    form,
    headWidth,
    columns,
    sections,
    order: [...columns.map(({ id }) => id), ...cells],
  });
}

const columnOf = (subject: Subject, number: number, i: number, { language, cite }: CompareOptions): Column =>
  Object.freeze({
    id: subject.id,
    subject: number,
    title: language.say(subject.title),
    note: language.say(subject.note),
    shape: MARKS[i % MARKS.length] as Shape,
    cites: cite(subject.sources),
  });

// The first three as the house sets them; all seven of the house's shapes before any comes again.
const FIRST: readonly Shape[] = ['circle', 'square', 'diamond'];
const MARKS = [...FIRST, ...SLOT_SHAPES.filter((shape) => !FIRST.includes(shape))];

interface SectionPlan {
  readonly id: string;
  readonly title: string;
  readonly ranked: boolean;
  readonly dimensions: number[];
}

/** Dimensions with an order first, those of the same poles under one line; then the others, as the file has them. */
const sectionsOf = (grid: Grid, options: CompareOptions, form: CompareLayout['form']): SectionPlan[] => {
  const plans = new Map<string, SectionPlan>();
  const rest: number[] = [];
  grid.comparison.dimensions.forEach((dimension, d) => {
    if (!isPlaced(grid, d)) return rest.push(d);
    const title = orderedTitle(dimension, options, form);
    const plan = plans.get(title) ?? { id: `ranked-${plans.size}`, title, ranked: true, dimensions: [] };
    plans.set(title, plan);
    return plan.dimensions.push(d);
  });
  const title = plans.size ? options.language.words.compare.notRanked : '';
  return [...plans.values(), ...(rest.length ? [{ id: 'rest', title, ranked: false, dimensions: rest }] : [])];
};

const orderedTitle = ({ scale }: Dimension, { language, view }: CompareOptions, form: string): string => {
  const { words, say, dir } = language;
  const { compare } = words;
  if (scale.type === 'linear') return compare.measured;
  const ordinal = scale.type === 'ordinal';
  const poles = 'poles' in scale ? scale.poles : undefined;
  if (!poles) return ordinal ? compare.steppedOnly : compare.rankedOnly;
  const sides = dir === 'rtl' ? ([compare.right, compare.left] as const) : ([compare.left, compare.right] as const);
  const drawn = view === 'positions' && form === 'columns';
  const from = inSentence(say(poles[0]), language.tag);
  const to = inSentence(say(poles[1]), language.tag);
  return (ordinal ? compare.stepped : compare.ranked)(from, to, drawn ? sides : undefined);
};

// A pole's word stands alone under an axis and within a sentence over the section; names and acronyms keep their capitals.
const inSentence = (text: string, tag: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && tag.startsWith('en') ? text.charAt(0).toLocaleLowerCase(tag) + text.slice(1) : text;

interface Room {
  readonly grid: Grid;
  readonly options: CompareOptions;
  readonly columns: readonly Column[];
  readonly axisWidth: number;
  readonly columnWidth?: number;
}

const rowOf = (d: number, { grid, options, columns, ...room }: Room): RowLayout => {
  const { dimensions } = grid.comparison;
  const { language } = options;
  const dimension = dimensions[d] as Dimension;
  const numbers = columns.map(({ subject }) => subject * dimensions.length + d);
  const positions = numbers.map((number) => grid.standing[number]);
  const old = outdated(grid);
  const compared = positions.map((position, i) => (old.has(numbers[i] ?? -1) ? undefined : position));
  const agreement = agreementOf(dimension, compared, ({ text }) => language.say(text));
  const subjects = options.view === 'positions' ? stripSubjects(dimension, columns, numbers, { grid, options }) : [];
  const strip = stripOf({
    ...room,
    width: room.axisWidth,
    dimension,
    subjects,
    language,
    measure: options.measure,
    numbers: (values) => scaleNumbers(dimension, values, options),
  });
  const context = {
    grid,
    speech: options,
    drawn: strip !== undefined,
    dated: options.dated ?? '',
    mixedCoding: isMixed(positions),
  };
  const same = (column: number): string =>
    strip
      ? ''
      : sameWords(
          agreement.groups.find((group) => group.includes(column)),
          column,
          columns,
          options,
        );
  return Object.freeze({
    id: dimension.id,
    dimension: d,
    title: language.say(dimension.title),
    agreement: agreement.all && columns.length > 1 && !strip ? language.words.compare.sameAll : '',
    ...(strip && { strip }),
    stripName: strip ? stripName(subjects, options) : '',
    cells: numbers.map((number, i) => cellOf(number, i, agreement.all ? '' : same(i), context)),
  });
};

const stripSubjects = (
  dimension: Dimension,
  columns: readonly Column[],
  numbers: readonly number[],
  { grid }: Pick<Room, 'grid' | 'options'>,
): StripSubject[] =>
  columns.flatMap(({ title, shape }, column) => {
    const number = numbers[column] ?? 0;
    const position = grid.standing[number];
    const place = placeOf(dimension, position);
    if (place === undefined) return [];
    const interval = dimension.scale.type === 'linear' ? position?.interval : undefined;
    return [{ id: grid.ids[number] ?? '', column, name: title, shape, place, ...(interval && { interval }) }];
  });

const isMixed = (positions: readonly (Position | undefined)[]): boolean => {
  const codings = new Set(
    positions.flatMap((position) => (position && !blankOf(position) ? [position.coding ?? 'source'] : [])),
  );
  return codings.size > 1;
};

const sameWords = (
  group: readonly number[] | undefined,
  column: number,
  columns: readonly Column[],
  { language }: CompareOptions,
): string => {
  if (!group) return '';
  const { compare } = language.words;
  const others = group.filter((other) => other !== column).map((other) => columns[other]?.title ?? '');
  return compare.same(others.length > MOST_NAMED ? compare.others(others.length) : language.list(others));
};

/** `South Korea, then Japan and the United States level`. */
const stripName = (subjects: readonly StripSubject[], { language }: CompareOptions): string => {
  const { compare } = language.words;
  const groups = new Map<number, string[]>();
  for (const { place, name } of [...subjects].sort((a, b) => a.place - b.place || a.column - b.column)) {
    groups.set(place, [...(groups.get(place) ?? []), name]);
  }
  return compare.then(
    [...groups.values()].map((names) => (names.length > 1 ? compare.atOnce(language.list(names)) : (names[0] ?? ''))),
  );
};
