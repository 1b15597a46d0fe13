import { fillWidestGap } from './angles.js';
import { bandsFor, bentIntoCircles, withinBand, type Band } from './ego-circles.js';
import { round, type Disc, type Point } from './geometry.js';
import { graphOf, partOf, partsOf, type Edge } from './graph.js';
import { pivotPlacement } from './pivot-placement.js';
import { apart } from './apart.js';
import type { Room } from './fit.js';
import { settle, type Body } from './place-free.js';

/** Of more, some lie on others. */
const FEW = 500;

export interface AroundEgo {
  /** One a body. */
  readonly points: readonly Point[];
  /** Where each circle but the last ends. */
  readonly limits: readonly Disc[];
}

/**
 * Sets the bodies of a network into circles around one of them: the nearer by ties, the nearer on the page.
 * @param circles of the actors, which come first among the bodies; hubs stand wherever they serve best
 */
export function* placeAroundEgo(
  bodies: readonly Body[],
  edges: readonly Edge[],
  circles: readonly number[],
  options: Room,
): Generator<undefined, AroundEgo> {
  const { width, height, margin } = options;
  const centre = { x: width / 2, y: height / 2 };
  const disc = { centre, rx: Math.max(40, width / 2 - margin[0]), ry: Math.max(40, height / 2 - margin[1]) };
  const bands = bandsFor(circles, disc);
  const points = yield* pointsAround(bodies, edges, circles, bands, disc);
  yield;
  const ego = circles.indexOf(0);
  const keep = (at: Point, i: number): Point => {
    const band = bands[circles[i] ?? 0];
    return i === ego ? centre : band ? withinBand(at, disc, band) : at;
  };
  const shown = bands.filter((band) => band !== undefined).slice(0, -1);
  const settled = yield* settle(points, bodies, options, keep);
  yield;
  return {
    points: bodies.length <= FEW ? apart(settled, bodies, keep) : settled,
    limits: shown.map(({ edge }) => ({ centre, rx: round(disc.rx * edge), ry: round(disc.ry * edge) })),
  };
}

function* pointsAround(
  bodies: readonly Body[],
  edges: readonly Edge[],
  circles: readonly number[],
  bands: readonly (Band | undefined)[],
  { centre, rx, ry }: Disc,
): Generator<undefined, readonly Point[]> {
  const graph = graphOf(bodies.length, edges, (i) => bodies[i]?.hub === true);
  yield;
  const ego = circles.indexOf(0);
  const members = partsOf(graph).find((part) => part.includes(ego)) ?? [ego];
  const own = partOf(graph, members);
  const { xs, ys } = yield* pivotPlacement(own);
  const free = Array.from(xs, (x, i): Point => ({ x, y: ys[i] ?? 0 }));
  const banded = members.map((i) => bands[circles[i] ?? 0]);
  const bent = yield* bentIntoCircles(own, free, members.indexOf(ego), banded);
  const placed = new Map(members.map((index, k) => [index, bent[k] as Point]));
  const apart = partlyAngles(bodies, placed, circles);
  const last = bands.at(-1) ?? { from: 1, to: 1 };
  const far = (last.from + last.to) / 2;
  return bodies.map(({ id }, i) => {
    const angle = apart.get(id) ?? 0;
    const { x, y } = placed.get(i) ?? { x: Math.cos(angle) * far, y: Math.sin(angle) * far };
    return { x: centre.x + x * rx, y: centre.y + y * ry };
  });
}

/** Who is not connected with the focus actor stands together, where the outermost circle has most room. */
function partlyAngles(
  bodies: readonly Body[],
  placed: ReadonlyMap<number, Point>,
  circles: readonly number[],
): ReadonlyMap<string, number> {
  const angles = new Map<string, number>();
  for (const [i, { x, y }] of placed) if (circles[i] === 3) angles.set(bodies[i]!.id, Math.atan2(y, x));
  const apart = bodies.flatMap(({ id }, i) => (placed.has(i) ? [] : id));
  if (apart.length) fillWidestGap(apart, angles);
  return angles;
}
