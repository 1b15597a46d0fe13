import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../chart/language.js';
import { superscript } from '../chart/figure/superscript.js';
import type { CompareEmphasis } from './emphasis.js';
import type { Cell, Column, CompareLayout, RowLayout, Section } from './layout.js';
import { blankSign } from './signs.js';
import { stripView } from './strip-view.js';

export interface ViewContext {
  readonly layout: CompareLayout;
  readonly language: Language;
  readonly emphasis: CompareEmphasis;
  readonly caption: string;
  /** Of the cards' titles, for screen readers. */
  readonly titleLevel: number;
}

/** The comparison as a real table, or as cards. */
export const compareView = (context: ViewContext): TemplateResult =>
  context.layout.form === 'columns' ? columnsView(context) : cardsView(context);

const columnsView = (context: ViewContext): TemplateResult => {
  const { layout, caption } = context;
  const { columns } = layout;
  return html`<table class="compare ${layout.view}">
    <caption class="unseen">
      ${caption}
    </caption>
    <colgroup>
      <col class="head-${layout.headWidth}" />
      <col span=${columns.length} />
    </colgroup>
    <thead>
      <tr>
        <td></td>
        ${columns.map((column) => columnHead(column, context))}
      </tr>
    </thead>
    ${layout.sections.map((section) => sectionBody(section, context))}
  </table>`;
};

const columnHead = ({ id, title, note, cites }: Column, { emphasis }: ViewContext): TemplateResult =>
  html`<th scope="col" class=${headTone(id, emphasis)} data-id=${id}>
    ${subjectMark(id, title, emphasis)}${note ? html`<div class="note"><bdi>${note}</bdi>${superscript(cites)}</div>` : superscript(cites)}
  </th>`;

const headTone = (id: string, { accent, hovered, lit }: CompareEmphasis): string =>
  [accent === id ? 'accent' : '', hovered.subject === id ? 'over' : '', lit && !lit.has(id) ? 'dimmed' : ''].join(' ');

const subjectMark = (id: string, title: string, { accent, current }: CompareEmphasis): TemplateResult =>
  html`<span
    class="mark"
    role="button"
    data-id=${id}
    tabindex=${current === id ? 0 : -1}
    aria-pressed=${accent === id ? 'true' : 'false'}
    ><bdi>${title}</bdi></span
  >`;

const sectionBody = (section: Section, context: ViewContext): TemplateResult =>
  html`<tbody class=${section.ranked ? 'ranked' : ''}>
    ${
      section.title
        ? html`<tr class="section">
            <th scope="rowgroup" colspan=${context.layout.columns.length + 1}>${section.title}</th>
          </tr>`
        : nothing
    }
    ${section.rows.map((row) => rowView(row, context))}
  </tbody>`;

const rowView = (row: RowLayout, context: ViewContext): TemplateResult => {
  const { layout, emphasis } = context;
  const strip = row.strip;
  return html`${
      strip
        ? html`<tr class="axis-row">
            <td></td>
            <td colspan=${layout.columns.length}>${stripView(row, strip, layout.columns, emphasis)}</td>
          </tr>`
        : nothing
    }
    <tr class=${strip ? 'under-axis' : ''}>
      <th scope="row" class=${dimensionTone(row, emphasis)} data-id=${row.id}>
        ${dimensionMark(row, context)}${row.agreement ? html`<div class="remarks">${row.agreement}</div>` : nothing}
      </th>
      ${row.cells.map((cell) => html`<td class=${cellTone(cell, emphasis)} data-id=${cell.id}>${cellBody(cell, context)}</td>`)}
    </tr>`;
};

const dimensionTone = ({ id }: RowLayout, { hovered, selected }: CompareEmphasis): string =>
  [hovered.dimension === id ? 'over' : '', selected.has(id) ? 'selected' : ''].join(' ');

/** A dimension explains itself when it is chosen. */
const dimensionMark = ({ id, title }: RowLayout, { emphasis }: ViewContext): TemplateResult =>
  html`<span
    class="mark"
    role="button"
    data-id=${id}
    tabindex=${emphasis.current === id ? 0 : -1}
    aria-pressed=${emphasis.selected.has(id) ? 'true' : 'false'}
    ><bdi>${title}</bdi></span
  >`;

