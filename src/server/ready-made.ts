import type { LitElement } from 'lit';
import { check } from '../dossier/check.js';
import type { Problem } from '../dossier/problem.js';
import type { Cell, Table } from '../chart/figure/figure.js';
import type { Language } from '../chart/language-in.js';
import { sourceCredit, type Listed } from '../chart/figure/source-list.js';
import { drawnElement, type FigureRequest } from './drawn-element.js';
import { escaped, markupOf } from './markup.js';
import { elementMarkup, hashOf, stylesFor } from './render-figure.js';
import { servedStyles } from './served-styles.js';
import { shownBy } from './server-side.js';

export interface ReadyMadeRequest extends FigureRequest {
  /** Width of the picture for columns narrower than 560 px; 360 by default. */
  readonly phoneWidth?: number;
  /** Where the page finds the style sheet, if it is not to stand in the figure itself. */
  readonly stylesHref?: string;
}

export interface ReadyMade {
  readonly html: string;
  /** The style sheet: in the figure, or to be put where `stylesHref` says. */
  readonly css: string;
  /** Of the style sheet, for `style-src`. */
  readonly styleHash: string;
  readonly problems: readonly Problem[];
}

/** Narrower containers have a form of their own. */
const PHONE = 560;

const SWITCH = `
:host { container-type: inline-size; }
.for-phone { display: none; }
@container (width < ${PHONE}px) { .for-phone { display: block; } .for-desk { display: none; } }
.whole { display: none; }
@media (scripting: none) {
  .whole { display: block; padding: 0 20px 20px; font: 400 13px/18px var(--_font); }
  .whole summary { display: list-item !important; list-style: revert; }
}
::slotted(table) { width: 100%; border-collapse: collapse; text-align: start; }`;

/**
 * A figure for a page that no program of ours has a hand in: its picture for a phone and for a desk, in light and dark, with
 * the table of all rows and the sources, whole without a script. Where the script comes it becomes the live element.
 * @throws RangeError for a tag, a width or an option that there is not, Error where the data have nothing to draw
 */
export async function readyMadeFigure(request: ReadyMadeRequest): Promise<ReadyMade> {
  const { phoneWidth = 360, stylesHref } = request;
  const desk = await drawnElement(request);
  const phone = await drawnElement({ ...request, width: Math.min(phoneWidth, PHONE - 1) });
  const css = servedStyles([...new Set([...stylesFor(desk.element), ...stylesFor(phone.element)])]) + SWITCH;
  const sheet =
    stylesHref === undefined ? `<style>${css}</style>` : `<link rel="stylesheet" href="${escaped(stylesHref)}">`;
  const pictures =
    `<div class="for-desk">${markupOf(desk.template)}</div>` +
    `<div class="for-phone">${otherNames(markupOf(phone.template))}</div>`;
  const said = wordsOf(desk.element, request);
  const whole = `<details class="whole"><summary>${escaped(said.asTable)}</summary><slot></slot></details>`;
  return {
    html: elementMarkup(request, desk.element, sheet + pictures + whole, said.words),
    css,
    styleHash: await hashOf(css),
    problems: check(request.data).problems,
  };
}

/** Two pictures of one figure have paints of the same names, and what is not shown paints nothing. */
const otherNames = (markup: string): string =>
  markup.replace(/( (?:id="|href="#|(?:fill|stroke|clip-path|mask|filter)="url\(#))/g, '$1phone-');

/** The figure in words and rows: all that is left of it where a program takes away what it does not know. */
function wordsOf(element: LitElement, { tag, options = {} }: FigureRequest): { words: string; asTable: string } {
  const { figure, language, sources } = shownBy(element, tag);
  const heading = String(options['heading'] ?? figure.heading);
  const summary = String(options['summary'] ?? figure.summary);
  const words = [
    heading && `<p><b>${escaped(heading)}</b></p>`,
    summary && `<p>${escaped(summary)}</p>`,
    tableMarkup(figure.table),
    sources.length ? `<ol>${sources.map((each) => sourceMarkup(each, language)).join('')}</ol>` : '',
  ];
  const block = `<div lang="${escaped(language.tag)}" dir="${language.dir}">${words.filter(Boolean).join('\n')}</div>`;
  return { words: block, asTable: language.words.figure.viewAsTable };
}

function tableMarkup({ caption, columns, rows }: Table): string {
  const heads = columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('');
  const body = rows
    .map(({ cells }) => `<tr>${cells.map((cell, i) => cellMarkup(cell, i === 0)).join('')}</tr>`)
    .join('\n');
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function cellMarkup(cell: string | Cell, heads: boolean): string {
  const { text, cites = [], lang } = typeof cell === 'string' ? { text: cell } : cell;
  const numbers = cites.length ? `<sup>${cites.join(', ')}</sup>` : '';
  const spoken = lang ? ` lang="${escaped(lang)}"` : '';
  return heads
    ? `<th scope="row"${spoken}>${escaped(text)}${numbers}</th>`
    : `<td${spoken}>${escaped(text)}${numbers}</td>`;
}

function sourceMarkup({ number, source }: Listed, language: Language): string {
  const title = escaped(language.say(source.title));
  const linked = source.url ? `<a href="${escaped(source.url)}" rel="noopener noreferrer">${title}</a>` : title;
  return `<li value="${number}">${linked}. ${escaped(sourceCredit(source, language))}</li>`;
}
