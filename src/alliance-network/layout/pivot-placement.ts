import { degree, distancesFrom, type Graph } from './graph.js';

/**
 * Where a connected graph starts from before it is refined: classical scaling with pivots.
 * U. Brandes and C. Pich, "Eigensolver methods for progressive multidimensional scaling of large data", 2007.
 */
const PIVOTS = 50;
const ITERATIONS = 40;

/** Coordinates of the nodes of a graph, by index, in units of about one edge. */
export interface Coordinates {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** The longer extent comes out along x. Yields now and then, so that it can be done a slice at a time. */
export function* pivotPlacement(graph: Graph): Generator<undefined, Coordinates> {
  const n = graph.size;
  if (n < 3) return { xs: Float64Array.from({ length: n }, (_, i) => i - (n - 1) / 2), ys: new Float64Array(n) };
  const columns = yield* centred(yield* distancesToPivots(graph), n);
  const gram: number[][] = [];
  for (const a of columns) {
    gram.push(columns.map((b) => dot(a, b)));
    yield;
  }
  const first = eigenvector(gram, undefined);
  const second = eigenvector(gram, first);
  yield;
  const xs = project(columns, first, n);
  const ys = project(columns, second, n);
  const unit = Math.sqrt(columns.length / n) / Math.max(1e-9, Math.sqrt(Math.sqrt(dot(xs, xs) / n)));
  return { xs: xs.map((x) => x * unit), ys: ys.map((y) => y * unit) };
}

/** Breadth-first distances from each pivot; each next pivot is the node farthest from all before. */
function* distancesToPivots(graph: Graph): Generator<undefined, Float64Array[]> {
  const n = graph.size;
  const nearest = new Float64Array(n).fill(Infinity);
  const columns: Float64Array[] = [];
  let pivot = 0;
  for (let i = 1; i < n; i++) if (degree(graph, i) > degree(graph, pivot)) pivot = i;
  while (columns.length < Math.min(PIVOTS, n)) {
    const column = distancesFrom(pivot, graph);
    columns.push(column);
    for (let i = 0; i < n; i++) if (column[i]! < nearest[i]!) nearest[i] = column[i]!;
    pivot = 0;
    for (let i = 1; i < n; i++) if (nearest[i]! > nearest[pivot]!) pivot = i;
    yield;
  }
  return columns;
}

/** Squares distances and centres them twice, in place. */
function* centred(columns: readonly Float64Array[], n: number): Generator<undefined, readonly Float64Array[]> {
  const rowMeans = new Float64Array(n);
  for (const column of columns) {
    for (let i = 0; i < n; i++) rowMeans[i]! += (column[i]! *= column[i]!) / columns.length;
    yield;
  }
  const mean = sum(rowMeans) / n;
  for (const column of columns) {
    const columnMean = sum(column) / n;
    for (let i = 0; i < n; i++) column[i] = -0.5 * (column[i]! - rowMeans[i]! - columnMean + mean);
    yield;
  }
  return columns;
}

/** The greatest eigenvector of a symmetric matrix by power iteration, orthogonal to a known one. */
function eigenvector(matrix: readonly (readonly number[])[], known: readonly number[] | undefined): readonly number[] {
  // No symmetry of a graph can make this start orthogonal to what is sought.
  let vector = matrix.map((_, i) => 1 / (1 + i) + (i % 3) / 7);
  for (let step = 0; step < ITERATIONS; step++) {
    const next = matrix.map((row) => dot(row, vector));
    const along = known ? dot(next, known) : 0;
    const rest = known ? next.map((value, i) => value - along * (known[i] ?? 0)) : next;
    const length = Math.sqrt(dot(rest, rest));
    if (length < 1e-12) break;
    vector = rest.map((value) => value / length);
  }
  const sign = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-9 ? value : best), 0) < 0 ? -1 : 1;
  return vector.map((value) => value * sign);
}

function project(columns: readonly Float64Array[], vector: readonly number[], n: number): Float64Array {
  const result = new Float64Array(n);
  columns.forEach((column, j) => {
    const along = vector[j] ?? 0;
    for (let i = 0; i < n; i++) result[i]! += column[i]! * along;
  });
  return result;
}

const sum = (values: Float64Array): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
};

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
};
