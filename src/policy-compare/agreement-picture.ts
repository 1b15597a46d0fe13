import type { Note } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { percentIn } from '../chart/percent.js';
import { emphasisOf, finderOf } from './emphasis.js';
import { orderBySimilarity } from './layout/arrange.js';
import type { CellSpeech } from './layout/cells.js';
import type { Difference } from './layout/difference.js';
import type { Grid } from './layout/grid.js';
import { pairFinder, pairGrid } from './layout/pairs.js';
import { matrixOf } from './matrix-picture.js';
import { dateShown, notesOf } from './notes.js';
import type { Given, Painter } from './picture.js';

/** Who agrees with whom, and how far: subjects by subjects. */
export function agreementPainter(root: ParentNode): Painter {
  const matrix = matrixOf(root, true);
  const pairsOf = lastCall((grid: Grid, shown: Grid, difference: Difference, alike: boolean) => {
    const numbers = new Map(shown.comparison.subjects.map(({ id }, s) => [id, s]));
    const rows = grid.comparison.subjects.map(({ id }) => numbers.get(id) ?? 0);
    return pairGrid(shown, difference, alike ? orderBySimilarity(rows, difference) : rows, '%');
  });
  const finders = lastCall(finderOf);
  const notes = lastCall(notesOf);
  const speeches = lastCall((speech: CellSpeech): CellSpeech => ({ ...speech, language: pairWords(speech.language) }));
  return (given) => {
    const { shown, difference, stage, wanted } = given;
    const alike = wanted.arrangement.sort === 'auto';
    const pairs = pairsOf(given.grid, shown, difference, alike);
    const finder = finders(pairs);
    const picture = matrix({
      ...given,
      grid: pairs,
      finder,
      speech: speeches(given.speech),
      emphasis: emphasisOf(stage.emphasis, pairs, finder),
      nameOf: (number) => pairName(pairs.ids[number] ?? '', given),
    });
    const { compare } = given.speech.language.words;
    return {
      ...picture,
      notes: [
        { text: compare.noteAgreement },
        ...countedNote(given),
        ...notes(given.grid, given.speech, undefined, dateShown(shown, wanted.at)),
      ],
    };
  };
}

/** Beyond so many, questions are counted. */
const MOST_NAMED = 6;

/** What the agreement is computed from, where it is not all that the comparison holds. */
const countedNote = ({ shown, difference, speech: { language } }: Given): readonly Note[] => {
  const { dimensions } = shown.comparison;
  const { compared } = difference;
  if (compared.length === dimensions.length) return [];
  const { compare } = language.words;
  const titles = compared.map((d) => language.say(dimensions[d]?.title));
  const some = titles.length > MOST_NAMED;
  const counted = some ? compare.someOf(titles.length, dimensions.length) : language.list(titles);
  return counted ? [{ text: compare.noteCounted(counted) }] : [];
};

/** The blanks of a pair are others than those of an answer. */
const pairWords = (language: Language): Language => {
  const { compare } = language.words;
  const blanks = { ...compare.blanks, unknown: compare.noShared, 'not-applicable': compare.itself };
  return { ...language, words: { ...language.words, compare: { ...compare, blanks } } };
};

const pairName = (id: string, { shown, difference, speech }: Given): string => {
  const { language } = speech;
  const { compare } = language.words;
  const pair = pairFinder(shown.comparison)(id);
  if (!pair) return compare.itself;
  const [a = '', b = ''] = pair.map((s) => language.say(shown.comparison.subjects[s]?.title));
  const agreement = difference.pair(...pair);
  const said = agreement
    ? compare.agreed(percentIn(language, agreement.agreement), agreement.shared)
    : compare.noShared;
  return compare.cell(a, b, said);
};
