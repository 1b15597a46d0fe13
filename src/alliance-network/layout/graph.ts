/** Two parties of one tie of many are as near as those of a tie of two, and a little more. */
const SPOKE_FIFTHS = 3;
const EDGE_FIFTHS = 5;
/** How long a spoke is, in edges. */
export const SPOKE = SPOKE_FIFTHS / EDGE_FIFTHS;

/** A graph without loops and parallel edges, by indices: the neighbours of `i` are `ends` from `starts[i]` to `starts[i + 1]`. */
export interface Graph {
  readonly size: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Which are hubs: their edges are spokes. Absent where none is. */
  readonly hub?: Uint8Array;
}

export type Edge = readonly [number, number];

/** @param isHub of an index */
export function graphOf(size: number, edges: readonly Edge[], isHub: (i: number) => boolean): Graph {
  const near = Array.from({ length: size }, (): number[] => []);
  for (const [a, b] of edges) {
    if (a === b) continue;
    near[a]?.push(b);
    near[b]?.push(a);
  }
  const starts = new Int32Array(size + 1);
  const ends = new Int32Array(2 * edges.length);
  let at = 0;
  for (let i = 0; i < size; i++) {
    let last = -1;
    for (const end of near[i]!.sort((a, b) => a - b)) if (end !== last) ends[at++] = last = end;
    starts[i + 1] = at;
  }
  const hub = Uint8Array.from({ length: size }, (_, i) => Number(isHub(i)));
  return { size, starts, ends: ends.slice(0, at), ...(hub.includes(1) ? { hub } : {}) };
}

export const degree = ({ starts }: Graph, i: number): number => starts[i + 1]! - starts[i]!;

/** The connected parts, greatest first, each as ascending indices. */
export function partsOf({ size, starts, ends }: Graph): number[][] {
  const seen = new Uint8Array(size);
  const parts: number[][] = [];
  for (let start = 0; start < size; start++) {
    if (seen[start]) continue;
    const part = [start];
    seen[start] = 1;
    for (const node of part) {
      for (let k = starts[node]!; k < starts[node + 1]!; k++) {
        const next = ends[k]!;
        if (!seen[next]) part.push(next);
        seen[next] = 1;
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** A part as a graph of its own, in the order of its members. */
export function partOf(graph: Graph, members: readonly number[]): Graph {
  const { size, starts, ends, hub } = graph;
  if (members.length === size) return graph;
  const local = new Map(members.map((index, i) => [index, i]));
  const edges = members.flatMap((index, i) =>
    Array.from(ends.subarray(starts[index], starts[index + 1]), (end): Edge => [i, local.get(end) ?? i]),
  );
  return graphOf(members.length, edges, (i) => hub?.[members[i] ?? 0] === 1);
}

/** How far each node of a connected graph is from one, in edges, a spoke being less than one. */
export function distancesFrom(source: number, graph: Graph): Float64Array {
  return graph.hub ? distancesWithHubs(source, graph, graph.hub) : distancesByEdges(source, graph);
}

function distancesByEdges(source: number, { size, starts, ends }: Graph): Float64Array {
  const found = new Float64Array(size).fill(Infinity);
  const queue = new Int32Array(size);
  queue[0] = source;
  found[source] = 0;
  for (let head = 0, tail = 1; head < tail; head++) {
    const node = queue[head]!;
    const far = found[node]! + 1;
    for (let k = starts[node]!; k < starts[node + 1]!; k++) {
      const next = ends[k]!;
      if (found[next]! <= far) continue;
      found[next] = far;
      queue[tail++] = next;
    }
  }
  return found;
}

function distancesWithHubs(source: number, { size, starts, ends }: Graph, hub: Uint8Array): Float64Array {
  const found = new Float64Array(size).fill(Infinity);
  // Lengths are small whole numbers of fifths, so that a queue for each length takes the place of a heap.
  const queues: number[][] = [[source]];
  found[source] = 0;
  for (let length = 0; length < queues.length; length++) {
    for (const node of queues[length] ?? []) {
      if (found[node] !== length) continue;
      for (let k = starts[node]!; k < starts[node + 1]!; k++) {
        const next = ends[k]!;
        const far = length + (hub[node] || hub[next] ? SPOKE_FIFTHS : EDGE_FIFTHS);
        if (far >= found[next]!) continue;
        found[next] = far;
        (queues[far] ??= []).push(next);
      }
    }
  }
  for (let i = 0; i < size; i++) found[i]! /= EDGE_FIFTHS;
  return found;
}
