import { html, isServer, noChange, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem } from '../dossier/problem.js';
import type { Sifted } from '../dossier/sift.js';
import type { Dossier, DossierFile } from '../dossier/dossier.js';
import { HoverEvent, LoadErrorEvent, ProblemEvent, ReadyEvent, SelectEvent, SettledEvent } from './chart-events.js';
import { ChartOptions } from './chart-options.js';
import { ChosenWords } from './chosen-words.js';
import { DossierLoader } from './dossier-loader.js';
import { HouseStyle } from './house-style.js';
import type { DrawnFigure } from './figure/drawn-figure.js';
import type { Emphasis, Figure, Stage } from './figure/figure.js';
import { hostStyles } from './host.css.js';
import { emptiness, failure, waiting, type LoadFailure } from './figure/states.js';
import { FirstPicture } from './first-picture.js';
import { FigureGroup, type Groupable, type SharedState } from './figure-group.js';
import { languageIn, type Language } from './language-in.js';
import { lastCall } from './last-call.js';
import { common } from './locale/en-common.js';
import type { SomeWords } from './locale/locales.js';
import type { Words } from './locale/en.js';
import type { Markable } from './mark-interaction.js';
import { marksById } from './marks-by-id.js';
import { nextTask } from './next-task.js';
import { OnDemand, type Load } from './on-demand.js';
import { stopRehearsing } from './rehearsal.js';
import { ElementSize } from './element-size.js';
import { tellProblems } from './tell-problems.js';
import { theme } from './theme.css.js';

const PHONE = 560;

const loadNaming = (): Promise<typeof import('../dossier/house-names.js')> => import('../dossier/house-names.js');
const loadRelated = (): Promise<typeof import('./related-emphasis.js')> => import('./related-emphasis.js');
const loadDrawn = (): Promise<typeof import('./figure/drawn-figure.js')> => import('./figure/drawn-figure.js');

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
 */
export abstract class ChartElement extends ChartOptions implements Markable, Groupable {
  static override styles: CSSResultGroup = [theme, hostStyles];

  readonly #loader: DossierLoader = new DossierLoader(this, () => (this.#endPending = true));
  /** @internal A server waits for it. */
  protected readonly onDemand = new OnDemand(this);
  readonly #size = new ElementSize(this);
  readonly #first = new FirstPicture(this, () => this.prepare());
  readonly #group = new FigureGroup(this);
  readonly #words = new ChosenWords(this);
  readonly #house = new HouseStyle(this);
  /** @internal What a server reads the picture from. */
  protected drawnFigure: DrawnFigure | undefined;
  #figure: Figure | undefined;
  #composed = false;
  #problems: readonly Problem[] = [];
  #endPending = false;
  /** Where it draws for nobody: who waits for it to have drawn. */
  #rehearsed: (() => void) | undefined;
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

  /** Sends for the parts of the code that the first picture most likely needs, so that they come along with the data. */
  protected foresee(_phone: boolean): void {}

  /**
   * What the frame takes beside the drawing, in px, before it stands: where it is another, the first picture is laid out
   * twice. Undefined where a drawing's height is its own whatever the page gives it: then the frame is not measured.
   */
  protected likelyFrame(_dossier: Dossier): number | undefined {
    return undefined;
  }

  /** The records that this chart may cite sources for. */
  protected abstract citable(dossier: Dossier): Iterable<{ readonly id: string; readonly sources: readonly string[] }>;

  /** What of the dossier is drawn, where that is a choice: when it changes, sources are numbered anew. */
  protected get extract(): unknown {
    return undefined;
  }

  /** A part of the library that is not always needed: undefined until it is here, and then the figure is drawn anew. */
  protected demand<T>(load: Load<T>): T | undefined {
    return this.onDemand.get(load);
  }

  /** Sends for what is wanted once the first picture has been painted. */
  protected prepare(): Promise<unknown> | void {}

  /** Resolves when the layout has come to rest; at once by default. */
  protected settle(): Promise<void> | void {}

  // -- Markable

  get order(): readonly string[] {
    return this.#figure?.order ?? [];
  }

  neighbour(id: string, key: string): string | undefined {
    return this.drawnFigure?.marks.along(id, key);
  }

  /** The reader's choice of a record; choosing it again, or null, gives it up. */
  choose(id: string | null): void {
    this.select(id === null || this.selected.includes(id) ? [] : [id]);
  }

  /** The reader's choice of records, the last of them the newest. */
  protected select(next: readonly string[]): void {
    if (!next.length && !this.selected.length) return;
    if (this.setOption('selected', next)) this.dispatchEvent(new SelectEvent(next.at(-1) ?? null));
  }

  hover(id: string | null): void {
    this.dispatchEvent(new HoverEvent(id));
    this.#group.tell({ hovered: id });
  }

  /** What another figure of its `group` has chosen. */
  follow({ hovered, ...options }: SharedState): void {
    if (hovered !== undefined) this.drawnFigure?.marks.show(hovered);
    Object.assign(this, options);
  }

