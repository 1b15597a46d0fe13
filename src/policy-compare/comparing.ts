import { html } from 'lit';
import type { Cite, Figure, Stage } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { isElement } from '../chart/is-element.js';
import { lastCall } from '../chart/last-call.js';
import { compare } from '../chart/locale/en-compare.js';
import type { Comparison } from '../dossier/dossier.js';
import type { When } from '../dossier/when.js';
import { detailsOf, saidBy } from './details.js';
import { emphasisOf, finderOf, withEntry, type CompareEmphasis, type Finder } from './emphasis.js';
import { gridOf, layoutComparison, suitableView } from './layout.js';
import type { Grid, MatrixLayout, View } from './layout.js';
import { numbersOf, type CellSpeech } from './layout/cells.js';
import { comparisonSummary } from './layout/summary.js';
import { notesOf } from './notes.js';
import { comparisonTable } from './table-model.js';
import { compareView } from './view.js';

export { compareStyles as styles } from './policy-compare.styles.js';

/** The English words of comparisons. */
export const words = { compare };

type MatrixParts = typeof import('./matrix-picture.js');

/** What stands in the drawing: what the pointer and the keys are asked about. */
interface Drawn {
  readonly grid: Grid;
  readonly finder: Finder;
  readonly matrix?: { readonly layout: MatrixLayout; readonly parts: MatrixParts };
  /** Marks side by side in the drawing's rows, the heads' included; absent where there is one after the other. */
  readonly perRow?: number;
  readonly rtl: boolean;
}

/** What a view makes of the comparison: the parts of the figure that depend on it. */
type Picture = Pick<Figure, 'drawing' | 'legend' | 'notes' | 'order'> & Pick<Drawn, 'matrix' | 'perRow'>;

/** What of the element's options the picture depends on. */
export interface Wanted {
  readonly comparison: Comparison | undefined;
  readonly at: When | 'all';
  readonly view: View;
  /** The author's; else the comparison's title. */
  readonly heading?: string;
  readonly headingLevel: number;
}

