import type { Box } from './geometry.js';
import { overlaps } from './segments.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of more boxes, a place for each beside all others is no longer sought. */
const MOST_FITTED = 40;

/**
 * Sets boxes beside each other, the first at the origin, so that together they fill a drawing of the given width over
 * height as large as can be.
 * @param sizes greatest first, each with the room around it
 * @returns where each has its top left corner, in their order
 */
export function pack(sizes: readonly Size[], ratio: number): readonly Box[] {
  return sizes.length > MOST_FITTED ? inRows(sizes, ratio) : fitted(sizes, ratio);
}

/** Each beside or below those before it, where all together come out smallest. */
function fitted(sizes: readonly Size[], ratio: number): readonly Box[] {
  const placed: Box[] = [];
  let [wide, high] = [0, 0];
  for (const size of sizes) {
    let [best, least] = [{ x: 0, y: 0, ...size }, Infinity];
    for (const spot of spotsBeside(placed)) {
      const box = { ...spot, ...size };
      const whole = Math.max(Math.max(wide, box.x + box.width) / ratio, Math.max(high, box.y + box.height));
      // Of places that make it no larger, the one nearest to the start.
      const cost = whole + (box.x + box.y) * 1e-3;
      if (cost < least && !placed.some((other) => overlaps(box, other))) [best, least] = [box, cost];
    }
    placed.push(best);
    wide = Math.max(wide, best.x + best.width);
    high = Math.max(high, best.y + best.height);
  }
  return placed;
}

function spotsBeside(placed: readonly Box[]): { readonly x: number; readonly y: number }[] {
  const xs = [0, ...placed.map(({ x, width }) => x + width)];
  const ys = [0, ...placed.map(({ y, height }) => y + height)];
  return xs.flatMap((x) => ys.map((y) => ({ x, y })));
}

/** In rows, as wide together as the drawing is. */
function inRows(sizes: readonly Size[], ratio: number): readonly Box[] {
  const area = sizes.reduce((total, { width, height }) => total + width * height, 0);
  const room = Math.max(Math.sqrt(area * ratio), sizes[0]?.width ?? 0);
  let [x, y, row] = [0, 0, 0];
  return sizes.map((size) => {
    if (x > 0 && x + size.width > room) {
      y += row;
      x = row = 0;
    }
    const box = { x, y, ...size };
    x += size.width;
    row = Math.max(row, size.height);
    return box;
  });
}
