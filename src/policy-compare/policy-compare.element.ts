import { html, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { oneOf, warnOnce } from '../chart/attributes.js';
import { ChartElement } from '../chart/chart-element.js';
import type { Cite, Figure, Stage } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { compare } from '../chart/locale/en-compare.js';
import type { Comparison, Dossier } from '../dossier/dossier.js';
import type { When } from '../dossier/when.js';
import { detailsOf, saidBy } from './details.js';
import { emphasisOf, finderOf, withEntry, type CompareEmphasis, type Finder } from './emphasis.js';
import { gridOf, layoutComparison, suitableView, VIEWS } from './layout.js';
import type { Grid, MatrixLayout, View } from './layout.js';
import { numbersOf, type CellSpeech } from './layout/cells.js';
import { comparisonSummary } from './layout/summary.js';
import { loadMatrix, matrixAtHand, type MatrixParts } from './matrix-loader.js';
import { notesOf } from './notes.js';
import { compareStyles } from './policy-compare.styles.js';
import { comparisonTable } from './table-model.js';
import { compareView } from './view.js';

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

/**
 * Compares who stands where: subjects side by side, a row a question, each cell with its words, its value on a scale,
 * or the reason why it is blank.
 *
 * Draws one comparison of the dossier as a table of texts, as positions on axes, or as a matrix of colours; on a narrow
 * container as cards, one a question. Selecting a subject's name puts it in the accent colour; selecting a cell shows
 * its date, quotation, coding and sources. A cell's id is its position's: the short `subject/dimension` is understood
 * too, and a subject may be named by its actor.
 *
 * @summary Positions of several subjects on several questions, side by side.
 * @element policy-compare
 *
 * @attr {string} comparison - Id of the comparison to draw; the dossier's first by default.
 * @attr {'auto' | 'table' | 'positions' | 'matrix'} view - The drawing; `auto` takes the one that suits the scales.
 *
 * @slot - What readers see without JavaScript, and until the chart is ready; may hold the data as a JSON script.
 *
 * @fires statecraft-ready - The first picture of a load stands.
 * @fires statecraft-settled - The layout has come to rest.
 * @fires statecraft-select - The reader chose a cell or a subject, by its `id`, or gave it up.
 * @fires statecraft-hover - Pointer or focus came to a cell or a subject, by its `id`, or left it.
 * @fires statecraft-change - The reader changed an option; can be prevented.
 * @fires statecraft-problem - The data have problems, each with a code.
 * @fires statecraft-error - A load failed; the picture before it stays.
 *
 * @csspart svg - The axis of one question, or the matrix.
 * @csspart scroll - The matrix where it is wider than its room, and scrolls sideways.
 *
 * @cssprop --statecraft-diverging-1 - First of seven steps of the ramp with a middle; `-2` to `-7` likewise.
 */
export class PolicyCompare extends ChartElement {
  static override styles: CSSResultGroup = [ChartElement.styles, compareStyles];

  /** Id of the comparison to draw; the dossier's first by default. */
  @property({ reflect: true }) comparison?: string;
  /** The drawing: `table`, `positions`, `matrix`, or `auto` for the one that suits the scales. */
  @property({ reflect: true }) view: View = 'auto';

  #drawn: Drawn | undefined;
  readonly #at = lastCall((dossier: Dossier, _at?: string) => this.dateShown(dossier));
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

  protected override get extract(): unknown {
    return this.comparison;
  }

  protected override readonly ownWords = { compare };

  protected override citable(dossier: Dossier): Iterable<{ readonly sources: readonly string[] }> {
    const comparison = this.#chosen(dossier);
    return comparison ? [comparison, ...comparison.subjects, ...comparison.positions] : [];
  }

  protected override compose(stage: Stage): Figure | undefined {
    const comparison = this.#chosen(stage.dossier);
    this.#drawn = undefined;
    if (!comparison?.subjects.length || !comparison.dimensions.length) return NOTHING;
    const { language } = stage;
    const at = this.#at(stage.dossier, this.at);
    const grid = this.#grid(comparison, at);
    const finder = this.#finder(grid);
    const speech = this.#speech(language, stage.cite);
    const emphasis = emphasisOf(stage.emphasis, grid, finder);
    const wanted = oneOf(this, 'view', this.view, VIEWS);
    const view = wanted === 'auto' ? this.#suitable(grid) : wanted;
    const parts = view === 'matrix' ? matrixAtHand() : 'failed';
    if (!parts) {
      void loadMatrix().then(() => this.requestUpdate());
      return undefined;
    }
    const dated = grid.histories.size && at !== 'all' ? at : undefined;
    const picture =
      parts === 'failed'
        ? this.#tablePicture(stage, grid, speech, emphasis, view === 'positions' ? view : 'table', dated)
        : this.#matrixPicture(stage, grid, speech, emphasis, dated, parts);
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
      // Twelve thousand cells are only put into words where somebody reads them.
      get table() {
        return table();
      },
    };
  }

  #tablePicture(
    { measure, width, phone, language }: Stage,
    grid: Grid,
    speech: CellSpeech,
    emphasis: CompareEmphasis,
    view: 'table' | 'positions',
    dated: When | undefined,
  ): Picture {
    const layout = this.#layout(grid, speech, measure, view, width, phone);
    const caption = this.heading || language.say(grid.comparison.title);
    return {
      drawing: compareView({
        layout,
        language,
        emphasis: withEntry(emphasis, layout.order),
        caption,
        titleLevel: Math.min(6, this.headingLevel + 1),
      }),
      legend: [],
      notes: this.#notes(grid, speech, layout, dated),
      order: layout.order,
      ...(layout.form === 'columns' && { perRow: layout.columns.length }),
    };
  }

  #matrixPicture(
    { measure, width, phone, language }: Stage,
    grid: Grid,
    speech: CellSpeech,
    emphasis: CompareEmphasis,
    dated: When | undefined,
    parts: MatrixParts,
  ): Picture {
    const layout = this.#matrix(parts, grid, speech, measure, width, phone);
    const drawing = parts.matrixView({
      layout,
      emphasis: withEntry(emphasis, layout.order),
      ids: grid.ids,
      caption: this.heading || language.say(grid.comparison.title),
      scrolls: layout.headWidth + layout.width > width + 1,
      nameOf: this.#names(grid, speech),
      rowName: ({ title, values }) => language.words.compare.rowOf(title, values, layout.columns.length - values),
      cellNumber: this.#finder(grid).cell,
    });
    return {
      drawing: html`${drawing}`,
      legend: parts.keyView(layout.key, measure, layout.rtl),
      notes: this.#notes(grid, speech, undefined, dated),
      order: layout.order,
      matrix: { layout, parts },
      perRow: layout.columns.length + 1,
    };
  }

  #chosen({ comparisons }: Dossier): Comparison | undefined {
    const chosen = comparisons.find(({ id }) => id === this.comparison);
    if (this.comparison && !chosen)
      warnOnce(this, `invalid comparison: ${this.comparison.slice(0, 80)} (expected an id)`);
    return chosen ?? comparisons[0];
  }

  /** By arrow keys from cell to cell, and from the first row or column to the heads. */
  override neighbour(id: string, key: string): string | undefined {
    const { perRow, rtl } = this.#drawn ?? {};
    if (perRow === undefined) return super.neighbour(id, key);
    const at = this.order.indexOf(id);
    const column = at % perRow;
    const forwards = rtl ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.order[at + (key === 'ArrowDown' ? perRow : -perRow)];
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    const next = column + (key === forwards ? 1 : -1);
    return next < 0 || next >= perRow ? undefined : this.order[at - column + next];
  }

  /** A cell or subject that the page selected by another of its names is given up by choosing it, too. */
  override choose(id: string | null): void {
    const alias = id === null ? undefined : this.selected.find((selected) => this.#idOf(selected) === id);
    super.choose(alias ?? id);
  }

  markAt(event: MouseEvent): string | undefined {
    const { matrix, grid } = this.#drawn ?? {};
    const target = event.composedPath()[0];
    if (!matrix || !grid || !(target instanceof SVGElement) || !target.matches('.surface')) return undefined;
    const { left, top, height } = target.getBoundingClientRect();
    const { layout, parts } = matrix;
    const scale = height / layout.height || 1;
    const [x, y] = [(event.clientX - left) / scale, (event.clientY - top) / scale];
    if (target.matches('.rows')) return layout.rows[parts.rowAt(layout, y)]?.id;
    const cell = parts.cellAt(layout, x, y);
    return cell === undefined ? undefined : grid.ids[cell];
  }

  override boxOf(id: string): DOMRect | undefined {
    const { matrix, finder } = this.#drawn ?? {};
    const cell = matrix && finder?.cell(id);
    const surface = cell === undefined ? null : this.renderRoot.querySelector('.surface.cells');
    if (!matrix || cell === undefined || !surface) return super.boxOf(this.#idOf(id));
    const { left, top, width: all } = surface.getBoundingClientRect();
    const { x, y, width, height } = matrix.parts.boxOfCell(matrix.layout, cell);
    const scale = all / matrix.layout.width;
    return new DOMRect(left + x * scale, top + y * scale, width * scale, height * scale);
  }

  /** The drawing's id for any name of a cell or a subject. */
  #idOf(id: string): string {
    const { grid, finder } = this.#drawn ?? {};
    if (!grid || !finder) return id;
    const cell = finder.cell(id);
    return cell === undefined ? (grid.comparison.subjects[finder.subject(id) ?? -1]?.id ?? id) : (grid.ids[cell] ?? id);
  }
}

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
