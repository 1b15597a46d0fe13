import type { Dimension, Position } from '../dossier/dossier.js';
import type { Cell, Table } from '../chart/figure/figure.js';
import { saidBy } from './details.js';
import { beyondWords, forPrograms, type CellSpeech } from './layout/cells.js';
import type { Grid } from './layout/grid.js';

/**
 * All positions of a comparison, those of other dates too: a row a dimension and a column a subject, or the other way
 * round where there are more subjects than dimensions, as a table grows better downwards.
 */
export function comparisonTable(grid: Grid, speech: CellSpeech, caption: string): Table {
  const { subjects, dimensions } = grid.comparison;
  const { language } = speech;
  const plain = forPrograms(speech);
  const bySubject = subjects.length > dimensions.length;
  const [rows, columns] = bySubject ? [subjects, dimensions] : [dimensions, subjects];
  const number = (row: number, column: number): number =>
    bySubject ? row * dimensions.length + column : column * dimensions.length + row;
  return {
    caption,
    columns: [
      { title: bySubject ? language.words.compare.subject : language.words.columns.question },
      ...columns.map(({ title }) => ({ title: language.say(title) })),
    ],
    rows: rows.map(({ id, title }, r) => ({
      id,
      cells: [language.say(title), ...columns.map((_, c) => tableCell(number(r, c), grid, plain))],
    })),
  };
}

const tableCell = (number: number, grid: Grid, speech: CellSpeech): Cell => {
  const { dimensions } = grid.comparison;
  const dimension = dimensions[number % dimensions.length] as Dimension;
  const history = grid.histories.get(number);
  const positions = history ?? [grid.standing[number]];
  return {
    text: positions.map((position) => inFull(dimension, position, speech)).join('; '),
    cites: speech.cite([...new Set(positions.flatMap((position) => position?.sources ?? []))]),
  };
};

const inFull = (dimension: Dimension, position: Position | undefined, speech: CellSpeech): string => {
  const { words, dates, say } = speech.language;
  return [
    saidBy(dimension, position, speech),
    beyondWords(dimension, position, speech),
    dates.short(position?.when),
    position?.coding ? words.compare.codings[position.coding] : '',
    position?.disputed ? words.figure.disputed : '',
    say(position?.note),
  ]
    .filter(Boolean)
    .join(' · ');
};
