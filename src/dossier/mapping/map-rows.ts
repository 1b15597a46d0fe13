import { LISTS, type DossierFile } from '../dossier.js';
import type { Found } from '../found.js';
import { problemsInWords } from '../problem-words.js';
import type { Problem } from '../problem.js';
import { isList, isRecord, keysOf, read } from '../read.js';
import { Report } from '../report.js';
import { say } from '../text.js';
import { Actors } from './actors.js';
import { Cells } from './cells.js';
import { ComparisonCollector } from './comparison.js';
import type { CsvMapping } from './csv-mapping.js';
import { collectEvents, type Collector } from './events.js';
import { Ids } from './ids.js';
import { Table } from './table.js';
import { TieCollector } from './ties.js';

/** What came of a table. */
export interface MappedRows {
  /** Not yet checked: what `data` takes. */
  readonly dossier: DossierFile;
  /**
   * What is wrong with rows (`list` is `rows`, `record` the line, `field` the column) and with the mapping
   * (`list` is `mapping`).
   */
  readonly problems: readonly Problem[];
  /** Rows under the header. */
  readonly rows: number;
  /** Rows that the conditions of `where` let through. */
  readonly used: number;
  /** Events and ties without a date. */
  readonly undated: number;
}

/** {@link MappedRows}, its problems not yet in words. */
export interface SiftedRows extends Omit<MappedRows, 'problems'> {
  readonly found: readonly Found[];
  readonly more: number;
}

const MOST_PROBLEMS = 10_000;

/**
 * A dossier, not yet checked, of any CSV table, by a mapping of its columns. Whatever comes in, something comes out: a
 * row that cannot be used is a problem with its line and column, and the others are used. In time linear in the table.
 * Give the mapping as data; how it is written, and an example of each kind, is in the README, "Your own table".
 */
export function mapRows(csv: string, mapping: CsvMapping): MappedRows {
  const { found, more, ...mapped } = siftRows(csv, mapping);
  return { ...mapped, problems: problemsInWords(found, more) };
}

/** {@link mapRows} without the words, of a mapping that may be anything. */
export function siftRows(csv: string, mapping: unknown): SiftedRows {
  const report = new Report(MOST_PROBLEMS);
  const spec = isRecord(mapping) ? mapping : {};
  report.at('mapping', '');
  if (spec !== mapping) report.add('wrongType', 'mapping', mapping, 'an object such as {"events": {"title": "…"}}');
  const table = new Table(csv, spec, report);
  const given = read(spec, 'base');
  const base = isRecord(given) ? given : {};
  const cells = new Cells(table, report, read(spec, 'decimal'));
  const ids = new Ids(idsIn(base));
  const sources = textsIn(read(spec, 'sources'));
  const actors = new Actors(cells, ids, namesOf(recordsIn(base, 'actors')), sources);
  const collectors = collectorsFor(spec, { cells, actors, ids, sources });
  if (!collectors.size) report.add('nothingMapped');
  report.leave();
  let used = 0;
  for (const row of table.rows()) {
    used++;
    for (const collector of collectors.values()) collector.add(row);
  }
  const made = Object.fromEntries(Array.from(collectors, ([list, { records }]) => [list, records]));
  const undated = [...collectors.values()].reduce((sum, collector) => sum + collector.undated, 0);
  const dossier = joined(base, { actors: actors.made, ...made });
  return { dossier, found: report.found, more: report.more, rows: table.count, used, undated };
}

interface Workshop {
  readonly cells: Cells;
  readonly actors: Actors;
  readonly ids: Ids;
  readonly sources: readonly string[];
}

/** By the list that they fill. */
function collectorsFor(spec: object, { cells, actors, ids, sources }: Workshop): ReadonlyMap<string, Collector> {
  const collectors = new Map<string, Collector>();
  const [events, ties, comparison] = [read(spec, 'events'), read(spec, 'ties'), read(spec, 'comparison')];
  if (isRecord(ties)) collectors.set('ties', new TieCollector(ties, cells, actors, ids, sources));
  if (isRecord(events)) collectors.set('events', collectEvents(events, cells, actors, ids, sources));
  if (isRecord(comparison)) collectors.set('comparisons', new ComparisonCollector(comparison, cells, ids, sources));
  return collectors;
}

/** The records of `base` before those that were made; the rest of it as it is. */
function joined(base: object, made: Readonly<Record<string, readonly object[]>>): DossierFile {
  const dossier: Record<string, unknown> = {};
  for (const key of keysOf(base)) if (key !== '__proto__') dossier[key] = read(base, key);
  for (const [list, records] of Object.entries(made)) {
    if (records.length) dossier[list] = [...recordsIn(base, list), ...records];
  }
  return dossier;
}

function recordsIn(base: object, list: string): readonly object[] {
  const records = read(base, list);
  return isList(records) ? records.filter(isRecord) : [];
}

function* idsIn(base: object): Generator<string> {
  for (const list of LISTS) {
    for (const record of recordsIn(base, list)) {
      const id = read(record, 'id');
      if (typeof id === 'string') yield id;
    }
  }
}

function namesOf(actors: readonly object[]): ReadonlyMap<string, string> {
  return new Map(
    actors.flatMap((actor) => {
      const [id, name] = [read(actor, 'id'), read(actor, 'name')];
      return typeof id === 'string' ? [[id, say(name as string, 'en')] as const] : [];
    }),
  );
}

function textsIn(list: unknown): readonly string[] {
  return isList(list) ? list.filter((each) => typeof each === 'string') : [];
}