/** Turns one comparison into a figure, and knows what of it stands where. It remembers what is dear by what that depends on. */
export class Comparing {
  #drawn: Drawn | undefined;
  readonly #grid = lastCall(gridOf);
  readonly #finder = lastCall(finderOf);
  readonly #speech = lastCall((language: Language, cite: Cite): CellSpeech => ({
    language,
    cite,
    number: numbersOf(language),
  }));
  readonly #suitable = lastCall(suitableView);
  readonly #notes = lastCall(notesOf);
  readonly #table = lastCall(comparisonTable);
  readonly #layout = lastCall(
    (
      grid: Grid,
      speech: CellSpeech,
      measure: Stage['measure'],
      view: 'table' | 'positions',
      width: number,
      phone: boolean,
    ) => layoutComparison(grid, { ...speech, measure, view, width, phone }),
  );
  readonly #matrix = lastCall(
    (parts: MatrixParts, grid: Grid, speech: CellSpeech, measure: Stage['measure'], width: number, phone: boolean) =>
      parts.layoutMatrix(grid, { ...speech, measure, width, phone }),
  );
  readonly #names = lastCall((grid: Grid, speech: CellSpeech) => {
    const names = new Map<number, string>();
    return (number: number): string => {
      const name = names.get(number) ?? nameOf(number, grid, speech);
      names.set(number, name);
      return name;
    };
  });

  constructor(
    private readonly root: ParentNode,
    /** Undefined, and sent for, until they are here. */
    private readonly matrixParts: () => MatrixParts | undefined,
  ) {}

  /** @returns undefined while a part of the code is still on its way */
  figure(stage: Stage, wanted: Wanted): Figure | undefined {
    const { comparison, at } = wanted;
    this.#drawn = undefined;
    if (!comparison?.subjects.length || !comparison.dimensions.length) return NOTHING;
    const { language } = stage;
    const grid = this.#grid(comparison, at);
    const finder = this.#finder(grid);
    const speech = this.#speech(language, stage.cite);
    const emphasis = emphasisOf(stage.emphasis, grid, finder);
    const view = wanted.view === 'auto' ? this.#suitable(grid) : wanted.view;
    const given = { stage, wanted, grid, speech, emphasis };
    const picture = view === 'matrix' ? this.#matrixPicture(given) : this.#tablePicture(given, view);
    if (!picture) return undefined;
    this.#drawn = { grid, finder, rtl: language.dir === 'rtl', ...picture };
    const heading = language.say(comparison.title);
    const table = (): Figure['table'] => this.#table(grid, speech, heading);
    const chosen = [...emphasis.selected].map((id) => finder.cell(id)).find((cell) => cell !== undefined);
    return {
      heading,
      summary: comparisonSummary(comparison, language),
      ...picture,
      ...(chosen !== undefined && {
        details: detailsOf(chosen, grid, speech),
        announcement: this.#names(grid, speech)(chosen),
      }),
      about: (id) => {
        const cell = finder.cell(id);
        return cell === undefined ? undefined : detailsOf(cell, grid, speech);
      },
      // Twelve thousand cells are only put into words where somebody reads them.
      get table() {
        return table();
      },
    };
  }

  #tablePicture({ stage, wanted, grid, speech, emphasis }: Given, view: 'table' | 'positions'): Picture {
    const { measure, width, phone, language } = stage;
    const layout = this.#layout(grid, speech, measure, view, width, phone);
    return {
      drawing: compareView({
        layout,
        language,
        emphasis: withEntry(emphasis, layout.order),
        caption: wanted.heading ?? language.say(grid.comparison.title),
        titleLevel: Math.min(6, wanted.headingLevel + 1),
      }),
      legend: [],
      notes: this.#notes(grid, speech, layout, dateOf(grid, wanted)),
      order: layout.order,
      ...(layout.form === 'columns' && { perRow: layout.columns.length }),
    };
  }

  #matrixPicture({ stage, wanted, grid, speech, emphasis }: Given): Picture | undefined {
    const { measure, width, phone, language } = stage;
    const parts = this.matrixParts();
    if (!parts) return undefined;
    const layout = this.#matrix(parts, grid, speech, measure, width, phone);
    const drawing = parts.matrixView({
      layout,
      emphasis: withEntry(emphasis, layout.order),
      ids: grid.ids,
      caption: wanted.heading ?? language.say(grid.comparison.title),
      scrolls: layout.headWidth + layout.width > width + 1,
      nameOf: this.#names(grid, speech),
      rowName: ({ title, values }) => language.words.compare.rowOf(title, values, layout.columns.length - values),
      cellNumber: this.#finder(grid).cell,
    });
    return {
      drawing: html`${drawing}`,
      legend: parts.keyView(layout.key, layout.rtl),
      notes: this.#notes(grid, speech, undefined, dateOf(grid, wanted)),
      order: layout.order,
      matrix: { layout, parts },
      perRow: layout.columns.length + 1,
    };
  }

  /**
   * By arrow keys from cell to cell, and from the first row or column to the heads; `along` the order where cells stand
   * one under the other.
   */
  neighbour(order: readonly string[], id: string, key: string): string | undefined {
    const { perRow, rtl } = this.#drawn ?? {};
    if (perRow === undefined) return 'along';
    const at = order.indexOf(id);
    const column = at % perRow;
    const forwards = rtl ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowDown' || key === 'ArrowUp') return order[at + (key === 'ArrowDown' ? perRow : -perRow)];
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    const next = column + (key === forwards ? 1 : -1);
    return next < 0 || next >= perRow ? undefined : order[at - column + next];
  }

  markAt(event: MouseEvent): string | undefined {
    const { matrix, grid } = this.#drawn ?? {};
    const target = event.composedPath()[0];
    if (!matrix || !grid || !isElement(target) || !target.matches('.surface')) return undefined;
    const { left, top, height } = target.getBoundingClientRect();
    const { layout, parts } = matrix;
    const scale = height / layout.height || 1;
    const [x, y] = [(event.clientX - left) / scale, (event.clientY - top) / scale];
    if (target.matches('.rows')) return layout.rows[parts.rowAt(layout, y)]?.id;
    const cell = parts.cellAt(layout, x, y);
    return cell === undefined ? undefined : grid.ids[cell];
  }

  /** Of a cell that is painted with others on one surface; undefined for any mark with a node of its own. */
  boxOfCell(id: string): DOMRect | undefined {
    const { matrix, finder } = this.#drawn ?? {};
    const cell = matrix && finder?.cell(id);
    const surface = cell === undefined ? null : this.root.querySelector('.surface.cells');
    if (!matrix || cell === undefined || !surface) return undefined;
    const { left, top, width: all } = surface.getBoundingClientRect();
    const { x, y, width, height } = matrix.parts.boxOfCell(matrix.layout, cell);
    const scale = all / matrix.layout.width;
    return new DOMRect(left + x * scale, top + y * scale, width * scale, height * scale);
  }

  /** The drawing's id for any name of a cell or a subject. */
  idOf(id: string): string {
    const { grid, finder } = this.#drawn ?? {};
    if (!grid || !finder) return id;
    const cell = finder.cell(id);
    return cell === undefined ? (grid.comparison.subjects[finder.subject(id) ?? -1]?.id ?? id) : (grid.ids[cell] ?? id);
  }
}

/** What every view is made from. */
interface Given {
  readonly stage: Stage;
  readonly wanted: Wanted;
  readonly grid: Grid;
  readonly speech: CellSpeech;
  readonly emphasis: CompareEmphasis;
}

/** The date shown, where cells hold positions of several. */
const dateOf = (grid: Grid, { at }: Wanted): When | undefined => (grid.histories.size && at !== 'all' ? at : undefined);

const nameOf = (number: number, grid: Grid, speech: CellSpeech): string => {
  const { subjects, dimensions } = grid.comparison;
  const { say, words } = speech.language;
  const subject = subjects[Math.floor(number / dimensions.length)];
  const dimension = dimensions[number % dimensions.length];
  if (!subject || !dimension) return '';
  return words.compare.cell(say(subject.title), say(dimension.title), saidBy(dimension, grid.standing[number], speech));
};

const NOTHING: Figure = {
  heading: '',
  summary: '',
  legend: [],
  drawing: html``,
  notes: [],
  table: { caption: '', columns: [], rows: [] },
  order: [],
  empty: true,
};
