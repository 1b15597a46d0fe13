import { html, nothing, type TemplateResult } from 'lit';
import { superscript } from './superscript.js';
import type { Cell, Row, Table } from './figure.js';

/** The figure's other reading: every row, as a real table. */
export function tableView(table: Table, selected: ReadonlySet<string>): TemplateResult {
  return html`<div class="table-scroll" part="table" tabindex="0" role="region" aria-label=${table.caption}>
    <table>
      <caption class="unseen">
        ${table.caption}
      </caption>
      <thead>
        <tr>
          ${table.columns.map(({ title, numeric }) => html`<th scope="col" class=${numeric ? 'number' : nothing}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map((row) => tableRow(row, table, selected.has(row.id)))}
      </tbody>
    </table>
  </div>`;
}

const tableRow = (row: Row, { columns }: Table, selected: boolean): TemplateResult =>
  html`<tr data-id=${row.id} class=${selected ? 'selected' : nothing}>
    ${row.cells.map((cell, i) =>
      i === 0
        ? html`<th scope="row">${cellContent(cell)}</th>`
        : html`<td class=${columns[i]?.numeric ? 'number' : nothing}>${cellContent(cell)}</td>`,
    )}
  </tr>`;

const cellContent = (cell: string | Cell): TemplateResult =>
  typeof cell === 'string'
    ? html`<bdi>${cell}</bdi>`
    : html`<bdi lang=${cell.lang ?? nothing}>${cell.text}</bdi>${superscript(cell.cites)}`;
