import type { Coding, Dimension, Position } from '../dossier/dossier.js';
import type { Note } from '../chart/figure/figure.js';
import type { When } from '../dossier/when.js';
import type { CellSpeech } from './layout/cells.js';
import { blankOf, type Grid } from './layout/grid.js';
import { isPlaced } from './layout/order.js';
import { isStale, outdated } from './layout/stale.js';
import type { CompareLayout } from './layout.js';
import type { Strip } from './layout/strip.js';

/** The date shown, where cells hold positions of several. */
export const dateShown = (grid: Grid, at: When | 'all'): When | undefined =>
  grid.histories.size && at !== 'all' ? at : undefined;

/**
 * What a reader has to know to read the drawing rightly: disputes first, then scales, codings and blanks.
 * @param layout of table or axes; absent for a matrix, whose key says the same
 * @param dated the date shown, where cells hold positions of several
 */
export function notesOf(
  grid: Grid,
  speech: CellSpeech,
  layout: CompareLayout | undefined,
  dated: When | undefined,
): readonly Note[] {
  const { language } = speech;
  const { compare } = language.words;
  const plain = [
    rankNote(grid, speech),
    ...codingNotes(grid, speech),
    layout && grid.standing.some((position) => blankOf(position) === 'unknown') ? compare.noteHatch : '',
    ...stripNotes(layout, speech),
    dated ? compare.noteSince(language.dates.short(dated)) : '',
    dated ? olderNote(grid, speech, dated) : '',
    outdated(grid).size ? compare.noteNotCompared : '',
    ...dimensionNotes(grid, speech),
    language.say(grid.comparison.note),
  ];
  return [...disputeNotes(grid, speech), ...plain.filter(Boolean).map((text) => ({ text }))];
}

const disputeNotes = ({ comparison, standing }: Grid, { language }: CellSpeech): Note[] => {
  const { subjects, dimensions } = comparison;
  return standing.flatMap((position, number) => {
    if (!position?.disputed) return [];
    const where = [subjects[Math.floor(number / dimensions.length)], dimensions[number % dimensions.length]];
    const { figure, compare } = language.words;
    const what = position.disputed === true ? figure.disputed : figure.disputedBy(language.say(position.disputed));
    const text = compare.cell(language.say(where[0]?.title), language.say(where[1]?.title), what);
    return [{ sign: '?', text: /[.!?。？！]$/.test(text) ? text : `${text}.` } as const];
  });
};

/** Each note once, with the names of those that it is about; without them where it is about all. */
const dimensionNotes = ({ comparison: { dimensions } }: Grid, speech: CellSpeech): string[] => {
  const { say } = speech.language;
  const about = new Map<string, Dimension[]>();
  for (const dimension of dimensions) {
    const note = say(dimension.note);
    if (note) about.set(note, [...(about.get(note) ?? []), dimension]);
  }
  return [...about].map(([note, some]) =>
    some.length > 1 && some.length === dimensions.length ? note : `${titlesOf(some, speech)}: ${note}`,
  );
};

const titlesOf = (dimensions: readonly Dimension[], { language }: CellSpeech): string =>
  language.list(dimensions.map(({ title }) => language.say(title)));

/** More are counted. */
const MOST_NAMED = 5;

/** Each subject once, with the year of its newest value that is older than the date shown. */
export const olderNote = (grid: Grid, { language }: CellSpeech, at: When): string => {
  const { subjects, dimensions } = grid.comparison;
  const { compare } = language.words;
  const stale = grid.standing.flatMap((position, number) => (isStale(grid, number, at) ? [{ position, number }] : []));
  const named = new Map(
    stale.map(({ position, number }) => {
      const subject = subjects[Math.floor(number / dimensions.length)];
      return [subject, `${language.say(subject?.title)} (${language.dates.short(position?.when)})`];
    }),
  );
  if (!stale.length) return '';
  if (named.size > MOST_NAMED) return compare.noteOlderMany(language.number(stale.length));
  return compare.noteOlder(language.list([...named.values()]));
};

const rankNote = (grid: Grid, speech: CellSpeech): string => {
  const { dimensions } = grid.comparison;
  const { compare } = speech.language.words;
  const ranked = dimensions.filter(({ scale }, d) => scale.type === 'rank' && isPlaced(grid, d));
  if (!ranked.length) return '';
  return ranked.length === dimensions.length ? compare.noteRankAll : compare.noteRank(titlesOf(ranked, speech));
};

const codingNotes = (grid: Grid, speech: CellSpeech): string[] =>
  (['ours', 'author'] as const).map((coding) => {
    const coded = grid.comparison.dimensions.filter((_, d) => hasCoding(grid, d, coding));
    return coded.length ? speech.language.words.compare.noteCoding[coding](titlesOf(coded, speech)) : '';
  });

const hasCoding = ({ comparison: { subjects, dimensions }, standing }: Grid, d: number, coding: Coding): boolean =>
  subjects.some((_, s) => isCoded(standing[s * dimensions.length + d], coding));

const isCoded = (position: Position | undefined, coding: Coding): boolean =>
  position?.coding === coding && !blankOf(position);

const stripNotes = (layout: CompareLayout | undefined, speech: CellSpeech): string[] => {
  const { compare } = speech.language.words;
  const strips = (layout?.sections ?? []).flatMap(({ rows }) =>
    rows.flatMap(({ title, strip }) => (strip ? [{ title, strip }] : [])),
  );
  const some = (test: (strip: Strip) => boolean): boolean => strips.some(({ strip }) => test(strip));
  return [
    some(({ range }) => range !== undefined) ? compare.noteRange : '',
    some(({ marks }) => marks.some(({ whisker }) => whisker)) ? compare.noteInterval : '',
    some(({ marks }) => marks.some(({ beyond }) => beyond)) ? compare.noteBeyond : '',
    ...strips.map(({ title, strip }) => (strip.unnamed ? compare.unnamed(strip.unnamed, title) : '')),
  ];
};
