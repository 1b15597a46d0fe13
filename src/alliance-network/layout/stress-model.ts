import { degree, distancesFrom, SPOKE, type Graph } from './graph.js';

/**
 * What each node wishes of its distances to others: those of node `i` are from `starts[i]` to `starts[i + 1]`.
 * All pairs up to some hundred nodes; beyond, neighbours exactly and the rest by pivots that each speak for those around
 * them. M. Ortmann, M. Klimenta and U. Brandes, "A sparse stress model", 2017.
 */
export interface StressModel {
  readonly starts: Int32Array;
  /** The other node. */
  readonly others: Int32Array;
  /** The distance wished for, in edges. */
  readonly ideals: Float32Array;
  readonly weights: Float32Array;
}

/** Up to so many nodes all pairs are asked. */
const DENSE = 400;
const PIVOTS = { some: 100, many: 160 };
const MANY = 5000;
/** Beyond this no distance has a bin of its own. */
const MOST_BINS = 256;

/**
 * In a dense network true distances make a ball of wool. The more nodes, the shorter ties wish to be and the heavier
 * that wish weighs, while the well connected spread out: a fifth fewer crossings, for a little stress.
 */
interface Temper {
  /** Of an edge of average ends, and its weight. */
  readonly edge: number;
  readonly pull: number;
  /** From 0 to 1: how much the degrees of its ends add to the weight of a pair. */
  readonly byDegree: number;
  /** From 0 to 1: how much farther the far are set, and how much more they count. */
  readonly afar: number;
}

// Fractions and roots only: powers and logarithms end in other digits in other engines, and a layout makes that grow.
function temperOf(size: number): Temper {
  const crowd = Math.max(0, (size - 10) / (size + 50));
  return {
    edge: 1 - 0.95 * Math.min(1, crowd * 1.2),
    pull: Math.min(250, Math.max(1 + 8 * crowd, size / 33)),
    byDegree: Math.min(1, crowd * 1.2),
    afar: Math.min(1, crowd * crowd * 1.2),
  };
}

interface Pairs {
  /** Square root of the degree over the square root of the mean: its product for two ends is their common factor. */
  readonly roots: Float64Array;
  readonly temper: Temper;
}

/** Yields now and then, so that it can be done a slice at a time. */
export function* stressModel(graph: Graph): Generator<undefined, StressModel> {
  const { size, ends } = graph;
  const mean = Math.max(1e-9, ends.length / size);
  const roots = Float64Array.from({ length: size }, (_, i) => Math.sqrt(degree(graph, i) / mean));
  const pairs = { roots, temper: temperOf(size) };
  return size <= DENSE ? yield* dense(graph, pairs) : yield* sparse(graph, pairs);
}

function* dense(graph: Graph, pairs: Pairs): Generator<undefined, StressModel> {
  const { size } = graph;
  const model = emptyModel(size, size * (size - 1));
  let at = 0;
  for (let i = 0; i < size; i++) {
    const distances = distancesFrom(i, graph);
    const near = neighbourhood(graph, i);
    for (let j = 0; j < size; j++) {
      if (j === i) continue;
      if (near.has(j)) setEdge(model, at++, graph, i, j, pairs);
      else setFar(model, at++, j, distances[j]!, degreeFactor(pairs, i, j), pairs.temper);
    }
    model.starts[i + 1] = at;
    if (i % 8 === 7) yield;
  }
  return model;
}

function* sparse(graph: Graph, pairs: Pairs): Generator<undefined, StressModel> {
  const { size, starts, ends } = graph;
  const { pivots, columns, regions } = yield* scatteredPivots(graph);
  const spoken = pivots.map((_, p) => voices(p, columns, regions, pairs));
  yield;
  const model = emptyModel(size, ends.length + size * pivots.length);
  let at = 0;
  for (let i = 0; i < size; i++) {
    for (let k = starts[i]!; k < starts[i + 1]!; k++) setEdge(model, at++, graph, i, ends[k]!, pairs);
    for (let p = 0; p < pivots.length; p++) {
      const far = columns[p]![i]!;
      // Itself and its neighbours: the edges have said it.
      if (far <= 1) continue;
      // A pivot speaks for those of its region that are nearer to it than half way.
      const heard = spoken[p]![Math.min(MOST_BINS - 1, Math.floor(far / 2))]!;
      if (heard > 0) setFar(model, at++, pivots[p]!, far, heard * degreeWeight(pairs, i), pairs.temper);
    }
    model.starts[i + 1] = at;
    if (i % 64 === 63) yield;
  }
  return model;
}

