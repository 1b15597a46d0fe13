import { readFile } from 'node:fs/promises';
import { bisectRight } from 'd3-array';
import { check } from '../dossier/check.js';
import { decodeText } from '../dossier/decode.js';
import { LoadError, type TextPosition } from '../dossier/load-error.js';
import type { CsvMapping } from '../dossier/mapping/csv-mapping.js';
import { mapRows } from '../dossier/mapping/map-rows.js';
import { parseDossierText } from '../dossier/parse.js';
import type { Problem } from '../dossier/problem.js';
import { jsonPlaces } from './json-places.js';
import { problemPlace } from './problem-place.js';

/** A problem with its place in the file; without one where a table has no line for it. */
export type PlacedProblem = Omit<Problem, 'remedy' | 'value'> & Partial<TextPosition>;

export interface FileReport {
  readonly file: string;
  /** Records that are sound, by list. */
  readonly records: Readonly<Record<string, number>>;
  readonly problems: readonly PlacedProblem[];
  /** Why the file could not be read as data at all. */
  readonly error?: { readonly code: string; readonly message: string } & Partial<TextPosition>;
}

/** Reads and checks a file, JSON or CSV. @param mapping of a table's columns */
export async function checkFile(file: string, mapping?: CsvMapping): Promise<FileReport> {
  try {
    return { file, ...checkText(decodeText(await readFile(file)), mapping) };
  } catch (error) {
    return { file, records: {}, problems: [], error: said(error) };
  }
}

/** @throws LoadError of a text that is neither JSON nor CSV of ours */
export function checkText(text: string, mapping?: CsvMapping): Omit<FileReport, 'file'> {
  const body = text.replace(/^\ufeff/, '');
  const mapped = mapping && mapRows(body, mapping);
  const data = mapped ? mapped.dossier : parseDossierText(body);
  const { dossier, problems } = check(data);
  const positionAt = lineFinder(body);
  const places = !mapped && /^\s*[{[]/.test(body) ? jsonPlaces(body) : undefined;
  const records = Object.entries(dossier).flatMap(([list, held]) => (Array.isArray(held) ? [[list, held.length]] : []));
  return {
    records: Object.fromEntries(records) as Record<string, number>,
    problems: [
      ...(mapped?.problems ?? []).map((problem) => placed(problem, lineOf(problem))),
      ...problems.map((problem) => placed(problem, places && positionAt(problemPlace(places, problem)))),
    ],
  };
}

/** Line and column of offsets, of which there may be thousands; `\r\n`, `\n` and `\r` each end a line. */
const lineFinder = (text: string): ((offset: number) => TextPosition) => {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    const line = bisectRight(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
};

/** Of a row, the record is its line. */
const lineOf = ({ list, record }: Problem): TextPosition | undefined =>
  list === 'rows' && /^\d+$/.test(record) ? { line: Number(record), column: 1 } : undefined;

const placed = ({ code, list, record, field, message }: Problem, at: TextPosition | undefined): PlacedProblem => ({
  code,
  list,
  record,
  field,
  message,
  ...at,
});

const said = (error: unknown): NonNullable<FileReport['error']> => {
  if (error instanceof LoadError) return { code: error.code, message: error.message, ...error.position };
  const { code = 'unreadable', message } = error as NodeJS.ErrnoException;
  return { code, message: code === 'ENOENT' ? 'There is no such file.' : message };
};
