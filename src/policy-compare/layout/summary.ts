import type { Language } from '../../chart/language.js';
import type { Comparison } from '../../dossier/dossier.js';

const MOST_NAMED = 4;

/** The comparison's own sentence, else one that says who is compared, and on how many questions. */
export function comparisonSummary({ summary, subjects, dimensions }: Comparison, language: Language): string {
  const { say, words, list } = language;
  if (summary !== undefined) return say(summary);
  const { compare } = words;
  const who =
    subjects.length > MOST_NAMED ? compare.subjects(subjects.length) : list(subjects.map(({ title }) => say(title)));
  return compare.positionsOf(who, dimensions.length);
}
