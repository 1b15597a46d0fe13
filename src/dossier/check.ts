import type { Dossier } from './dossier.js';
import { problemsInWords } from './problem-words.js';
import type { Problem } from './problem.js';
import { createSifter } from './sift.js';

export { PROBLEM_CODES, type Problem, type ProblemCode } from './problem.js';
export { SCHEMA_VERSION } from './sift.js';

export interface CheckOptions {
  /** Problems beyond these are counted, not listed; 10 000 if not given. */
  readonly mostProblems?: number;
}

export interface CheckResult {
  /** The records that are sound, new objects all of them. */
  readonly dossier: Dossier;
  readonly problems: readonly Problem[];
}

/** A check that can be done a slice at a time, between which a page stays alive. */
export interface Checker {
  /** Goes on while `hasTime` says so, a record at least; true when all is checked. */
  run(hasTime: () => boolean): boolean;
  /** What came out; finishes the check first, if it isn't. */
  result(): CheckResult;
}

/**
 * Checks whatever comes in: out come a dossier of the records that are sound, and a list of problems. It never throws
 * on data and never changes them. A bad field that a record must have drops the record, any other bad field drops the
 * field; a reference to what isn't there drops the reference; of two records with an id the first is kept.
 */
export function check(input: unknown, options?: CheckOptions): CheckResult {
  return createChecker(input, options).result();
}

/** {@link check} in slices: for data that would hold up the page. */
export function createChecker(input: unknown, { mostProblems }: CheckOptions = {}): Checker {
  const sifter = createSifter(input, mostProblems);
  return {
    run: (hasTime) => sifter.run(hasTime),
    result: () => {
      const { dossier, found, more } = sifter.result();
      return { dossier, problems: problemsInWords(found, more) };
    },
  };
}
