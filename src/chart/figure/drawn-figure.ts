import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Dossier } from '../../dossier/dossier.js';
import { Announcer } from '../announcer.js';
import type { ChartOptions } from '../chart-options.js';
import type { Exportable } from '../export/exporter.js';
import { FigureFiles } from '../export/figure-files.js';
import { fontFactor, measureBy } from '../font-factor.js';
import type { Listed } from './source-list.js';
import { frameStyles } from '../frame.css.js';
import type { Language } from '../language.js';
import { lastCall } from '../last-call.js';
import { OnPaper } from '../on-paper.js';
import type { Redraw } from '../redraw.js';
import { MarkInteraction, type Markable } from '../mark-interaction.js';
import type { Measure } from '../measure.js';
import type { Load } from '../on-demand.js';
import { citations } from './citations.js';
import type { Cite, Figure } from './figure.js';
import { frame } from './frame.js';
import type { TableReading } from './table-view.js';
import type { Tooltip } from './tooltip.js';

const loadAskedFor = (): Promise<typeof import('./asked-for.js')> => import('./asked-for.js');

type Part = TemplateResult | typeof nothing;

/** What a figure is told by the element that it stands in. */
export type FigureHost = ChartOptions &
  Markable & {
    boxOf(id: string): DOMRect | undefined;
    /** The checked data in use. */
    readonly dossierInUse: Dossier | undefined;
  };

/** What one drawing of a figure depends on, beside the element's options. */
export interface Drawing {
  readonly figure: Figure;
  readonly language: Language;
  readonly phone: boolean;
  /** Above the drawing: why it is not the newest. */
  readonly banner: Part;
}

/** The records that are cited, whatever they are. */
type Citing = Iterable<{ readonly sources: readonly string[] }>;

export const styles = frameStyles;

/**
 * The figure as it stands in an element: frame, marks under pointer and keys, tooltip, table, details, files. It is sent
 * for while the data are still on their way, and there is one an element.
 */
export class DrawnFigure {
  readonly marks: MarkInteraction;
  readonly files: FigureFiles;
  readonly paper: OnPaper;
  readonly #announcer: Announcer;
  #fontFactor = 1;
  #reading: TableReading | undefined;
  #tooltip: Tooltip | undefined;
  /** What stands. @internal */
  last: Drawing | undefined;

  constructor(
    private readonly host: FigureHost,
    private readonly demand: <T>(load: Load<T>) => T | undefined,
    redraw: Redraw,
  ) {
    this.marks = new MarkInteraction(host, () => this.drawing);
    this.#announcer = new Announcer(host);
    this.files = new FigureFiles(host, () => this.#exportable(), demand);
    this.paper = new OnPaper(host, redraw, () => this.last?.figure);
  }

  /** The box of drawing or table. */
  get drawing(): HTMLElement | null {
    return isServer ? null : this.host.renderRoot.querySelector<HTMLElement>('.drawing');
  }

  get measure(): Measure {
    return measureBy(this.#fontFactor);
  }

  /** Labels are placed once more where the reader's font is wider than the table that the first picture used. */
  fitFont(language: string): void {
    const factor = fontFactor(getComputedStyle(this.drawing ?? this.host).fontFamily, language);
    if (factor === this.#fontFactor) return;
    this.#fontFactor = factor;
    this.host.requestUpdate();
  }

  /** Numbers the sources of the records that are cited; @param extract what of the dossier is drawn */
  cites(dossier: Dossier, extract: unknown, citing: (dossier: Dossier) => Citing): Cite {
    this.#citations = this.#number(dossier, extract, citing);
    return this.#citations.cite;
  }

  #citations = citations([], new Set());
  readonly #number = lastCall((dossier: Dossier, _extract: unknown, citing: (dossier: Dossier) => Citing) => {
    const used = new Set<string>();
    for (const { sources } of citing(dossier)) if (sources.length) for (const id of sources) used.add(id);
    return citations(dossier.sources, used);
  });

  view(drawing: Drawing): TemplateResult {
    this.last = drawing;
    const { host, marks } = this;
    const { figure, language } = drawing;
    const asked = figure.details || host.dataTable || marks.hovered !== null || this.#tooltip;
    const extras = asked ? this.demand(loadAskedFor) : undefined;
    if (extras) {
      this.#reading ??= new extras.TableReading(host);
      this.#tooltip ??= new extras.Tooltip(host);
    }
    const table = host.dataTable && this.#reading?.view(figure.table, new Set(host.selected), language);
    return html`<div
        @pointerover=${marks.over}
        @pointermove=${marks.move}
        @pointerleave=${marks.leave}
        @focusin=${marks.focusIn}
        @focusout=${marks.focusOut}
        @keydown=${marks.keyDown}
      >
        ${frame({
          ...drawing,
          sources: this.listed(figure),
          ...this.texts(figure),
          frameless: host.frame === 'none',
          without: new Set(host.without),
          headingLevel: host.headingLevel,
          byline: host.byline,
          note: host.note,
          alt: host.alt ?? '',
          asTable: Boolean(table),
          table: table || nothing,
          details:
            figure.details && extras
              ? extras.detailsPanel(figure.details, language, () => host.choose(null), this.#go)
              : nothing,
          tooltip: this.#tip(figure, language),
          onDrawingClick: marks.click,
          menu: this.files.menu(language),
          toggleTable: () => host.setOption('dataTable', !host.dataTable),
        })}
      </div>
      <div class="unseen" role="status">${this.#announcer.text(figure.announcement)}</div>`;
  }

  /** Numbers stay the same whatever is drawn. The table, also the one on paper, cites more. */
  listed({ cited, tableOnPaper }: Figure): readonly Listed[] {
    const all = this.#citations.cited();
    if (!cited || this.host.dataTable) return all;
    const listed = all.map((each) => ({ ...each, aside: !cited.has(each.source.id) }));
    return tableOnPaper ? listed : listed.filter(({ aside }) => !aside);
  }

  /** What is chosen already stays so. */
  readonly #go = (id: string): void => {
    const { selected } = this.host;
    if (selected.length !== 1 || selected[0] !== id) this.host.choose(id);
  };

  texts(figure: Figure): { readonly heading: string; readonly summary: string } {
    return { heading: this.host.heading ?? figure.heading, summary: this.host.summary ?? figure.summary };
  }

  /** What is selected is in the details already. */
  #tip(figure: Figure, language: Language): Part {
    const { hovered, pointer } = this.marks;
    const told = hovered === null || this.host.dataTable || figure.details?.id === hovered;
    const details = told ? undefined : figure.about?.(hovered);
    return this.#tooltip?.view(details, pointer, language) ?? nothing;
  }

  #exportable(): Exportable | undefined {
    const root = this.host.shadowRoot;
    if (!this.last || !root) return undefined;
    const { figure, language } = this.last;
    return { figure, language, ...this.texts(figure), root };
  }
}
