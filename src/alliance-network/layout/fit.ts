import type { Point } from './geometry.js';
import { EDGE } from './shape.js';

/** A drawing, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Room for names at the sides, and above and below. */
  readonly margin: readonly [number, number];
}

export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

/** How far the shape may be stretched to fill the drawing: more would tell lies about nearness, less leaves a phone no room for names. */
const MOST_STRETCH = { wide: 1.15, narrow: 2 };
const NARROW = 480;
/** Half of what is seen of a steady axis, in standard deviations; what of it is true to scale; and how far the rest may go. */
const STEADY = { reach: 2, straight: 0.4, rest: 0.78 };

/** What is seen of an axis of the shape, and where its points come to lie in it. */
interface Axis {
  readonly extent: number;
  readonly middle: number;
  /** @param half of the drawing, in units of the shape: at least half of the extent */
  readonly drawnIn: (off: number, half: number) => number;
}

/**
 * Fits points to a drawing. The longer extent comes out along x: in a drawing that is taller than wide it is turned upright.
 * @param steady by where most of them are, and who is far out is drawn in: one more outside hardly moves the others
 */
export function fit(points: readonly Point[], { width, height, margin: [side, end] }: Room, steady: boolean): Point[] {
  const upright = height > width * 1.1;
  const turned = upright ? points.map(({ x, y }) => ({ x: y, y: x })) : points;
  const [along, upward] = (steady ? steadyAxes : wholeAxes)(turned);
  const roomX = Math.max(1, width - 2 * side);
  const roomY = Math.max(1, height - 2 * end);
  const across = along.extent > 1 ? roomX / along.extent : Infinity;
  const down = upward.extent > 1 ? roomY / upward.extent : Infinity;
  const least = Math.min(across, down, 200 / EDGE);
  const most = least * (width < NARROW ? MOST_STRETCH.narrow : MOST_STRETCH.wide);
  const [sx, sy] = [Math.min(across, most), Math.min(down, most)];
  return turned.map(({ x, y }) => ({
    x: width / 2 + along.drawnIn(x - along.middle, roomX / 2 / sx) * sx,
    y: height / 2 + upward.drawnIn(y - upward.middle, roomY / 2 / sy) * sy,
  }));
}

function wholeAxes(points: readonly Point[]): readonly [Axis, Axis] {
  const box = boundsOf(points);
  const drawnIn = (off: number): number => off;
  return [
    { extent: box.width, middle: box.x + box.width / 2, drawnIn },
    { extent: box.height, middle: box.y + box.height / 2, drawnIn },
  ];
}

const steadyAxes = (points: readonly Point[]): readonly [Axis, Axis] => [
  steadyAxis(points.map(({ x }) => x)),
  steadyAxis(points.map(({ y }) => y)),
];

function steadyAxis(values: readonly number[]): Axis {
  const middle = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) * (value - middle))));
  return { extent: 2 * STEADY.reach * deviation, middle, drawnIn };
}

/** True to scale near the middle; beyond, ever less, and never out of the drawing. */
function drawnIn(off: number, half: number): number {
  const far = Math.abs(off) / half;
  if (far <= STEADY.straight) return off;
  const over = (far - STEADY.straight) / (1 - STEADY.straight);
  return Math.sign(off) * half * (STEADY.straight + (STEADY.rest * over) / (1 + over));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The least box that holds all points. */
export function boundsOf(points: readonly Point[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return points.length
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : { x: 0, y: 0, width: 0, height: 0 };
}
