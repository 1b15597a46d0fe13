import type { PlainMark } from '../../chart/paint.js';
import type { Crowd } from '../layout/crowd.js';
import { growth, seenAt, strokeAt, type View } from '../layout/crowd-view.js';
import type { Disc, Label, TieStyle } from '../layout/geometry.js';
import { TYPE } from '../layout/text-block.js';
import { ellipsePath } from './paths.js';
import type { Raised } from './raised.js';
import { actorParts } from './symbols.js';

/** Colours as they are on this page now, and its font. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly axis: string;
  readonly cooperative: string;
  readonly adversarial: string;
  readonly mixed: string;
  readonly neutral: string;
  readonly font: string;
}

const BATCH = 600;
/** From here on lines are thinner and let others through, the more of them there are. */
const LOOSE = 0.35;
/** What is looked at more closely is where there is most. */
const CLOSE = 0.7;
const DASHES = { signed: [4, 3], suspended: [10, 4], ended: [1, 4] } as const;

const colourOf = ({ sign, status }: TieStyle, palette: Palette): string =>
  status === 'ended' ? palette.neutral : palette[sign];

const r1 = (value: number): number => Math.round(value * 10) / 10;

/** All lines, then all marks, batch by batch: each batch is one path, as they come by thousands. */
export function* crowdMarks(crowd: Crowd, view: View, palette: Palette): Generator<PlainMark[]> {
  const thin = Math.min(1, Math.sqrt((LOOSE * view.k) / Math.max(1e-6, crowd.density)) * (view.k > 1 ? CLOSE : 1));
  if (crowd.circles.length) yield crowd.circles.map((circle) => circleMark(circle, view, palette));
  for (let look = 0; look < crowd.looks.length; look++) {
    for (const d of strokePaths(crowd, view, look)) yield [strokeMark(crowd.looks[look]!, d, palette, thin)];
  }
  for (const { tie, x, y } of crowd.hubs) yield [hubMark(crowd, tie, seenAt(view, { x, y }), palette)];
  yield* actorMarks(crowd, view, palette, () => true);
}

function circleMark({ centre, rx, ry }: Disc, view: View, { hairline }: Palette): PlainMark {
  const d = ellipsePath({ centre: seenAt(view, centre), rx: rx * view.k, ry: ry * view.k });
  return { type: 'path', d, stroke: hairline, strokeWidth: 1 };
}

function strokeMark(style: TieStyle, d: string, palette: Palette, thin: number, wider = 0): PlainMark {
  const dash = style.status in DASHES ? DASHES[style.status as keyof typeof DASHES] : undefined;
  return {
    type: 'path',
    d,
    stroke: colourOf(style, palette),
    strokeWidth: Math.max(0.5, style.width * thin) + wider,
    opacity: Math.max(0.16, Math.min(1, thin * 1.4)),
    ...(dash ? { dash } : {}),
  };
}

/** The strokes of one look that are in view. */
function* strokePaths(crowd: Crowd, view: View, wanted: number, only?: (tie: number) => boolean): Generator<string> {
  const { strokes, width, height, density } = crowd;
  const { count, look, tie } = strokes;
  // Looked at closely, lines that only pass through say nothing, and hide those that end here.
  const passing = only !== undefined || view.k === 1 || density < LOOSE;
  const inside = (x: number, y: number): boolean => x >= 0 && x <= width && y >= 0 && y <= height;
  let [d, inBatch] = ['', 0];
  for (let s = 0; s < count; s++) {
    if (look[s] !== wanted || (only && !only(tie[s]!))) continue;
    const { from, to } = strokeAt(crowd, view, s);
    const [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y];
    if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > width || Math.max(y1, y2) < 0 || Math.min(y1, y2) > height) continue;
    if (!passing && !inside(x1, y1) && !inside(x2, y2)) continue;
    d += `M${r1(x1)},${r1(y1)}L${r1(x2)},${r1(y2)}`;
    if (++inBatch < BATCH) continue;
    yield d;
    [d, inBatch] = ['', 0];
  }
  if (d) yield d;
}

function hubMark(
  { ties, looks, strokes }: Crowd,
  tie: number,
  at: { x: number; y: number },
  palette: Palette,
): PlainMark {
  const own = strokes.tie.indexOf(tie);
  const style = looks[strokes.look[own] ?? 0] ?? { sign: ties[tie]!.link.tie.sign, status: 'in-force', width: 1 };
  return {
    type: 'path',
    d: `M${r1(at.x)},${r1(at.y - 5)}l5,5l-5,5l-5,-5Z`,
    fill: palette.ground,
    stroke: colourOf(style, palette),
    strokeWidth: 1.5,
  };
}

