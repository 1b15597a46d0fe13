import type { Disc, Point } from './geometry.js';
import type { Graph } from './graph.js';
import type { Network } from './network.js';
import { stressModel } from './stress-model.js';
import { stressSweeps } from './stress-sweeps.js';

/** Where the actors of one circle stand, as shares of the drawing's radius: on a line where both are the same. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** Where the circle ends for the eye; the last one has the edge of the drawing. */
  readonly edge: number;
}

/** Around the focus actor there is room for its name. */
const HOLE = 0.14;
/** No circle is narrower. */
const LEAST = 0.2;
/** So far from the edges of its circle a mark keeps. */
const PAD = 0.025;
/** Up to one actor in so many pixels, a circle is a single line. */
const ROOMY = 64;
const SWEEPS = 40;
/** How much of the way to equal room. */
const EVENLY = 0.8;
/** The same of a circle that is a line, on which none can give way to the side. */
const ON_A_LINE = 0.6;
/** How far off the farthest wish to be, in mean distances of the shape that is bent into circles. */
const REACH = 1.5;

/**
 * In which circle around one each actor stands, by all its ties at any date: 0 is that one, 1 who has a tie with it,
 * 2 who has one with those, 3 all others.
 */
export function circlesAround({ nodes, links }: Network, ego: string): readonly number[] {
  const circle = new Map([[ego, 0]]);
  for (const turn of [1, 2]) {
    const reached = links.filter(({ parties }) => parties.some((id) => circle.get(id) === turn - 1));
    for (const { parties } of reached) for (const id of parties) if (!circle.has(id)) circle.set(id, turn);
  }
  return nodes.map(({ id }) => circle.get(id) ?? 3);
}

/** The more actors a circle has the wider it is, as far as the others let it. */
export function bandsFor(circles: readonly number[], { rx, ry }: Disc): readonly (Band | undefined)[] {
  const counts = [1, 2, 3].map((circle) => circles.filter((own) => own === circle).length);
  const all = counts.reduce((total, count) => total + Math.sqrt(count), 0);
  const widths = counts.map((count) => (count ? LEAST + Math.sqrt(count) / all : 0));
  const scale = (1 - HOLE) / widths.reduce((total, width) => total + width, 0);
  const radius = Math.sqrt((rx * rx + ry * ry) / 2);
  let edge = HOLE;
  const bands = counts.map((count, i): Band | undefined => {
    if (!count) return undefined;
    const [from, to] = [edge + PAD, edge + widths[i]! * scale - PAD];
    edge = to + PAD;
    const middle = (from + to) / 2;
    return count * ROOMY <= 2 * Math.PI * middle * radius ? { from: middle, to: middle, edge } : { from, to, edge };
  });
  return [undefined, ...bands];
}

/** The same place, or the nearest to it that is within a band. */
export function withinBand({ x, y }: Point, { centre, rx, ry }: Disc, { from, to }: Band): Point {
  const [dx, dy] = [(x - centre.x) / rx, (y - centre.y) / ry];
  const far = Math.sqrt(dx * dx + dy * dy);
  if (far >= from && far <= to) return { x, y };
  if (far < 1e-6) return { x: centre.x + from * rx, y: centre.y };
  const factor = (far < from ? from : to) / far;
  return { x: centre.x + dx * rx * factor, y: centre.y + dy * ry * factor };
}

/**
 * Bends a connected graph into circles around one of its nodes, as near to its distances as circles let it.
 * U. Brandes and C. Pich, "More flexible radial layout", 2011, with projected steps in place of weights.
 * @param points where its nodes stand, free of circles
 * @param bands of its nodes; undefined for those that may stand anywhere
 * @returns places in a circle of radius 1 around that node
 */
export function* bentIntoCircles(
  graph: Graph,
  points: readonly Point[],
  ego: number,
  bands: readonly (Band | undefined)[],
): Generator<undefined, readonly Point[]> {
  const { x: x0, y: y0 } = points[ego]!;
  const order = points.map((_, i) => i).filter((i) => i !== ego);
  const angle = points.map(({ x, y }) => Math.atan2(y - y0, x - x0));
  order.sort((a, b) => angle[a]! - angle[b]! || a - b);
  const model = yield* stressModel(graph);
  const reach = REACH * (model.ideals.reduce((total, ideal) => total + ideal, 0) / Math.max(1, model.ideals.length));
  const xs = new Float64Array(points.length);
  const ys = new Float64Array(points.length);
  // One at the rim of its network has all others on one side: in their order they stand all around it.
  order.forEach((i, rank) => {
    const theta = (2 * Math.PI * rank) / order.length;
    const far = bands[i] ? (bands[i].from + bands[i].to) / 2 : 0.5;
    [xs[i], ys[i]] = [steady(Math.cos(theta)) * far * reach, steady(Math.sin(theta)) * far * reach];
  });
  const hold = (i: number): void => {
    const far = Math.sqrt(xs[i]! * xs[i]! + ys[i]! * ys[i]!) / reach;
    const { from, to } = i === ego ? { from: 0, to: 0 } : (bands[i] ?? { from: 0, to: 1 });
    const factor = far < from ? from / Math.max(far, 1e-6) : far > to ? to / far : 1;
    [xs[i], ys[i]] = [xs[i]! * factor, ys[i]! * factor];
  };
  yield* stressSweeps({ xs, ys }, model, SWEEPS, hold);
  return spreadOut(
    Array.from(xs, (x, i) => ({ x: x / reach, y: ys[i]! / reach })),
    bands,
  );
}

/** Moves some, in the order of their angles, a share of the way to where they would stand at equal distances. */
function turnApart(some: readonly number[], angle: number[], share: number): void {
  const order = [...some].sort((a, b) => angle[a]! - angle[b]! || a - b);
  const offs = order.map((i, rank) => angle[i]! - (2 * Math.PI * rank) / order.length);
  const turn = offs.reduce((total, off) => total + off, 0) / Math.max(1, order.length);
  order.forEach((i, rank) => (angle[i]! -= share * (offs[rank]! - turn)));
}

/** Engines differ in the last digits of a sine, and what comes after makes them grow. */
const steady = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Stress draws like to like and leaves half a circle empty: in their order, all get nearer to equal room. */
function spreadOut(points: readonly Point[], bands: readonly (Band | undefined)[]): readonly Point[] {
  const far = points.map(({ x, y }) => Math.sqrt(x * x + y * y));
  const angle = points.map(({ x, y }) => Math.atan2(y, x));
  const around = points.map((_, i) => i).filter((i) => far[i]! > 1e-6);
  turnApart(around, angle, EVENLY);
  for (const band of new Set(bands)) {
    const own = band ? around.filter((i) => bands[i] === band) : [];
    if (!band || band.from === band.to) {
      turnApart(own, angle, ON_A_LINE);
      continue;
    }
    own.sort((a, b) => far[a]! - far[b]! || a - b);
    // By area, as there is more room farther out.
    own.forEach((i, rank) => {
      const share = (rank + 0.5) / own.length;
      const even = Math.sqrt(band.from * band.from + share * (band.to * band.to - band.from * band.from));
      far[i]! += EVENLY * (even - far[i]!);
    });
  }
  return points.map((_, i) => ({
    x: steady(Math.cos(angle[i]!) * far[i]!),
    y: steady(Math.sin(angle[i]!) * far[i]!),
  }));
}
