import { degree, type Graph } from './graph.js';
import type { Coordinates } from './pivot-placement.js';
import type { StressModel } from './stress-model.js';

/** So many comparisons of two edges are all the work that is done: counted, not timed, so that the picture is the same everywhere. */
const MOST_WORK = 1_200_000;
const PAUSE = 20_000;
const ROUNDS = 2;
/** Eight ways to go, near and far, in mean lengths of an edge. Roots only, as all engines have the same. */
const DIAGONAL = Math.SQRT1_2;
const WAYS = [
  [1, 0],
  [DIAGONAL, DIAGONAL],
  [0, 1],
  [-DIAGONAL, DIAGONAL],
  [-1, 0],
  [-DIAGONAL, -DIAGONAL],
  [0, -1],
  [DIAGONAL, -DIAGONAL],
] as const;
const STEPS = [0.25, 0.7, 1.4];
/** What a crossing may cost in stress. */
const CROSSING = 0.3;
/** What an edge costs that runs over a node it has nothing to do with, and how near that is in lengths of an edge. */
const OVERRUN = 0.6;
const NEAR_EDGE = 0.14;
/** What two nodes cost that touch, and how near that is. */
const TOUCH = 2;
const NEAR_NODE = 0.4;

/**
 * Moves single nodes of a small graph where fewer edges cross and none runs over a node, as long as distances do not
 * suffer more than that is worth. In place; nothing is done where a single round would be too much work.
 */
export function* fewerCrossings(at: Coordinates, graph: Graph, model: StressModel): Generator<undefined> {
  const search = new Search(at, graph, model);
  const aRound = search.edges * search.edges * 2 * WAYS.length * STEPS.length;
  let done = 0;
  let paused = 0;
  for (let round = 0; round < ROUNDS && done + aRound <= MOST_WORK; round++) {
    let moved = false;
    for (let i = 0; i < graph.size; i++) {
      const before = search.work;
      moved = search.improve(i) || moved;
      done += search.work - before;
      if (done - paused < PAUSE) continue;
      paused = done;
      yield;
    }
    if (!moved) return;
  }
}

class Search {
  readonly edges: number;
  work = 0;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #length: number;

  constructor(
    private readonly at: Coordinates,
    private readonly graph: Graph,
    private readonly model: StressModel,
  ) {
    const { starts, ends, size } = graph;
    this.edges = ends.length / 2;
    this.#from = new Int32Array(this.edges);
    this.#to = new Int32Array(this.edges);
    let e = 0;
    let total = 0;
    for (let i = 0; i < size; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        const j = ends[k]!;
        if (j < i) continue;
        this.#from[e] = i;
        this.#to[e++] = j;
        total += apart(at, i, j);
      }
    }
    this.#length = total / Math.max(1, e);
  }

  /** @returns whether a better place was found */
  improve(i: number): boolean {
    const { xs, ys } = this.at;
    const [x, y] = [xs[i]!, ys[i]!];
    let [bestX, bestY] = [x, y];
    let least = this.#cost(i) - 1e-3;
    for (const step of STEPS) {
      for (const [dx, dy] of WAYS) {
        xs[i] = x + dx * step * this.#length;
        ys[i] = y + dy * step * this.#length;
        const cost = this.#cost(i, least);
        if (cost < least) [least, bestX, bestY] = [cost, xs[i]!, ys[i]!];
      }
    }
    xs[i] = bestX;
    ys[i] = bestY;
    return bestX !== x || bestY !== y;
  }

  /** What a node costs where it stands; more than a limit is not counted out. */
  #cost(i: number, limit = Infinity): number {
    let cost = this.#strain(i);
    const { starts, ends } = this.graph;
    for (let k = starts[i]!; k < starts[i + 1]! && cost < limit; k++) cost += this.#crossed(i, ends[k]!);
    return cost < limit ? cost + this.#overrun(i) : cost;
  }

  /** Its share of the stress, and of nodes that touch. */
  #strain(i: number): number {
    const { starts, others, ideals, weights } = this.model;
    let cost = 0;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      const far = apart(this.at, i, others[k]!);
      const off = far - ideals[k]!;
      cost += weights[k]! * off * off;
      if (far < NEAR_NODE * this.#length) cost += TOUCH * (1 - far / (NEAR_NODE * this.#length));
    }
    return cost;
  }

  /** What crosses, or runs over the end of, one of its edges. */
  #crossed(i: number, j: number): number {
    const { xs, ys } = this.at;
    const [ax, ay, dx, dy] = [xs[i]!, ys[i]!, xs[j]! - xs[i]!, ys[j]! - ys[i]!];
    this.work += this.edges;
    let count = 0;
    for (let e = 0; e < this.edges; e++) {
      const [p, q] = [this.#from[e]!, this.#to[e]!];
      if (p === i || p === j || q === i || q === j) continue;
      const [px, py, qx, qy] = [xs[p]! - ax, ys[p]! - ay, xs[q]! - ax, ys[q]! - ay];
      if ((dx * py - dy * px) * (dx * qy - dy * qx) >= 0) continue;
      const [ex, ey] = [qx - px, qy - py];
      if ((ex * -py - ey * -px) * (ex * (dy - py) - ey * (dx - px)) < 0) count++;
    }
    let cost = count * CROSSING;
    const reach = NEAR_EDGE * this.#length;
    for (let node = 0; node < this.graph.size; node++)
      if (node !== i && node !== j && liesOn(this.at, node, i, j, reach)) cost += OVERRUN;
    return cost;
  }

  /** The edges of others that it lies on. */
  #overrun(i: number): number {
    if (!degree(this.graph, i)) return 0;
    const reach = NEAR_EDGE * this.#length;
    let cost = 0;
    for (let e = 0; e < this.edges; e++) {
      const [p, q] = [this.#from[e]!, this.#to[e]!];
      if (p !== i && q !== i && liesOn(this.at, i, p, q, reach)) cost += OVERRUN;
    }
    return cost;
  }
}

const apart = ({ xs, ys }: Coordinates, i: number, j: number): number => {
  const [dx, dy] = [xs[i]! - xs[j]!, ys[i]! - ys[j]!];
  return Math.sqrt(dx * dx + dy * dy);
};

function liesOn({ xs, ys }: Coordinates, node: number, p: number, q: number, reach: number): boolean {
  const [dx, dy] = [xs[q]! - xs[p]!, ys[q]! - ys[p]!];
  const [nx, ny] = [xs[node]! - xs[p]!, ys[node]! - ys[p]!];
  const square = dx * dx + dy * dy;
  const t = nx * dx + ny * dy;
  if (t <= 0 || t >= square) return false;
  const across = nx * dy - ny * dx;
  return across * across < reach * reach * square;
}
