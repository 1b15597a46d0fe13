import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { BoxIndex } from './box-index.js';
import type { Crowd } from './crowd.js';
import type { Box, Label, Point } from './geometry.js';
import { placeName } from './name-labels.js';
import { PlaceGrid } from './place-grid.js';
import { distanceTo, type Segment } from './segments.js';
import { blockOf } from './text-block.js';
import { nameLines } from './texts.js';

/** What of the drawing is looked at: a place of it is drawn at `k` times itself, moved by `x` and `y`. */
export interface View extends Point {
  readonly k: number;
}

export const WHOLE: View = { k: 1, x: 0, y: 0 };
export const CLOSEST = 40;

/** Names are tried for so many actors, from the best connected; the rest are told on hover and in the table. */
const MOST_TRIED = 400;
/** Where more are in view, names may lie on marks: there is no place without. */
const MOST_CLEARED = 1200;
const NEAR = 7;
const NEAR_LINE = 4;
/** Where lines cover more of the drawing than this, no one of them can be pointed at. */
const MOST_DENSE = 4;

export const seenAt = (view: View, { x, y }: Point): Point => ({ x: x * view.k + view.x, y: y * view.k + view.y });

/** Marks grow less than distances do. */
export const growth = ({ k }: View): number => Math.min(2.5, Math.sqrt(k));

/** Holds a view so that it never leaves the drawing. */
export function held({ k, x, y }: View, { width, height }: Pick<Crowd, 'width' | 'height'>): View {
  const scale = Math.min(CLOSEST, Math.max(1, k));
  return {
    k: scale,
    x: Math.min(0, Math.max(width * (1 - scale), x)),
    y: Math.min(0, Math.max(height * (1 - scale), y)),
  };
}

/** The same view, closer by a factor, with what is at a place staying there. */
export const closer = ({ k, x, y }: View, factor: number, at: Point): View => {
  const scale = Math.min(CLOSEST, Math.max(1, k * factor));
  const real = scale / k;
  return { k: scale, x: at.x - (at.x - x) * real, y: at.y - (at.y - y) * real };
};

/** The ends of a stroke in the places of the view. */
export function strokeAt({ strokes: { ends, beside } }: Crowd, { k, x, y }: View, s: number): Segment {
  const from = { x: ends[4 * s]! * k + x, y: ends[4 * s + 1]! * k + y };
  const to = { x: ends[4 * s + 2]! * k + x, y: ends[4 * s + 3]! * k + y };
  const aside = beside[s]!;
  if (!aside) return { from, to };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [((from.y - to.y) / length) * aside, ((to.x - from.x) / length) * aside];
  return { from: { x: from.x + dx, y: from.y + dy }, to: { x: to.x + dx, y: to.y + dy } };
}

/** Actors that are in view, the best connected first. */
export function inView({ order, xs, ys, width, height }: Crowd, view: View): number[] {
  if (view.k === 1) return [...order];
  return order.filter((i) => {
    const { x, y } = seenAt(view, { x: xs[i]!, y: ys[i]! });
    return x >= 0 && y >= 0 && x <= width && y <= height;
  });
}

type Texts = { readonly language: Language; readonly measure: Measure };

/** Names beside the marks in view, as many as there is room for, in the places of the view. */
export function crowdNames(crowd: Crowd, view: View, texts: Texts): Label[] {
  // Who has no tie at the date is named where there is room left.
  const all = inView(crowd, view);
  const seen = [...all.filter((i) => !crowd.idle[i]), ...all.filter((i) => crowd.idle[i])];
  const cleared = seen.length <= MOST_CLEARED ? seen : [];
  return namesOf(seen.slice(0, MOST_TRIED), cleared, crowd, view, texts);
}

/** Names of some actors before all others: they clear each other's marks only, and those that were there give way. */
export function namesFirst(
  ids: ReadonlySet<string>,
  others: readonly Label[],
  crowd: Crowd,
  view: View,
  texts: Texts,
): Label[] {
  const nodes = [...ids].flatMap((id) => crowd.nodeOf.get(id) ?? []).slice(0, MOST_TRIED);
  const first = namesOf(nodes, nodes, crowd, view, texts);
  const taken = new BoxIndex();
  for (const { box } of first) taken.add(box);
  return [...others.filter(({ id, box }) => !ids.has(id) && taken.isFree(box)), ...first];
}

