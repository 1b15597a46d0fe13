import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import { toolWords } from '../tool-words.js';
import type { Cell, Row, Table } from './figure.js';
import { superscript } from './superscript.js';

/** Rows of one page: a table of many thousands stays light, and each row is within reach of the search. */
const PAGE = 100;
/** From this many rows there is something to search. */
const SEARCHABLE = 12;

interface Sorting {
  readonly column: number;
  readonly down: boolean;
}

const textOf = (cell: string | Cell | undefined): string => (typeof cell === 'string' ? cell : (cell?.text ?? ''));
const keyOf = (cell: string | Cell | undefined): number | undefined =>
  typeof cell === 'object' ? cell.key : undefined;

/** The figure's other reading: every row as a real table, to sort, search and leaf through. */
export class TableReading {
  #sorting: Sorting | undefined;
  #query = '';
  #page = 0;

  constructor(private readonly host: ReactiveControllerHost) {}

  view(table: Table, selected: ReadonlySet<string>, language: Language): TemplateResult {
    const words = toolWords(language).table;
    const found = this.#sorted(this.#found(table.rows, language), language);
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    this.#page = Math.min(this.#page, pages - 1);
    const shown = found.slice(this.#page * PAGE, (this.#page + 1) * PAGE);
    const searchable = table.rows.length >= SEARCHABLE;
    return html`${searchable ? this.#search(found.length, table.rows.length, language) : nothing}
      <div class="table-scroll" part="table" tabindex="0" role="region" aria-label=${table.caption}>
        <table aria-rowcount=${found.length + 1}>
          <caption class="unseen">
            ${table.caption} ${words.rows(language.number(found.length))}
          </caption>
          <thead>
            <tr>
              ${table.columns.map((_, column) => this.#head(table, column, language))}
            </tr>
          </thead>
          <tbody>
            ${shown.map((row) => this.#row(row, table, selected.has(row.id)))}
          </tbody>
        </table>
      </div>
      ${pages > 1 ? this.#leaves(pages, language) : nothing}`;
  }

  #head({ columns }: Table, column: number, language: Language): TemplateResult {
    const { sortBy } = toolWords(language).table;
    const { title, numeric } = columns[column] as Table['columns'][number];
    const sorted = this.#sorting?.column === column ? this.#sorting : undefined;
    return html`<th
      scope="col"
      class=${numeric ? 'number' : nothing}
      aria-sort=${sorted ? (sorted.down ? 'descending' : 'ascending') : nothing}
    >
      ${
        title
          ? html`<button type="button" title=${sortBy(title)} @click=${() => this.#sort(column)}>
              <bdi>${title}</bdi><span aria-hidden="true">${sorted ? (sorted.down ? ' ↓' : ' ↑') : ''}</span>
            </button>`
          : nothing
      }
    </th>`;
  }

  /** Up, down, and then as the chart has the rows. */
  #sort(column: number): void {
    const was = this.#sorting?.column === column ? this.#sorting : undefined;
    this.#sorting = was?.down ? undefined : { column, down: was !== undefined };
    this.#page = 0;
    this.host.requestUpdate();
  }

  /** The button needs no listener: a click anywhere in the drawing chooses the record that it came from. */
  #row(row: Row, { columns }: Table, selected: boolean): TemplateResult {
    return html`<tr data-id=${row.id} class=${selected ? 'selected' : nothing}>
      ${row.cells.map((cell, i) =>
        i === 0
          ? html`<th scope="row">
              <button type="button" aria-pressed=${selected ? 'true' : 'false'}>${said(cell)}</button>${cited(cell)}
            </th>`
          : html`<td class=${columns[i]?.numeric ? 'number' : nothing}>${said(cell)}${cited(cell)}</td>`,
      )}
    </tr>`;
  }

  #search(found: number, all: number, language: Language): TemplateResult {
    const words = toolWords(language).table;
    const { number } = language;
    const search = ({ target }: Event): void => {
      this.#query = (target as HTMLInputElement).value;
      this.#page = 0;
      this.host.requestUpdate();
    };
    return html`<div class="table-search">
      <label>${words.search} <input type="search" .value=${this.#query} @input=${search} /></label>
      <span role="status">${this.#query ? words.found(number(found), number(all)) : words.rows(number(all))}</span>
    </div>`;
  }

  #leaves(pages: number, language: Language): TemplateResult {
    const go = (step: number) => (): void => {
      this.#page += step;
      this.host.requestUpdate();
    };
    const { previous, next, page } = toolWords(language).table;
    const where = page(language.number(this.#page + 1), language.number(pages));
    return html`<div class="table-pages" role="group" aria-label=${where}>
      <button type="button" ?disabled=${this.#page === 0} @click=${go(-1)}>${previous}</button>
      <span role="status">${where}</span>
      <button type="button" ?disabled=${this.#page === pages - 1} @click=${go(1)}>${next}</button>
    </div>`;
  }

  #found(rows: readonly Row[], { tag }: Language): readonly Row[] {
    const wanted = folded(this.#query, tag).split(/\s+/).filter(Boolean);
    if (!wanted.length) return rows;
    return rows.filter(({ cells }) => {
      const text = folded(cells.map(textOf).join(' '), tag);
      return wanted.every((word) => text.includes(word));
    });
  }

  #sorted(rows: readonly Row[], { compare }: Language): readonly Row[] {
    if (!this.#sorting) return rows;
    const { column, down } = this.#sorting;
    const order = (a: Row, b: Row): number => orderOf(a.cells[column], b.cells[column], compare, down);
    return [...rows].sort(order);
  }
}

/** Blank cells last, whichever way. */
const orderOf = (
  a: string | Cell | undefined,
  b: string | Cell | undefined,
  compare: (a: string, b: string) => number,
  down: boolean,
): number => {
  const blanks = Number(textOf(a) === '') - Number(textOf(b) === '');
  if (blanks) return blanks;
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  if (keyA !== keyB && (keyA === undefined || keyB === undefined)) return keyA === undefined ? 1 : -1;
  const order = keyA !== undefined && keyB !== undefined ? keyA - keyB : compare(textOf(a), textOf(b));
  return down ? -order : order;
};

// "Moon Jae-in" finds "Moon Jae-In", "Turkiye" finds "Türkiye".
const folded = (text: string, tag: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(tag);

const said = (cell: string | Cell): TemplateResult =>
  typeof cell === 'string' ? html`<bdi>${cell}</bdi>` : html`<bdi lang=${cell.lang ?? nothing}>${cell.text}</bdi>`;

const cited = (cell: string | Cell): TemplateResult | typeof nothing =>
  typeof cell === 'string' ? nothing : html`${superscript(cell.cites)}`;
