import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Dossier } from '../dossier/dossier.js';
import { closingDate } from '../dossier/status.js';
import { parseWhen, type When } from '../dossier/when.js';
import { idList, warnOnce } from './attributes.js';
import {
  ChangeEvent,
  HoverEvent,
  LoadErrorEvent,
  ProblemEvent,
  ReadyEvent,
  SelectEvent,
  SettledEvent,
} from './chart-events.js';
import { DossierLoader } from './dossier-loader.js';
import { citations } from './figure/citations.js';
import type { Figure, Stage } from './figure/figure.js';
import { frame } from './figure/frame.js';
import { emptiness, failure, waiting } from './figure/states.js';
import { fontFactor, measureBy } from './font-factor.js';
import { frameStyles, partStyles } from './frame.css.js';
import { languageOf, type Language } from './language.js';
import { lastCall } from './last-call.js';
import { loadWords, wordsAtHand } from './locale/locales.js';
import type { Words } from './locale/en.js';
import { alongOrder, MarkInteraction, type Markable } from './mark-interaction.js';
import { pageLanguage } from './page-language.js';
import { ElementSize } from './element-size.js';
import { theme } from './theme.css.js';

const PHONE = 560;
const WORDS_WAIT_MS = 1000;

/**
 * What all chart elements are: data in, one figure out. A subclass turns a checked dossier into a {@link Figure};
 * loading, states, size, language, selection, the frame and its table are here.
 */
export abstract class ChartElement extends LitElement implements Markable {
  static override styles = [theme, frameStyles, partStyles];

  /** A dossier, or any object with the lists that the chart draws. Wins over `src` and an inline script child. Never changed. */
  @property({ attribute: false }) data?: unknown;
  /** Address of a dossier in JSON, or of one list in CSV. */
  @property() src?: string;
  /** EDTF date of the state to show, or `all`. Default: the dossier's closing date. */
  @property({ reflect: true }) at?: string;
  /** Ids of the selected records. As an attribute: percent-encoded, separated by spaces. */
  @property({ converter: idList, reflect: true }) selected: readonly string[] = [];
  /** Ids that replace the chart's own emphasis. */
  @property({ converter: idList, reflect: true }) highlight: readonly string[] = [];
  /** Ids of the kinds to show; empty for all. */
  @property({ converter: idList, reflect: true }) kinds: readonly string[] = [];
  /** Shows the full table in place of the drawing. */
  @property({ type: Boolean, attribute: 'data-table', reflect: true }) dataTable = false;
  /** BCP 47 tag; default: the page's `lang`. */
  @property() locale?: string;
  /** States the finding. Default: a heading made from the data; the empty string leaves it out. */
  @property() heading?: string;
  /** Level of the heading for screen readers, 1–6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** One sentence under the heading. Default: made from the data. */
  @property() summary?: string;
  /** Who made the figure. */
  @property() byline = '';
  /** `none` leaves out the top rule and the side padding. */
  @property({ reflect: true }) frame?: 'none' | 'full';

  readonly #loader: DossierLoader = new DossierLoader(this, () => (this.#endPending = true));
  readonly #size = new ElementSize(this);
  readonly #marks = new MarkInteraction(this, () => this.#drawing);
  #words: Words | undefined;
  #wordsFor = '';
  #figure: Figure | undefined;
  #endPending = false;
  #slow = false;
  #fontFactor = 1;
  #boxes: Map<string, Element> | undefined;
  #language: Language = languageOf();
  readonly #languageOf = lastCall(languageOf);

  /** Turns the checked data into all parts of the figure. Called at each update: remember what is dear. */
  protected abstract compose(stage: Stage): Figure;

