import { distance, type Box, type Point } from './geometry.js';

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Where along a segment, 0–1, it comes nearest to a point. */
export function nearestAlong({ from, to }: Segment, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  return square ? Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / square)) : 0;
}

export const along = ({ from, to }: Segment, t: number): Point => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
});

export const distanceTo = (segment: Segment, point: Point): number =>
  distance(point, along(segment, nearestAlong(segment, point)));

/** Length of the part of a segment inside a box: Liang and Barsky's clipping. */
export function lengthInside({ from, to }: Segment, { x, y, width, height }: Box): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [delta, gap] of [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const) {
    if (delta === 0 && gap < 0) return 0;
    if (delta === 0) continue;
    const t = gap / delta;
    if (delta < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
  }
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

/** Where along the first segment, 0–1, it crosses the second; undefined where it does not. */
export function crossing(a: Segment, b: Segment): number | undefined {
  const [ax, ay] = [a.to.x - a.from.x, a.to.y - a.from.y];
  const [bx, by] = [b.to.x - b.from.x, b.to.y - b.from.y];
  const turn = ax * by - ay * bx;
  if (Math.abs(turn) < 1e-9) return undefined;
  const [cx, cy] = [b.from.x - a.from.x, b.from.y - a.from.y];
  const t = (cx * by - cy * bx) / turn;
  const u = (cx * ay - cy * ax) / turn;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : undefined;
}

/** Unit vector from one point to another, and the one across it to the left. */
export function axes(from: Point, to: Point): { readonly along: Point; readonly across: Point } {
  const length = distance(from, to) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  return { along: { x, y }, across: { x: -y, y: x } };
}
