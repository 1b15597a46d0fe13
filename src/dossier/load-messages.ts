import type { TextPosition } from './load-error.js';
import { shorten } from './show.js';

/** Every message about loading, as functions. They name the address or the place in the file, and the remedy. */

const at = ({ line, column }: TextPosition) => `line ${line}, column ${column}`;
const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

export const badAddress = (src: string) =>
  `The address "${shorten(src)}" cannot be loaded from. Use http, https, blob or a relative address, without user name and password.`;

export const unreachable = (url: string) =>
  `"${shorten(url)}" could not be loaded: the network, the server or its CORS settings do not allow it. Check the address and try again.`;

export const badStatus = (url: string, status: number) =>
  `"${shorten(url)}" could not be loaded: the server answered ${status}. Check the address and try again.`;

export const timedOut = (url: string, ms: number) =>
  `"${shorten(url)}" did not arrive within ${ms / 1000} seconds. Try again, or make the file smaller.`;

export const aborted = (url: string) => `Loading "${shorten(url)}" was stopped.`;

export const tooLarge = (url: string, limit: number) =>
  `"${shorten(url)}" is larger than ${kB(limit)}. Split it, or leave out what is not drawn.`;

export const emptyText = () => 'The file is empty. Write a dossier into it, at least {"actors": []}.';

export const htmlInstead = () =>
  'There is a web page where a dossier was expected. Check the address: it must lead to the JSON or CSV file itself.';

export const malformedJson = (position: TextPosition, found: string) =>
  `The JSON is malformed at ${at(position)}: ${found ? `"${shorten(found)}" cannot stand there` : 'it ends too soon'}. Correct it there or shortly before.`;

export const unclosedQuote = (position: TextPosition) =>
  `The CSV is malformed: the quote opened at ${at(position)} is never closed. Close it, or double quotes within a cell.`;

export const unknownColumns = (columns: readonly string[]) =>
  `The CSV has no columns that are known: ${shorten(columns.join(', '))}. Name them after the fields of one list, such as title, parties, kind, when.`;