function namesOf(
  seen: readonly number[],
  cleared: readonly number[],
  crowd: Crowd,
  view: View,
  { language, measure }: Texts,
): Label[] {
  const { nodes, xs, ys, width, height, idle } = crowd;
  const taken = new BoxIndex();
  for (const i of cleared) taken.add(boxOfNode(crowd, view, i));
  const field = { area: { x: 0, y: 0, width, height }, taken, lines: [] };
  const grown = growth(view);
  const middle = { x: width / 2, y: height / 2 };
  return seen.flatMap((i) => {
    const node = nodes[i]!;
    const { x, y } = seenAt(view, { x: xs[i]!, y: ys[i]! });
    const away = Math.hypot(x - middle.x, y - middle.y) || 1;
    const label = placeName(
      {
        id: node.id,
        x,
        y,
        r: node.r * grown,
        outward: { x: (x - middle.x) / away, y: (y - middle.y) / away },
        blocks: [blockOf(nameLines(node, false, language, measure), measure)],
        fullest: true,
        muted: idle[i] === 1,
        reach: 0,
      },
      field,
    );
    if (label) taken.add(label.box);
    return label ?? [];
  });
}

/** A mark's box in the places of the view. */
export function boxOfNode({ nodes, xs, ys }: Crowd, view: View, i: number): Box {
  const { x, y } = seenAt(view, { x: xs[i]!, y: ys[i]! });
  const r = nodes[i]!.r * growth(view);
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

/** What a tie covers, in the places of the view. */
export function boxOfTie(crowd: Crowd, view: View, tie: number): Box | undefined {
  const { strokes, hubs } = crowd;
  const seen = hubs.filter((hub) => hub.tie === tie).map((hub) => seenAt(view, hub));
  for (let s = 0; s < strokes.count; s++) {
    if (strokes.tie[s] !== tie) continue;
    const { from, to } = strokeAt(crowd, view, s);
    seen.push(from, to);
  }
  if (!seen.length) return undefined;
  const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/**
 * The record at a place of the view: an actor's mark, a hub, else the nearest line where single ones can be told. All
 * are asked: ten thousand marks in arrays take less time than it takes to keep a tree of them.
 */
export function recordAt(crowd: Crowd, view: View, at: Point): string | undefined {
  const { nodes, xs, ys, hubs, ties } = crowd;
  const { x, y } = { x: (at.x - view.x) / view.k, y: (at.y - view.y) / view.k };
  const grown = growth(view);
  let [found, least] = [-1, Infinity];
  const { grid, largest } = gridOf(crowd);
  for (const i of grid.near(x, y, (NEAR + largest * grown) / view.k)) {
    const far = Math.hypot(xs[i]! - x, ys[i]! - y) * view.k - nodes[i]!.r * grown;
    if (far < least || (far === least && i < found)) [found, least] = [i, far];
  }
  if (least <= NEAR / 2) return nodes[found]?.id;
  const hub = hubs.find((each) => Math.hypot(each.x - x, each.y - y) * view.k <= NEAR);
  if (hub) return ties[hub.tie]?.link.id;
  const tie = crowd.density / view.k <= MOST_DENSE ? tieAt(crowd, view, at) : undefined;
  return tie ?? (least <= NEAR ? nodes[found]?.id : undefined);
}

const grids = new WeakMap<Crowd, { readonly grid: PlaceGrid; readonly largest: number }>();

/** Made when the pointer first comes: a crowd that nobody points at needs none. */
function gridOf(crowd: Crowd): { readonly grid: PlaceGrid; readonly largest: number } {
  const known = grids.get(crowd);
  if (known) return known;
  const { nodes, xs, ys } = crowd;
  const made = {
    grid: new PlaceGrid(xs, ys, nodes.length),
    largest: nodes.reduce((most, { r }) => Math.max(most, r), 0),
  };
  grids.set(crowd, made);
  return made;
}

function tieAt(crowd: Crowd, view: View, at: Point): string | undefined {
  const { strokes, ties } = crowd;
  let [found, least] = [-1, NEAR_LINE];
  for (let s = 0; s < strokes.count; s++) {
    const stroke = strokeAt(crowd, view, s);
    const { from, to } = stroke;
    if (Math.min(from.x, to.x) - NEAR > at.x || Math.max(from.x, to.x) + NEAR < at.x) continue;
    if (Math.min(from.y, to.y) - NEAR > at.y || Math.max(from.y, to.y) + NEAR < at.y) continue;
    const far = distanceTo(stroke, at);
    if (far < least) [found, least] = [s, far];
  }
  return found < 0 ? undefined : ties[strokes.tie[found]!]?.link.id;
}
