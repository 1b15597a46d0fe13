import type { Language } from '../../chart/language.js';
import type { Position } from '../../dossier/dossier.js';
import type { When } from '../../dossier/when.js';
import { stoodAt } from './change.js';
import { shareOf } from './difference.js';
import type { Grid } from './grid.js';
import { isStale } from './stale.js';

/** What stood in a cell before, and what stands there now. */
export interface Move {
  readonly number: number;
  readonly before: Position;
  readonly after: Position;
}

export interface Moves {
  /** Those by the largest share of their scale, equal ones all. */
  readonly furthest: readonly Move[];
  /** How many cells have a place at both dates, and how many of them another one. */
  readonly compared: number;
  readonly changed: number;
}

const TIE = 1e-9;
const MOST_NAMED = 2;

/**
 * Who has moved how far between two dates, where a scale says how far: on named steps and on measured scales, as in
 * {@link shareOf}. What has not been said anew has not moved; what was measured once is not compared.
 */
export function movesOf(grid: Grid, since: When | undefined, at: When | 'all'): Moves {
  const { dimensions } = grid.comparison;
  let [most, compared, changed] = [0, 0, 0];
  let furthest: Move[] = [];
  grid.standing.forEach((after, number) => {
    const dimension = dimensions[number % dimensions.length];
    const before = stoodAt(grid, number, since);
    if (!dimension || !before || !after || (before === after && isStale(grid, number, at))) return;
    const [from, to] = [shareOf(dimension, before), shareOf(dimension, after)];
    if (from === undefined || to === undefined) return;
    const far = Math.abs(to - from);
    compared++;
    if (far < TIE) return;
    changed++;
    if (far > most + TIE) [most, furthest] = [far, []];
    if (far >= most - TIE) furthest.push({ number, before, after });
  });
  return { furthest, compared, changed };
}

/**
 * The same in a sentence or two; '' where nothing can be compared.
 * @param said from where to where, in words
 */
export function movesInWords(
  { furthest, compared, changed }: Moves,
  { comparison: { subjects, dimensions } }: Grid,
  { say, words: { compare } }: Language,
  said: (move: Move) => string,
): string {
  if (!compared) return '';
  const named = furthest.map((move) => {
    const subject = subjects[Math.floor(move.number / dimensions.length)];
    return compare.movedOn(say(subject?.title), say(dimensions[move.number % dimensions.length]?.title), said(move));
  });
  const first = named.length && named.length <= MOST_NAMED ? compare.movedFurthest(named.join('; ')) : '';
  return [first, compare.changedOf(changed, compared)].filter(Boolean).join(' ');
}
