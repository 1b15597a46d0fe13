import { html, type TemplateResult } from 'lit';
import type { Cell, Table } from './figure/figure.js';
import { superscript } from './figure/superscript.js';

/** A table with all its rows and nothing to operate, for paper. */
export const paperTable = ({ columns, rows }: Table): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        ${columns.map(({ title, numeric }) => html`<th scope="col" class=${numeric ? 'number' : ''}>${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ cells }) =>
          html`<tr>
            ${cells.map((cell, i) => html`<td class=${columns[i]?.numeric ? 'number' : ''}>${content(cell)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

const content = (cell: string | Cell): TemplateResult =>
  typeof cell === 'string' ? html`<bdi>${cell}</bdi>` : html`<bdi>${cell.text}</bdi>${superscript(cell.cites)}`;
