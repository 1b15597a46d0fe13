import type { NetworkDrawing, Point } from './geometry.js';
import { byId, type Network } from './network.js';
import { distance } from './geometry.js';

/**
 * The reading order of marks: the focus actor, then the others around it (or, without one, by number of ties), each
 * followed by those of its ties that have not been read yet.
 */
export function readingOrder(network: Network, { marks, lines, hubs }: NetworkDrawing, centre: Point): string[] {
  const drawn = new Set([...lines, ...hubs].map(({ id }) => id));
  const at = new Map<string, Point>(marks.map((mark) => [mark.id, mark]));
  const { ego } = network;
  const turn = (id: string): number => {
    const { x, y } = at.get(id) ?? centre;
    return (Math.atan2(x - centre.x, centre.y - y) + 2 * Math.PI) % (2 * Math.PI);
  };
  const actors = [...network.nodes].sort(
    (a, b) =>
      Number(b.id === ego) - Number(a.id === ego) ||
      (ego === undefined ? b.degree - a.degree : turn(a.id) - turn(b.id)) ||
      byId(a, b),
  );
  const order = new Set<string>();
  // The focus actor's ties come with the others: read at once they would be a list without end.
  for (const { id } of actors) {
    order.add(id);
    if (id === ego && actors.length > 1) continue;
    for (const link of network.links) if (link.parties.includes(id) && drawn.has(link.id)) order.add(link.id);
  }
  return [...order];
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The mark that lies nearest in the direction of an arrow key: straight ahead counts for more than near. */
export function markTowards(id: string, key: string, places: ReadonlyMap<string, Point>): string | undefined {
  const way = WAYS[key];
  const here = places.get(id);
  if (!way || !here) return undefined;
  let found: string | undefined;
  let least = Infinity;
  for (const [other, place] of places) {
    const ahead = (place.x - here.x) * way[0] + (place.y - here.y) * way[1];
    const aside = Math.abs((place.x - here.x) * way[1] - (place.y - here.y) * way[0]);
    if (other === id || ahead < 1 || aside > ahead * 2) continue;
    const cost = distance(here, place) + aside * 1.5;
    if (cost < least) [found, least] = [other, cost];
  }
  return found;
}

/** Where each mark is met by the arrow keys: actors and hubs where they stand, lines in their middle. */
export function meetingPoints({ marks, lines, hubs }: NetworkDrawing): Map<string, Point> {
  return new Map<string, Point>([
    ...marks.map((mark) => [mark.id, mark] as const),
    ...hubs.map((hub) => [hub.id, hub] as const),
    ...lines.map(({ id, from, to }) => [id, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }] as const),
  ]);
}
