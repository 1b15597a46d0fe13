import type { Subject } from '../../dossier/dossier.js';
import { cellOf, type Cell, type CellSpeech } from './cells.js';
import { blankOf, type Grid } from './grid.js';

/** One thing that speaks for a side. */
export interface SideItem {
  readonly cell: Cell;
  /** What it is about. */
  readonly about: string;
}

export interface Side {
  /** The subject's id. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly sign: '+' | '−';
  readonly items: readonly SideItem[];
  /** Titles of the questions on which there is nothing. */
  readonly unlisted: readonly string[];
}

/** Two subjects as lists of what speaks for and against; a question without an answer is no item. */
export interface SidesLayout {
  readonly sides: readonly Side[];
  /** Of each side its head, then its items. */
  readonly order: readonly string[];
}

export function layoutSides(grid: Grid, speech: CellSpeech): SidesLayout {
  const { subjects } = grid.comparison;
  const sides = subjects.slice(0, 2).map((subject, s) => sideOf(grid, speech, subject, s));
  const order = sides.flatMap(({ id, items }) => [id, ...items.map(({ cell }) => cell.id)]);
  return Object.freeze({ sides, order });
}

const sideOf = (grid: Grid, speech: CellSpeech, subject: Subject, s: number): Side => {
  const { dimensions } = grid.comparison;
  const { say } = speech.language;
  const context = { grid, speech, drawn: false, dated: '', mixedCoding: true };
  const items: SideItem[] = [];
  const unlisted: string[] = [];
  dimensions.forEach(({ title }, d) => {
    const number = s * dimensions.length + d;
    if (blankOf(grid.standing[number])) unlisted.push(say(title));
    else items.push({ cell: cellOf(number, s, '', context), about: say(title) });
  });
  return {
    id: subject.id,
    title: say(subject.title),
    note: say(subject.note),
    sign: s ? '−' : '+',
    items,
    unlisted,
  };
};
