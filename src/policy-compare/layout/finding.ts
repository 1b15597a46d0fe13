import type { Language } from '../../chart/language.js';
import { extremesOf, furthestOn, type Difference, type Pair } from './difference.js';
import type { Grid } from './grid.js';

/** Beyond so many distances, the sentence is not worth the time before the first picture. */
const MOST_DISTANCES = 120_000;
const MOST_PAIRS = 2;

/**
 * What the numbers say, in a sentence or two: who is closest, and who is furthest apart on what. '' where there is
 * nothing to say: no scale, one subject, all alike, or more pairs at the same distance than a sentence can name.
 */
export function findingOf(grid: Grid, difference: Difference, language: Language): string {
  const { subjects, dimensions } = grid.comparison;
  const pairs = (subjects.length * (subjects.length - 1)) / 2;
  if (!difference.compared.length || pairs * difference.compared.length > MOST_DISTANCES) return '';
  const { compare } = language.words;
  const named = (found: readonly Pair[]): string =>
    found.length && found.length <= MOST_PAIRS
      ? found.map((pair) => language.list(pair.map((s) => language.say(subjects[s]?.title)))).join('; ')
      : '';
  const closest = subjects.length > 2 ? named(extremesOf(difference).closest) : '';
  const widest = furthestOn(grid, difference);
  const dimension = language.say(dimensions[widest?.dimension ?? -1]?.title);
  const apart = widest ? named(widest.pairs) : '';
  return compare.finding(closest, dimension, apart);
}
