import type { Language } from '../../chart/language.js';
import { extremesOf, furthestOn, type Difference, type Pair } from './difference.js';
import type { Grid } from './grid.js';
import { isMeasure } from './stale.js';

/** Beyond so many distances, the sentence is not worth the time before the first picture. */
const MOST_DISTANCES = 120_000;
const MOST_PAIRS = 2;
const MOST_QUESTIONS = 3;

/**
 * What the numbers say, in a sentence or two: who is closest, on which questions if not on all, and who is furthest apart
 * on what, with the dates of two measures that are not of one date. '' where there is nothing to say: no scale, one
 * subject, all alike, or more pairs at the same distance than a sentence can name.
 */
export function findingOf(grid: Grid, difference: Difference, language: Language): string {
  const { subjects, dimensions } = grid.comparison;
  const pairs = (subjects.length * (subjects.length - 1)) / 2;
  if (!difference.compared.length || pairs * difference.compared.length > MOST_DISTANCES) return '';
  const named = (found: readonly Pair[], nameOf: (s: number, pair: Pair) => string): string =>
    found.length && found.length <= MOST_PAIRS
      ? found.map((pair) => language.list(pair.map((s) => nameOf(s, pair)))).join('; ')
      : '';
  const plain = (s: number): string => language.say(subjects[s]?.title);
  const closest = subjects.length > 2 ? named(extremesOf(difference).closest, plain) : '';
  const widest = furthestOn(grid, difference);
  const dated = (s: number, pair: Pair): string => plain(s) + dateOf(s, pair, widest?.dimension ?? -1, grid, language);
  return language.words.compare.finding(
    closest && closest + comparedOn(grid, difference, language),
    language.say(dimensions[widest?.dimension ?? -1]?.title),
    widest ? named(widest.pairs, dated) : '',
  );
}

/** On which questions, where that is not all: behind a name, in parentheses. */
const comparedOn = (grid: Grid, { compared }: Difference, language: Language): string => {
  const { dimensions } = grid.comparison;
  if (compared.length === dimensions.length) return '';
  const { compare } = language.words;
  const some = compared.length > MOST_QUESTIONS;
  const titles = compared.map((d) => language.say(dimensions[d]?.title));
  return compare.on(some ? compare.someOf(titles.length, dimensions.length) : language.list(titles));
};

/** Of measures of two dates, each says its own, behind its name. */
const dateOf = (s: number, pair: Pair, d: number, { comparison, standing }: Grid, { dates }: Language): string => {
  const { dimensions } = comparison;
  if (!isMeasure(dimensions[d])) return '';
  const [one, other] = pair.map((of) => standing[of * dimensions.length + d]?.when);
  const own = standing[s * dimensions.length + d]?.when;
  return own && one?.edtf !== other?.edtf ? ` (${dates.short(own)})` : '';
};
