import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem } from '../dossier/problem.js';
import type { Sifted } from '../dossier/sift.js';
import type { Dossier, DossierFile } from '../dossier/dossier.js';
import { HoverEvent, LoadErrorEvent, ProblemEvent, ReadyEvent, SelectEvent, SettledEvent } from './chart-events.js';
import { ChartOptions } from './chart-options.js';
import { ChosenWords } from './chosen-words.js';
import { DossierLoader } from './dossier-loader.js';
import { citations } from './figure/citations.js';
import type { Figure, Stage } from './figure/figure.js';
import type { Exportable } from './export/exporter.js';
import { FigureFiles } from './export/figure-files.js';
import { frame } from './figure/frame.js';
import { emptiness, failure, waiting, type LoadFailure } from './figure/states.js';
import { fontFactor, measureBy } from './font-factor.js';
import { frameStyles } from './frame.css.js';
import { languageIn, type Language } from './language-in.js';
import { lastCall } from './last-call.js';
import { common } from './locale/en-common.js';
import type { SomeWords } from './locale/locales.js';
import type { Words } from './locale/en.js';
import { alongOrder, MarkInteraction, type Markable } from './mark-interaction.js';
import { marksById } from './marks-by-id.js';
import { OnDemand, type Load } from './on-demand.js';
import { ElementSize } from './element-size.js';
import { tellProblems } from './tell-problems.js';
import { theme } from './theme.css.js';

const PHONE = 560;

const loadAskedFor = (): Promise<typeof import('./figure/asked-for.js')> => import('./figure/asked-for.js');

/**
 * What all chart elements are: data in, one figure out. A subclass turns a checked dossier into a {@link Figure};
 * loading, states, size, language, selection, the frame and its table are here.
 *
 * Data come from `data`, else `src`, else a `<script type="application/json">` child. Until the first picture stands,
 * the element shows its light-DOM content, which is also what readers without script get.
 *
 * @fires {ReadyEvent} statecraft-ready - The first picture of a load stands.
 * @fires {SettledEvent} statecraft-settled - The layout has come to rest, and labels fit the reader's own font.
 * @fires {LoadErrorEvent} statecraft-error - A load has failed: `code`, `message`, `retryable`. What was drawn before stays.
 * @fires {ProblemEvent} statecraft-problem - Records, fields or references of the data are not sound: `problems`, each with a code.
 * @fires {SelectEvent} statecraft-select - The reader has chosen a record (`id`), or given up the choice (null).
 * @fires {HoverEvent} statecraft-hover - The reader's pointer or focus has come to a mark (`id`), or has left it (null).
 * @fires {ChangeEvent} statecraft-change - The reader asks for another value of an option: `option`, `value`. Unless prevented, the property follows.
 *
 * @slot - Content for readers without script; shown until the chart stands.
 * @slot heading - In place of the heading.
 * @slot summary - In place of the sentence under the heading.
 * @slot byline - In place of the byline.
 *
 * @csspart figure - The whole frame.
 * @csspart heading - The heading.
 * @csspart summary - The sentence under it.
 * @csspart legend - The key.
 * @csspart drawing - The box of the drawing or of the table.
 * @csspart svg - The drawing itself.
 * @csspart control - What changes the drawing: a slider, a switch.
 * @csspart details - The selected record in words.
 * @csspart notes - The notes under the drawing.
 * @csspart sources - The numbered sources.
 * @csspart source - One source.
 * @csspart footer - The line under the figure.
 * @csspart byline - Who made it, and up to when the data speak.
 * @csspart actions - The row of things to do.
 * @csspart downloads - The files to be had.
 * @csspart table - The table with all rows.
 * @csspart error - Why there is no new picture.
 * @csspart retry - The button that tries again.
 * @csspart empty - What stands where there is nothing to draw.
 * @csspart loading - What stands while data take longer than a second.
 *
 * @cssprop --statecraft-font - Font stack of all text.
 * @cssprop --statecraft-font-heading - Font stack of the heading.
 * @cssprop --statecraft-ground - Colour under everything.
 * @cssprop --statecraft-band - Colour of eras and stripes.
 * @cssprop --statecraft-ink - Colour of text and of actors.
 * @cssprop --statecraft-ink-muted - Colour of secondary text.
 * @cssprop --statecraft-hairline - Colour of rules and gridlines.
 * @cssprop --statecraft-axis - Colour of axes and edges.
 * @cssprop --statecraft-accent - Colour of links and of the one subject picked out.
 * @cssprop --statecraft-focus - Colour of the focus ring.
 * @cssprop --statecraft-cooperative - Colour of cooperative ties.
 * @cssprop --statecraft-adversarial - Colour of adversarial ties.
 * @cssprop --statecraft-mixed - Colour of mixed ties.
 * @cssprop --statecraft-neutral - Colour of ties and kinds without a colour of their own.
 * @cssprop --statecraft-kind-1 - Colour of the first of seven kinds; `-2` to `-7` likewise.
 * @cssprop --statecraft-sequential-1 - First of seven steps of the ramp; `-2` to `-7` likewise.
 */
