import { parseCsv, CSV_LISTS, listOfColumns, type CsvList } from './csv.js';
import { findJsonFault } from './json-fault.js';
import { LoadError, positionAt } from './load-error.js';
import { emptyText, htmlInstead, malformedJson } from './load-messages.js';
import type { ListName } from './dossier.js';

export interface ParseOptions {
  /** What the text is: `json`, `csv` or a media type. Where it says neither, the text itself is looked at. */
  readonly type?: string | undefined;
  /** Which list it is: of a CSV file, or of a JSON file that is an array. CSV is recognised by its columns otherwise. */
  readonly list?: ListName | CsvList | undefined;
}

/**
 * The data of a text, JSON or CSV, not yet checked.
 * @throws LoadError `empty`, `html`, `malformed-json`, `malformed-csv`, `unknown-columns`; with the place in the text where there is one.
 */
export function parseDossierText(text: string, { type, list }: ParseOptions = {}): unknown {
  const body = text.replace(/^\ufeff/, '');
  const start = /\S/.exec(body)?.[0];
  if (start === undefined) throw new LoadError('empty', emptyText());
  if (start === '<') throw new LoadError('html', htmlInstead(), true);
  if (isCsv(body, start, type))
    return parseCsv(
      body,
      CSV_LISTS.find((known) => known === list),
    );
  const data = parseJson(body);
  return Array.isArray(data) && list !== undefined ? { [list]: data } : data;
}

/** No CSV of ours starts with a bracket, whatever the server calls it; the page's word `csv` or `json` stands. */
function isCsv(body: string, start: string, type = ''): boolean {
  if (/^(?:csv|json)$/i.test(type)) return /csv/i.test(type);
  if (start === '{' || start === '[') return false;
  if (/csv/i.test(type)) return true;
  if (/json/i.test(type)) return false;
  const header = headerOf(body);
  return listOfColumns(header) !== undefined || (header.length > 1 && start !== '"');
}

/** Good enough to see whether it is a header at all. */
function headerOf(body: string): readonly string[] {
  const line = /[^\r\n]*/.exec(body.slice(0, 10_000))?.[0] ?? '';
  return line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    const offset = findJsonFault(body) ?? body.length;
    const position = positionAt(body, offset);
    throw new LoadError('malformed-json', malformedJson(position, body.slice(offset, offset + 12)), false, position);
  }
}
