import { isList, isRecord, read } from '../read.js';
import type { Actors } from './actors.js';
import type { Cells } from './cells.js';
import { dateFrom } from './dates.js';
import type { Ids } from './ids.js';
import type { Row } from './table.js';

/** What takes rows and has records to show for them at the end. */
export interface Collector {
  add(row: Row): void;
  readonly records: readonly object[];
  /** Records without a date. */
  readonly undated: number;
}

/** An event a row; a row without a title is told of, and makes none. */
export function collectEvents(
  spec: object,
  cells: Cells,
  actors: Actors,
  ids: Ids,
  sources: readonly string[],
): Collector {
  const words = (field: string) => cells.words(read(spec, field), `events.${field}`);
  const texts = (field: string) => cells.text(read(spec, field), `events.${field}`);
  const id = words('id');
  const title = texts('title');
  const when = dateFrom(cells, read(spec, 'when'));
  const kind = words('kind');
  const taking = actors.from(read(spec, 'actors'), 'events.actors');
  const others = [
    ...(['place', 'summary', 'note'] as const).map((field) => [field, texts(field)] as const),
    ...(['series', 'theme'] as const).map((field) => [field, words(field)] as const),
    ['weight', cells.number(read(spec, 'weight'), 'events.weight')] as const,
  ];
  const records: object[] = [];
  let undated = 0;
  const add = (row: Row): void => {
    const called = title(row);
    if (called === undefined) return cells.report.add('missingField', columnOf(read(spec, 'title')) ?? 'title');
    const date = when(row);
    if (!date) undated++;
    const event: Record<string, unknown> = { id: takeId(id(row), 'event', row, ids, cells), title: called };
    if (date) event['when'] = date.edtf;
    event['kind'] = kind(row) ?? 'event';
    event['actors'] = [...new Set(taking.flatMap((of) => of(row)))];
    for (const [field, from] of others) {
      const value = from(row);
      if (value !== undefined) event[field] = value;
    }
    if (sources.length) event['sources'] = sources;
    records.push(event);
  };
  return {
    add,
    records,
    get undated() {
      return undated;
    },
  };
}

/** The id that the row has, else its line. One that an earlier row has is told of, and made another. */
export function takeId(given: string | undefined, word: string, row: Row, ids: Ids, cells: Cells): string {
  if (given !== undefined && ids.holder(given) === word) cells.report.add('duplicateId', given, `${word}s`);
  return ids.take(given ?? `${word}-${row.line}`, word);
}

/** The column that a field of a mapping names, for a problem to point at. */
export function columnOf(spec: unknown): string | undefined {
  if (typeof spec === 'string') return spec;
  if (isList(spec)) return columnOf(spec[0]);
  const id = isRecord(spec) ? read(spec, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
