import type { Coordinates } from './pivot-placement.js';

const EXTENT = 4;

/**
 * Where each body starts from, whoever else there is: scattered, but told by its id alone. A layout that begins there
 * hardly moves when a body is added, where the axes of a whole graph may turn over.
 */
export function ownPlaces(ids: readonly string[]): Coordinates {
  const hashes = ids.map(hashOf);
  return {
    xs: Float64Array.from(hashes, (hash) => ((hash & 0xffff) / 0xffff - 0.5) * EXTENT),
    ys: Float64Array.from(hashes, (hash) => ((hash >>> 16) / 0xffff - 0.5) * EXTENT),
  };
}

/** Fowler, Noll and Vo's hash, mixed at the end so that like ids lie apart. */
function hashOf(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return (hash ^ (hash >>> 15)) >>> 0;
}
