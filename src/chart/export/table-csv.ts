import type { Cell, Table } from '../figure/figure.js';

/**
 * A figure's table as CSV (RFC 4180, CRLF, with a byte order mark so that spreadsheets read it as UTF-8).
 * Source numbers go into a column of their own, so that no claim's text is changed by them.
 */
export function tableCsv(table: Table, sourcesTitle: string): string {
  const cited = table.rows.some((row) => row.cells.some((cell) => citesOf(cell).length));
  const head = [...table.columns.map(({ title }) => title), ...(cited ? [sourcesTitle] : [])];
  const rows = table.rows.map(({ cells }) => [
    ...cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)),
    ...(cited ? [[...new Set(cells.flatMap(citesOf))].sort((a, b) => a - b).join(' ')] : []),
  ]);
  return `\ufeff${[head, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

const citesOf = (cell: string | Cell): readonly number[] => (typeof cell === 'string' ? [] : (cell.cites ?? []));

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
// What a spreadsheet takes for the beginning of a formula, in plain and full-width forms.
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Quoted where it must be; a text that a spreadsheet would run is defused by an apostrophe, a number never is. */
function field(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
