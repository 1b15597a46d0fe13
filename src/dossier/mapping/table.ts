import { csvRows } from '../csv-rows.js';
import { LoadError } from '../load-error.js';
import { numberOf } from '../number-of.js';
import { isList, isRecord, keysOf, read } from '../read.js';
import type { Report } from '../report.js';

/** A row whose cells are trimmed, recoded, and empty where they mean nothing. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The columns of a CSV text by name, and its rows as a mapping wants them. Columns are kept in maps: any name can come. */
export class Table {
  readonly header: readonly string[];
  /** Rows under the header that hold anything. */
  count = 0;
  readonly #columns = new Map<string, number>();
  readonly #rows: Iterator<Row, undefined>;
  readonly #unknown = new Set<string>();
  readonly #missing: ReadonlySet<string>;
  readonly #recoded: readonly (ReadonlyMap<string, string> | undefined)[];
  readonly #conditions: readonly ((cells: readonly string[]) => boolean)[];

  constructor(
    text: string,
    mapping: object,
    private readonly report: Report,
  ) {
    this.#rows = csvRows(text.replace(/^\ufeff/, '')) as Iterator<Row, undefined>;
    const first = this.#next();
    this.header = first?.cells.map((cell) => cell.trim()) ?? [];
    this.header.forEach((name, i) => {
      if (!this.#columns.has(name)) this.#columns.set(name, i);
    });
    this.#missing = new Set(wordsOf(read(mapping, 'missing')));
    this.#recoded = this.#recodings(read(mapping, 'recode'));
    this.#conditions = this.#conditionsOf(read(mapping, 'where'));
  }

  /** Where a column stands; undefined, and told of once, where there is none of that name. */
  column(name: unknown, field: string): number | undefined {
    if (name === undefined) return undefined;
    const at = typeof name === 'string' ? this.#columns.get(name) : undefined;
    if (at === undefined) {
      const key = JSON.stringify([field, String(name)]);
      if (!this.#unknown.has(key)) this.#atMapping(() => this.report.add('unknownColumn', field, name, this.header));
      this.#unknown.add(key);
    }
    return at;
  }

  has(name: string): boolean {
    return this.#columns.has(name);
  }

  /** The rows that the conditions let through. What is wrong with a row is told of as of its line. */
  *rows(): Generator<Row> {
    for (let raw = this.#next(); raw; raw = this.#next()) {
      this.count++;
      this.report.at('rows', String(raw.line));
      const { line } = raw;
      const spare = raw.cells.length - this.header.length;
      if (spare > 0) this.report.add('tooManyCells', raw.cells.length, this.header.length);
      const cells = raw.cells.map((cell, i) => this.#cell(cell, i));
      if (this.#conditions.every((holds) => holds(cells))) yield { line, cells };
    }
    this.report.leave();
  }

  #cell(raw: string, i: number): string {
    const cell = raw.trim();
    const read = this.#recoded[i]?.get(cell) ?? cell;
    return this.#missing.has(read) ? '' : read;
  }

  /** A quote that is never closed ends the table: what comes before it is kept. */
  #next(): Row | undefined {
    try {
      return this.#rows.next().value;
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      this.report.at('rows', String(error.position?.line ?? 1));
      this.report.add('openQuote');
      return undefined;
    }
  }

  #atMapping(add: () => void): void {
    const outer = this.report.place;
    this.report.at('mapping', '');
    add();
    this.report.leave(outer);
  }

  #recodings(recode: unknown): (ReadonlyMap<string, string> | undefined)[] {
    const by: (ReadonlyMap<string, string> | undefined)[] = [];
    if (!isRecord(recode)) return by;
    for (const name of keysOf(recode)) {
      const at = this.column(name, 'recode');
      const words = read(recode, name);
      if (at === undefined || !isRecord(words)) continue;
      by[at] = new Map(keysOf(words).map((word) => [word, String(read(words, word))]));
    }
    return by;
  }

  #conditionsOf(where: unknown): ((cells: readonly string[]) => boolean)[] {
    if (!isRecord(where)) return [];
    return keysOf(where).flatMap((name) => {
      const at = this.column(name, 'where');
      return at === undefined ? [] : [conditionOn(at, read(where, name))];
    });
  }
}

function wordsOf(list: unknown): string[] {
  return isList(list) ? list.map(String) : [];
}

function conditionOn(at: number, wanted: unknown): (cells: readonly string[]) => boolean {
  if (isRecord(wanted)) {
    const [min, max] = [read(wanted, 'min'), read(wanted, 'max')];
    return (cells) => {
      const cell = cells[at] ?? '';
      return cell !== '' && !(isLess(cell, min) || isMore(cell, max));
    };
  }
  const known = new Set(isList(wanted) ? wordsOf(wanted) : [String(wanted)]);
  return (cells) => known.has(cells[at] ?? '');
}

const isLess = (cell: string, limit: unknown): boolean => limit !== undefined && order(cell, String(limit)) < 0;
const isMore = (cell: string, limit: unknown): boolean => limit !== undefined && order(cell, String(limit)) > 0;

function order(a: string, b: string): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}
