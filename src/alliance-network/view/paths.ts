import { round, type Disc, type Point, type TieLine } from '../layout/geometry.js';
import { axes } from '../layout/segments.js';

const at = ({ x, y }: Point): string => `${round(x)},${round(y)}`;

export const circlePath = (centre: Point, r: number): string => ellipsePath({ centre, rx: r, ry: r });

export const ellipsePath = ({ centre: { x, y }, rx, ry }: Disc): string =>
  `M${round(x - rx)},${round(y)}a${rx},${ry} 0 1 1 ${2 * rx},0a${rx},${ry} 0 1 1 ${-2 * rx},0`;

export const diamondPath = ({ x, y }: Point, r: number): string =>
  `M${round(x)},${round(y - r)}l${r},${r}l${-r},${r}l${-r},${-r}Z`;

export function linePath({ from, to, bend, loop }: Pick<TieLine, 'from' | 'to' | 'bend' | 'loop'>): string {
  if (loop !== undefined) return circlePath(from, loop);
  return bend ? `M${at(from)}Q${at(bend)} ${at(to)}` : `M${at(from)}L${at(to)}`;
}

/** Where a line catches the pointer: not close to its ends, which are the marks' own. */
export function hitPath(line: TieLine): string {
  const { from, to, bend, loop } = line;
  if (bend || loop !== undefined) return linePath(line);
  const { along } = axes(from, to);
  const inset = Math.min(10, Math.hypot(to.x - from.x, to.y - from.y) / 3);
  return `M${at({ x: from.x + along.x * inset, y: from.y + along.y * inset })}L${at({ x: to.x - along.x * inset, y: to.y - along.y * inset })}`;
}

/** Around a line at a distance from it: the shape of its focus ring. */
export function outlinePath({ from, to, bend, loop }: TieLine, gap: number): string {
  if (loop !== undefined) return circlePath(from, loop + gap);
  const { across } = axes(from, to);
  const beside = ({ x, y }: Point, side: number): string =>
    at({ x: x + across.x * gap * side, y: y + across.y * gap * side });
  const curve = (end: Point, side: number): string =>
    bend ? `Q${beside(bend, side)} ${beside(end, side)}` : `L${beside(end, side)}`;
  const cap = (end: Point, side: number): string => `A${gap},${gap} 0 0 0 ${beside(end, side)}`;
  return `M${beside(from, 1)}${curve(to, 1)}${cap(to, -1)}${curve(from, -1)}${cap(from, 1)}Z`;
}

/** An arrowhead at the end of a line. */
export function arrowPath({ from, to, bend }: TieLine): string {
  const { along, across } = axes(bend ?? from, to);
  const wing = (side: number): Point => ({
    x: to.x - along.x * 9 + across.x * 4 * side,
    y: to.y - along.y * 9 + across.y * 4 * side,
  });
  return `M${at(to)}L${at(wing(1))}L${at(wing(-1))}Z`;
}