  /** The figures of the group follow what the reader chose here. */
  override setOption(option: string, value: unknown): boolean {
    const followed = super.setOption(option, value);
    if (followed && (option === 'selected' || option === 'at')) this.#group.tell({ [option]: value });
    return followed;
  }

  // -- Public methods

  /**
   * Where a record's mark stands.
   * @param id of an actor, tie or event; a position's is `subject/dimension` or its full id
   * @returns its box in client coordinates, or undefined where it is not drawn
   */
  boxOf(id: string): DOMRect | undefined {
    this.#boxes ??= marksById(this.drawnFigure?.drawing ?? null);
    return this.#boxes.get(id)?.getBoundingClientRect();
  }

  /** The table of the records shown, as CSV; undefined before there is a picture. */
  async toCSV(): Promise<string | undefined> {
    return this.drawnFigure?.files.csv();
  }

  /** The figure as a standalone SVG document, as it is on the screen; undefined before there is a picture. */
  async toSVG(): Promise<string | undefined> {
    return this.drawnFigure?.files.svg();
  }

  /** The same as a PNG, two pixels to a CSS pixel; undefined where it is too large for the browser, too. */
  async toPNG(): Promise<Blob | undefined> {
    return this.drawnFigure?.files.png();
  }

  /** The checked dossier in use, in its written form; undefined before there is one. */
  async toDossier(): Promise<DossierFile | undefined> {
    return this.drawnFigure?.files.dossier();
  }

  /** The problems of the data in use, in words; complete when `statecraft-problem` has told of them. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The checked data in use; undefined before there are any. */
  get dossierInUse(): Dossier | undefined {
    return this.#loader.result?.dossier;
  }

  // -- Life cycle

