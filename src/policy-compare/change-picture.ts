import { svg, type TemplateResult } from 'lit';
import type { LegendItem, Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import { shapePath } from '../chart/symbols.js';
import type { Dimension, Position } from '../dossier/dossier.js';
import type { When } from '../dossier/when.js';
import { changeView } from './change-view.js';
import { saidBy } from './details.js';
import { withEntry } from './emphasis.js';
import { valueWords, type CellSpeech } from './layout/cells.js';
import { firstDate, isStill, layoutChange, stoodAt, type ChangeLayout, type ChangeRow } from './layout/change.js';
import type { Grid } from './layout/grid.js';
import { movesInWords, movesOf } from './layout/moves.js';
import { isStale } from './layout/stale.js';
import { dateShown, notesOf, olderNote } from './notes.js';
import type { Given, Painter } from './picture.js';

export { changeStyles as styles } from './change.styles.js';

/** Who has moved, from where to where: a panel a question, and words where there is no scale. */
export function changePainter(): Painter {
  const notes = lastCall(notesOf);
  const since = lastCall(firstDate);
  const layoutOf = lastCall(
    (
      grid: Grid,
      from: When | undefined,
      at: When | 'all',
      speech: CellSpeech,
      measure: Stage['measure'],
      width: number,
    ) => layoutChange(grid, from, { ...speech, measure, width, at, said: datesIn(from, at, speech) }),
  );
  const findingOf = lastCall((grid: Grid, from: When | undefined, at: When | 'all', speech: CellSpeech) =>
    movesInWords(movesOf(grid, from, at), grid, speech.language, ({ number, before, after }) => {
      const { dimensions } = grid.comparison;
      const dimension = dimensions[number % dimensions.length] as Dimension;
      // What the source allows beside it is in the cell.
      const said = (position: Position): string => withDate(valueWords(dimension, position, speech), position, speech);
      return speech.language.words.compare.fromTo(said(before), said(after));
    }),
  );
  return (given) => {
    const { stage, wanted, grid, speech } = given;
    const from = wanted.since ?? since(grid);
    const layout = layoutOf(grid, from, wanted.at, speech, stage.measure, stage.width);
    const { language } = stage;
    const { compare } = language.words;
    const dated = dateShown(grid, wanted.at);
    const older = dated ? olderNote(grid, speech, dated) : '';
    return {
      drawing: changeView({
        layout,
        emphasis: withEntry(given.emphasis, layout.order),
        caption: wanted.heading ?? language.say(grid.comparison.title),
        titleLevel: Math.min(6, wanted.headingLevel + 1),
        words: compare.blanks,
        nameOf: (number) => nameOf(number, given, from),
        changeIn: (number) => changeIn(number, given, from),
      }),
      legend: legendOf(given, from, layout),
      notes: [
        ...(grid.histories.size ? [] : [{ text: compare.noteOneDate }]),
        ...(drawnRows(layout).some(({ intervals }) => intervals.length) ? [{ text: compare.noteIntervals }] : []),
        ...(older ? [{ text: older }] : []),
        ...notes(grid, speech, undefined, undefined),
      ],
      order: layout.order,
      ...(grid.histories.size > 0 && { finding: findingOf(given.shown, from, wanted.at, speech) }),
    };
  };
}

const datesIn = (from: When | undefined, at: When | 'all', { language }: CellSpeech): readonly [string, string] => [
  language.dates.short(from),
  at === 'all' ? '' : language.dates.short(at),
];

const drawnRows = ({ panels }: ChangeLayout): readonly ChangeRow[] => panels.flatMap(({ rows }) => rows);

/** What is drawn, and no more. Without two dates there is nothing to tell apart. */
const legendOf = (
  { grid, speech, wanted }: Given,
  from: When | undefined,
  layout: ChangeLayout,
): readonly LegendItem[] => {
  if (!grid.histories.size) return [];
  const { compare } = speech.language.words;
  const [before, after] = datesIn(from, wanted.at, speech);
  const small = (content: TemplateResult): TemplateResult =>
    svg`<svg class="change-key" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">${content}</svg>`;
  const rows = drawnRows(layout);
  const ring = svg`<path class="after" d=${shapePath('circle', 3.5)}></path><path class="before" d=${shapePath('circle', 6.5)}></path>`;
  const items = [
    {
      drawn: rows.some((row) => row.before !== undefined && !isStill(row)),
      symbol: svg`<path class="before" d=${shapePath('circle', 4.25)}></path>`,
      label: before,
    },
    {
      drawn: rows.some((row) => row.after !== undefined && !isStill(row)),
      symbol: svg`<path class="after" d=${shapePath('circle', 5)}></path>`,
      label: after || compare.latest,
    },
    { drawn: rows.some(isStill), symbol: ring, label: compare.noChange },
  ];
  return items.flatMap(({ drawn, symbol, label }) => (drawn ? [{ symbol: small(symbol), label }] : []));
};

const nameOf = (number: number, given: Given, from: When | undefined): string => {
  const { subjects, dimensions } = given.grid.comparison;
  const { say, words } = given.speech.language;
  const subject = subjects[Math.floor(number / dimensions.length)];
  const dimension = dimensions[number % dimensions.length];
  return words.compare.cell(say(subject?.title), say(dimension?.title), changeIn(number, given, from));
};

/** `abstain (1990)`. */
const withDate = (said: string, position: Position | undefined, { language }: CellSpeech): string => {
  const date = language.dates.short(position?.when);
  return said + (date ? ` (${date})` : '');
};

/** `from abstain (1990) to yes (2019)`, or that there is no change. */
const changeIn = (number: number, { grid, speech, wanted }: Given, from: When | undefined): string => {
  const { dimensions } = grid.comparison;
  const dimension = dimensions[number % dimensions.length];
  const now = grid.standing[number];
  const before = stoodAt(grid, number, from);
  const { dates, words } = speech.language;
  if (!dimension) return '';
  const said = (position: typeof now): string => withDate(saidBy(dimension, position, speech), position, speech);
  if (before === now) {
    const stale = isStale(grid, number, wanted.at);
    return `${said(now)} · ${stale ? words.compare.notAfter(dates.short(now?.when)) : words.compare.noChange}`;
  }
  if (!before) return `${said(now)}${from ? ` · ${words.compare.notBefore(dates.short(from))}` : ''}`;
  const [then, later] = [before, now].map((position) => saidBy(dimension, position, speech));
  if (then === later) return `${said(now)} · ${words.compare.noChange}`;
  return words.compare.fromTo(said(before), said(now));
};
