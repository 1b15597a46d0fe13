export const LOAD_ERROR_CODES = [
  'bad-address',
  'unreachable',
  'not-found',
  'refused',
  'http-error',
  'timeout',
  'aborted',
  'too-large',
  'empty',
  'html',
  'malformed-json',
  'malformed-csv',
  'unknown-columns',
] as const;
export type LoadErrorCode = (typeof LOAD_ERROR_CODES)[number];

/** Where in a text something is wrong; both count from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Why a dossier could not be had: a code for programs, a sentence for readers. */
export class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(
    readonly code: LoadErrorCode,
    message: string,
    /** Whether trying again may help. */
    readonly retryable = false,
    readonly position?: TextPosition,
  ) {
    super(message);
  }
}

/** Line and column of an offset; `\r\n`, `\n` and `\r` each end a line. */
export function positionAt(text: string, offset: number): TextPosition {
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && !(code === 13 && text.charCodeAt(i + 1) !== 10)) continue;
    line++;
    start = i + 1;
  }
  return { line, column: offset - start + 1 };
}
