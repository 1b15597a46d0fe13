import { property } from 'lit/decorators.js';
import { idList, oneOf, warnOnce } from '../chart/attributes.js';
import { ChartElement } from '../chart/chart-element.js';
import type { Figure, Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import type { Rehearsals } from '../chart/rehearsal.js';
import type { Words } from '../chart/locale/en.js';
import type { Comparison, Dossier } from '../dossier/dossier.js';
import type { Comparing } from './comparing.js';
import { VIEWS, type View } from './layout/views.js';
import { loadMatrix, VIEW_PARTS } from './parts.js';

const loadComparing = (): Promise<typeof import('./comparing.js')> => import('./comparing.js');

/**
 * Compares who stands where: subjects side by side, a row a question, each cell with its words, its value on a scale,
 * or the reason why it is blank.
 *
 * Draws one comparison of the dossier as a table of texts, as positions on axes, as a matrix of colours, as changes
 * between two dates, as the agreement of each two subjects, or as lists for and against; on a narrow container as cards,
 * one a question. Selecting a subject's name puts it in the accent colour; selecting a question explains it; selecting a
 * cell shows its date, quotation, coding and sources. A cell's id is its position's: the short `subject/dimension` is
 * understood too, and a subject may be named by its actor; a pair of subjects is `subject/subject`. On the head of a row
 * or a column, Delete hides it and Shift with Enter sorts by it.
 *
 * @summary Positions of several subjects on several questions, side by side.
 * @element policy-compare
 *
 * @attr {string} comparison - Id of the comparison to draw; the dossier's first by default.
 * @attr {'auto' | 'table' | 'positions' | 'change' | 'matrix' | 'agreement' | 'for-and-against'} view - The drawing; `auto` takes the one that suits the scales.
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
 * @cssprop --statecraft-sticky-top - How far under the top of the window the heads of a long table stay: the height of the page's own bar; 0 by default.
 * @cssprop --statecraft-diverging-1 - First of seven steps of the ramp with a middle; `-2` to `-7` likewise.
 */
export class PolicyCompare extends ChartElement {
  /** @internal */
  static readonly rehearsals: Rehearsals = async () => (await import('./rehearsals.js')).rehearsals;

  /** Id of the comparison to draw; the dossier's first by default. */
  @property({ reflect: true }) comparison?: string;
  /**
   * The drawing: `table`, `positions`, `change`, `matrix`, `agreement`, `for-and-against`, or `auto` for the one that
   * suits the scales.
   */
  @property({ reflect: true }) view: View = 'auto';

  /** The earlier of a change's two dates, in EDTF; `at` is the later. Default: the date of the oldest position. */
  @property({ attribute: 'compare-to', reflect: true }) compareTo?: string;
  /**
   * `auto`: by rank where there are ranks, by likeness for agreement, else as given; `given`, as in the file;
   * `difference`, the questions that divide most first; `likeness`, who is alike side by side; the id of a question
   * sorts subjects by their answers to it, the id of a subject sorts questions by its answers.
   */
  @property({ reflect: true }) sort = 'auto';
  /** Shows only questions on which not all say the same. */
  @property({ type: Boolean, reflect: true }) differing = false;
  /** Ids of subjects and questions to leave out. */
  @property({ converter: idList, reflect: true }) hide: readonly string[] = [];
  /** Id of the one subject or the one question to show. */
  @property({ reflect: true }) only?: string;

  #comparing: Comparing | undefined;
  readonly #at = lastCall((dossier: Dossier, _at?: string) => this.dateShown(dossier));

  protected override get extract(): unknown {
    return this.comparison;
  }

  protected override get ownWords(): Partial<Words> {
    return this.demand(loadComparing)?.words ?? NO_WORDS;
  }

  protected override foresee(): void {
    for (const load of VIEW_PARTS[oneOf(this, 'view', this.view, VIEWS)] ?? []) this.demand(load);
  }

  protected override citable(dossier: Dossier): Iterable<{ readonly id: string; readonly sources: readonly string[] }> {
    const comparison = this.#chosen(dossier);
    return comparison ? [comparison, ...comparison.subjects, ...comparison.positions] : [];
  }

  protected override compose(stage: Stage): Figure | undefined {
    const chosen = this.#chosen(stage.dossier);
    // What is large is most likely a matrix: its part need not wait until the other is here.
    if (chosen && chosen.subjects.length * chosen.dimensions.length > LARGE) this.demand(loadMatrix);
    const part = this.demand(loadComparing);
    if (!part) return undefined;
    this.#comparing ??= new part.Comparing(
      this.renderRoot as ShadowRoot,
      (load) => this.demand(load),
      (option, value) => this.setOption(option, value),
      (found) => this.onDemand.rested(found),
    );
    return this.#comparing.figure(stage, chosen, this.#at(stage.dossier, this.at), this);
  }

  #chosen({ comparisons }: Dossier): Comparison | undefined {
    const chosen = comparisons.find(({ id }) => id === this.comparison);
    if (this.comparison && !chosen)
      warnOnce(this, `invalid comparison: ${this.comparison.slice(0, 80)} (expected an id)`);
    return chosen ?? comparisons[0];
  }

  override neighbour(id: string, key: string): string | undefined {
    const found = this.#comparing?.neighbour(this.order, id, key);
    return found === 'along' ? super.neighbour(id, key) : found;
  }

  /** A cell or subject that the page selected by another of its names is given up by choosing it, too. */
  override choose(id: string | null): void {
    const alias = id === null ? undefined : this.selected.find((selected) => this.#comparing?.idOf(selected) === id);
    super.choose(alias ?? id);
  }

  markAt(event: MouseEvent): string | undefined {
    return this.#comparing?.markAt(event);
  }

  override boxOf(id: string): DOMRect | undefined {
    return this.#comparing?.boxOfCell(id) ?? super.boxOf(this.#comparing?.idOf(id) ?? id);
  }
}

const NO_WORDS = {};
const LARGE = 40;
