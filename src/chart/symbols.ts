import type { Shape } from '../dossier/dossier.js';

/** The shape of each of the seven kind slots; an eighth kind is neutral and brings its own. */
export const SLOT_SHAPES: readonly Shape[] = [
  'square',
  'circle',
  'pentagon',
  'diamond',
  'triangle-down',
  'triangle',
  'cross',
];

const polygon = (points: readonly (readonly [number, number])[], r: number): string =>
  `M${points.map(([x, y]) => `${round(x * r)},${round(y * r)}`).join('L')}Z`;

const round = (value: number): number => Math.round(value * 100) / 100;

const PENTAGON = Array.from({ length: 5 }, (_, i) => {
  const angle = (i * 2 * Math.PI) / 5 - Math.PI / 2;
  return [1.08 * Math.cos(angle), 1.08 * Math.sin(angle) + 0.04] as const;
});

// Unit outlines of about equal visual weight: the radius of a circle is 1.
const OUTLINES: Readonly<Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  pentagon: PENTAGON,
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  'triangle-down': [
    [-1.1, -0.85],
    [1.1, -0.85],
    [0, 1.05],
  ],
  triangle: [
    [-1.1, 0.85],
    [1.1, 0.85],
    [0, -1.05],
  ],
  cross: [
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ],
};

/** The outline of a mark around the origin as an SVG path. @param r the radius in CSS pixels of a circle of the same weight */
export function shapePath(shape: Shape, r: number): string {
  if (shape !== 'circle') return polygon(OUTLINES[shape], r);
  return `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;
}
