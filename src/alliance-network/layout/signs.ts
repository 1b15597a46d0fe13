import { distance, point, type Box, type LineSign, type Point, type TieLine } from './geometry.js';
import { piecesOf, pointOn } from './bundles.js';
import { distanceTo, type Segment } from './segments.js';
import type { Phase } from './ties-at.js';

const APART = 24;
const FROM_LINE = 10;
const STEPS = [
  0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78, 0.18, 0.82,
] as const;

/** What a line has to say beside its colour and dash. */
export function signsFor({ style }: TieLine, disputed: boolean): LineSign[] {
  const signs: LineSign[] = [];
  if (style.sign === 'adversarial' || style.sign === 'mixed') signs.push(style.sign);
  if (style.status === 'suspended') signs.push('suspended');
  const phase = phaseSign(style);
  if (phase) signs.push(phase);
  if (disputed) signs.push('disputed');
  return style.status === 'ended' ? signs.filter((sign) => sign === 'disputed') : signs;
}

/** The one thing that is to be said of a line's dates. */
export function phaseSign({ begins, ends, doubtful, change }: Phase): LineSign | undefined {
  if (change) return change === 'kept' ? undefined : change;
  return doubtful ? 'doubtful' : begins ? 'begins' : ends ? 'ends' : undefined;
}

export interface SignOptions {
  readonly signs: readonly LineSign[];
  /** The tie's title stands here: its sign stands beside it. */
  readonly near?: Point;
  readonly lines: readonly Segment[];
  readonly boxes: readonly Box[];
  /** Where other signs are already; the new ones are added. */
  readonly taken: Point[];
}

/** Sets the signs of a line where they touch neither other lines nor labels nor each other, as near to its title as that lets them. */
export function withSigns(line: TieLine, options: SignOptions): TieLine {
  if (!options.signs.length) return line;
  if (line.loop !== undefined)
    return { ...line, signs: options.signs.slice(0, 1).map((sign) => ({ ...line.to, sign })) };
  const own = piecesOf(line);
  const others = options.lines.filter((other) => !own.some((piece) => sameWay(piece, other)));
  const signs = options.signs.map((sign) => {
    const spot = bestSpot(line, others, options);
    options.taken.push(spot);
    return { ...point(spot.x, spot.y), sign };
  });
  return { ...line, signs };
}

/** Lines of one bundle run beside each other and cannot be cleared. */
const sameWay = (a: Segment, b: Segment): boolean => distanceTo(b, a.from) < 14 && distanceTo(b, a.to) < 14;

function bestSpot(line: TieLine, others: readonly Segment[], { near, boxes, taken }: SignOptions): Point {
  const length = distance(line.from, line.to);
  let [best, least] = [pointOn(line, 0.5), Infinity];
  for (const t of STEPS) {
    const spot = pointOn(line, t);
    let cost = near ? distance(spot, near) / 4 : Math.abs(t - 0.5) * length * 0.3;
    for (const other of taken) cost += Math.max(0, APART - distance(spot, other)) * 20;
    for (const other of others) cost += Math.max(0, FROM_LINE - distanceTo(other, spot)) * 5;
    for (const box of boxes) if (inside(spot, box)) cost += 150;
    if (cost < least - 1e-6) [best, least] = [spot, cost];
  }
  return best;
}

const inside = ({ x, y }: Point, box: Box): boolean =>
  x > box.x - 8 && x < box.x + box.width + 8 && y > box.y - 7 && y < box.y + box.height + 7;
