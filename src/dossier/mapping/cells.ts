import type { Text } from '../dossier.js';
import { isList, isRecord, keysOf, read } from '../read.js';
import type { Report } from '../report.js';
import { numberOf } from '../number-of.js';
import type { Row, Table } from './table.js';

/** What a mapping reads out of a row. Empty texts are undefined. */
export type From<T> = (row: Row, count?: number) => T | undefined;

const nothing: From<never> = () => undefined;

/** Makes readers of a mapping's fields: columns are looked up once, not for each row. */
export class Cells {
  constructor(
    readonly table: Table,
    readonly report: Report,
    private readonly decimal: unknown,
  ) {}

  /** @param field what the mapping calls it, for problems */
  column(name: unknown, field: string): From<string> {
    const at = this.table.column(name, field);
    return at === undefined ? nothing : ({ cells }) => cells[at] || undefined;
  }

  /** A text in one language: a column, a text with columns in braces, `{value}`, or the first of several of these. */
  words(spec: unknown, field: string): From<string> {
    if (spec === undefined) return nothing;
    if (isList(spec)) {
      const others = spec.map((each, i) => this.words(each, `${field}.${i}`));
      return (row, count) => firstOf(others, row, count);
    }
    if (isRecord(spec)) {
      const value = String(read(spec, 'value') ?? '');
      return () => value || undefined;
    }
    return typeof spec === 'string' && spec.includes('{') && !this.table.has(spec)
      ? this.#template(spec, field)
      : this.column(spec, field);
  }

  text(spec: unknown, field: string): From<Text> {
    if (!isRecord(spec) || read(spec, 'value') !== undefined) return this.words(spec, field);
    const languages = keysOf(spec).map((tag) => [tag, this.words(read(spec, tag), `${field}.${tag}`)] as const);
    return (row, count) => {
      const said = languages.flatMap(([tag, words]) => {
        const text = words(row, count);
        return text === undefined ? [] : [[tag, text] as const];
      });
      return said.length ? Object.fromEntries(said) : undefined;
    };
  }

  /** A cell that is no number is told of, and counts as empty. */
  number(name: unknown, field: string): From<number> {
    const cell = this.column(name, field);
    return (row) => {
      const text = cell(row);
      const value = text === undefined ? undefined : this.numberIn(text);
      if (text !== undefined && value === undefined) this.report.add('wrongType', String(name), text, 'a number');
      return value;
    };
  }

  numberIn(cell: string): number | undefined {
    return numberOf(this.decimal === ',' ? cell.replace(',', '.') : cell);
  }

  /** `{city}, {country}`: what stands before an empty column goes with it; before the first, what comes after. */
  #template(spec: string, field: string): From<string> {
    const pieces = spec.split(/[{}]/);
    const columns = pieces.map((name, i) => {
      if (i % 2 === 0) return undefined;
      return name === 'count' && !this.table.has(name) ? countOf : this.column(name, field);
    });
    return (row, count) => {
      let said = '';
      let filled = false;
      for (let i = 1; i < pieces.length; i += 2) {
        const cell = columns[i]?.(row, count);
        if (cell === undefined) continue;
        said += (filled || i === 1 ? pieces[i - 1] : '') + cell;
        filled = true;
      }
      return filled ? said + (pieces.length % 2 ? pieces.at(-1) : '') : undefined;
    };
  }
}

const countOf: From<string> = (_, count) => (count === undefined ? undefined : String(count));

function firstOf(others: readonly From<string>[], row: Row, count: number | undefined): string | undefined {
  for (const words of others) {
    const said = words(row, count);
    if (said !== undefined) return said;
  }
  return undefined;
}
