import { fewerCrossings } from './fewer-crossings.js';
import type { Point } from './geometry.js';
import { graphOf, partOf, partsOf, type Edge, type Graph } from './graph.js';
import { ownPlaces } from './own-places.js';
import { pivotPlacement, type Coordinates } from './pivot-placement.js';
import { stressModel } from './stress-model.js';
import { stressSweeps } from './stress-sweeps.js';

/** How long an edge is before the shape is fitted to a drawing, in CSS pixels. */
export const EDGE = 40;
const SWEEPS = { few: 60, many: 30 };
const FEW = 400;
/** Of few bodies with few ties each, many layouts are as good: one is found again from the same places. */
const LOOSE = { size: 60, degree: 3.6 };

/** A connected part of a network. */
export interface Part {
  /** Indices of bodies. */
  readonly members: readonly number[];
  /** One a member. */
  readonly points: readonly Point[];
  /** Few bodies with few ties each: much about where they lie is free. */
  readonly loose: boolean;
}

/** How a network lies by its ties alone, whatever the size of the drawing: its connected parts, greatest first. */
export type Shape = readonly Part[];

/**
 * Shapes a network: each part scaled classically, then refined by stress, a small one untangled. Yields now and then,
 * once with the shape before it is refined, which is within a quarter of the last one's stress.
 */
export function* shaping(
  bodies: readonly { readonly id: string; readonly hub?: boolean }[],
  edges: readonly Edge[],
): Generator<Shape | undefined, Shape> {
  const graph = graphOf(bodies.length, edges, (i) => bodies[i]?.hub === true);
  yield;
  const parts: { members: readonly number[]; loose: boolean; own: Graph; at: Coordinates }[] = [];
  for (const members of partsOf(graph)) {
    const own = partOf(graph, members);
    const loose = own.size <= LOOSE.size && own.ends.length <= LOOSE.degree * own.size;
    const at = loose ? ownPlaces(members.map((i) => bodies[i]?.id ?? '')) : yield* pivotPlacement(own);
    parts.push({ members, loose, own, at });
  }
  const shape = (): Shape => parts.map(({ members, loose, at }) => ({ members, loose, points: pointsOf(at) }));
  yield shape();
  for (const { own, at } of parts) if (own.size > 2) yield* refine(own, at);
  return shape();
}

function* refine(graph: Graph, at: Coordinates): Generator<undefined> {
  const model = yield* stressModel(graph);
  yield* stressSweeps(at, model, graph.size <= FEW ? SWEEPS.few : SWEEPS.many);
  if (graph.size <= FEW) yield* fewerCrossings(at, graph, model);
}

const pointsOf = ({ xs, ys }: Coordinates): Point[] =>
  Array.from(xs, (x, i) => ({ x: x * EDGE, y: (ys[i] ?? 0) * EDGE }));