  /** Waits for the parts that were sent for, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.onDemand.idle();
    return this.isUpdatePending ? super.getUpdateComplete() : done;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#size.measure()) this.requestUpdate();
  }

  /** @internal Draws for nobody, off the page, as if it were of this width. */
  async rehearse(width: number): Promise<void> {
    const drawn = new Promise<void>((resolve) => (this.#rehearsed = resolve));
    this.#size.hold(width);
    this.connectedCallback();
    await drawn;
    this.disconnectedCallback();
  }

  /** @internal What is still to come finds no room to draw in. */
  stopRehearsal(): void {
    this.#size.hold(0);
    this.#rehearsed?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) this.#size.measure();
    this.#first.isServed ||= this.served.length > 0;
    if (['data', 'src', 'mapping'].some((origin) => changed.has(origin as 'src')) || !this.hasUpdated) this.#load();
    this.#words.choose(this.locale);
    const dossier = this.dossierInUse;
    this.#language = this.#languageIn(this.#words.tag, this.#words.words, this.ownWords, dossier?.language);
    const Drawn = this.#loader.phase === 'idle' ? undefined : this.demand(loadDrawn)?.DrawnFigure;
    if (!this.#figure && this.#loader.phase !== 'idle' && this.#size.width > 0) this.foresee(this.#size.width < PHONE);
    this.drawnFigure ??= Drawn && new Drawn(this, (load) => this.demand(load), this.#redraw);
    const followed = this.drawnFigure?.files.follow();
    const drawable = dossier !== undefined && this.#words.words !== undefined && this.#size.width > 0;
    if (drawable && this.isConnected) stopRehearsing(this.localName);
    const named = drawable ? this.#named(dossier) : undefined;
    const figure =
      named && this.drawnFigure && followed ? this.compose(this.#stage(named, this.drawnFigure)) : undefined;
    // New data are laid out in one task and put on the page in the next, so that neither is long.
    this.#composed = figure !== undefined && this.onDemand.rested(dossier as Dossier);
    this.#figure = this.#composed ? figure : drawable ? this.#figure : undefined;
  }

  /** At once, as for a container of another width; undefined lets go of it, and is answered where code is wanting. */
  readonly #redraw = (width: number | undefined): Figure | undefined => {
    this.#size.hold(width);
    if (!this.isConnected) return undefined;
    this.requestUpdate();
    this.performUpdate();
    return this.#composed ? this.#figure : undefined;
  };

  protected override updated(): void {
    this.#boxes = undefined;
    this.setAttribute('aria-busy', String(this.busy));
    if (this.#endPending && (this.#composed || this.failure)) void this.#finishLoad();
  }

  /** There is more to be seen: data or words are on their way, or a part of our own code that draws them. */
  protected get busy(): boolean {
    if (this.#loader.phase === 'loading' || !this.#words.words) return true;
    const drawable = this.dossierInUse !== undefined && this.#size.width > 0;
    return drawable && !this.#composed && !this.failure;
  }

  #load(): void {
    const data = this.data ?? undefined;
    // A server draws what it is given, at once, and fetches nothing.
    const src = isServer ? undefined : this.src;
    const mapping = this.mapping ?? this.#scriptText('[data-mapping]');
    this.#loader.load({ data, src, mapping, inline: this.#scriptText(':not([data-mapping])') });
  }

  #scriptText(which: string): string | undefined {
    if (isServer) return undefined;
    return this.querySelector(`:scope > script[type="application/json"]${which}`)?.textContent ?? undefined;
  }

  /** With the names of the house, and of the date; undefined while what knows them is on its way. */
  #named(dossier: Dossier): Dossier | undefined {
    const { names } = this.#house;
    if (!Object.keys(names).length && !dossier.actors.some((actor) => actor.names)) return dossier;
    return this.demand(loadNaming)?.namedAt(dossier, names, this.dateShown(dossier));
  }

  #stage(dossier: Dossier, drawn: DrawnFigure): Stage {
    const phone = this.#size.width < PHONE;
    const padding = this.frame === 'none' ? 0 : phone ? 16 : 20;
    const width = Math.max(1, this.#size.width - 2 * padding);
    const likely = this.likelyFrame(dossier);
    const height = likely === undefined ? likely : this.#size.drawingHeight(drawn.drawing, likely);
    return {
      dossier,
      width,
      ...(height === undefined ? {} : { height }),
      phone,
      painted: this.#first.isPainted,
      brief: !this.#first.isPainted && !this.#first.isServed,
      language: this.#language,
      measure: drawn.measure,
      cite: drawn.cites(dossier, this.extract, this.#citing),
      emphasis: this.#emphasis(dossier, drawn),
    };
  }

  readonly #citing = (dossier: Dossier): ReturnType<ChartElement['citable']> => this.citable(dossier);

  /** In a group, what another figure picked out and this one does not draw is stood for by what is related to it. */
  #emphasis(dossier: Dossier, { marks }: DrawnFigure): Emphasis {
    const { hovered, current } = marks;
    const plain = { hovered, selected: new Set(this.selected), highlighted: new Set(this.highlight), current };
    const related = this.group ? this.demand(loadRelated) : undefined;
    return related ? related.emphasisIn(dossier, this.#drawnIds(dossier, this.extract), plain) : plain;
  }

  readonly #drawnIds = lastCall(
    (dossier: Dossier, _extract: unknown) => new Set([...this.citable(dossier)].map(({ id }) => id)),
  );

  /** Why there is no new picture: no data, or a part of our own code that could not be had. */
  protected get failure(): LoadFailure | undefined {
    const { phase, error } = this.#loader;
    if (phase === 'failed') return error;
    const { failure } = this.onDemand;
    if (this.#composed || failure === undefined) return undefined;
    return {
      code: 'unreachable',
      message: `a part of the chart could not be loaded: ${String(failure)}`,
      retryable: true,
    };
  }

  #retry(): void {
    this.onDemand.retry();
    this.#loader.retry();
  }

  async #finishLoad(): Promise<void> {
    this.#endPending = false;
    if (this.#rehearsed) return this.#rehearsed();
    const { result } = this.#loader;
    const error = this.failure;
    if (error) {
      this.dispatchEvent(new LoadErrorEvent(error.code, error.message, error.retryable));
      return;
    }
    this.dispatchEvent(new ReadyEvent());
    // All that follows can wait for those who look, and takes tasks of its own.
    await this.#first.painted();
    await new Promise<void>(nextTask);
    if (result) void this.#report(result);
    await new Promise<void>(nextTask);
    await document.fonts?.ready;
    this.drawnFigure?.fitFont(this.#words.tag);
    await this.settle();
    await this.updateComplete;
    if (result === this.#loader.result) this.dispatchEvent(new SettledEvent());
    void this.drawnFigure?.paper.ready();
  }

  async #report(result: Sifted): Promise<void> {
    this.#problems = [];
    const problems = await tellProblems(this, result);
    if (result !== this.#loader.result || !problems.length) return;
    this.#problems = problems;
    this.dispatchEvent(new ProblemEvent(problems));
  }

  /** What a server has drawn stands until all of ours is here, and goes in the task that draws the same: nothing moves. */
  protected override render(): unknown {
    const error = this.failure;
    const stands = !!this.#figure || this.served.length > 0;
    const failed = error ? failure(error, this.#language, stands, () => this.#retry()) : nothing;
    const picture = this.#picture(failed);
    if (this.served.length && !(this.#figure && this.onDemand.isIdle)) return error ? failed : noChange;
    this.served.forEach((node) => node.remove());
    this.served = [];
    return picture;
  }

  #picture(failed: TemplateResult | typeof nothing): TemplateResult {
    const { phase } = this.#loader;
    const language = this.#language;
    if (!this.#figure || !this.drawnFigure)
      return html`${failed}${this.#loader.slow ? waiting(language) : nothing}<slot
          >${phase === 'idle' && this.#size.width > 0 ? emptiness(language) : nothing}</slot
        >`;
    if (this.#figure.empty) return html`${failed}${emptiness(language)}`;
    const phone = this.#size.width < PHONE;
    return this.drawnFigure.view({ figure: this.#figure, language, phone, banner: failed });
  }
}
