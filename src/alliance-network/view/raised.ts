import type { Emphasis } from '../../chart/figure/figure.js';
import type { Network } from '../layout/network.js';

/** What stands out while the rest is dimmed; undefined where nothing is picked out. */
export interface Raised {
  /** Actors and ties in full. */
  readonly ids: ReadonlySet<string>;
  /** The partners of what was picked: their names stay in ink. */
  readonly near: ReadonlySet<string>;
}

/** What is under pointer or focus, else what is selected, else what the page highlights. */
export function raisedBy(network: Network, { hovered, selected, highlighted }: Emphasis): Raised | undefined {
  const known = new Set([...network.nodes, ...network.links].map(({ id }) => id));
  const choices = [hovered === null ? [] : [hovered], [...selected], [...highlighted]];
  const picked = choices.map((ids) => ids.filter((id) => known.has(id))).find((ids) => ids.length);
  if (!picked) return undefined;
  const ids = new Set(picked);
  const near = new Set<string>();
  for (const { id, parties } of network.links) {
    if (ids.has(id) && picked.includes(id)) parties.forEach((party) => near.add(party));
    else if (parties.some((party) => picked.includes(party))) {
      ids.add(id);
      parties.forEach((party) => near.add(party));
    }
  }
  return { ids, near };
}