export abstract class ChartElement extends ChartOptions implements Markable {
  static override styles: CSSResultGroup = [theme, frameStyles];

  readonly #loader: DossierLoader = new DossierLoader(this, () => (this.#endPending = true));
  readonly #onDemand = new OnDemand(this);
  readonly #size = new ElementSize(this);
  readonly #marks = new MarkInteraction(this, () => this.#drawing);
  readonly #files = new FigureFiles(
    this.localName,
    () => this.#exportable(),
    () => this.#loader.result?.dossier,
  );
  readonly #words = new ChosenWords(this);
  #figure: Figure | undefined;
  #composed = false;
  #problems: readonly Problem[] = [];
  #endPending = false;
  #fontFactor = 1;
  #boxes: Map<string, Element> | undefined;
  #language!: Language;
  readonly #languageIn = lastCall(
    (tag: string, words: SomeWords | undefined, own: Partial<Words>, plain: string | undefined) =>
      languageIn(tag, { ...common, ...own, ...words } as Words, plain),
  );

  /**
   * Turns the checked data into all parts of the figure. Called at each update: remember what is dear.
   * @returns undefined while a part of the code is still on its way: the picture before stays, the load has not ended
   */
  protected abstract compose(stage: Stage): Figure | undefined;

  /** The English words of this chart's own section; every other language comes whole. */
  protected abstract get ownWords(): Partial<Words>;

  /** The records that this chart may cite sources for. */
  protected abstract citable(dossier: Dossier): Iterable<{ readonly sources: readonly string[] }>;

  /** What of the dossier is drawn, where that is a choice: when it changes, sources are numbered anew. */
  protected get extract(): unknown {
    return undefined;
  }

  /** A part of the library that is not always needed: undefined until it is here, and then the figure is drawn anew. */
  protected demand<T>(load: Load<T>): T | undefined {
    return this.#onDemand.get(load);
  }

  /** Resolves when the layout has come to rest; at once by default. */
  protected settle(): Promise<void> | void {}

  // -- Markable

  get order(): readonly string[] {
    return this.#figure?.order ?? [];
  }

  neighbour(id: string, key: string): string | undefined {
    return alongOrder(this.order, id, key);
  }

  /** The reader's choice of a record; choosing it again, or null, gives it up. */
  choose(id: string | null): void {
    const next = id === null || this.selected.includes(id) ? [] : [id];
    if (!next.length && !this.selected.length) return;
    if (this.setOption('selected', next)) this.dispatchEvent(new SelectEvent(next[0] ?? null));
  }

  hover(id: string | null): void {
    this.dispatchEvent(new HoverEvent(id));
  }

  // -- Public methods

  /**
   * Where a record's mark stands.
   * @param id of an actor, tie or event; a position's is `subject/dimension` or its full id
   * @returns its box in client coordinates, or undefined where it is not drawn
   */
  boxOf(id: string): DOMRect | undefined {
    this.#boxes ??= marksById(this.#drawing);
    return this.#boxes.get(id)?.getBoundingClientRect();
  }

  /** The table of the records shown, as CSV; undefined before there is a picture. */
  toCSV(): Promise<string | undefined> {
    return this.#files.csv();
  }

  /** The picture as a standalone SVG document, as it is on the screen; undefined where the drawing is no single SVG. */
  toSVG(): Promise<string | undefined> {
    return this.#files.svg();
  }

  /** The checked dossier in use, in its written form; undefined before there is one. */
  toDossier(): Promise<DossierFile | undefined> {
    return this.#files.dossier();
  }

  /** The problems of the data in use, in words; complete when `statecraft-problem` has told of them. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get #drawing(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.drawing') ?? null;
  }

  // -- Life cycle

  /** Waits for the parts that were sent for, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#onDemand.idle();
    return this.isUpdatePending ? super.getUpdateComplete() : done;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#size.measure()) this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('src') || !this.hasUpdated) this.#load();
    this.#words.choose(this.locale);
    const plain = this.#loader.result?.dossier.language;
    this.#language = this.#languageIn(this.#words.tag, this.#words.words, this.ownWords, plain);
    const figure = this.#canDraw() ? this.compose(this.#stage()) : undefined;
    this.#composed = figure !== undefined;
    this.#figure = figure ?? (this.#canDraw() ? this.#figure : undefined);
  }

  protected override updated(): void {
    this.#boxes = undefined;
    this.setAttribute('aria-busy', String(this.#loader.phase === 'loading' || !this.#words.words));
    if (this.#endPending && (this.#composed || this.#failure)) void this.#finishLoad();
  }

  #load(): void {
    const inline = this.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
    this.#loader.load({ data: this.data, src: this.src, inline });
  }

  #canDraw(): boolean {
    return this.#loader.result !== undefined && this.#words.words !== undefined && this.#size.width > 0;
  }

  #stage(): Stage {
    const dossier = (this.#loader.result as { dossier: Dossier }).dossier;
    const phone = this.#size.width < PHONE;
    const padding = this.frame === 'none' ? 0 : phone ? 16 : 20;
    const width = Math.max(1, this.#size.width - 2 * padding);
    const height = this.#size.drawingHeight(this.#drawing);
    return {
      dossier,
      width,
      ...(height === undefined ? {} : { height }),
      phone,
      language: this.#language,
      measure: measureBy(this.#fontFactor),
      cite: this.#citations(dossier, this.extract).cite,
      emphasis: {
        hovered: this.#marks.hovered,
        selected: new Set(this.selected),
        highlighted: new Set(this.highlight),
        current: this.#marks.current,
      },
    };
  }

  readonly #citations = lastCall((dossier: Dossier, _extract: unknown) => {
    const used = new Set<string>();
    for (const { sources } of this.citable(dossier)) for (const id of sources) used.add(id);
    return citations(dossier.sources, used);
  });

  #exportable(): Exportable | undefined {
    const drawing = this.#drawing;
    const dossier = this.#loader.result?.dossier;
    if (!this.#figure || !drawing || !dossier) return undefined;
    return {
      figure: this.#figure,
      language: this.#language,
      heading: this.heading ?? this.#figure.heading,
      summary: this.summary ?? this.#figure.summary,
      sources: this.#citations(dossier, this.extract).cited(),
      drawing,
      measure: measureBy(this.#fontFactor),
    };
  }

  /** Why there is no new picture: no data, or a part of our own code that could not be had. */
  get #failure(): LoadFailure | undefined {
    const { phase, error } = this.#loader;
    if (phase === 'failed') return error;
    const { failure } = this.#onDemand;
    if (this.#composed || failure === undefined) return undefined;
    return {
      code: 'unreachable',
      message: `a part of the chart could not be loaded: ${String(failure)}`,
      retryable: true,
    };
  }

  #retry(): void {
    this.#onDemand.retry();
    this.#loader.retry();
  }

  async #finishLoad(): Promise<void> {
    this.#endPending = false;
    const { result } = this.#loader;
    const error = this.#failure;
    if (error) {
      this.dispatchEvent(new LoadErrorEvent(error.code, error.message, error.retryable));
      return;
    }
    if (result) void this.#report(result);
    this.dispatchEvent(new ReadyEvent());
    await document.fonts?.ready;
    this.#fitFont();
    await this.settle();
    await this.updateComplete;
    if (result === this.#loader.result) this.dispatchEvent(new SettledEvent());
  }

  async #report(result: Sifted): Promise<void> {
    this.#problems = [];
    const problems = await tellProblems(this, result);
    if (result !== this.#loader.result || !problems.length) return;
    this.#problems = problems;
    this.dispatchEvent(new ProblemEvent(problems));
  }

  /** Places labels once more where the reader's font is wider than the table that the first picture used. */
  #fitFont(): void {
    const factor = fontFactor(getComputedStyle(this).fontFamily, this.#words.tag);
    if (factor === this.#fontFactor) return;
    this.#fontFactor = factor;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { phase } = this.#loader;
    const language = this.#language;
    const error = this.#failure;
    const failed = error ? failure(error, language, !!this.#figure, () => this.#retry()) : nothing;
    if (!this.#figure)
      return html`${failed}${this.#loader.slow ? waiting(language) : nothing}<slot
          >${phase === 'idle' && this.#size.width > 0 ? emptiness(language) : nothing}</slot
        >`;
    if (this.#figure.empty) return html`${failed}${emptiness(language)}`;
    return this.#frame(this.#figure, failed);
  }

  #frame(figure: Figure, banner: TemplateResult | typeof nothing): TemplateResult {
    const { dossier } = this.#loader.result as { dossier: Dossier };
    const extras = figure.details || this.dataTable ? this.demand(loadAskedFor) : undefined;
    const table = this.dataTable ? extras?.tableView(figure.table, new Set(this.selected)) : undefined;
    return html`<div
        @pointerover=${this.#marks.over}
        @pointermove=${this.#marks.move}
        @pointerleave=${this.#marks.leave}
        @focusin=${this.#marks.focusIn}
        @focusout=${this.#marks.focusOut}
        @keydown=${this.#marks.keyDown}
      >
        ${frame({
          figure,
          banner,
          citations: this.#citations(dossier, this.extract),
          language: this.#language,
          phone: this.#size.width < PHONE,
          frameless: this.frame === 'none',
          heading: this.heading ?? figure.heading,
          headingLevel: this.headingLevel,
          summary: this.summary ?? figure.summary,
          byline: this.byline,
          asTable: this.dataTable && table !== undefined,
          table: table ?? nothing,
          details:
            figure.details && extras
              ? extras.detailsPanel(figure.details, this.#language, () => this.choose(null))
              : nothing,
          onDrawingClick: this.#marks.click,
          svgAtHand: figure.savable === true && !this.dataTable,
          save: (kind) => void this.#files.save(kind),
          toggleTable: () => this.setOption('dataTable', !this.dataTable),
        })}
      </div>
      <div class="unseen" role="status">${figure.announcement ?? ''}</div>`;
  }
}
