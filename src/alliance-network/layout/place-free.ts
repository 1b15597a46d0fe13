import { forceCollide, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import { boundsOf, fit, type Bounds, type Room } from './fit.js';
import type { Point } from './geometry.js';
import { pack } from './pack.js';
import { EDGE, type Part, type Shape } from './shape.js';

/** A body of the layout: an actor or the hub of a tie. */
export interface Body {
  readonly id: string;
  readonly r: number;
  readonly hub?: boolean;
  /** A given place in the drawing, 0–1. */
  readonly x?: number;
  readonly y?: number;
}

/** Where a body may stand: gives back the nearest such place. */
export type Keep = (at: Point, i: number) => Point;

/** Up to so many bodies have room around them; up to so many have room at all, and are moved apart. */
const MOST_ROOMY = 500;
const MOST_APART = 3000;
/** Pixels a tick. */
const AT_REST = 0.02;
/** Up to so many bodies each tick looks twice who lies on whom. */
const MOST_TWICE = 100;

interface Particle extends SimulationNodeDatum {
  x: number;
  y: number;
}

/**
 * Sets a shape into a drawing. The same input has the same picture.
 * @param rough of a shape that is not the last one: bodies may lie on others
 */
export function* placeFree(
  shape: Shape,
  bodies: readonly Body[],
  options: Room,
  rough: boolean,
): Generator<undefined, readonly Point[]> {
  const together = packed(shape, options.width / options.height);
  yield;
  const fitted = fit(
    together,
    options,
    shape.every(({ loose }) => loose),
  );
  yield;
  return rough ? fitted : yield* settle(fitted, bodies, options);
}

/** Sets the parts beside each other. */
function packed(parts: readonly Part[], ratio: number): Point[] {
  const placed: Point[] = [];
  const bounds = parts.map(({ points }) => boundsOf(points));
  const rooms = pack(
    bounds.map(({ width, height }) => ({ width: width + 1.5 * EDGE, height: height + EDGE })),
    ratio,
  );
  parts.forEach(({ members, points }, i) => {
    const [bound, room] = [bounds[i] as Bounds, rooms[i] as Point];
    members.forEach((index, k) => {
      const { x, y } = points[k] as Point;
      placed[index] = { x: room.x + x - bound.x, y: room.y + y - bound.y };
    });
  });
  return placed;
}

/** Puts bodies with a given place there, and moves the others apart until none lies on another. */
export function* settle(
  points: readonly Point[],
  bodies: readonly Body[],
  options: Pick<Room, 'width' | 'height'>,
  keep?: Keep,
): Generator<undefined, readonly Point[]> {
  const { width, height } = options;
  const spread = Math.sqrt((width * height) / Math.max(1, bodies.length)) * 0.22;
  const particles = points.map(({ x, y }, i): Particle => {
    const { x: givenX, y: givenY } = bodies[i] as Body;
    const px = givenX === undefined ? x : givenX * width;
    const py = givenY === undefined ? y : givenY * height;
    const given = { ...(givenX === undefined ? {} : { fx: px }), ...(givenY === undefined ? {} : { fy: py }) };
    return { index: i, x: px, y: py, ...given };
  });
  const gap = bodies.length <= MOST_ROOMY ? 4 : 1;
  const reach = (_: Particle, i: number): number => Math.max((bodies[i]?.r ?? 6) + gap, Math.min(22, spread));
  const simulation = forceSimulation(particles)
    .stop()
    .alphaDecay(0)
    .velocityDecay(0.6)
    .force(
      'collide',
      forceCollide<Particle>()
        .radius(reach)
        .iterations(bodies.length <= MOST_ROOMY ? 2 : 1),
    );
  const rounds = roundsFor(bodies.length, keep !== undefined);
  keepInside(particles, bodies, options, keep);
  for (let i = 0; i < rounds; i++) {
    yield;
    simulation.tick();
    keepInside(particles, bodies, options, keep);
    if (particles.every(({ vx = 0, vy = 0 }) => Math.abs(vx) + Math.abs(vy) < AT_REST)) break;
  }
  return particles;
}

/** Who may not leave a circle takes longer to make room. */
function roundsFor(size: number, kept: boolean): number {
  if (size <= MOST_ROOMY && kept) return 60;
  return size <= MOST_TWICE ? 40 : size <= MOST_ROOMY ? 16 : size <= MOST_APART ? 10 : 0;
}

function keepInside(
  particles: Particle[],
  bodies: readonly Body[],
  { width, height }: Pick<Room, 'width' | 'height'>,
  keep?: Keep,
): void {
  particles.forEach((particle, i) => {
    const edge = (bodies[i]?.r ?? 6) + 4;
    const { x, y } = keep ? keep(particle, i) : particle;
    if (particle.fx === undefined) particle.x = Math.min(Math.max(x, edge), Math.max(edge, width - edge));
    if (particle.fy === undefined) particle.y = Math.min(Math.max(y, edge), Math.max(edge, height - edge));
  });
}
