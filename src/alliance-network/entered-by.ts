import type { Emphasis } from '../chart/figure/figure.js';

/** What a mark is called. */
export type Speaker = (id: string) => string;

/** Before the first picture no mark is known: the first of it is then the one that Tab comes to. */
export function enteredBy(emphasis: Emphasis, order: readonly string[]): Emphasis {
  const { current } = emphasis;
  return current !== null && order.includes(current) ? emphasis : { ...emphasis, current: order[0] ?? null };
}
