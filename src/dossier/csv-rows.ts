import { LoadError, positionAt } from './load-error.js';
import { unclosedQuote } from './load-messages.js';

const DELIMITERS = [',', '\t', ';'] as const;

export interface CsvRow {
  /** The line it starts on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of CSV (RFC 4180), lines without anything left out. Cells are separated by what the first line has most of:
 * comma, tab or semicolon. A quoted cell holds separators, line breaks and doubled quotes.
 * Own code, as d3-dsv's parser makes a function of text, which strict pages forbid, and tells no position.
 * @throws LoadError `malformed-csv` where a quote is never closed.
 */
export function* csvRows(text: string): Generator<CsvRow> {
  const scanner = new RowScanner(text, delimiterOf(text));
  for (let row = scanner.row(); row; row = scanner.row()) {
    if (row.cells.length > 1 || row.cells[0] !== '') yield row;
  }
}

function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 10_000))?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

class RowScanner {
  #at = 0;
  #line = 1;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  row(): CsvRow | undefined {
    if (this.#at >= this.text.length) return undefined;
    const line = this.#line;
    const cells = [this.#cell()];
    while (this.text[this.#at] === this.delimiter) {
      this.#at++;
      cells.push(this.#cell());
    }
    this.#endLine();
    return { line, cells };
  }

  #cell(): string {
    if (this.text[this.#at] !== '"') return this.#plain();
    const opened = this.#at++;
    let cell = '';
    for (;;) {
      const quote = this.text.indexOf('"', this.#at);
      if (quote < 0) {
        const position = positionAt(this.text, opened);
        throw new LoadError('malformed-csv', unclosedQuote(position), false, position);
      }
      cell += this.text.slice(this.#at, quote);
      this.#at = quote + 1;
      if (this.text[this.#at] !== '"') break;
      cell += '"';
      this.#at++;
    }
    this.#line += cell.split(/\r\n|\n|\r/).length - 1;
    // What follows a closing quote is no good CSV; it is kept rather than lost.
    return cell + this.#plain();
  }

  #plain(): string {
    const start = this.#at;
    for (; this.#at < this.text.length; this.#at++) {
      const char = this.text[this.#at];
      if (char === this.delimiter || char === '\n' || char === '\r') break;
    }
    return this.text.slice(start, this.#at);
  }

  #endLine(): void {
    if (this.text[this.#at] === '\r' && this.text[this.#at + 1] === '\n') this.#at++;
    this.#at++;
    this.#line++;
  }
}
