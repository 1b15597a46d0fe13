import { lastCall } from './last-call.js';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { civilFromDays } from '../dossier/calendar.js';
import type { Dossier, DossierFile } from '../dossier/dossier.js';
import type { CsvMapping } from '../dossier/mapping/csv-mapping.js';
import { closingDate } from '../dossier/status.js';
import { parseWhen, whenOfYear, type When } from '../dossier/when.js';
import { addStyles, restoreStyles } from './adopted-styles.js';
import { idList, warnOnce } from './attributes.js';
import { ChangeEvent } from './chart-events.js';
import { VERSION } from './version.js';

/** A state is shown for a year, as its ties mostly are dated: what ended within it is drawn as ending. */
const yearOf = (when: When | undefined): When | undefined => when && whenOfYear(civilFromDays(when.end - 1).year);

/**
 * Frameworks set as properties what a page writes as attributes: an option with a written form of its own takes that
 * from a text, and nothing as no attribute.
 */
function readTexts(prototype: object, name: PropertyKey, read: (text: string | null) => unknown): void {
  const { set, ...rest } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  Object.defineProperty(prototype, name, {
    ...rest,
    set(value: unknown) {
      const text = value ?? null;
      set?.call(this, text === null || typeof text === 'string' ? read(text) : text);
    },
  });
}

/**
 * The options that all chart elements have: properties, most of them attributes too. What the reader can change is
 * reflected, so that a page can set it, save it and link to it. No value of an option throws.
 *
 * @slot - Content for readers without script; shown until the chart stands.
 * @slot heading - In place of the heading.
 * @slot summary - In place of the sentence under the heading.
 * @slot byline - In place of the byline.
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
export abstract class ChartOptions extends LitElement {
  /** The release of the library that the element is of: of two on a page, the first one holds the tags. */
  static readonly version: string = VERSION;

  /** A dossier, or any object with the lists that the chart draws. Wins over `src` and an inline script child. Never changed. */
  @property({ attribute: false }) data?: DossierFile | object | null;
  /** Address of a dossier in JSON, or of one list in CSV. */
  @property() src?: string;
  /**
   * How the columns of a CSV `src` become events, ties or a comparison: a mapping as an object, or its JSON. May also
   * be the text of a `<script type="application/json" data-mapping>` child.
   */
  @property() mapping?: CsvMapping | object | string | null;
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
  /** The author's alternative text: what the drawing shows, for readers who do not see it. Default: the summary. */
  @property() alt?: string;
  /** The author's own notes, set before the chart's. */
  @property() note = '';
  /** Figures of the page that name the same group share selection, hover and date. */
  @property({ reflect: true }) group?: string;
  /** Parts to leave out: `legend`, `filters`, `control`, `notes`, `sources`, `footer`, `actions`. */
  @property({ converter: idList }) without: readonly string[] = [];
  /** Level of the heading for screen readers, 1–6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** One sentence under the heading. Default: made from the data. */
  @property() summary?: string;
  /** Who made the figure. */
  @property() byline = '';
  /** The figure offers a link to its very state, and at its start takes up the one that the page's address asks for; needs an `id`. */
  @property({ type: Boolean }) linkable = false;
  /** Address of a page with this figure alone: with it the figure offers the code to embed it. */
  @property({ attribute: 'embed-url' }) embedUrl?: string;
  /** `none` leaves out the top rule and the side padding. */
  @property({ reflect: true }) frame?: 'none' | 'full';

  /** Once for each class, when its tag is registered. */
  protected static override finalize(): void {
    const done = Object.hasOwn(this, 'finalized');
    super.finalize();
    if (done) return;
    for (const [name, { converter }] of this.elementProperties) {
      const read = typeof converter === 'object' && converter.fromAttribute;
      if (read && Object.hasOwn(this.prototype, name)) readTexts(this.prototype, name, read);
    }
  }

  /** What a server has drawn into the shadow root: it stands until our own picture does. */
  protected served: readonly ChildNode[] = [];

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    this.served = [...root.childNodes];
    addStyles(root, elementStyles);
    return root;
  }

  /** A browser takes the styles off what is moved to another document. */
  adoptedCallback(): void {
    if (this.shadowRoot) restoreStyles(this.shadowRoot);
  }

  /** Follows a reader's change of an option, unless the page prevents it. @returns whether it was followed */
  setOption(option: string, value: unknown): boolean {
    if (!this.dispatchEvent(new ChangeEvent(option, value))) return false;
    (this as unknown as Record<string, unknown>)[option] = value;
    return true;
  }

  /** The date up to which a dossier speaks. */
  protected readonly closing = lastCall(closingDate);

  /** The date of `at`: `all`, a date, or the year of the dossier's closing date where it is not given or not sound. */
  protected dateShown(dossier: Dossier): When | 'all' {
    if (this.at === 'all') return 'all';
    const when = this.at ? parseWhen(this.at) : undefined;
    if (this.at && !when) warnOnce(this, `invalid at: ${this.at.slice(0, 80)} (expected an EDTF date, or all)`);
    return when ?? yearOf(this.closing(dossier)) ?? 'all';
  }
}
