import type { Style } from './cascade.js';
import { tenths } from './ink.js';
import type { Room } from './room.js';

interface Edge {
  /** With its padding. */
  readonly size: number;
  readonly border: number;
  readonly colour: string;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Edges = Readonly<Record<(typeof SIDES)[number], Edge>>;

export function edgesOf(style: Style, width: number): Edges {
  const edges = SIDES.map((side) => {
    const [, thick = '0', colour = ''] = /^([\d.]+)px\s+\w+\s+(.+)$/.exec(style.get(`border-${side}`) ?? '') ?? [];
    const border = parseFloat(thick);
    return [side, { border, colour, size: border + style.px(`padding-${side}`, width) }] as const;
  });
  return Object.fromEntries(edges) as unknown as Edges;
}

/** Lines above and below; what has a border all around is drawn by neither. */
export function bordersOf({ top, bottom, left }: Edges, { x, y, width }: Room, height: number): string {
  if (left.border) return '';
  const rule = (at: number, { border, colour }: Edge): string =>
    border
      ? `<rect x="${tenths(x)}" y="${tenths(at)}" width="${tenths(width)}" height="${border}" fill="${colour}"/>`
      : '';
  return rule(y, top) + rule(y + height - bottom.border, bottom);
}
