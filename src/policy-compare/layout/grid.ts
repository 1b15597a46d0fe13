import type { Blank, Comparison, Position } from '../../dossier/dossier.js';
import { encodeId } from '../../dossier/encode-id.js';
import { compareWhen, type When } from '../../dossier/when.js';

/**
 * Subjects × dimensions at one date. All lists of cells are row by row of the subjects, in the file's order:
 * the cell of subject `s` and dimension `d` is number `s * dimensions.length + d`.
 */
export interface Grid {
  readonly comparison: Comparison;
  /** What stands in each cell at the date; undefined where nothing does. */
  readonly standing: readonly (Position | undefined)[];
  /** All positions of the cells that hold several, by time. */
  readonly histories: ReadonlyMap<number, readonly Position[]>;
  /** The id of each cell: of its standing position, else `comparison/subject/dimension`. */
  readonly ids: readonly string[];
}

const encoded = (...parts: readonly string[]): string => parts.map(encodeId).join('/');

const indexOf = (records: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(records.map(({ id }, i) => [id, i]));

/** @param at the latest position that is not after this date stands in its cell; `all` takes the latest there is */
export function gridOf(comparison: Comparison, at: When | 'all'): Grid {
  const { subjects, dimensions, positions } = comparison;
  const subjectAt = indexOf(subjects);
  const dimensionAt = indexOf(dimensions);
  const held: (Position | undefined)[] = new Array(subjects.length * dimensions.length).fill(undefined);
  const histories = new Map<number, Position[]>();
  for (const position of positions) {
    const s = subjectAt.get(position.subject);
    const d = dimensionAt.get(position.dimension);
    if (s === undefined || d === undefined) continue;
    const cell = s * dimensions.length + d;
    const known = held[cell];
    if (known) histories.set(cell, [...(histories.get(cell) ?? [known]), position]);
    else held[cell] = position;
  }
  for (const [cell, history] of histories) held[cell] = history.sort(byTime).at(-1);
  const standing = at === 'all' ? held : held.map((position, cell) => asOf(position, histories.get(cell), at));
  const ids = standing.map((position, cell) => position?.id ?? emptyCellId(comparison, cell));
  return Object.freeze({ comparison, standing, histories, ids });
}

const emptyCellId = ({ id, subjects, dimensions }: Comparison, cell: number): string => {
  const width = dimensions.length;
  return encoded(id, subjects[Math.floor(cell / width)]?.id ?? '', dimensions[cell % width]?.id ?? '');
};

// What has no date may be of any time, so whatever has one is taken to be newer.
const byTime = (a: Position, b: Position): number => {
  if (a.when && b.when) return compareWhen(a.when, b.when) || (a.id < b.id ? -1 : 1);
  if (a.when || b.when) return a.when ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};

/** The latest position that is not after a date, of a cell's last one and all that it has held. */
export const asOf = (
  last: Position | undefined,
  history: readonly Position[] | undefined,
  at: When,
): Position | undefined => {
  const begun = (position: Position): boolean => !position.when || position.when.start < at.end;
  if (!last || begun(last)) return last;
  return history?.findLast(begun);
};

/** Why a cell has nothing to show; undefined where it has a text or a value. A missing position is unknown. */
export function blankOf(position: Position | undefined): Blank | undefined {
  if (!position) return 'unknown';
  if (position.blank) return position.blank;
  return position.text === undefined && position.value === undefined && position.interval === undefined
    ? 'unknown'
    : undefined;
}

/** Positions of a cell other than the one that stands. */
export const othersIn = (grid: Grid, cell: number): readonly Position[] => {
  const standing = grid.standing[cell];
  const history = grid.histories.get(cell);
  if (history) return history.filter((position) => position !== standing);
  return [];
};

/**
 * Finds cells by any of their names: the position's own id, `comparison/subject/dimension`, and `subject/dimension`,
 * where a subject may be named by its actor. Parts are percent-encoded.
 * @returns the cell's number, or undefined
 */
export function cellFinder(grid: Grid): (id: string) => number | undefined {
  const { comparison, ids, histories } = grid;
  const { dimensions } = comparison;
  const byId = indexOf(ids.map((id) => ({ id })));
  for (const [cell, history] of histories) for (const { id } of history) byId.set(id, cell);
  const subjectAt = subjectFinder(comparison);
  const dimensionAt = indexOf(dimensions);
  return (id) => {
    const known = byId.get(id);
    if (known !== undefined) return known;
    const parts = id.split('/').map(decoded);
    if (parts.length === 3 && parts[0] === comparison.id) parts.shift();
    if (parts.length !== 2) return undefined;
    const s = subjectAt(parts[0] ?? '');
    const d = dimensionAt.get(parts[1] ?? '');
    return s === undefined || d === undefined ? undefined : s * dimensions.length + d;
  };
}

/** Finds a subject's number by its id, or by its actor's. */
export function subjectFinder({ subjects }: Comparison): (id: string) => number | undefined {
  const byId = indexOf(subjects);
  const byActor = new Map<string, number>();
  subjects.forEach(({ actor }, i) => actor !== undefined && !byActor.has(actor) && byActor.set(actor, i));
  return (id) => byId.get(id) ?? byActor.get(id);
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
