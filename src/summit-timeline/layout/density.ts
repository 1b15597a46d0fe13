import type { Domain } from './domain.js';
import { round } from './geometry.js';
import type { Item } from './items.js';

const STEP = 3;

/** How many events there are, along the axis, as one closed path: heights by the square root, so that one is seen beside hundreds. */
export function densityPath(
  items: readonly Item[],
  domain: Domain,
  { x1, x2 }: { readonly x1: number; readonly x2: number },
  height: number,
): string {
  const bins = new Array<number>(Math.max(1, Math.ceil((x2 - x1) / STEP))).fill(0);
  const scale = bins.length / (domain.end - domain.start);
  for (const { day } of items) {
    const bin = Math.min(bins.length - 1, Math.max(0, Math.floor((day - domain.start) * scale)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let most = 1;
  for (const count of bins) if (count > most) most = count;
  const tops = bins.map((count) => round(height - (height - 4) * Math.sqrt(count / most)));
  return `M${round(x1)},${height}${tops.map((y, i) => `V${y}H${round(Math.min(x2, x1 + (i + 1) * STEP))}`).join('')}V${height}Z`;
}
