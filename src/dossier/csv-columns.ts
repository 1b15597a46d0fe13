import { RECORDS, type Field, type RecordList } from './fields.js';

/** The lists that a CSV file can hold, one a file; of those a header could mean, the earlier is taken. */
export const CSV_LISTS = [
  'ties',
  'events',
  'actors',
  'positions',
  'eras',
  'terms',
  'kinds',
  'developments',
  'sources',
  'topics',
] as const satisfies readonly RecordList[];
export type CsvList = (typeof CSV_LISTS)[number];

/** How a cell is written. */
export type CellForm = 'text' | 'texts' | 'word' | 'number' | 'flag' | 'ids' | 'text-or-flag' | 'number-or-word';

export interface CsvColumn {
  readonly name: string;
  readonly form: CellForm;
  /** The file is of this list only if it has this column. */
  readonly telling: boolean;
}

const FORMS: Readonly<Partial<Record<Field['type'], CellForm>>> = {
  id: 'word',
  ref: 'word',
  word: 'word',
  when: 'word',
  choice: 'word',
  url: 'word',
  text: 'text',
  texts: 'texts',
  refs: 'ids',
  parties: 'ids',
  disputed: 'text-or-flag',
  flag: 'flag',
  number: 'number',
  value: 'number-or-word',
};

/** What a missing cell means; a file of one list has often no column for what is the same in every row. */
export const CELL_DEFAULTS: Readonly<Partial<Record<CsvList, Readonly<Record<string, string>>>>> = {
  ties: { kind: 'tie' },
  events: { kind: 'event' },
  actors: { kind: 'state' },
};

const EXTRA: Readonly<Partial<Record<CsvList, readonly CsvColumn[]>>> = {
  positions: [
    { name: 'comparison', form: 'word', telling: false },
    { name: 'low', form: 'number', telling: false },
    { name: 'high', form: 'number', telling: false },
  ],
};

/**
 * The columns of each list's CSV, in any order, named after the fields of its records:
 * - `id` may be missing: rows are then numbered. `kind` may be missing in ties, events and actors.
 * - A text column `title` may be joined, or replaced, by one a language: `title@ko`, `title@ja`.
 * - `parties`, `actors`, `members`, `sources` and other lists of ids are separated by `;`; `implications` by line breaks.
 * - Numbers have a decimal point and no grouping; flags are `true` or `false`; dates are EDTF.
 * - `positions` is a comparison in the long form, one cell of the table a row: `subject`, `dimension`, `text`, `value`,
 *   `low` and `high` (its interval), `when`, `blank`, …, and `comparison` where a file holds several.
 */
export const CSV_COLUMNS = Object.fromEntries(CSV_LISTS.map((list) => [list, columnsOf(list)])) as Readonly<
  Record<CsvList, readonly CsvColumn[]>
>;

function columnsOf(list: CsvList): readonly CsvColumn[] {
  const columns: CsvColumn[] = [];
  for (const [name, { type, need }] of Object.entries(RECORDS[list])) {
    const form = FORMS[type];
    const telling = need === 'must' && name !== 'id' && CELL_DEFAULTS[list]?.[name] === undefined;
    if (form) columns.push({ name, form, telling });
  }
  return [...columns, ...(EXTRA[list] ?? [])];
}

/** The list that a header belongs to: one all of whose telling columns are there, with the most columns known. */
export function listOfColumns(header: readonly string[]): CsvList | undefined {
  const names = new Set(header.map((column) => column.split('@', 1)[0] ?? ''));
  let best: CsvList | undefined;
  let most = 0;
  for (const list of CSV_LISTS) {
    const columns = CSV_COLUMNS[list];
    const known = columns.filter((column) => names.has(column.name)).length;
    if (known <= most || !columns.every((column) => !column.telling || names.has(column.name))) continue;
    best = list;
    most = known;
  }
  return best;
}