const cellTone = ({ id }: Cell, { selected, lit }: CompareEmphasis): string =>
  [selected.has(id) ? 'selected' : '', lit && !lit.has(id) ? 'dimmed' : ''].join(' ');

/** What a subject says, or the sign and word of its blank; sources and remarks behind and under it. */
const cellBody = (cell: Cell, context: ViewContext): TemplateResult => {
  const { blank, text } = cell;
  return html`<div class="said">
    ${
      blank
        ? html`<span class="blank">${blankSign(blank)}<span>${cellMark(cell, context)}</span></span>`
        : cellMark(cell, context)
    }${blank && text ? html`<div><bdi>${text}</bdi></div>` : nothing}${
      cell.remarks.length
        ? html`<div class="remarks">
            ${cell.remarks.map((remark, i) => html`${i ? ' · ' : ''}<bdi>${remark}</bdi>`)}
          </div>`
        : nothing
    }
  </div>`;
};

/** A button around the words, which stay plain text, and the numbers of their sources. */
const cellMark = (cell: Cell, { language, emphasis }: ViewContext): TemplateResult => {
  const { words } = language;
  return html`<span
      class="mark"
      role="button"
      data-id=${cell.id}
      tabindex=${emphasis.current === cell.id ? 0 : -1}
      aria-pressed=${emphasis.selected.has(cell.id) ? 'true' : 'false'}
      ><bdi>${cell.blank ? words.compare.blanks[cell.blank] : cell.text}</bdi>${
        cell.disputed ? html`<span class="doubt" role="img" aria-label=${words.figure.disputed}>?</span>` : nothing
      }</span
    >${cell.cites.length ? html`⁠${superscript(cell.cites)}` : nothing}`;
};

const cardsView = (context: ViewContext): TemplateResult =>
  html`<div class="cards ${context.layout.view} ${isAlone(context.layout) ? 'alone' : ''}">
    ${context.layout.columns.some(({ note }) => note) ? subjectNotes(context.layout) : nothing}
    ${context.layout.sections.map(
      (section, s) =>
        html`${
          section.title && !section.ranked ? html`<p class="section">${section.title}</p>` : nothing
        }${section.rows.map((row, i) => cardView(row, s + i === 0, context))}`,
    )}
  </div>`;

const isAlone = ({ columns }: CompareLayout): boolean => columns.length === 1;

const subjectNotes = ({ columns }: CompareLayout): TemplateResult =>
  html`<p class="note">
    ${columns.map(({ title, note, cites }) =>
      note ? html`<span><bdi>${title}: ${note}</bdi>${superscript(cites)}</span>` : nothing,
    )}
  </p>`;

/**
 * @param first in the first card the subjects' names are buttons: that is where the keys find them; who has a source and
 *   no note has its numbers there, so that nobody is named twice for them
 */
const cardView = (row: RowLayout, first: boolean, context: ViewContext): TemplateResult => {
  const { layout, emphasis, titleLevel } = context;
  return html`<section class="card">
    <div class="card-title ${dimensionTone(row, emphasis)}" role="heading" aria-level=${titleLevel}>
      ${dimensionMark(row, context)}${row.agreement ? html` <span class="remarks">${row.agreement}</span>` : nothing}
    </div>
    ${row.strip ? stripView(row, row.strip, layout.columns, emphasis) : nothing}
    <dl>
      ${row.cells.map((cell) => {
        const { id, title, note, cites } = layout.columns[cell.column] as Column;
        // Of a single subject the first card says whose positions they all are.
        const unseen = !first && isAlone(layout) ? 'unseen' : '';
        return html`<div class="entry">
          <dt class="${headTone(id, emphasis)} ${unseen}" data-id=${id}>
            ${first ? subjectMark(id, title, emphasis) : html`<bdi>${title}</bdi>`}${first && !note ? superscript(cites) : nothing}
          </dt>
          <dd class=${cellTone(cell, emphasis)} data-id=${cell.id}>${cellBody(cell, context)}</dd>
        </div>`;
      })}
    </dl>
  </section>`;
};
