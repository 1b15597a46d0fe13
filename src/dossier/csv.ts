import {
  CELL_DEFAULTS,
  CSV_COLUMNS,
  CSV_LISTS,
  listOfColumns,
  type CellForm,
  type CsvColumn,
  type CsvList,
} from './csv-columns.js';
import { comparisonsOf } from './csv-positions.js';
import { csvRows, type CsvRow } from './csv-rows.js';
import { LoadError } from './load-error.js';
import { unknownColumns } from './load-messages.js';
import { numberOf } from './number-of.js';

export { CSV_COLUMNS, CSV_LISTS, listOfColumns, type CsvColumn, type CsvList } from './csv-columns.js';

/** A row as a record; without a prototype, as any column name can come. */
export type CsvRecord = Record<string, unknown>;

interface ColumnReader {
  readonly name: string;
  readonly tag: string | undefined;
  readonly column: CsvColumn | undefined;
}

/**
 * A dossier, not yet checked, of one CSV file that holds one list: see {@link CSV_COLUMNS}. The list is recognised by
 * its columns where it isn't named. Actors that ties or events name are made, as states called by their ids; cells
 * that cannot be read as what their column wants are left to the checker as they are.
 * @throws LoadError `malformed-csv`, `unknown-columns`.
 */
export function parseCsv(text: string, list?: CsvList): Record<string, unknown> {
  const rows = csvRows(text.replace(/^\ufeff/, ''));
  const first = rows.next();
  const header = first.done ? [] : first.value.cells.map((cell) => cell.trim());
  const known = list !== undefined && CSV_LISTS.includes(list) ? list : listOfColumns(header);
  const readers = known && readersOf(header, CSV_COLUMNS[known]);
  if (!known || !readers?.some((reader) => reader.column)) {
    throw new LoadError('unknown-columns', unknownColumns(header), false, { line: 1, column: 1 });
  }
  const records: CsvRecord[] = [];
  for (const row of rows) records.push(recordOf(row, readers, known, records.length));
  return known === 'positions' ? { comparisons: comparisonsOf(records) } : withActors(known, records);
}

function readersOf(header: readonly string[], columns: readonly CsvColumn[]): readonly ColumnReader[] {
  const taken = new Set<string>();
  return header.map((cell, i) => {
    const [name = '', tag] = cell.split('@', 2);
    const column = columns.find((candidate) => candidate.name === name);
    const usable = column && !taken.has(cell) && (tag === undefined || column.form.startsWith('text'));
    taken.add(cell);
    return usable ? { name, tag, column } : { name: cell || `column ${i + 1}`, tag: undefined, column: undefined };
  });
}

function recordOf({ cells }: CsvRow, readers: readonly ColumnReader[], list: CsvList, index: number): CsvRecord {
  const record: CsvRecord = Object.create(null) as CsvRecord;
  for (let i = 0; i < Math.max(cells.length, readers.length); i++) {
    const cell = cells[i]?.trim() ?? '';
    const reader = readers[i] ?? { name: `column ${i + 1}`, tag: undefined, column: undefined };
    if (cell !== '') readCell(record, cell, reader, index);
  }
  if (list !== 'positions') record['id'] ??= `${list}-${index + 1}`;
  for (const [name, value] of Object.entries(CELL_DEFAULTS[list] ?? {})) record[name] ??= value;
  return record;
}

function readCell(record: CsvRecord, cell: string, { name, tag, column }: ColumnReader, index: number): void {
  // One row is enough for the checker to tell that a column is not known.
  if (!column) {
    if (index === 0) record[name] = cell;
    return;
  }
  const value = convert(cell, column.form);
  const earlier = record[name];
  if (tag === undefined && earlier === undefined) record[name] = value;
  else if (typeof value === 'string') record[name] = inLanguage(earlier, tag ?? 'en', value);
}

function inLanguage(earlier: unknown, tag: string, text: string): Record<string, unknown> {
  const languages = Object.create(null) as Record<string, unknown>;
  if (typeof earlier === 'string') languages['en'] = earlier;
  else Object.assign(languages, earlier);
  languages[tag] = text;
  return languages;
}

function convert(cell: string, form: CellForm): unknown {
  switch (form) {
    case 'ids':
      return split(cell, ';');
    case 'texts':
      return split(cell, /\r\n|\n|\r/);
    case 'flag':
    case 'text-or-flag':
      return /^(?:true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : cell;
    case 'number':
    case 'number-or-word':
      return numberOf(cell) ?? cell;
    default:
      return cell;
  }
}

function split(cell: string, separator: string | RegExp): readonly string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function withActors(list: CsvList, records: readonly CsvRecord[]): Record<string, unknown> {
  const field = list === 'ties' ? 'parties' : list === 'events' ? 'actors' : undefined;
  if (!field) return { [list]: records };
  const ids = new Set(records.flatMap((record) => (record[field] ?? []) as readonly string[]));
  return { actors: [...ids].map((id) => ({ id, name: id, kind: 'state' })), [list]: records };
}
