import type { Emphasis } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import { cellFinder, subjectFinder, type Grid } from './layout/grid.js';

/** What is picked out of a comparison, by the ids that its drawing has. */
export interface CompareEmphasis {
  /** The one subject in the accent colour. */
  readonly accent: string | null;
  /** Cells, dimensions, and the accented subject. */
  readonly selected: ReadonlySet<string>;
  /** The cell under pointer or focus, and the heads it belongs to. */
  readonly hovered: {
    readonly cell: string | null;
    readonly subject: string | null;
    readonly dimension: string | null;
  };
  readonly current: string | null;
  /** Cells and subjects that stay as they are while all others step back; null where nothing does. */
  readonly lit: ReadonlySet<string> | null;
}

/** Finds what a page may name in a short form. */
export interface Finder {
  cell(id: string): number | undefined;
  subject(id: string): number | undefined;
  dimension(id: string): number | undefined;
}

/** The indexes behind it are built at the first question. */
export function finderOf(grid: Grid): Finder {
  const cells = lastCall(cellFinder);
  const subjects = lastCall(subjectFinder);
  const dimensions = lastCall(({ comparison }: Grid) => new Map(comparison.dimensions.map(({ id }, d) => [id, d])));
  return {
    cell: (id) => cells(grid)(id),
    subject: (id) => subjects(grid.comparison)(id),
    dimension: (id) => dimensions(grid).get(id),
  };
}

/** Translates what page and reader picked into this drawing's ids. Only the first selected subject is accented. */
export function emphasisOf(emphasis: Emphasis, grid: Grid, finder: Finder): CompareEmphasis {
  const { subjects } = grid.comparison;
  const accented = [...emphasis.selected].map((id) => finder.subject(id)).find((s) => s !== undefined);
  const accent = accented === undefined ? null : (subjects[accented]?.id ?? null);
  const others = [...emphasis.selected].flatMap(
    (id) => grid.ids[finder.cell(id) ?? -1] ?? (finder.dimension(id) === undefined ? [] : id),
  );
  return {
    accent,
    selected: new Set(accent === null ? others : [accent, ...others]),
    hovered: hoveredPlace(emphasis.hovered, grid, finder),
    current: emphasis.current,
    lit: emphasis.highlighted.size ? litIds(emphasis.highlighted, grid, finder) : null,
  };
}

/** The tab key enters by a mark that is drawn: the first one, unless the reader was at another. */
export const withEntry = (emphasis: CompareEmphasis, order: readonly string[]): CompareEmphasis =>
  emphasis.current !== null && order.includes(emphasis.current) ? emphasis : { ...emphasis, current: order[0] ?? null };

const hoveredPlace = (id: string | null, grid: Grid, finder: Finder): CompareEmphasis['hovered'] => {
  const { subjects, dimensions } = grid.comparison;
  const cell = id === null ? undefined : finder.cell(id);
  if (id === null || cell === undefined) {
    const dimension = id !== null && finder.dimension(id) !== undefined ? id : null;
    return { cell: null, subject: dimension === null ? id : null, dimension };
  }
  return {
    cell: id,
    subject: subjects[Math.floor(cell / dimensions.length)]?.id ?? null,
    dimension: dimensions[cell % dimensions.length]?.id ?? null,
  };
};

const litIds = (highlighted: ReadonlySet<string>, grid: Grid, finder: Finder): Set<string> => {
  const { subjects, dimensions } = grid.comparison;
  const lit = new Set<string>();
  for (const id of highlighted) {
    const s = finder.subject(id);
    const cell = finder.cell(id);
    if (s !== undefined) lit.add(subjects[s]?.id ?? '');
    if (cell !== undefined) lit.add(grid.ids[cell] ?? '');
  }
  grid.ids.forEach((id, cell) => {
    const subject = subjects[Math.floor(cell / dimensions.length)]?.id ?? '';
    if (lit.has(subject) || highlighted.has(dimensions[cell % dimensions.length]?.id ?? '')) lit.add(id);
  });
  return lit;
};
