import type { Dimension, Position, Subject } from '../dossier/dossier.js';
import type { Details } from '../chart/figure/figure.js';
import { beyondWords, intervalWords, valueWords, type CellSpeech } from './layout/cells.js';
import { blankOf, othersIn, type Grid } from './layout/grid.js';

/** All that the data say about one cell, its other dates included. */
export function detailsOf(number: number, grid: Grid, speech: CellSpeech): Details {
  const { subjects, dimensions } = grid.comparison;
  const subject = subjects[Math.floor(number / dimensions.length)] as Subject;
  const dimension = dimensions[number % dimensions.length] as Dimension;
  const position = grid.standing[number];
  const { language } = speech;
  const { say } = language;
  const text = say(position?.text);
  return {
    id: grid.ids[number] ?? '',
    title: `${say(subject.title)} · ${say(dimension.title)}`,
    lines: [
      ...factsOf(dimension, position, speech),
      say(dimension.note),
      ...othersIn(grid, number).map((other) => otherDate(dimension, other, speech)),
      say(position?.note),
    ].filter(Boolean),
    ...(text && { text }),
    ...(position?.quote !== undefined && { quote: unquoted(say(position.quote)) }),
    ...disputeOf(position, speech),
    cites: speech.cite(position?.sources ?? []),
  };
}

const factsOf = (dimension: Dimension, position: Position | undefined, speech: CellSpeech): string[] => {
  const { words, dates } = speech.language;
  const blank = blankOf(position);
  const facts = [
    blank ? words.compare.blanks[blank] : valueWords(dimension, position, speech),
    intervalWords(dimension, position, speech),
    beyondWords(dimension, position, speech),
    dates.short(position?.when),
    position?.coding ? words.compare.codings[position.coding] : '',
  ].filter(Boolean);
  return facts.length ? [facts.join(' · ')] : [];
};

/** The panel sets the marks of the reader's language around a quotation. */
const unquoted = (text: string): string => /^[“"«„「](.*)[”"»“」]$/s.exec(text.trim())?.[1] ?? text;

const otherDate = (dimension: Dimension, other: Position, speech: CellSpeech): string =>
  [speech.language.dates.short(other.when), saidBy(dimension, other, speech)].filter(Boolean).join(': ');

/** What a position says, in one line: its text, its value, or the word for its blank. */
export function saidBy(dimension: Dimension, position: Position | undefined, speech: CellSpeech): string {
  const { say, words } = speech.language;
  const blank = blankOf(position);
  const said = [say(position?.text), blank ? words.compare.blanks[blank] : valueWords(dimension, position, speech)];
  return [...said, intervalWords(dimension, position, speech)].filter(Boolean).join(' · ');
}

const disputeOf = (position: Position | undefined, { language }: CellSpeech): { disputed: string } | undefined => {
  const disputed = position?.disputed;
  if (disputed === undefined || disputed === false) return undefined;
  const { figure } = language.words;
  return { disputed: disputed === true ? figure.disputed : figure.disputedBy(language.say(disputed)) };
};
