import { distance, type Disc, type Point, type TieStyle } from './geometry.js';
import { byId, type Network, type Node } from './network.js';
import type { Places } from './places.js';
import type { DatedLink, TiesAt } from './ties-at.js';

/**
 * A network of very many marks, in arrays: what a canvas paints, and where it is met. Strokes are lines of two ends, or
 * the spokes of a hub; parallel ties lie beside each other.
 */
export interface Crowd {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Node[];
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Index of a node by its id. */
  readonly nodeOf: ReadonlyMap<string, number>;
  readonly ties: readonly DatedLink[];
  /** Index of a tie by its id. */
  readonly tieOf: ReadonlyMap<string, number>;
  readonly strokes: Strokes;
  /** Of each tie, its first stroke. */
  readonly firstStroke: Int32Array;
  /** Looks that occur, what is to be seen first at the end. */
  readonly looks: readonly TieStyle[];
  readonly hubs: readonly (Point & { readonly tie: number })[];
  /** Nodes of which no tie holds at the date. */
  readonly idle: Uint8Array;
  /** The focus actor, then nodes by number of ties: how names are set, and read. */
  readonly order: readonly number[];
  /** How much of the drawing the lines would cover, were none on another. */
  readonly density: number;
  readonly settled: boolean;
  /** Where the circles around a focus actor end. */
  readonly circles: readonly Disc[];
}

export interface Strokes {
  readonly count: number;
  /** x1, y1, x2, y2 each, from middle to middle: marks are painted over them. */
  readonly ends: Float32Array;
  /** How far each lies beside that, in CSS pixels at any scale. */
  readonly beside: Float32Array;
  readonly tie: Int32Array;
  readonly look: Uint8Array;
}

const APART = 3;
const MOST_APART = 5;
const PAUSE = 2000;
const LOOP = 14;
const MOST_LOOKS = 255;

/** Yields now and then, so that it can be done a slice at a time. */
export function* crowdOf(
  { nodes: drawn, ego }: Network,
  places: Places,
  ties: TiesAt,
  settled: boolean,
): Generator<undefined, Crowd> {
  const { grain = 1 } = places;
  const nodes = grain < 1 ? drawn.map((node) => ({ ...node, r: node.r * grain })) : drawn;
  const dated = [...ties.ended, ...ties.current];
  const xs = new Float64Array(nodes.length);
  const ys = new Float64Array(nodes.length);
  nodes.forEach(({ id }, i) => {
    const { x, y } = places.actors.get(id) ?? places.centre;
    [xs[i], ys[i]] = [x, y];
  });
  const nodeOf = new Map(nodes.map(({ id }, i) => [id, i]));
  yield;
  const busy = new Set<string>();
  for (const { parties } of ties.current) for (const party of parties) busy.add(party);
  const order = nodes.map((_, i) => i);
  const focus = (i: number): number => Number(nodes[i]!.id === ego);
  order.sort((a, b) => focus(b) - focus(a) || nodes[b]!.degree - nodes[a]!.degree || byId(nodes[a]!, nodes[b]!));
  yield;
  const { covered, ...lines } = yield* strokesOf(dated, { nodes, nodeOf, xs, ys }, places.hubs);
  return {
    width: places.width,
    height: places.height,
    nodes,
    xs,
    ys,
    nodeOf,
    ties: dated,
    tieOf: new Map(dated.map(({ link }, i) => [link.id, i])),
    ...lines,
    density: covered / Math.max(1, places.width * places.height),
    idle: Uint8Array.from(nodes, ({ id }) => Number(!busy.has(id) && id !== ego)),
    order,
    settled,
    circles: places.circles ?? [],
  };
}

type Marks = Pick<Crowd, 'nodes' | 'nodeOf' | 'xs' | 'ys'>;

