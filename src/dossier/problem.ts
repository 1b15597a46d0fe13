/** Every kind of problem that a check can find; stable, for tests and for pages that react to them. */
export const PROBLEM_CODES = [
  'not-a-dossier',
  'not-a-list',
  'not-a-record',
  'unreadable',
  'newer-schema',
  'unknown-field',
  'missing-field',
  'missing-id',
  'number-id',
  'duplicate-id',
  'unknown-reference',
  'repeated-reference',
  'too-few-parties',
  'outside-existence',
  'wrong-type',
  'unknown-choice',
  'out-of-range',
  'wrong-form',
  'empty-text',
  'bad-language',
  'impossible-date',
  'number-date',
  'unsafe-link',
  'value-off-scale',
  'interval-off-scale',
  'blank-with-value',
  'empty-position',
  'missing-sources',
  'too-long',
  'too-many',
  'too-deep',
  'too-many-problems',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something in the input that the checked dossier does not have as it was written. */
export interface Problem {
  readonly code: ProblemCode;
  /** The list the record is in; `dossier` for the document itself; `rows` or `mapping` where a table was mapped. */
  readonly list: string;
  /** Its id, or `#3` for the third of the list where it has none, the line of a row; empty where the whole list is meant. */
  readonly record: string;
  /** Path of the field in the record, such as `names.1.name`; empty where the whole record is meant. */
  readonly field: string;
  /** What is written there, shortened, with hidden characters made visible. */
  readonly value: string;
  /** A sentence that names record, field and value, and the remedy after it. */
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with a value, in words: the part of a problem that does not depend on where it stands. */
export interface Finding {
  readonly code: ProblemCode;
  readonly field: string;
  readonly value: unknown;
  readonly says: string;
  readonly remedy: string;
}
