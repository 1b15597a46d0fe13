import type { Dimension, Position } from '../../dossier/dossier.js';
import { blankOf, type Grid } from './grid.js';
import { along, placeOf } from './scale.js';
import { outdated } from './stale.js';

/** How alike two subjects are. */
export interface PairAgreement {
  /** 1 less the mean distance of the two on the questions that both answer: 1 where they always say the same. */
  readonly agreement: number;
  /** On how many questions that is. */
  readonly shared: number;
}

/** How far apart the answers to one question are. */
export interface Spread {
  /** The mean distance of all pairs that answer, 0–1; 0 where fewer than two do. */
  readonly spread: number;
  /** How many subjects answer. */
  readonly answers: number;
  /** How many different answers there are. */
  readonly different: number;
}

/**
 * Who is how far from whom, by one measure for all scales: Gower's (J. C. Gower, “A General Coefficient of Similarity
 * and Some of Its Properties”, Biometrics 27, 1971, 857–871), each question with the same weight. The distance of two
 * answers is
 * - on named steps, the steps between them by the steps there are: on no–abstain–yes an abstention is half-way, and the
 *   agreement of two voters is the index of A. Lijphart, “The Analysis of Bloc Voting in the General Assembly”,
 *   American Political Science Review 57, 1963, 902–917: (same + ½ · one step apart) / votes;
 * - on a measured scale, the difference by the length of the domain; a value beyond it is taken to be at its end;
 * - for ranks and categories, 0 where they are the same and 1 where not: how far apart two ranks are is not known.
 *
 * A blank is no answer: it is never the same as anything, nor different. Texts are not compared. Nor are measures of
 * different times: where values are measured again and again, one of a year or more before the newest does not count
 * ({@link outdated}), though it is shown; a stance counts until there is another. The spread of one
 * question is the mean distance of all pairs that answer it (C. R. Rao’s quadratic entropy, Theoretical Population
 * Biology 21, 1982, 24–43, taken over pairs of different subjects).
 */
export interface Difference {
  readonly subjects: number;
  /** One a dimension; undefined where answers cannot be compared at all. */
  readonly spreads: readonly (Spread | undefined)[];
  /** Numbers of the dimensions whose answers can be compared. */
  readonly compared: readonly number[];
  /** 0–1; undefined where either is blank or the dimension has no scale. */
  distance(a: number, b: number, dimension: number): number | undefined;
  /** Undefined where the two answer no question in common. */
  pair(a: number, b: number): PairAgreement | undefined;
}

/** Places on one dimension: a distance where it is a scale, else a number a different answer. NaN for no answer. */
interface Places {
  readonly metric: boolean;
  readonly at: Float64Array;
}

export function differenceOf(grid: Grid): Difference {
  const { subjects, dimensions } = grid.comparison;
  const old = outdated(grid);
  const places = dimensions.map((dimension, d) => placesOn(grid, dimension, d, old));
  const compared = places.flatMap((place, d) => (place ? [d] : []));
  const distance = (a: number, b: number, d: number): number | undefined => {
    const place = places[d];
    const apart = place ? apartOn(place, a, b) : NaN;
    return Number.isNaN(apart) ? undefined : apart;
  };
  const pair = (a: number, b: number): PairAgreement | undefined => {
    let sum = 0;
    let shared = 0;
    for (const place of places) {
      const apart = place ? apartOn(place, a, b) : NaN;
      if (Number.isNaN(apart)) continue;
      sum += apart;
      shared++;
    }
    return shared ? { agreement: 1 - sum / shared, shared } : undefined;
  };
  const spreads = places.map((place) => place && spreadOf(place));
  return Object.freeze({ subjects: subjects.length, spreads, compared, distance, pair });
}

const apartOn = ({ metric, at }: Places, a: number, b: number): number => {
  const difference = Math.abs((at[a] as number) - (at[b] as number));
  return metric || Number.isNaN(difference) ? difference : Math.min(1, difference);
};

const placesOn = (grid: Grid, dimension: Dimension, d: number, old: ReadonlySet<number>): Places | undefined => {
  const { standing } = grid;
  const { subjects, dimensions } = grid.comparison;
  const { scale } = dimension;
  if (scale.type === 'text') return undefined;
  const codes = new Map<string, number>();
  const at = new Float64Array(subjects.length);
  for (let s = 0; s < subjects.length; s++) {
    const number = s * dimensions.length + d;
    at[s] = (old.has(number) ? undefined : placeIn(dimension, standing[number], codes)) ?? NaN;
  }
  if (at.every(Number.isNaN)) return undefined;
  return { metric: scale.type === 'ordinal' || scale.type === 'linear', at };
};

