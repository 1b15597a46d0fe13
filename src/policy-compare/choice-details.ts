import type { Dimension, Position } from '../dossier/dossier.js';
import type { Details, Figure } from '../chart/figure/figure.js';
import { percentIn } from '../chart/percent.js';
import { detailsOf } from './details.js';
import type { Finder } from './emphasis.js';
import { scaleNumbers, valueWords, type CellSpeech } from './layout/cells.js';
import type { Difference } from './layout/difference.js';
import { blankOf, type Grid } from './layout/grid.js';
import { pairFinder } from './layout/pairs.js';
import { outdated } from './layout/stale.js';
import type { Given } from './picture.js';

/** A cell, a question or a pair of subjects in words; undefined for what is none of them. @param full of all cells */
export function detailsAbout(id: string, given: Given, full: Grid, finder: Finder): Details | undefined {
  const cell = finder.cell(id);
  if (cell !== undefined) return detailsOf(cell, full, given.speech);
  const d = finder.dimension(id);
  return d === undefined ? pairDetails(id, given) : questionDetails(id, d, given, full);
}

/** The first of what is selected that has something to say; what is hidden can be selected, too. */
export function detailsFor(
  selected: readonly string[],
  given: Given,
  full: Grid,
  finder: Finder,
): Pick<Figure, 'details' | 'announcement'> {
  for (const id of selected) {
    const details = detailsAbout(id, given, full, finder);
    if (!details) continue;
    const at = given.finder.cell(id);
    return {
      details,
      announcement: at === undefined ? [details.title, ...details.lines].join('. ') : given.nameOf(at),
    };
  }
  return {};
}

/** What a question is, how it is answered, and how far its answers are apart. */
function questionDetails(id: string, d: number, given: Given, full: Grid): Details {
  const { speech, shown, difference } = given;
  const dimension = full.comparison.dimensions[d] as Dimension;
  const { say } = speech.language;
  const at = shown.comparison.dimensions.findIndex((other) => other.id === id);
  const note = say(dimension.note);
  return {
    id,
    title: say(dimension.title),
    lines: [scaleWords(dimension, speech), ...(at < 0 ? [] : spreadWords(at, shown, difference, speech))],
    ...(note && { text: note }),
    cites: [],
  };
}

const scaleWords = (dimension: Dimension, speech: CellSpeech): string => {
  const { scale } = dimension;
  const { language } = speech;
  const { compare } = language.words;
  switch (scale.type) {
    case 'text':
      return compare.inWords;
    case 'categorical':
      return compare.byCategory;
    case 'rank':
      return compare.rankedOnly;
    case 'ordinal':
      return compare.inSteps(scale.steps.map(({ title }) => language.say(title)).join(' – '));
    case 'linear': {
      const [from = '', to = ''] = scaleNumbers(dimension, scale.domain, speech);
      return compare.measuredFrom(from, scale.unit === undefined ? to : compare.value(to, language.say(scale.unit)));
    }
  }
};

/** How many answer, and how far they are apart; where some are of another time, no count that leaves them out. */
const spreadWords = (d: number, shown: Grid, { spreads }: Difference, { language }: CellSpeech): string[] => {
  const { compare } = language.words;
  const { subjects, dimensions } = shown.comparison;
  const spread = spreads[d];
  const { type } = dimensions[d]?.scale ?? {};
  const old = [...outdated(shown)].some((number) => number % dimensions.length === d);
  const apart = spread && (spread.answers > 1 || !old) && (type === 'linear' || type === 'ordinal');
  return [
    old ? compare.noteNotCompared : spread ? compare.answered(spread.answers, subjects.length, spread.different) : '',
    apart ? compare.spread(percentIn(language, spread.spread)) : '',
  ].filter(Boolean);
};

const answer = (dimension: Dimension, position: Position | undefined, speech: CellSpeech): string =>
  valueWords(dimension, position, speech) || speech.language.say(position?.text);

/** How far two subjects agree, and what each of them says where both answer. */
function pairDetails(id: string, { shown, difference, speech }: Given): Details | undefined {
  const pair = pairFinder(shown.comparison)(id);
  if (!pair) return undefined;
  const { language } = speech;
  const { compare } = language.words;
  const [a, b] = pair;
  const { subjects, dimensions } = shown.comparison;
  const agreement = difference.pair(a, b);
  return {
    id,
    title: pair.map((s) => language.say(subjects[s]?.title)).join(' · '),
    lines: [
      agreement ? compare.agreed(percentIn(language, agreement.agreement), agreement.shared) : compare.noShared,
      ...dimensions.flatMap((dimension, d) => {
        const [one, other] = pair.map((s) => shown.standing[s * dimensions.length + d]);
        if (blankOf(one) || blankOf(other)) return [];
        const apart = difference.distance(a, b, d);
        const said = [answer(dimension, one, speech), answer(dimension, other, speech)];
        const both = apart === 0 ? said[0] : said.join(' – ');
        const old = pair.some((s) => outdated(shown).has(s * dimensions.length + d)) ? ` (${compare.notCompared})` : '';
        return [`${language.say(dimension.title)}: ${both}${old}`];
      }),
    ],
    cites: [],
  };
}
