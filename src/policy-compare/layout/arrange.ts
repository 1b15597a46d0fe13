import type { Dimension, Position, Subject } from '../../dossier/dossier.js';
import type { Difference } from './difference.js';
import { blankOf, type Grid } from './grid.js';
import { along, placeOf } from './scale.js';
import { seriate } from './seriation.js';

/** In what order rows and columns stand, and which of them. */
export interface Arrangement {
  /**
   * `auto`: as suits the view. `given`: as in the file. `difference`: the questions that divide most first. `likeness`: who is alike side by side.
   * The id of a question: subjects by their answers to it. The id of a subject: questions by its answers.
   */
  readonly sort: string;
  /** Only questions on which not all say the same. */
  readonly differing: boolean;
  /** Ids of subjects and questions to leave out. */
  readonly hidden: ReadonlySet<string>;
  /** The id of one subject or one question: nothing else is shown. '' for all. */
  readonly only: string;
}

export const AS_GIVEN: Arrangement = { sort: 'auto', differing: false, hidden: new Set(), only: '' };

/** More than these are not set side by side by likeness: it would take longer than a reader waits. */
const MOST_SERIATED = 400;

/** Whether not all who answer a question say the same; undefined where that cannot be told. */
export const differsOn = ({ spreads }: Difference, d: number): boolean | undefined => {
  const spread = spreads[d];
  return spread && spread.answers > 1 ? spread.different > 1 : undefined;
};

/** Leaves out what is hidden; the grid itself where nothing is. At least one subject and one question always stay. */
export function withoutHidden(grid: Grid, { hidden, only }: Pick<Arrangement, 'hidden' | 'only'>): Grid {
  const { subjects, dimensions } = grid.comparison;
  if (!hidden.size && !only) return grid;
  const shown = (records: readonly { readonly id: string }[]): number[] => {
    const all = records.map((_, i) => i);
    const one = all.filter((i) => records[i]?.id === only);
    if (one.length) return one;
    const left = all.filter((i) => !hidden.has(records[i]?.id ?? ''));
    return left.length ? left : all;
  };
  return subGrid(grid, shown(subjects), shown(dimensions));
}

/** The same cells in another order, or fewer of them; the grid itself where nothing changes. */
export function arranged(
  grid: Grid,
  arrangement: Pick<Arrangement, 'sort' | 'differing'>,
  difference: Difference,
): Grid {
  const { subjects, dimensions } = grid.comparison;
  const { sort, differing } = arrangement;
  let rows: readonly number[] = subjects.map((_, s) => s);
  let columns: readonly number[] = dimensions.map((_, d) => d);
  if (differing) {
    const apart = columns.filter((d) => differsOn(difference, d));
    if (apart.length) columns = apart;
  }
  const byQuestion = dimensions.findIndex(({ id }) => id === sort);
  const bySubject = subjects.findIndex(({ id }) => id === sort);
  if (sort === 'difference') columns = bySpread(columns, difference);
  else if (sort === 'likeness') {
    rows = orderBySimilarity(rows, difference);
    columns = bySimilarity(columns, (a, b) => questionsApart(grid, a, b));
  } else if (byQuestion >= 0) rows = byAnswer(rows, (s) => sortKey(grid, s, byQuestion));
  else if (bySubject >= 0) columns = byAnswer(columns, (d) => alongKey(grid, bySubject, d));
  const same =
    rows.every((s, i) => s === i) && columns.length === dimensions.length && columns.every((d, i) => d === i);
  return same ? grid : subGrid(grid, rows, columns);
}

/** Subjects and dimensions by their numbers, in the order in which they are wanted. */
function subGrid(grid: Grid, rows: readonly number[], columns: readonly number[]): Grid {
  const { comparison, standing, histories, ids } = grid;
  const width = comparison.dimensions.length;
  const cells = rows.flatMap((s) => columns.map((d) => s * width + d));
  const history = new Map<number, readonly Position[]>();
  if (histories.size) {
    cells.forEach((cell, i) => {
      const held = histories.get(cell);
      if (held) history.set(i, held);
    });
  }
  return Object.freeze({
    comparison: {
      ...comparison,
      subjects: rows.map((s) => comparison.subjects[s] as Subject),
      dimensions: columns.map((d) => comparison.dimensions[d] as Dimension),
    },
    standing: cells.map((cell) => standing[cell]),
    histories: history,
    ids: cells.map((cell) => ids[cell] ?? ''),
  });
}

const bySpread = (columns: readonly number[], { spreads }: Difference): readonly number[] =>
  [...columns].sort((a, b) => (spreads[b]?.spread ?? -1) - (spreads[a]?.spread ?? -1) || a - b);

const bySimilarity = (numbers: readonly number[], apart: (a: number, b: number) => number | undefined): number[] =>
  numbers.length > MOST_SERIATED
    ? [...numbers]
    : seriate(numbers.length, (a, b) => apart(numbers[a] as number, numbers[b] as number)).map(
        (i) => numbers[i] as number,
      );

/** Subjects, those who agree side by side. @param numbers of the subjects */
export const orderBySimilarity = (numbers: readonly number[], difference: Difference): readonly number[] =>
  bySimilarity(numbers, (a, b) => apartOf(difference, a, b));

const apartOf = (difference: Difference, a: number, b: number): number | undefined => {
  const pair = difference.pair(a, b);
  return pair && 1 - pair.agreement;
};

/** Two questions are alike where the same subjects stand at the same ends of them. */
const questionsApart = (grid: Grid, a: number, b: number): number | undefined => {
  let sum = 0;
  let known = 0;
  for (let s = 0; s < grid.comparison.subjects.length; s++) {
    const apart = alongKey(grid, s, a) as number;
    const other = alongKey(grid, s, b) as number;
    if (Number.isNaN(apart) || Number.isNaN(other)) continue;
    sum += Math.abs(apart - other);
    known++;
  }
  return known ? sum / known : undefined;
};

/** From the first pole to the last; who gives no answer comes last. */
const byAnswer = (numbers: readonly number[], keyOf: (number: number) => number | string): number[] => {
  const keys = new Map(numbers.map((number) => [number, keyOf(number)]));
  return [...numbers].sort((a, b) => compareKeys(keys.get(a), keys.get(b)) || a - b);
};

const compareKeys = (a: number | string | undefined, b: number | string | undefined): number => {
  const [none, nothing] = [isNothing(a), isNothing(b)];
  if (none || nothing) return +none - +nothing;
  return typeof a === 'number' && typeof b === 'number' ? a - b : `${a}` < `${b}` ? -1 : +(`${a}` > `${b}`);
};

const isNothing = (key: number | string | undefined): boolean => key === undefined || key === '' || Number.isNaN(key);

const sortKey = ({ comparison, standing }: Grid, s: number, d: number): number | string => {
  const dimension = comparison.dimensions[d] as Dimension;
  const position = standing[s * comparison.dimensions.length + d];
  if (blankOf(position)) return NaN;
  return placeOf(dimension, position) ?? (typeof position?.value === 'string' ? position.value : NaN);
};

/** How far along its scale an answer is, 0–1; NaN where there is no way along. */
const alongKey = ({ comparison, standing }: Grid, s: number, d: number): number => {
  const dimension = comparison.dimensions[d] as Dimension;
  const place = placeOf(dimension, standing[s * comparison.dimensions.length + d]);
  const { scale } = dimension;
  if (place === undefined) return NaN;
  if (scale.type === 'ordinal') return place / Math.max(1, scale.steps.length - 1);
  return scale.type === 'linear' ? along(scale.domain, place).t : NaN;
};