const placeIn = (dimension: Dimension, position: Position | undefined, codes: Map<string, number>) => {
  const { scale } = dimension;
  if (blankOf(position)) return undefined;
  if (scale.type === 'categorical') return codeOf(position?.value, codes);
  // One rank apart is as different as nine.
  if (scale.type === 'rank') return codeOf(placeOf(dimension, position), codes);
  return shareOf(dimension, position);
};

/** How far along its scale an answer is, 0–1; undefined without one, and where a scale has an order at most. */
export function shareOf(dimension: Dimension, position: Position | undefined): number | undefined {
  const { scale } = dimension;
  const place = blankOf(position) ? undefined : placeOf(dimension, position);
  if (place === undefined) return undefined;
  if (scale.type === 'linear') return along(scale.domain, place).t;
  return scale.type === 'ordinal' ? place / Math.max(1, scale.steps.length - 1) : undefined;
}

const codeOf = (value: string | number | undefined, codes: Map<string, number>): number | undefined => {
  if (value === undefined) return undefined;
  const key = String(value);
  const code = codes.get(key) ?? codes.size;
  codes.set(key, code);
  return code;
};

// Sorted, each gap lies within as many pairs as there are answers below it times answers above it.
const spreadOf = ({ metric, at }: Places): Spread => {
  const sorted = at.filter((place) => !Number.isNaN(place)).sort();
  const n = sorted.length;
  let sum = 0;
  let different = Math.min(1, n);
  let run = 1;
  for (let i = 1; i < n; i++) {
    const gap = (sorted[i] as number) - (sorted[i - 1] as number);
    if (metric) sum += gap * i * (n - i);
    else if (!gap) sum -= run;
    run = gap ? 1 : run + 1;
    if (gap) different++;
  }
  const pairs = (n * (n - 1)) / 2;
  return { spread: n < 2 ? 0 : (metric ? sum : pairs + sum) / pairs, answers: n, different };
};

/** Two subjects by their numbers, the lower first. */
export type Pair = readonly [number, number];

export interface Extremes {
  /** Equally close pairs, all of them. */
  readonly closest: readonly Pair[];
  readonly furthest: readonly Pair[];
}

/**
 * The pairs that agree most and least, of those that have at least half of the compared questions in common: two who
 * meet on one question only are not close. None where all pairs are alike.
 */
export function extremesOf(difference: Difference): Extremes {
  const { subjects, compared, pair } = difference;
  const enough = Math.max(1, compared.length / 2);
  let [most, least] = [-1, 2];
  let [closest, furthest]: [Pair[], Pair[]] = [[], []];
  for (let a = 0; a < subjects; a++) {
    for (let b = a + 1; b < subjects; b++) {
      const { agreement = NaN, shared = 0 } = pair(a, b) ?? {};
      if (shared < enough) continue;
      if (agreement > most + TIE) [most, closest] = [agreement, []];
      if (agreement < least - TIE) [least, furthest] = [agreement, []];
      if (agreement >= most - TIE) closest.push([a, b]);
      if (agreement <= least + TIE) furthest.push([a, b]);
    }
  }
  return most - least > TIE ? { closest, furthest } : { closest: [], furthest: [] };
}

const TIE = 1e-9;

/** The question that divides most, and the two who are furthest apart on it; only where there are distances. */
export function furthestOn(
  grid: Grid,
  difference: Difference,
): { dimension: number; pairs: readonly Pair[] } | undefined {
  const { dimensions } = grid.comparison;
  const measured = difference.compared.filter((d) => ['ordinal', 'linear'].includes(dimensions[d]?.scale.type ?? ''));
  const spread = (d: number): number => difference.spreads[d]?.spread ?? 0;
  const widest = measured.reduce((best, d) => (spread(d) > spread(best) + TIE ? d : best), measured[0] ?? -1);
  if (widest < 0 || !spread(widest)) return undefined;
  let most = 0;
  let pairs: Pair[] = [];
  for (let a = 0; a < difference.subjects; a++) {
    for (let b = a + 1; b < difference.subjects; b++) {
      const apart = difference.distance(a, b, widest) ?? -1;
      if (apart > most + TIE) [most, pairs] = [apart, []];
      if (apart >= most - TIE && apart > 0) pairs.push([a, b]);
    }
  }
  return { dimension: widest, pairs };
}
