import type { Point } from './geometry.js';

/** Something that stands around the middle. */
export interface Neighbour {
  readonly id: string;
  /** Radians, counter-clockwise from the east. */
  readonly angle: number;
  readonly r: number;
  /** The room that its label takes beside it. */
  readonly label: { readonly width: number; readonly height: number };
  /** Stays nearer to its angle, and nearer to the middle. */
  readonly main: boolean;
}

export interface AroundOptions {
  readonly width: number;
  /** Given, or as high as it takes. */
  readonly height?: number;
}

export interface Around {
  /** There are too many for a ring: some lie on others. */
  readonly crowded: boolean;
  readonly height: number;
  readonly centre: Point;
  readonly places: ReadonlyMap<string, Point>;
}

const NARROW = 480;
const ROUNDS = 260;
const GROWTH = 1.12;
const LEAST_HEIGHT = 160;
/** Height over width: on a phone one scrolls, on a page one wants to see it all. */
const TALLEST = { narrow: 4, middle: 1.3, wide: 0.9 };
const WIDE = 860;
/** Between circle (2) and rectangle: uses the corners of the drawing. */
const SQUARENESS = 2.5;
const GAP = 5;

interface Slot extends Neighbour {
  theta: number;
}

interface Ring {
  readonly rx: number;
  readonly ry: number;
  readonly centre: Point;
  readonly width: number;
  readonly narrow: boolean;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Sets neighbours on a ring around the middle, each as near to its angle as the labels of its neighbours let it, in the
 * order of their angles. Where the height is free the ring grows until all labels have room.
 */
export function placeAround(neighbours: readonly Neighbour[], { width, height }: AroundOptions): Around {
  const narrow = width < NARROW;
  let tall = height ?? Math.max(LEAST_HEIGHT, Math.round(width * (narrow ? 1 : 0.6)));
  for (;;) {
    const ring = ringOf(neighbours, width, tall, narrow);
    const slots = spread(neighbours, ring);
    const grows = height === undefined && tall * GROWTH < width * tallest(width);
    const full = crowded(slots, ring);
    if (!grows || !full) return { ...finished(slots, ring, tall, height === undefined), crowded: full };
    tall = Math.round(tall * GROWTH);
  }
}

const tallest = (width: number): number =>
  width < NARROW ? TALLEST.narrow : width < WIDE ? TALLEST.middle : TALLEST.wide;

function ringOf(neighbours: readonly Neighbour[], width: number, height: number, narrow: boolean): Ring {
  const widths = neighbours.map(({ label }) => label.width).sort((a, b) => a - b);
  const typical = widths[Math.floor(widths.length * 0.9)] ?? 60;
  const side = narrow ? 34 : Math.min(Math.max(typical + 26, 60), width * 0.24);
  const centre = { x: width / 2, y: height / 2 };
  return { rx: width / 2 - side, ry: Math.max(40, height / 2 - 36), centre, width, narrow };
}

const placeOf = ({ theta, main }: Slot, { rx, ry, centre }: Ring): Point => {
  const [cos, sin] = [Math.cos(theta), Math.sin(theta)];
  const reach = (Math.abs(cos / rx) ** SQUARENESS + Math.abs(sin / ry) ** SQUARENESS) ** (-1 / SQUARENESS);
  const far = reach * (main ? 0.86 : 1);
  return { x: centre.x + far * cos, y: centre.y - far * sin };
};

/** Mark and label together, the label on the outer side: beside the mark, at its corner, above or below it. */
function extentOf(slot: Slot, ring: Ring): Extent {
  const { x, y } = placeOf(slot, ring);
  const { r, label } = slot;
  const cos = Math.cos(slot.theta);
  if (!ring.narrow && Math.abs(cos) > 0.48) {
    const beside = Math.abs(cos) > 0.87;
    const reach = (beside ? r + 8 : r * 0.7 + 4) + label.width;
    const [left, right] = cos > 0 ? [x - r, x + reach] : [x - reach, x + r];
    if (beside) return { left, right, top: y - Math.max(r, 10), bottom: y - 10 + Math.max(label.height, 20) };
    const corner = r * 0.7 + label.height;
    return Math.sin(slot.theta) > 0
      ? { left, right, top: y - corner, bottom: y + r }
      : { left, right, top: y - r, bottom: y + corner };
  }
  const left = Math.min(Math.max(x - label.width / 2, 0), Math.max(0, ring.width - label.width));
  const above = !ring.narrow && Math.sin(slot.theta) > 0;
  const [top, bottom] = above ? [y - r - 6 - label.height, y + r] : [y - r, y + r + 6 + label.height];
  return { left: Math.min(left, x - r), right: Math.max(left + label.width, x + r), top, bottom };
}

const overlap = (a: Extent, b: Extent): boolean =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;

function spread(neighbours: readonly Neighbour[], ring: Ring): Slot[] {
  const slots = neighbours
    .map((neighbour): Slot => ({ ...neighbour, theta: neighbour.angle }))
    .sort((a, b) => a.theta - b.theta || (a.id < b.id ? -1 : 1));
  if (slots.length < 2) return slots;
  const step = Math.min(0.03, Math.PI / slots.length / 4);
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(slots, ring, step * (1 - round / ROUNDS / 2))) break;
  }
  return slots;
}

/** Once around: whoever lies on the next gives way, both by their weight. @returns whether anything moved */
function pushApart(slots: Slot[], ring: Ring, step: number): boolean {
  let moved = false;
  slots.forEach((slot, i) => {
    for (let ahead = 1; ahead <= Math.min(3, slots.length - 1); ahead++) {
      const next = slots[(i + ahead) % slots.length] as Slot;
      const turns = i + ahead >= slots.length ? 2 * Math.PI : 0;
      const disordered = next.theta + turns - slot.theta < 0.02;
      if (!disordered && !overlap(extentOf(slot, ring), extentOf(next, ring))) continue;
      const stiff = slot.main === next.main ? 0.5 : slot.main ? 0.2 : 0.8;
      slot.theta -= step * stiff;
      next.theta += step * (1 - stiff);
      moved = true;
    }
  });
  return moved;
}

function crowded(slots: readonly Slot[], ring: Ring): boolean {
  const extents = slots.map((slot) => extentOf(slot, ring));
  return extents.some((a, i) => extents.some((b, j) => j > i && overlap(a, b)));
}

/** Cuts away what the ring left empty above and below. */
function finished(slots: readonly Slot[], ring: Ring, height: number, free: boolean): Omit<Around, 'crowded'> {
  const extents = slots.map((slot) => extentOf(slot, ring));
  const top = extents.reduce((least, extent) => Math.min(least, extent.top), ring.centre.y - 40);
  const bottom = extents.reduce((most, extent) => Math.max(most, extent.bottom), ring.centre.y + 40);
  const shift = free ? 8 - top : 0;
  const places = new Map(
    slots.map((slot) => {
      const { x, y } = placeOf(slot, ring);
      return [slot.id, { x, y: y + shift }];
    }),
  );
  return {
    height: free ? Math.ceil(bottom - top + 16) : height,
    centre: { x: ring.centre.x, y: ring.centre.y + shift },
    places,
  };
}