interface Pivots {
  readonly pivots: readonly number[];
  readonly columns: readonly Float64Array[];
  /** Of each node, the pivot that it is nearest to. */
  readonly regions: Int32Array;
}

/** Pivots in no order: the farthest from all others would be leaves that speak for none. */
function* scatteredPivots(graph: Graph): Generator<undefined, Pivots> {
  const { size } = graph;
  const nearest = new Float64Array(size).fill(Infinity);
  const regions = new Int32Array(size);
  const pivots: number[] = [];
  const columns: Float64Array[] = [];
  const most = size > MANY ? PIVOTS.many : PIVOTS.some;
  // A generator of Numerical Recipes: the same scatter every time.
  for (let state = 1; pivots.length < most; state = (Math.imul(state, 1664525) + 1013904223) >>> 0) {
    const pivot = Math.floor((state / 2 ** 32) * size);
    if (nearest[pivot] === 0) continue;
    const column = distancesFrom(pivot, graph);
    for (let i = 0; i < size; i++) {
      if (column[i]! >= nearest[i]!) continue;
      nearest[i] = column[i]!;
      regions[i] = pivots.length;
    }
    pivots.push(pivot);
    columns.push(column);
    yield;
  }
  return { pivots, columns, regions };
}

/** By distance, how much weight of a pivot's region lies within it. */
function voices(p: number, columns: readonly Float64Array[], regions: Int32Array, pairs: Pairs): Float64Array {
  const within = new Float64Array(MOST_BINS);
  const column = columns[p]!;
  for (let j = 0; j < regions.length; j++)
    if (regions[j] === p) within[Math.min(MOST_BINS - 1, Math.ceil(column[j]!))]! += degreeWeight(pairs, j);
  for (let bin = 1; bin < MOST_BINS; bin++) within[bin]! += within[bin - 1]!;
  return within;
}

const emptyModel = (size: number, terms: number): StressModel => ({
  starts: new Int32Array(size + 1),
  others: new Int32Array(terms),
  ideals: new Float32Array(terms),
  weights: new Float32Array(terms),
});

const neighbourhood = ({ starts, ends }: Graph, i: number): Set<number> =>
  new Set(ends.subarray(starts[i], starts[i + 1]));

/** A share of the degree to the power of three quarters, which the fourth root tells of a product of two. */
function degreeWeight({ roots, temper }: Pairs, i: number): number {
  const root = roots[i]!;
  return 1 + temper.byDegree * (root * Math.sqrt(root) - 1);
}

const degreeFactor = (pairs: Pairs, i: number, j: number): number => degreeWeight(pairs, i) * degreeWeight(pairs, j);

/** Ties of the well connected want more room than those of others. */
function setEdge(model: StressModel, at: number, { hub }: Graph, i: number, j: number, { roots, temper }: Pairs): void {
  const spread = 1 + temper.byDegree * (Math.sqrt(roots[i]! * roots[j]!) - 1);
  model.others[at] = j;
  model.ideals[at] = temper.edge * spread * (hub && (hub[i] || hub[j]) ? SPOKE : 1);
  model.weights[at] = temper.pull;
}

function setFar(model: StressModel, at: number, j: number, far: number, factor: number, { afar }: Temper): void {
  const root = Math.sqrt(far);
  model.others[at] = j;
  model.ideals[at] = far * (1 + afar * 0.8 * (root - 1));
  model.weights[at] = factor / (far * far * (1 - afar) + far * root * afar);
}
