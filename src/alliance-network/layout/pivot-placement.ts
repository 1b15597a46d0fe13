/**
 * Where a connected graph starts from before forces refine it: classical scaling with pivots.
 * U. Brandes and C. Pich, "Eigensolver methods for progressive multidimensional scaling of large data", 2007.
 */
const PIVOTS = 50;
const ITERATIONS = 40;
/** Two parties of one tie of many are as near as those of a tie of two, and a little more. */
const SPOKE_FIFTHS = 3;
export const SPOKE = SPOKE_FIFTHS / 5;

/** For each node the indices of its neighbours. */
export type Adjacency = readonly (readonly number[])[];

/** @returns coordinates in units of about one edge, the longer extent along x */
export function pivotPlacement(
  adjacency: Adjacency,
  isHub?: readonly boolean[],
): readonly (readonly [number, number])[] {
  const n = adjacency.length;
  if (n < 3) return Array.from({ length: n }, (_, i) => [i - (n - 1) / 2, 0]);
  const columns = centred(distancesToPivots(adjacency, isHub), n);
  const gram = columns.map((a) => columns.map((b) => dot(a, b)));
  const first = eigenvector(gram, undefined);
  const second = eigenvector(gram, first);
  const scale = Math.sqrt(columns.length / n);
  const xs = project(columns, first, n);
  const ys = project(columns, second, n);
  const unit = scale / Math.max(1e-9, Math.sqrt(Math.sqrt(dot(xs, xs) / n)));
  return Array.from({ length: n }, (_, i) => [(xs[i] ?? 0) * unit, (ys[i] ?? 0) * unit]);
}

/** Breadth-first distances from each pivot; each next pivot is the node farthest from all before. */
function distancesToPivots(adjacency: Adjacency, isHub?: readonly boolean[]): Float64Array[] {
  const n = adjacency.length;
  const nearest = new Float64Array(n).fill(Infinity);
  const columns: Float64Array[] = [];
  let pivot = adjacency.reduce((best, { length }, i) => (length > (adjacency[best]?.length ?? 0) ? i : best), 0);
  while (columns.length < Math.min(PIVOTS, n)) {
    const column = distancesFrom(pivot, adjacency, isHub);
    columns.push(column);
    for (let i = 0; i < n; i++) nearest[i] = Math.min(nearest[i] ?? 0, column[i] ?? 0);
    pivot = nearest.reduce((best, value, i) => (value > (nearest[best] ?? 0) ? i : best), 0);
  }
  return columns;
}

/** In edges, a spoke being less than one; the graph is connected, so every node is reached. */
export function distancesFrom(source: number, adjacency: Adjacency, isHub?: readonly boolean[]): Float64Array {
  const found = new Float64Array(adjacency.length).fill(Infinity);
  // Lengths are small whole numbers of fifths, so that a queue for each length takes the place of a heap.
  const queues: number[][] = [[source]];
  found[source] = 0;
  for (let length = 0; length < queues.length; length++) {
    for (const node of queues[length] ?? []) {
      if (found[node] !== length) continue;
      for (const next of adjacency[node] ?? []) {
        const far = length + (isHub && (isHub[node] || isHub[next]) ? SPOKE_FIFTHS : 5);
        if (far >= (found[next] ?? 0)) continue;
        found[next] = far;
        (queues[far] ??= []).push(next);
      }
    }
  }
  return found.map((fifths) => fifths / 5);
}

/** Double-centred squared distances. */
function centred(columns: readonly Float64Array[], n: number): Float64Array[] {
  const squares = columns.map((column) => column.map((value) => value * value));
  const columnMeans = squares.map((column) => sum(column) / n);
  const rowMeans = new Float64Array(n);
  for (const column of squares) for (let i = 0; i < n; i++) rowMeans[i]! += (column[i] ?? 0) / squares.length;
  const mean = sum(rowMeans) / n;
  return squares.map((column, j) =>
    column.map((value, i) => -0.5 * (value - (rowMeans[i] ?? 0) - (columnMeans[j] ?? 0) + mean)),
  );
}

/** The greatest eigenvector of a symmetric matrix by power iteration, orthogonal to a known one. */
function eigenvector(matrix: readonly (readonly number[])[], known: readonly number[] | undefined): readonly number[] {
  // No symmetry of a graph can make this start orthogonal to what is sought.
  let vector = matrix.map((_, i) => 1 / (1 + i) + (i % 3) / 7);
  for (let step = 0; step < ITERATIONS; step++) {
    const next = matrix.map((row) => dot(row, vector));
    const along = known ? dot(next, known) : 0;
    const rest = known ? next.map((value, i) => value - along * (known[i] ?? 0)) : next;
    const length = Math.hypot(...rest);
    if (length < 1e-12) break;
    vector = rest.map((value) => value / length);
  }
  const sign = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-9 ? value : best), 0) < 0 ? -1 : 1;
  return vector.map((value) => value * sign);
}

function project(columns: readonly Float64Array[], vector: readonly number[], n: number): Float64Array {
  const result = new Float64Array(n);
  columns.forEach((column, j) => {
    for (let i = 0; i < n; i++) result[i]! += (column[i] ?? 0) * (vector[j] ?? 0);
  });
  return result;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
};
