import type { Domain } from './domain.js';
import type { Item } from './items.js';
import { scaleOf, type TimeScale } from './time-scale.js';

/** Every date as far from the next as any other: for times in which nothing happens for long, or everything at once. */
export function evenScale(items: readonly Item[], domain: Domain, x1: number, x2: number): TimeScale {
  const inside = items.map(({ day }) => day).filter((day) => day >= domain.start && day <= domain.end);
  const days = [...new Set(inside)].sort((a, b) => a - b);
  if (days.length < 2) return scaleOf([{ ...domain, x1, x2 }]);
  const ends = [
    Math.min(domain.start, (days[0] as number) - 1),
    ...days,
    Math.max(domain.end, (days.at(-1) as number) + 1),
  ];
  return scaleOf([{ start: ends[0] as number, end: ends.at(-1) as number, x1, x2 }], {
    even: days,
    measure: (day) => placeIn(ends, day),
  });
}

/** How many dates are before a day, with the share of the way to the next; the ends are half a step away. */
function placeIn(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle;
    else high = middle;
  }
  const [from, to] = [days[low] as number, days[high] as number];
  const share = Math.min(1, Math.max(0, (day - from) / (to - from)));
  const [before, after] = [stepOf(low, days.length), stepOf(high, days.length)];
  return before + (after - before) * share;
}

const stepOf = (i: number, length: number): number => (i === 0 ? 0.5 : i === length - 1 ? length - 1.5 : i);
