import { point, type Point, type TieLine, type TieStyle } from './geometry.js';
import { byId } from './network.js';
import { along, axes, distanceTo, nearestAlong, type Segment } from './segments.js';
import type { DatedLink } from './ties-at.js';

/** The ties of one pair, on their common middle line. */
export interface Bundle extends Segment {
  readonly pair: readonly [string, string];
  readonly ties: readonly DatedLink[];
  /** Where the middle line bends around a mark: control point of a quadratic curve. */
  readonly bend?: Point;
}

/** A mark that lines end at, or clear. */
export interface Obstacle extends Point {
  readonly id: string;
  readonly r: number;
}

const APART = 5;
const MOST_APART = 5;
const BUNDLE_WIDTH = 4;
export const LINE_REACH = 16;
const END_GAP = 3;
const CLEARANCE = 12;
/** Beyond this many pairs a straight line is read faster than a bent one. */
const MOST_BENT = 200;

/** Groups the ties of two by pair, each bundle from the party with the smaller id to the other. */
export function bundlesOf(dated: readonly DatedLink[], marks: ReadonlyMap<string, Obstacle>): Bundle[] {
  const pairs = new Map<string, DatedLink[]>();
  for (const each of dated) {
    if (each.link.form !== 'line') continue;
    const key = JSON.stringify([...each.link.parties].sort());
    pairs.set(key, [...(pairs.get(key) ?? []), each]);
  }
  const bending = pairs.size <= MOST_BENT;
  return [...pairs].flatMap(([key, ties]): Bundle[] => {
    const pair = JSON.parse(key) as [string, string];
    const [from, to] = [marks.get(pair[0]), marks.get(pair[1])];
    if (!from || !to) return [];
    const bend = bending ? bendAround(from, to, marks) : undefined;
    return [{ pair, ties: [...ties].sort(bySign), from, to, ...(bend ? { bend } : {}) }];
  });
}

const bySign = (a: DatedLink, b: DatedLink): number =>
  Number(a.link.tie.sign === 'adversarial') - Number(b.link.tie.sign === 'adversarial') ||
  b.link.width - a.link.width ||
  byId(a.link, b.link);

/** A line that would run over a mark it has nothing to do with bends to clear it by 12 px. */
function bendAround(from: Obstacle, to: Obstacle, marks: ReadonlyMap<string, Obstacle>): Point | undefined {
  let worst: { mark: Obstacle; t: number; near: number } | undefined;
  for (const mark of marks.values()) {
    if (mark.id === from.id || mark.id === to.id) continue;
    const near = distanceTo({ from, to }, mark) - mark.r;
    const t = nearestAlong({ from, to }, mark);
    if (near < 5 && t > 0.04 && t < 0.96 && near < (worst?.near ?? Infinity)) worst = { mark, t, near };
  }
  if (!worst) return undefined;
  const { across } = axes(from, to);
  const foot = along({ from, to }, worst.t);
  const side = (worst.mark.x - foot.x) * across.x + (worst.mark.y - foot.y) * across.y;
  const shift = CLEARANCE + worst.mark.r - Math.abs(side);
  // A quadratic curve is 2t(1−t) of its control point's offset away at t.
  const push = (shift / (2 * worst.t * (1 - worst.t))) * (side > 0 ? -1 : 1);
  const middle = along({ from, to }, 0.5);
  return { x: middle.x + across.x * push, y: middle.y + across.y * push };
}

/** A point of a line, straight or bent. */
export function pointOn({ from, to, bend }: Pick<Bundle, 'from' | 'to' | 'bend'>, t: number): Point {
  if (!bend) return along({ from, to }, t);
  return along({ from: along({ from, to: bend }, t), to: along({ from: bend, to }, t) }, t);
}

/** The straight pieces of a line, for clearances: one, or eight where it bends. */
export function piecesOf(line: Pick<Bundle, 'from' | 'to' | 'bend'>): Segment[] {
  if (!line.bend) return [{ from: line.from, to: line.to }];
  return Array.from({ length: 8 }, (_, i) => ({ from: pointOn(line, i / 8), to: pointOn(line, (i + 1) / 8) }));
}

/** @param party whose part in the tie is meant; without, the whole */
export const styleOf = ({ link, at, doubtful, change, own }: DatedLink, party?: string): TieStyle => ({
  sign: link.tie.sign,
  width: link.width,
  ...((party !== undefined && own?.get(party)) || {
    status: at.status,
    ...(at.begins && link.tie.when && { begins: true }),
    ...(at.ends && { ends: true }),
    ...(doubtful && { doubtful }),
  }),
  ...(change && !(party !== undefined && own?.get(party)?.change) && { change }),
});