function* strokesOf(
  dated: readonly DatedLink[],
  marks: Marks,
  hubPlaces: ReadonlyMap<string, Point>,
): Generator<undefined, Pick<Crowd, 'strokes' | 'firstStroke' | 'looks' | 'hubs'> & { readonly covered: number }> {
  const { looks, lookOf } = yield* looksOf(dated);
  const count = dated.reduce((all, { link, parties }) => all + (link.form === 'hub' ? parties.length : 1), 0);
  const strokes = {
    count,
    ends: new Float32Array(4 * count),
    beside: new Float32Array(count),
    tie: new Int32Array(count),
    look: new Uint8Array(count),
  };
  const firstStroke = new Int32Array(dated.length);
  const hubs: (Point & { readonly tie: number })[] = [];
  yield;
  const beside = besideEachOther(dated, marks);
  yield;
  let [at, covered] = [0, 0];
  for (const [tie, { link, parties }] of dated.entries()) {
    if (tie % PAUSE === PAUSE - 1) yield;
    const look = lookOf[tie]!;
    firstStroke[tie] = at;
    const put = (from: Point, to: Point, offset: number): void => {
      strokes.ends.set([from.x, from.y, to.x, to.y], 4 * at);
      strokes.beside[at] = offset;
      covered += distance(from, to) * looks[look]!.width;
      strokes.tie[at] = tie;
      strokes.look[at++] = look;
    };
    const [first, second] = [endOf(marks, parties[0]), endOf(marks, parties[1])];
    if (link.form === 'hub') {
      const hub = hubPlaces.get(link.id) ?? first;
      hubs.push({ x: hub.x, y: hub.y, tie });
      for (const party of parties) put(hub, endOf(marks, party), 0);
    } else if (link.form === 'loop') put({ x: first.x - LOOP, y: first.y - LOOP }, first, 0);
    else put(first, second, beside[tie]!);
  }
  return { strokes, firstStroke, looks, hubs, covered };
}

function endOf({ nodeOf, xs, ys }: Marks, id = ''): Point {
  const i = nodeOf.get(id) ?? 0;
  return { x: xs[i] ?? 0, y: ys[i] ?? 0 };
}

/** How far each tie lies beside the middle line of its pair; the same way round whichever party is named first. */
function besideEachOther(dated: readonly DatedLink[], { nodeOf, nodes }: Marks): Float32Array {
  const pairs = new Map<number, number[]>();
  const turned = new Int8Array(dated.length);
  dated.forEach(({ link, parties }, tie) => {
    if (link.form !== 'line') return;
    const [a, b] = [nodeOf.get(parties[0] ?? '') ?? 0, nodeOf.get(parties[1] ?? '') ?? 0];
    const key = Math.min(a, b) * nodes.length + Math.max(a, b);
    turned[tie] = a < b ? 1 : -1;
    const known = pairs.get(key);
    if (known) known.push(tie);
    else pairs.set(key, [tie]);
  });
  const offsets = new Float32Array(dated.length);
  for (const ties of pairs.values()) {
    const lanes = Math.min(MOST_APART, ties.length);
    ties.forEach((tie, i) => (offsets[tie] = ((i % lanes) - (lanes - 1) / 2) * APART * turned[tie]!));
  }
  return offsets;
}

const RANK = { neutral: 1, cooperative: 2, mixed: 3, adversarial: 4 } as const;
const rankOf = ({ sign, status, width }: TieStyle): number => (status === 'ended' ? 0 : RANK[sign]) * 100 + width;

function* looksOf(
  dated: readonly DatedLink[],
): Generator<undefined, { readonly looks: TieStyle[]; readonly lookOf: Uint8Array }> {
  const styles: TieStyle[] = [];
  const lookOf = new Uint8Array(dated.length);
  for (let tie = 0; tie < dated.length; tie++) {
    if (tie % PAUSE === PAUSE - 1) yield;
    const { link, at } = dated[tie]!;
    const [sign, status, width] = [link.tie.sign, at.status, Math.round(link.width)];
    let look = styles.findIndex((each) => each.sign === sign && each.status === status && each.width === width);
    if (look < 0) look = styles.push({ sign, status, width }) - 1;
    lookOf[tie] = Math.min(look, MOST_LOOKS);
  }
  const sorted = styles.slice(0, MOST_LOOKS + 1).map((style, look) => ({ style, look }));
  sorted.sort((a, b) => rankOf(a.style) - rankOf(b.style) || a.look - b.look);
  const rank = new Uint8Array(sorted.length);
  sorted.forEach(({ look }, i) => (rank[look] = i));
  return { looks: sorted.map(({ style }) => style), lookOf: lookOf.map((look) => rank[look]!) };
}
