/**
 * An order in which those who are alike stand side by side: a tree by average linkage (R. R. Sokal and C. D. Michener,
 * “A Statistical Method for Evaluating Systematic Relationships”, University of Kansas Science Bulletin 38, 1958,
 * 1409–1438), its branches turned so that the nearest ends meet (G. Gruvaeus and H. Wainer, “Two Additions to
 * Hierarchical Cluster Analysis”, British Journal of Mathematical and Statistical Psychology 25, 1972, 200–206).
 * Deterministic: of equal distances the one between the lowest numbers is taken.
 * @param count how many there are
 * @param distance of two of them, 0–1; undefined where it is not known, which counts as the mean of all that are
 * @returns the numbers from 0 to `count`, in order; the end with the lower number first
 */
export function seriate(count: number, distance: (a: number, b: number) => number | undefined): readonly number[] {
  if (count < 3) return Array.from({ length: count }, (_, i) => i);
  const between = distances(count, distance);
  const near = between.slice();
  const branches: (Branch | undefined)[] = Array.from({ length: count }, (_, i) => ({ leaves: [i] }));
  for (let left = count; left > 1; left--) {
    const [a, b] = nearest(near, branches, count);
    const [one, other] = [branches[a] as Branch, branches[b] as Branch];
    merge(near, branches, count, a, b);
    branches[a] = { leaves: joined(one.leaves, other.leaves, (p, q) => between[p * count + q] as number) };
    branches[b] = undefined;
  }
  const order = branches.find((branch) => branch)?.leaves ?? [];
  return (order[0] as number) < (order.at(-1) as number) ? order : [...order].reverse();
}

interface Branch {
  readonly leaves: readonly number[];
}

const distances = (count: number, distance: (a: number, b: number) => number | undefined): Float64Array => {
  const between = new Float64Array(count * count);
  let sum = 0;
  let known = 0;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const apart = distance(a, b);
      between[a * count + b] = between[b * count + a] = apart ?? NaN;
      if (apart === undefined) continue;
      sum += apart;
      known++;
    }
  }
  const mean = known ? sum / known : 0;
  return between.map((apart) => (Number.isNaN(apart) ? mean : apart));
};

// A square of some hundreds at most: searching it again for each merger is a few milliseconds.
const nearest = (
  near: Float64Array,
  branches: readonly (Branch | undefined)[],
  count: number,
): readonly [number, number] => {
  let best: readonly [number, number] = [0, 0];
  let least = Infinity;
  for (let a = 0; a < count; a++) {
    if (!branches[a]) continue;
    for (let b = a + 1; b < count; b++) {
      const apart = near[a * count + b] as number;
      if (!branches[b] || apart >= least - 1e-12) continue;
      least = apart;
      best = [a, b];
    }
  }
  return best;
};

/** The distance of two branches is the mean of all distances between their leaves. */
const merge = (
  near: Float64Array,
  branches: readonly (Branch | undefined)[],
  count: number,
  a: number,
  b: number,
): void => {
  const [m, n] = [branches[a]?.leaves.length ?? 0, branches[b]?.leaves.length ?? 0];
  for (let c = 0; c < count; c++) {
    if (!branches[c] || c === a || c === b) continue;
    const mean = ((near[a * count + c] as number) * m + (near[b * count + c] as number) * n) / (m + n);
    near[a * count + c] = near[c * count + a] = mean;
  }
};

/** Either branch as it is or turned, whichever brings the nearest ends together. */
const joined = (
  one: readonly number[],
  other: readonly number[],
  between: (a: number, b: number) => number,
): readonly number[] => {
  const [a, z] = [one[0] as number, one.at(-1) as number];
  const [b, y] = [other[0] as number, other.at(-1) as number];
  const seams = [between(z, b), between(z, y), between(a, b), between(a, y)];
  const best = seams.reduce((least, seam, i) => (seam < (seams[least] as number) - 1e-12 ? i : least), 0);
  const left = best < 2 ? one : [...one].reverse();
  return [...left, ...(best % 2 ? [...other].reverse() : other)];
};
