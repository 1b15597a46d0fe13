import type { Emphasis } from '../../chart/figure/figure.js';
import type { Network } from '../layout/network.js';

/** What stands out while the rest is dimmed; undefined where nothing is picked out. */
export interface Raised {
  /** Actors and ties in full. */
  readonly ids: ReadonlySet<string>;
  /** The partners of what was picked: their names stay in ink. */
  readonly near: ReadonlySet<string>;
}

const known = new WeakMap<Network, ReadonlySet<string>>();

function idsOf(network: Network): ReadonlySet<string> {
  const ids = known.get(network) ?? new Set([...network.nodes, ...network.links].map(({ id }) => id));
  known.set(network, ids);
  return ids;
}

/**
 * What is under pointer or focus, else what is selected, else what the page or the group highlights. Of one actor all
 * ties stand out; of several the ties among them, as who is at one table is the point.
 */
export function raisedBy(network: Network, { hovered, selected, highlighted }: Emphasis): Raised | undefined {
  const choices = [hovered === null ? [] : [hovered], [...selected], [...highlighted]].filter((ids) => ids.length);
  if (!choices.length) return undefined;
  const all = idsOf(network);
  const picked = choices.map((ids) => new Set(ids.filter((id) => all.has(id)))).find(({ size }) => size);
  if (!picked) return undefined;
  const ids = new Set(picked);
  const near = new Set<string>();
  const actors = new Set(network.nodes.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
  for (const { id, parties } of network.links) {
    // A link names each party once.
    const there = parties.reduce((count, party) => count + Number(actors.has(party)), 0);
    if (!ids.has(id) && there < Math.min(2, actors.size || 1)) continue;
    ids.add(id);
    if (there < 2 || actors.size < 2) parties.forEach((party) => near.add(party));
  }
  return { ids, near };
}