/**
 * The lines of a bundle, 5 px apart; of more than five ties, one that stands for all.
 * @param side on which side of the middle line, seen from its start, the adversarial ties lie: 1 is left, −1 right
 */
export function linesOf(bundle: Bundle, marks: ReadonlyMap<string, Obstacle>, side: number): TieLine[] {
  const { ties } = bundle;
  if (ties.length > MOST_APART) return [strandOf(bundle, ties, 0, marks)];
  return ties.map((tie, i) => strandOf(bundle, [tie], (i - (ties.length - 1) / 2) * APART * side, marks));
}

function strandOf(
  bundle: Bundle,
  ties: readonly DatedLink[],
  offset: number,
  marks: ReadonlyMap<string, Obstacle>,
): TieLine {
  const [first] = ties as [DatedLink];
  const { tie } = first.link;
  const directed = ties.length === 1 && tie.directed === true;
  const backwards = directed && tie.parties[0]?.actor === bundle.pair[1];
  const line = trimmed(shifted(bundle, offset), radius(marks, bundle.pair[0]), radius(marks, bundle.pair[1]));
  const [from, to] = backwards ? [line.to, line.from] : [line.from, line.to];
  const style = ties.length === 1 ? styleOf(first) : { ...commonStyle(ties), width: BUNDLE_WIDTH };
  const id = tie.id;
  return {
    id,
    ids: ties.map(({ link }) => link.id),
    style,
    from: point(from.x, from.y),
    to: point(to.x, to.y),
    ...(line.bend ? { bend: point(line.bend.x, line.bend.y) } : {}),
    reach: ties.length === bundle.ties.length ? LINE_REACH : APART,
    directed,
    signs: [],
  };
}

const radius = (marks: ReadonlyMap<string, Obstacle>, id: string): number => (marks.get(id)?.r ?? 0) + END_GAP;

function commonStyle(ties: readonly DatedLink[]): TieStyle {
  const [first, ...rest] = ties.map((tie) => styleOf(tie)) as [TieStyle, ...TieStyle[]];
  const sign = rest.every((each) => each.sign === first.sign) ? first.sign : 'mixed';
  const status = rest.every((each) => each.status === first.status) ? first.status : 'in-force';
  return { sign, status, width: BUNDLE_WIDTH };
}

type Stroke = Pick<Bundle, 'from' | 'to' | 'bend'>;

function shifted({ from, to, bend }: Stroke, offset: number): Stroke {
  const { across } = axes(from, to);
  const move = ({ x, y }: Point): Point => ({ x: x + across.x * offset, y: y + across.y * offset });
  return { from: move(from), to: move(to), ...(bend ? { bend: move(bend) } : {}) };
}

function trimmed({ from, to, bend }: Stroke, atStart: number, atEnd: number): Stroke {
  const start = axes(from, bend ?? to).along;
  const end = axes(bend ?? from, to).along;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const most = Math.max(0, length / 2 - 1);
  const [a, b] = [Math.min(atStart, most), Math.min(atEnd, most)];
  return {
    from: { x: from.x + start.x * a, y: from.y + start.y * a },
    to: { x: to.x - end.x * b, y: to.y - end.y * b },
    ...(bend ? { bend } : {}),
  };
}

/** A straight stroke between two places, in a tie's style. */
export function spokeOf(tie: DatedLink, from: Obstacle, to: Obstacle, directed: boolean): TieLine {
  const line = trimmed({ from, to }, from.r + END_GAP, to.r + END_GAP);
  return {
    id: tie.link.id,
    ids: [tie.link.id],
    style: styleOf(tie, to.id),
    from: point(line.from.x, line.from.y),
    to: point(line.to.x, line.to.y),
    reach: LINE_REACH,
    directed,
    signs: [],
  };
}

const LOOP_R = 9;

/** A tie of an actor with itself: a circle on its outer side. */
export function loopOf(tie: DatedLink, mark: Obstacle, outward: Point, nth: number): TieLine {
  const reach = mark.r + LOOP_R - 3 + nth * 2 * LOOP_R;
  const centre = { x: mark.x + outward.x * reach, y: mark.y + outward.y * reach };
  return {
    id: tie.link.id,
    ids: [tie.link.id],
    style: styleOf(tie),
    from: point(centre.x, centre.y),
    to: point(centre.x + outward.x * LOOP_R, centre.y + outward.y * LOOP_R),
    loop: LOOP_R,
    reach: LINE_REACH,
    directed: false,
    signs: [],
  };
}
