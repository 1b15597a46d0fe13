import { bearingOf, meanBearing, type Bearing } from './bearings.js';
import { byId, type Link, type Network, type Node } from './network.js';

const FAN_STEP = 0.14;
const ASIDE = 0.7;

/**
 * Where each actor would stand around the focus actor if there were room for all: states on their side of the map,
 * those that come with one tie of many together, the others near what else they are tied to, the rest in the free sectors.
 * @returns radians, counter-clockwise from the east; undefined if the map says nothing
 */
export function anglesAround(network: Network, ego: string): ReadonlyMap<string, number> | undefined {
  const actors = new Map(network.nodes.map(({ id, actor }) => [id, actor]));
  const focus = actors.get(ego);
  if (!focus) return undefined;
  const others = network.nodes.filter(({ id }) => id !== ego);
  const placed = new Map<string, Bearing>();
  for (const { id, actor } of others) {
    const bearing = bearingOf(focus, actor, actors);
    if (bearing) placed.set(id, bearing);
  }
  if (!placed.size) return undefined;
  gatherLeaves(network, ego, placed);
  joinNeighbours(network.links, others, ego, placed);
  const angles = new Map([...placed].map(([id, [x, y]]) => [id, Math.atan2(y, x)]));
  for (const fan of fansOf(others, network.links, placed)) fillWidestGap(fan, angles);
  return angles;
}

/** Actors that one tie of many alone brings in stand together, where they lie on the whole. */
function gatherLeaves({ nodes, links }: Network, ego: string, placed: Map<string, Bearing>): void {
  const single = new Set(nodes.filter(({ degree }) => degree === 1).map(({ id }) => id));
  for (const { form, parties } of links) {
    const leaves = form === 'hub' ? parties.filter((id) => single.has(id) && id !== ego) : [];
    const mean = meanBearing(bearingsOf(leaves, placed));
    if (leaves.length > 1 && mean)
      leaves.forEach((id, i) => placed.set(id, turned(mean, (i - (leaves.length - 1) / 2) * 0.05)));
  }
}

const bearingsOf = (ids: readonly string[], placed: ReadonlyMap<string, Bearing>): Bearing[] =>
  ids.map((id) => placed.get(id)).filter((bearing) => bearing !== undefined);

const turned = ([x, y]: Bearing, by: number): Bearing => [
  x * Math.cos(by) - y * Math.sin(by),
  x * Math.sin(by) + y * Math.cos(by),
];

/** Who has no place on the map but is tied to some who have: between those. Twice, for those one step farther. */
function joinNeighbours(
  links: readonly Link[],
  others: readonly Node[],
  ego: string,
  placed: Map<string, Bearing>,
): void {
  for (let pass = 0; pass < 2; pass++) {
    const found = others.flatMap(({ id }) => {
      if (placed.has(id)) return [];
      const near = links.filter(({ parties }) => parties.includes(id)).flatMap(({ parties }) => parties);
      const elsewhere = near.filter((other) => other !== ego);
      const [first, ...more] = bearingsOf(elsewhere, placed);
      const mean = first && (more.length ? meanBearing([first, ...more]) : asideOf(first, placed));
      return mean ? [[id, mean] as const] : [];
    });
    for (const [id, mean] of found) placed.set(id, mean);
  }
}

/** Not on top of the only one it is tied to, but to its freer side: the tie wants room to be seen. */
function asideOf(bearing: Bearing, placed: ReadonlyMap<string, Bearing>): Bearing {
  const nearness = ([x, y]: Bearing): number =>
    [...placed.values()].reduce((total, other) => total + Math.max(0, x * other[0] + y * other[1] - 0.6), 0);
  const [left, right] = [turned(bearing, ASIDE), turned(bearing, -ASIDE)];
  return nearness(left) <= nearness(right) ? left : right;
}

/** The rest, those of equal kind and equal tie together; the largest fan first. */
function fansOf(others: readonly Node[], links: readonly Link[], placed: ReadonlyMap<string, Bearing>): string[][] {
  const fans = new Map<string, string[]>();
  for (const { id, actor } of [...others].sort(byId)) {
    if (placed.has(id)) continue;
    const kinds = links.filter(({ parties }) => parties.includes(id)).map(({ tie }) => tie.kind);
    const key = JSON.stringify([actor.kind === 'state', kinds.sort()[0]]);
    fans.set(key, [...(fans.get(key) ?? []), id]);
  }
  return [...fans.values()].sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** Sets some side by side, in radians, in the middle of the widest gap that the others leave. */
export function fillWidestGap(fan: readonly string[], angles: Map<string, number>): void {
  const taken = [...angles.values()].sort((a, b) => a - b);
  let [from, width] = [0, 2 * Math.PI];
  taken.forEach((angle, i) => {
    const next = taken[i + 1] ?? (taken[0] ?? 0) + 2 * Math.PI;
    if (i === 0 || next - angle > width + 1e-9) [from, width] = [angle, next - angle];
  });
  const step = Math.min(FAN_STEP, width / (fan.length + 1));
  fan.forEach((id, i) => {
    const angle = from + width / 2 - (i - (fan.length - 1) / 2) * step;
    angles.set(id, Math.atan2(Math.sin(angle), Math.cos(angle)));
  });
}