  /** The records that this chart may cite sources for. */
  protected abstract citable(dossier: Dossier): Iterable<{ readonly sources: readonly string[] }>;

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
    this.#boxes ??= this.#indexBoxes();
    return this.#boxes.get(id)?.getBoundingClientRect();
  }

  /** The problems of the data in use, as the checker found them. */
  get problems(): readonly import('../dossier/check.js').Problem[] {
    return this.#loader.result?.problems ?? [];
  }

  // -- For subclasses

  /** Follows a reader's change of an option, unless the page prevents it. @returns whether it was followed */
  protected setOption(option: string, value: unknown): boolean {
    if (!this.dispatchEvent(new ChangeEvent(option, value))) return false;
    (this as unknown as Record<string, unknown>)[option] = value;
    return true;
  }

  /** The date of `at`: `all`, a date, or the dossier's closing date where it is not given or not sound. */
  protected dateShown(dossier: Dossier): When | 'all' {
    if (this.at === 'all') return 'all';
    const when = this.at ? parseWhen(this.at) : undefined;
    if (this.at && !when) warnOnce(this, `invalid at: ${this.at.slice(0, 80)} (expected an EDTF date, or all)`);
    return when ?? closingDate(dossier) ?? 'all';
  }

  get #drawing(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.drawing') ?? null;
  }

  // -- Life cycle

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.measure();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('src') || !this.hasUpdated) this.#load();
    this.#chooseWords();
    this.#language = this.#languageOf(this.#wordsFor, this.#words, this.#loader.result?.dossier.language);
    this.#figure = this.#canDraw() ? this.compose(this.#stage()) : undefined;
  }

  protected override updated(): void {
    this.#boxes = undefined;
    this.setAttribute('aria-busy', String(this.#loader.phase === 'loading'));
    if (this.#endPending && (this.#figure || this.#loader.phase === 'failed')) void this.#finishLoad();
  }

  #load(): void {
    const inline = this.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
    this.#loader.load({ data: this.data, src: this.src, inline });
    this.#slow = false;
    if (this.#loader.phase === 'loading') setTimeout(() => this.#showSlowness(), 1000);
  }

  #showSlowness(): void {
    if (this.#loader.phase !== 'loading') return;
    this.#slow = true;
    this.requestUpdate();
  }

  /** The first picture waits for its language, but not for long: then it is drawn in English and once again. */
  #chooseWords(): void {
    const tag = this.locale || pageLanguage(this);
    if (tag === this.#wordsFor) return;
    this.#wordsFor = tag;
    this.#words = wordsAtHand(tag) ?? (this.hasUpdated ? this.#words : undefined);
    if (wordsAtHand(tag)) return;
    const late = setTimeout(() => this.#useWords(tag, wordsAtHand('en')), WORDS_WAIT_MS);
    void loadWords(tag).then((words) => {
      clearTimeout(late);
      this.#useWords(tag, words);
    });
  }

  #useWords(tag: string, words: Words | undefined): void {
    if (tag !== this.#wordsFor) return;
    this.#words = words;
    this.requestUpdate();
  }

  #canDraw(): boolean {
    return this.#loader.result !== undefined && this.#words !== undefined && this.#size.width > 0;
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
      cite: this.#citations(dossier).cite,
      emphasis: {
        hovered: this.#marks.hovered,
        selected: new Set(this.selected),
        highlighted: new Set(this.highlight),
        current: this.#marks.current,
      },
    };
  }

  readonly #citations = lastCall((dossier: Dossier) => {
    const used = new Set<string>();
    for (const { sources } of this.citable(dossier)) for (const id of sources) used.add(id);
    return citations(dossier.sources, used);
  });

  async #finishLoad(): Promise<void> {
    this.#endPending = false;
    const { phase, error, result } = this.#loader;
    if (phase === 'failed' && error) {
      this.dispatchEvent(new LoadErrorEvent(error.code, error.message, error.retryable));
      return;
    }
    if (result?.problems.length) this.#report(result.problems.length);
    this.dispatchEvent(new ReadyEvent());
    await document.fonts?.ready;
    this.#fitFont();
    await this.settle();
    await this.updateComplete;
    if (result === this.#loader.result) this.dispatchEvent(new SettledEvent());
  }

  #report(count: number): void {
    this.dispatchEvent(new ProblemEvent(this.problems));
    warnOnce(
      this,
      `${count} ${count === 1 ? 'problem' : 'problems'} in the data, the first: ${this.problems[0]?.message}`,
    );
  }

  /** Places labels once more where the reader's font is wider than the table that the first picture used. */
  #fitFont(): void {
    const factor = fontFactor(getComputedStyle(this).fontFamily, this.#wordsFor);
    if (factor === this.#fontFactor) return;
    this.#fontFactor = factor;
    this.requestUpdate();
  }

  #indexBoxes(): Map<string, Element> {
    const boxes = new Map<string, Element>();
    for (const mark of this.#drawing?.querySelectorAll('[data-id]') ?? []) {
      const id = mark.getAttribute('data-id') ?? '';
      if (!boxes.has(id)) boxes.set(id, mark);
    }
    return boxes;
  }

  protected override render(): TemplateResult {
    const { phase, error } = this.#loader;
    const language = this.#language;
    const failed =
      phase === 'failed' && error ? failure(error, language, !!this.#figure, () => this.#loader.retry()) : nothing;
    if (!this.#figure)
      return html`${failed}${this.#slow ? waiting(language) : nothing}<slot>${this.#blank(language)}</slot>`;
    if (this.#figure.empty) return html`${failed}${emptiness(language)}`;
    return this.#frame(this.#figure, failed);
  }

  #blank(language: Language): TemplateResult | typeof nothing {
    return this.#loader.phase === 'idle' && this.#size.width > 0 ? emptiness(language) : nothing;
  }

  #frame(figure: Figure, banner: TemplateResult | typeof nothing): TemplateResult {
    const { dossier } = this.#loader.result as { dossier: Dossier };
    return html`<div
        @pointerover=${this.#marks.over}
        @pointerleave=${this.#marks.leave}
        @focusin=${this.#marks.focusIn}
        @focusout=${this.#marks.focusOut}
        @keydown=${this.#marks.keyDown}
      >
        ${frame({
          figure,
          banner,
          citations: this.#citations(dossier),
          language: this.#language,
          phone: this.#size.width < PHONE,
          frameless: this.frame === 'none',
          heading: this.heading ?? figure.heading,
          headingLevel: this.headingLevel,
          summary: this.summary ?? figure.summary,
          byline: this.byline,
          asTable: this.dataTable,
          selected: new Set(this.selected),
          onDrawingClick: this.#marks.click,
          toggleTable: () => this.setOption('dataTable', !this.dataTable),
          closeDetails: () => this.choose(null),
        })}
      </div>
      <div class="unseen" role="status">${figure.announcement ?? ''}</div>`;
  }
}
