import { clearHubs } from './clear-hubs.js';
import type { Point } from './geometry.js';
import { neighboursOf } from './neighbours.js';
import type { Network } from './network.js';
import type { Places } from './places.js';

const MOST_ROUNDS = 30;
const NARROW = 480;
const SIDE = { narrow: 64, wide: 150 };
const TOP = 40;
/** Along the circle, so that each name has a line of its own. */
const PITCH = 24;
const LARGEST_R = 330;
/** Of the width: a circle of few is no smaller. */
const SHARE = 0.23;

/** Actors on a circle, in an order that lessens crossings; hubs within it. The same at all dates. */
export function placeInCircle(network: Network, width: number, height: number | undefined): Places {
  const { nodes } = network;
  const order = orderOnCircle(network);
  const side = width < NARROW ? SIDE.narrow : SIDE.wide;
  const wanted = Math.min(LARGEST_R, Math.max(width * SHARE, (nodes.length * PITCH) / (2 * Math.PI)));
  const roomy = Math.max(60, width / 2 - side);
  const r = Math.min(Math.max(wanted, 120), roomy, height === undefined ? Infinity : height / 2 - TOP);
  const tall = height ?? Math.round(2 * (r + TOP));
  const centre: Point = { x: width / 2, y: tall / 2 };
  const actors = new Map(
    order.map((id, i) => {
      const turn = (2 * Math.PI * i) / order.length - Math.PI / 2;
      return [id, { x: centre.x + r * Math.cos(turn), y: centre.y + r * Math.sin(turn) }];
    }),
  );
  const area = { width, height: tall };
  return { ...area, centre, actors, hubs: clearHubs(network, actors, area), mapped: false, radial: true };
}

/** Ids around the circle: first those with like neighbours together, then beside each other whoever crosses less so. */
export function orderOnCircle(network: Network): string[] {
  const near = neighboursOf(network);
  const order = nearTheirs(near);
  untangle(order, near);
  // The focus actor, else the best connected, stands at the top.
  const { nodes, ego } = network;
  const first = ego === undefined ? mostTied(near) : nodes.findIndex(({ id }) => id === ego);
  const turn = Math.max(0, order.indexOf(first));
  return [...order.slice(turn), ...order.slice(0, turn)].map((i) => nodes[i]?.id ?? '');
}

const mostTied = (near: readonly (readonly number[])[]): number =>
  near.reduce((best, own, i) => (own.length > (near[best]?.length ?? 0) ? i : best), 0);

/** From neighbour to neighbour, those of few ties first: a ring or a chain comes out as it is. */
function inTurn(near: readonly (readonly number[])[]): number[] {
  const seen = new Set<number>();
  const byTies = (a: number, b: number): number => (near[a]?.length ?? 0) - (near[b]?.length ?? 0) || a - b;
  for (const start of near.map((_, i) => i).sort(byTies)) {
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      waiting.push(...[...(near[node] ?? [])].sort(byTies).reverse());
    }
  }
  return [...seen];
}

/** One after the other is put where its ties are shortest, until nothing is gained. */
function nearTheirs(near: readonly (readonly number[])[]): number[] {
  const order = inTurn(near);
  const size = order.length;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false;
    for (let node = 0; node < size; node++) {
      const places = new Map(order.map((each, place) => [each, place]));
      const cost = (place: number): number =>
        (near[node] ?? []).reduce((sum, other) => sum + around(place, places.get(other) ?? 0, size), 0);
      const here = places.get(node) ?? 0;
      let [best, least] = [here, cost(here)];
      for (let place = 0; place < size; place++) {
        const own = cost(place);
        if (own < least - 1e-9) [best, least] = [place, own];
      }
      if (best === here) continue;
      order.splice(here, 1);
      order.splice(best, 0, node);
      moved = true;
    }
    if (!moved) break;
  }
  return order;
}

const around = (a: number, b: number, size: number): number => {
  const apart = Math.abs(a - b);
  return Math.min(apart, size - apart);
};

/** Two that stand beside each other change places where that has fewer of their lines cross. */
function untangle(order: number[], near: readonly (readonly number[])[]): void {
  const size = order.length;
  for (let round = 0; round < MOST_ROUNDS && size > 3; round++) {
    let changed = false;
    const places = new Map(order.map((each, place) => [each, place]));
    for (let i = 0; i < size; i++) {
      const j = (i + 1) % size;
      const [a, b] = [order[i] ?? 0, order[j] ?? 0];
      const from = (node: number): number => ((places.get(node) ?? 0) - j + size) % size;
      const ends = (node: number): number[] =>
        (near[node] ?? []).filter((other) => other !== a && other !== b).map(from);
      if (inversions(ends(a), ends(b)) <= inversions(ends(b), ends(a))) continue;
      [order[i], order[j]] = [b, a];
      places.set(b, i).set(a, j);
      changed = true;
    }
    if (!changed) break;
  }
}

/** How many lines of the first cross lines of the second, the first standing just before it. */
const inversions = (first: readonly number[], second: readonly number[]): number =>
  first.reduce((sum, a) => sum + second.filter((b) => a < b).length, 0);
