import type { Network } from './network.js';

/** Ties of more parties say little about who stands beside whom. */
const MOST_PARTIES = 12;

/**
 * Who has a tie with whom, at any date, by indices of the network's actors: each ascending, each once.
 *
 * @param mostParties ties of more are left out
 */
export function neighboursOf({ nodes, links }: Network, mostParties = MOST_PARTIES): number[][] {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const near = nodes.map(() => new Set<number>());
  for (const { parties } of links) {
    if (parties.length > mostParties) continue;
    const ends = parties.flatMap((id) => index.get(id) ?? []);
    for (const a of ends) for (const b of ends) if (a !== b) near[a]?.add(b);
  }
  return near.map((set) => [...set].sort((a, b) => a - b));
}
