import type { Point } from './geometry.js';
import type { Body, Keep } from './place-free.js';

const GAP = 2;
const [STEP, FARTHEST, WAYS] = [4, 120, 12] as const;

/** Takes each body that still lies on one before it to the nearest place that is free, and that it may have. */
export function apart(points: readonly Point[], bodies: readonly Body[], keep: Keep): readonly Point[] {
  const placed: Point[] = [];
  points.forEach((at, i) => {
    const free = ({ x, y }: Point): boolean =>
      placed.every((other, j) => {
        const least = bodies[i]!.r + bodies[j]!.r + GAP;
        return (other.x - x) ** 2 + (other.y - y) ** 2 >= least * least;
      });
    placed.push(free(at) ? at : (spotsAround(at, i, keep).find(free) ?? at));
  });
  return placed;
}

function spotsAround({ x, y }: Point, i: number, keep: Keep): Point[] {
  const spots: Point[] = [];
  for (let far = STEP; far <= FARTHEST; far += STEP) {
    for (let way = 0; way < WAYS; way++) {
      const angle = (2 * Math.PI * way) / WAYS;
      spots.push(keep({ x: x + Math.cos(angle) * far, y: y + Math.sin(angle) * far }, i));
    }
  }
  return spots;
}
