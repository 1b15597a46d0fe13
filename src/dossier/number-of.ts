/** No two ways to read a digit, so that a long text that is no number costs no more than its length. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number that a cell is, with a decimal point and without grouping; undefined for anything else. */
export function numberOf(cell: string): number | undefined {
  return NUMBER.test(cell) ? Number(cell) : undefined;
}
