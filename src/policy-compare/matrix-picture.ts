import { html } from 'lit';
import type { Stage } from '../chart/figure/figure.js';
import { isElement } from '../chart/is-element.js';
import { lastCall } from '../chart/last-call.js';
import { withEntry } from './emphasis.js';
import { keyView } from './key-view.js';
import type { CellSpeech } from './layout/cells.js';
import type { Grid } from './layout/grid.js';
import { boxOfCell, cellAt, layoutMatrix, rowAt, type MatrixLayout } from './layout/matrix.js';
import { matrixView } from './matrix-view.js';
import { dateShown, notesOf } from './notes.js';
import type { Given, Painter, Picture } from './picture.js';

export { matrixStyles as styles } from './matrix.styles.js';

const notes = lastCall(notesOf);

/** Many by many, a colour a cell. @param root where the surfaces are found */
export function matrixPainter(root: ParentNode): Painter {
  const matrix = matrixOf(root);
  return (given) => {
    const picture = matrix(given);
    const { compare } = given.speech.language.words;
    const noted = notes(given.grid, given.speech, undefined, dateShown(given.grid, given.wanted.at));
    return { ...picture, notes: picture.strokes ? [...noted, { text: compare.noteStroke }] : noted };
  };
}

/** A matrix of any grid. @param pairs the columns are the rows' subjects once more */
export function matrixOf(
  root: ParentNode,
  pairs = false,
): (given: Given) => Omit<Picture, 'notes'> & { readonly strokes: boolean } {
  const layoutsOf = (
    brief: boolean,
  ): ((grid: Grid, speech: CellSpeech, measure: Stage['measure'], width: number, phone: boolean) => MatrixLayout) =>
    lastCall((grid, speech, measure, width, phone) =>
      layoutMatrix(grid, { ...speech, measure, width, phone, pairs, brief }),
    );
  const [inSightOf, wholeOf] = [layoutsOf(true), layoutsOf(false)];
  let isWhole = false;
  return ({ stage, wanted, grid, finder, speech, emphasis, nameOf, rested }) => {
    const { measure, width, phone, language } = stage;
    const given = [grid, speech, measure, width, phone] as const;
    // All of very many cells is laid out in one task and drawn in the next: what is in sight stands already.
    isWhole ||= !stage.brief && (grid.ids.length < MANY || rested(wholeOf(...given)));
    const brief = !isWhole;
    const layout = (brief ? inSightOf : wholeOf)(...given);
    const drawing = matrixView({
      layout,
      emphasis: withEntry(emphasis, layout.order),
      ids: grid.ids,
      caption: wanted.heading ?? language.say(grid.comparison.title),
      pairs,
      brief,
      nameOf,
      rowName: ({ title, values }) => language.words.compare.rowOf(title, values, layout.columns.length - values),
      cellNumber: finder.cell,
    });
    return {
      drawing: html`${drawing}`,
      legend: keyView(layout.key, layout.rtl),
      order: layout.order,
      strokes: layout.glyphs.length > 0,
      perRow: layout.columns.length + 1,
      markAt: (event) => markAt(event, layout, grid.ids),
      boxOf: (id) => boxOf(finder.cell(id), layout, root),
    };
  };
}

/** Cells. */
const MANY = 2000;

const markAt = (event: MouseEvent, layout: MatrixLayout, ids: readonly string[]): string | undefined => {
  const target = event.composedPath()[0];
  if (!isElement(target) || !target.matches('.surface')) return undefined;
  const { left, top, height } = target.getBoundingClientRect();
  const scale = height / layout.height || 1;
  const [x, y] = [(event.clientX - left) / scale, (event.clientY - top) / scale];
  if (target.matches('.rows')) return layout.rows[rowAt(layout, y)]?.id;
  const cell = cellAt(layout, x, y);
  return cell === undefined ? undefined : ids[cell];
};

const boxOf = (cell: number | undefined, layout: MatrixLayout, root: ParentNode): DOMRect | undefined => {
  const surface = cell === undefined ? null : root.querySelector('.surface.cells');
  if (cell === undefined || !surface) return undefined;
  const { left, top, width: all } = surface.getBoundingClientRect();
  const { x, y, width, height } = boxOfCell(layout, cell);
  const scale = all / layout.width;
  return new DOMRect(left + x * scale, top + y * scale, width * scale, height * scale);
};
