import { piecesOf } from './bundles.js';
import { distance, round, type ActorMark, type Box, type NetworkDrawing, type Point } from './geometry.js';
import { lengthInside, overlaps, type Segment } from './segments.js';

/** In CSS pixels. */
export const LABEL_SIZE = 12;
const HEIGHT = 16;
/** How far from the edge of the area a name may stand, nearest first. */
const STEPS = [4, 20, 40, 64] as const;
const WAYS: readonly (readonly [x: number, y: number])[] = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [0.7, -0.7],
  [-0.7, -0.7],
  [0.7, 0.7],
  [-0.7, 0.7],
];
/** What it costs to stand over other text or a mark, over a line, per pixel of it, and off the edge of the area, per pixel. */
const COST = { text: 400, line: 1, away: 1.5 };

/**
 * Finds a name's place beside an area: where it covers neither text nor marks, and as little as can be of the lines; the
 * outermost members first among equals. Each name that is placed is in the way of the next.
 *
 * @param reach from a member to the edge of its area, in CSS pixels
 */
export function areaLabels(
  drawing: NetworkDrawing,
  reach: number,
): (own: readonly ActorMark[], width: number) => Point {
  const { lines, hubs, labels, marks } = drawing;
  const segments = [...lines, ...hubs.flatMap(({ spokes }) => spokes)].flatMap((line): readonly Segment[] =>
    piecesOf(line),
  );
  const taken: Box[] = [
    ...labels.map(({ box }) => box),
    ...marks.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })),
    ...hubs.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })),
  ];
  return (own, width) => {
    let [best, least]: [Box, number] = [{ x: 0, y: 0, width, height: HEIGHT }, Infinity];
    for (const mark of fromOutside(own)) {
      for (const box of boxesAround(mark, width, reach)) {
        if (!isInside(box, drawing)) continue;
        const cost =
          box.away * COST.away +
          taken.filter((other) => overlaps(box, other)).length * COST.text +
          segments.reduce((sum, segment) => sum + lengthInside(segment, box) * COST.line, 0);
        if (cost < least - 1e-6) [best, least] = [box, cost];
      }
    }
    taken.push(best);
    return { x: round(best.x + width / 2), y: round(best.y + HEIGHT - 4) };
  };
}

function fromOutside(members: readonly ActorMark[]): ActorMark[] {
  const centre = {
    x: members.reduce((sum, { x }) => sum + x, 0) / members.length,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
  };
  return [...members].sort((a, b) => distance(b, centre) - distance(a, centre) || (a.id < b.id ? -1 : 1));
}

function boxesAround({ x, y }: Point, width: number, reach: number): (Box & { readonly away: number })[] {
  return STEPS.flatMap((away) =>
    WAYS.map(([dx, dy]) => ({
      x: x + dx * (reach + away) + (Math.sign(dx) * width - width) / 2,
      y: y + dy * (reach + away) + (Math.sign(dy) * HEIGHT - HEIGHT) / 2,
      ...{ width, height: HEIGHT, away },
    })),
  );
}

const isInside = ({ x, y, width }: Box, drawing: NetworkDrawing): boolean =>
  x >= 0 && y >= 0 && x + width <= drawing.width && y + HEIGHT <= drawing.height;
