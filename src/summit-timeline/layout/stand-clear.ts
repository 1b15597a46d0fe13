/** A text that stands beside an upright axis, near the mark that it names. */
export interface Standing {
  /** Where its first line would rather be, in px down. */
  readonly at: number;
  /** All of the mark: beside any of it the text is where it belongs. */
  readonly from: number;
  readonly to: number;
  readonly height: number;
  /** How hard it is to move beside the others: 1 by default. */
  readonly firmness?: number;
}

/** From the top of a text to the middle of its first line. */
const FIRST = 8;
/** A line that leads farther than this is hard to follow. */
export const FARTHEST = 40;

/**
 * Where texts stand so that none is on another and all together are moved as little as can be: the least sum of squares,
 * by pooling neighbours that would meet (isotonic regression).
 * @param texts by `at`
 * @returns their tops; undefined where one would be too far from its mark
 */
export function standClear(texts: readonly Standing[], top: number, bottom: number): readonly number[] | undefined {
  // Without the heights above it, each text's place is a number that must not fall from one to the next.
  const pools: { sum: number; weight: number; count: number }[] = [];
  const above: number[] = [];
  let height = 0;
  for (const { at, height: own, firmness = 1 } of texts) {
    above.push(height);
    pools.push({ sum: (at - FIRST - height) * firmness, weight: firmness, count: 1 });
    height += own;
    for (let last = pools.at(-1), before = pools.at(-2); last && before && mean(before) > mean(last);) {
      pools.pop();
      before.sum += last.sum;
      before.weight += last.weight;
      before.count += last.count;
      [last, before] = [before, pools.at(-2)];
    }
  }
  if (height > bottom - top) return undefined;
  const places = pools.flatMap((pool) => new Array<number>(pool.count).fill(mean(pool)));
  const tops = places.map((place, i) => Math.max(top, Math.min(bottom - height, place)) + (above[i] as number));
  const isNear = ({ from, to }: Standing, y: number): boolean =>
    y + FIRST >= from - FARTHEST && y + FIRST <= to + FARTHEST;
  return texts.every((text, i) => isNear(text, tops[i] as number)) ? tops : undefined;
}

const mean = ({ sum, weight }: { readonly sum: number; readonly weight: number }): number => sum / weight;
