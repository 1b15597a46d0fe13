import type { Coordinates } from './pivot-placement.js';
import type { StressModel } from './stress-model.js';

/** So many terms are done without a pause: a fraction of a millisecond. */
const PAUSE = 20_000;

/**
 * Moves each node to where its distances come nearest to what the model wishes, one after the other, in place.
 * E. Gansner, Y. Koren and S. North, "Graph drawing by stress majorization", 2004, as local steps.
 * @param hold is told of each node that was moved, and may put it where it has to be
 */
export function* stressSweeps(
  { xs, ys }: Coordinates,
  model: StressModel,
  rounds: number,
  hold?: (i: number) => void,
): Generator<undefined> {
  let done = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < xs.length; i++) {
      done += toBest(i, xs, ys, model);
      hold?.(i);
      if (done < PAUSE) continue;
      done = 0;
      yield;
    }
  }
}

/** @returns how many terms were asked */
function toBest(i: number, xs: Float64Array, ys: Float64Array, model: StressModel): number {
  const { starts, others, ideals, weights } = model;
  const [from, to] = [starts[i]!, starts[i + 1]!];
  const [x, y] = [xs[i]!, ys[i]!];
  let [left, top, whole] = [0, 0, 0];
  for (let k = from; k < to; k++) {
    const j = others[k]!;
    const weight = weights[k]!;
    const dx = x - xs[j]!;
    const dy = y - ys[j]!;
    const stretch = ideals[k]! / (Math.sqrt(dx * dx + dy * dy) || 1e-6);
    left += weight * (xs[j]! + dx * stretch);
    top += weight * (ys[j]! + dy * stretch);
    whole += weight;
  }
  if (whole > 0) {
    xs[i] = left / whole;
    ys[i] = top / whole;
  }
  return to - from;
}