/** Marks of a kind and size that look the same are one path, and a rim of ground holds them off what is under them. */
function* actorMarks(
  { nodes, xs, ys, idle, width, height }: Crowd,
  view: View,
  palette: Palette,
  wanted: (i: number) => boolean,
): Generator<PlainMark[]> {
  const grown = growth(view);
  const batches = new Map<string, { d: string; open: boolean; faint: boolean; rim: number }>();
  for (let i = 0; i < nodes.length; i++) {
    if (!wanted(i)) continue;
    const { x, y } = seenAt(view, { x: xs[i]!, y: ys[i]! });
    const { actor, r } = nodes[i]!;
    const size = r1(r * grown);
    if (x < -size || y < -size || x > width + size || y > height + size) continue;
    const open = actor.kind === 'person' || actor.disputed !== undefined;
    const key = `${open} ${idle[i]}`;
    const batch = batches.get(key) ?? { d: '', open, faint: idle[i] === 1, rim: size > 3 ? 2 : 1 };
    const [shape] = actorParts(actor.kind, size);
    batch.d += movedTo(shape.d, r1(x), r1(y));
    batches.set(key, batch);
    if (batch.d.length < 20_000) continue;
    yield [actorMark(batch, palette)];
    batches.delete(key);
  }
  for (const batch of batches.values()) yield [actorMark(batch, palette)];
}

const actorMark = (
  { d, open, faint, rim }: { d: string; open: boolean; faint: boolean; rim: number },
  palette: Palette,
): PlainMark =>
  open
    ? { type: 'path', d, fill: palette.ground, stroke: faint ? palette.axis : palette.ink, strokeWidth: 1.4 }
    : {
        type: 'path',
        d,
        fill: faint ? palette.axis : palette.ink,
        stroke: palette.ground,
        strokeWidth: rim,
        halo: true,
      };

/** An outline around the origin at another place: its absolute points are moved, an arc's radii are not. */
const movedTo = (d: string, dx: number, dy: number): string =>
  d
    .replace(/([MLHV])(-?[\d.]+)(?:,(-?[\d.]+))?/g, (_, letter: string, a: string, b: string | undefined) =>
      letter === 'H'
        ? `H${r1(+a + dx)}`
        : letter === 'V'
          ? `V${r1(+a + dy)}`
          : `${letter}${r1(+a + dx)},${r1(+(b ?? 0) + dy)}`,
    )
    .replace(
      /(A[\d.]+,[\d.]+ \d \d \d )(-?[\d.]+),(-?[\d.]+)/g,
      (_, arc: string, a: string, b: string) => `${arc}${r1(+a + dx)},${r1(+b + dy)}`,
    );

/** What stands out, over the dimmed rest: its ties, and its actors. */
export function raisedMarks(crowd: Crowd, view: View, palette: Palette, raised: Raised): PlainMark[] {
  const own = new Set([...raised.ids].flatMap((id) => crowd.tieOf.get(id) ?? []));
  const actors = new Set([...raised.ids, ...raised.near].flatMap((id) => crowd.nodeOf.get(id) ?? []));
  const marks: PlainMark[] = [];
  crowd.looks.forEach((style, look) => {
    for (const d of strokePaths(crowd, view, look, (tie) => own.has(tie)))
      marks.push({ ...strokeMark(style, d, palette, 1), opacity: 1 });
  });
  for (const { tie, x, y } of crowd.hubs)
    if (own.has(tie)) marks.push(hubMark(crowd, tie, seenAt(view, { x, y }), palette));
  for (const some of actorMarks(crowd, view, palette, (i) => actors.has(i))) marks.push(...some);
  return marks;
}

/** Names, and those of what stands out in full ink. */
export function nameMarks(labels: readonly Label[], palette: Palette, rtl: boolean, raised?: Raised): PlainMark[] {
  return labels.flatMap(({ id, x, anchor, lines, muted }) => {
    const away = raised ? !raised.ids.has(id) && !raised.near.has(id) : muted;
    return lines.map(({ text, y, role }): PlainMark => {
      const { size, weight } = TYPE[role];
      return {
        type: 'text',
        text,
        x,
        y,
        size,
        weight,
        font: palette.font,
        fill: away ? palette.muted : palette.ink,
        stroke: palette.ground,
        strokeWidth: 3.5,
        join: 'round',
        halo: true,
        rtl,
        ...(anchor === 'start' ? {} : { anchor }),
      };
    });
  });
}

/** Rings around what is selected. */
export const ringMarks = (crowd: Crowd, view: View, palette: Palette, selected: ReadonlySet<string>): PlainMark[] =>
  [...selected].flatMap((id): PlainMark[] => {
    const i = crowd.nodeOf.get(id);
    if (i === undefined) return [];
    const { x, y } = seenAt(view, { x: crowd.xs[i]!, y: crowd.ys[i]! });
    const r = crowd.nodes[i]!.r * growth(view) + 4;
    return [{ type: 'circle', x, y, r, stroke: palette.ink, strokeWidth: 2 }];
  });
