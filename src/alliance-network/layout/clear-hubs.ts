import type { Point } from './geometry.js';
import { byId, type Link, type Network } from './network.js';
import { distanceTo, type Segment } from './segments.js';

interface Area {
  readonly width: number;
  readonly height: number;
}

const FROM_MARK = 34;
const FROM_HUB = 46;
const FROM_LINE = 12;
const REACH = 150;

/** Each hub at the centroid of its parties, or as near to it as is clear of marks, of other hubs and of lines. */
export function clearHubs(network: Network, actors: ReadonlyMap<string, Point>, area: Area): Map<string, Point> {
  const lines = linesBetween(network.links, actors);
  const placed = new Map<string, Point>();
  const hubs = network.links
    .filter(({ form }) => form === 'hub')
    .sort((a, b) => a.parties.length - b.parties.length || byId(a, b));
  for (const { id, parties } of hubs) {
    const own = parties.flatMap((party) => actors.get(party) ?? []);
    const middle = centroid(own, area);
    const others = [...actors.values()].filter((mark) => !own.includes(mark));
    let [best, least] = [middle, Infinity];
    for (const spot of spotsAround(middle, area)) {
      const cost = costOf(spot, { middle, own, others, hubs: [...placed.values()], lines });
      if (cost < least - 1e-6) [best, least] = [spot, cost];
    }
    placed.set(id, best);
  }
  return placed;
}

function linesBetween(links: readonly Link[], actors: ReadonlyMap<string, Point>): Segment[] {
  return links.flatMap(({ form, parties: [first = '', second = ''] }) => {
    const [from, to] = [actors.get(first), actors.get(second)];
    return form === 'line' && from && to ? [{ from, to }] : [];
  });
}

function centroid(points: readonly Point[], { width, height }: Area): Point {
  if (!points.length) return { x: width / 2, y: height / 2 };
  const total = points.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
  return { x: total.x / points.length, y: total.y / points.length };
}

function* spotsAround({ x, y }: Point, { width, height }: Area): Generator<Point> {
  yield { x, y };
  for (let r = 12; r <= REACH; r += 12) {
    const steps = Math.max(8, Math.round(r / 4));
    for (let i = 0; i < steps; i++) {
      const angle = (i * 2 * Math.PI) / steps;
      const spot = { x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) };
      if (spot.x > 20 && spot.y > 20 && spot.x < width - 20 && spot.y < height - 20) yield spot;
    }
  }
}

interface Surroundings {
  readonly middle: Point;
  readonly own: readonly Point[];
  readonly others: readonly Point[];
  readonly hubs: readonly Point[];
  readonly lines: readonly Segment[];
}

function costOf(spot: Point, { middle, own, others, hubs, lines }: Surroundings): number {
  const near = (points: readonly Point[], reach: number): number =>
    points.reduce((total, other) => total + Math.max(0, reach - Math.hypot(spot.x - other.x, spot.y - other.y)), 0);
  let cost =
    Math.hypot(spot.x - middle.x, spot.y - middle.y) + 20 * near(own, FROM_MARK + 20) + 20 * near(others, FROM_MARK);
  cost += 10 * near(hubs, FROM_HUB);
  for (const line of lines) cost += 6 * Math.max(0, FROM_LINE - distanceTo(line, spot));
  for (const from of own) {
    for (const other of others) cost += 5 * Math.max(0, 14 - distanceTo({ from, to: spot }, other));
  }
  return cost;
}
