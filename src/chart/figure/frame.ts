import { html, nothing, type TemplateResult } from 'lit';
import type { Figure, LegendItem, Note } from './figure.js';
import type { Language } from '../language.js';
import { sourceList, type Listed } from './source-list.js';

type Part = TemplateResult | typeof nothing;

/** What the frame needs beside the figure itself. */
export interface FrameOptions {
  readonly figure: Figure;
  /** The sources that are cited, by number. */
  readonly sources: readonly Listed[];
  readonly language: Language;
  readonly phone: boolean;
  readonly frameless: boolean;
  readonly heading: string;
  readonly headingLevel: number;
  readonly summary: string;
  readonly byline: string;
  /** The author's own, before the chart's notes. */
  readonly note: string;
  /** The author's alternative text of the drawing; '' for none. */
  readonly alt: string;
  /** Parts that the author leaves out. */
  readonly without: ReadonlySet<string>;
  readonly asTable: boolean;
  /** In place of the drawing, where `asTable`. */
  readonly table: Part;
  /** The selected record in words. */
  readonly details: Part;
  /** The record under pointer or focus. */
  readonly tooltip: Part;
  /** Shown above the drawing: a reload that failed. */
  readonly banner: Part;
  onDrawingClick(event: MouseEvent): void;
  /** What the figure can be had as. */
  readonly menu: TemplateResult;
  toggleTable(): void;
}

/** The figure from top to bottom, as a newspaper sets it. Every part can be left out, and has a `::part` name. */
export function frame(options: FrameOptions): TemplateResult {
  const { figure, language, phone, asTable, without } = options;
  const control =
    figure.control && !asTable && !without.has('control')
      ? html`<div class="control" part="control">${figure.control}</div>`
      : nothing;
  return html`<figure
    part="figure"
    class="figure ${phone ? 'phone' : ''} ${options.frameless ? 'frameless' : ''}"
    lang=${language.tag}
    dir=${language.dir}
  >
    ${head(options)} ${options.banner} ${phone ? control : nothing}
    ${asTable || without.has('legend') ? nothing : html`<slot name="legend">${legend(figure.legend, language)}</slot>`}
    ${options.alt ? html`<p class="unseen">${options.alt}</p>` : nothing}
    ${without.has('filters') ? nothing : (figure.filters ?? nothing)}
    <div class="drawing" part="drawing" @click=${options.onDrawingClick}>
      ${asTable ? options.table : figure.drawing}${options.tooltip}
    </div>
    ${phone ? nothing : control} ${options.details}
    ${without.has('notes') ? nothing : html`<slot name="notes">${notes(notesOf(options), language)}</slot>`}
    ${without.has('sources') ? nothing : html`<slot name="sources">${sourceList(options.sources, language)}</slot>`}
    ${without.has('footer') ? nothing : foot(options)}
  </figure>`;
}

const head = ({ heading, headingLevel, summary }: FrameOptions): TemplateResult =>
  html`<slot name="heading"
      >${
        heading
          ? html`<div class="heading" part="heading" role="heading" aria-level=${headingLevel}>
              ${balanced(heading)}
            </div>`
          : nothing
      }</slot
    ><slot name="summary">${summary ? html`<p class="summary" part="summary">${summary}</p>` : nothing}</slot>`;

// "2022–23" and "16 Mar" must not break in a heading.
const balanced = (text: string): string => text.replace(/(\d)–(\d)/g, '$1\u2060–\u2060$2');

const legend = (items: readonly LegendItem[], language: Language): TemplateResult | typeof nothing =>
  items.length
    ? html`<ul class="legend" part="legend" role="list" aria-label=${language.words.figure.legend}>
        ${items.map((item) => entry(item, language))}
      </ul>`
    : nothing;

// The checkbox lies over its entry, and says its words: what is drawn is the same with and without it.
const entry = ({ symbol, label, muted, pick }: LegendItem, language: Language): TemplateResult => {
  if (!pick) return html`<li class=${muted ? 'muted' : nothing}>${symbol}<span>${label}</span></li>`;
  const count = language.number(pick.count);
  return html`<li class="pick ${pick.on ? 'on' : pick.out ? 'out' : ''}">
    ${symbol}<span aria-hidden="true">${label} <small>${count}</small></span
    ><input type="checkbox" aria-label="${label} ${count}" .checked=${pick.on} @change=${() => pick.toggle()} />
  </li>`;
};

const notesOf = ({ note, figure }: FrameOptions): readonly Note[] =>
  note ? [{ text: note }, ...figure.notes] : figure.notes;

const notes = (items: readonly Note[], language: Language): TemplateResult | typeof nothing => {
  if (!items.length) return nothing;
  const marked = items.filter(({ sign }) => sign);
  const plain = items.filter(({ sign }) => !sign);
  return html`<p class="notes" part="notes" role="note" aria-label=${language.words.figure.notes}>
    ${marked.map(({ sign, text }) => html`<b>${sign}</b> <bdi>${text}</bdi> `)}${plain.map(({ text }) => html`<bdi>${text}</bdi> `)}
  </p>`;
};

const foot = (options: FrameOptions): TemplateResult => {
  const { figure, language, byline, asTable, toggleTable } = options;
  const dataTo = figure.dataTo ? language.words.figure.dataTo(language.dates.short(figure.dataTo)) : '';
  const { viewAsTable, viewAsChart } = language.words.figure;
  // No <footer>: outside a sectioning element it is the page's, and a page has many figures.
  return html`<div class="foot" part="footer">
    <span part="byline"><slot name="byline">${[byline, dataTo].filter(Boolean).join('. ')}</slot></span>
    ${
      options.without.has('actions')
        ? nothing
        : html`<span class="actions" part="actions">
            <button type="button" @click=${toggleTable}>${asTable ? viewAsChart : viewAsTable}</button>
            ${options.menu}
          </span>`
    }
  </div>`;
};
