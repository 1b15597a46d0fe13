import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { BoxIndex } from './box-index.js';
import { bundlesOf, linesOf, loopOf, piecesOf, spokeOf, type Bundle, type Obstacle } from './bundles.js';
import {
  point,
  round,
  type ActorMark,
  type Label,
  type NetworkDrawing,
  type Point,
  type TieHub,
  type TieLine,
} from './geometry.js';
import { placeName, type LabelField, type NameClaim } from './name-labels.js';
import { byId, type Network, type Node } from './network.js';
import type { Places } from './places.js';
import { axes, type Segment } from './segments.js';
import { signsFor, withSigns } from './signs.js';
import { blocksFor, nameLines, titleLines, titleOf } from './texts.js';
import { blockOf, TYPE, wrapped } from './text-block.js';
import { placeTitle, type PlacedTitle } from './tie-titles.js';
import type { DatedLink, TiesAt } from './ties-at.js';

export interface DrawingOptions {
  readonly language: Language;
  readonly measure: Measure;
  /** Titles of ties beside names and lines; without, only those of adversarial ties. */
  readonly titles: boolean;
}

const HUB_R = 9;
const REACH = 40;
/** Up to so many actors every name is set, on drawings of this width and more. */
const ALL_NAMED = { actors: 30, width: 560, reach: 160 };
/** Beyond this many ties the titles of cooperative ones would hide the lines. */
const MOST_TITLED = 30;
/** Beyond this many actors no label looks for the lines under it. */
const MOST_CAREFUL = 150;

/** Network, places and a date in; everything that the drawing shows out. */
export function drawingOf(network: Network, places: Places, ties: TiesAt, options: DrawingOptions): NetworkDrawing {
  const scene = sceneOf(network, places, ties);
  const field = fieldOf(scene, places);
  const names = placeNames(scene, field, options);
  const titles = placeTitles(scene, field, options);
  const { lines, hubs } = strokes(scene, field, titles);
  const labels = [...names, ...titles.values()].map((each) => ('label' in each ? each.label : each));
  const named = new Set(names.map(({ id }) => id));
  const counts = lines.flatMap((line) => countLabel(line, field, options.measure));
  return {
    width: round(places.width),
    height: round(places.height),
    marks: network.nodes.map((node) => markOf(node, scene)),
    lines,
    hubs,
    labels: [...labels, ...counts],
    unnamed: network.nodes.filter(({ id }) => !named.has(id)).map(({ id }) => id),
    titled: [...titles.keys()],
  };
}

interface Scene {
  readonly network: Network;
  readonly dated: readonly DatedLink[];
  readonly marks: ReadonlyMap<string, Obstacle>;
  readonly hubs: ReadonlyMap<string, Obstacle>;
  readonly bundles: readonly Bundle[];
  readonly outward: ReadonlyMap<string, Point>;
  /** Actors of which some tie holds at the date. */
  readonly busy: ReadonlySet<string>;
}

function sceneOf(network: Network, places: Places, ties: TiesAt): Scene {
  const dated = [...ties.ended, ...ties.current];
  const marks = new Map(
    network.nodes.map(({ id, r }): [string, Obstacle] => [id, { id, r, ...(places.actors.get(id) ?? places.centre) }]),
  );
  const hubs = new Map([...places.hubs].map(([id, at]): [string, Obstacle] => [id, { id, r: HUB_R, ...at }]));
  return {
    network,
    dated,
    marks,
    hubs,
    bundles: bundlesOf(dated, marks),
    outward: outwardOf(network, marks, hubs, places.centre),
    busy: new Set(ties.current.flatMap(({ parties }) => parties)),
  };
}

/** Away from what a mark is tied to at any date, so that names stay where they are when ties come and go. */
function outwardOf(
  { nodes, links, ego }: Network,
  marks: ReadonlyMap<string, Obstacle>,
  hubs: ReadonlyMap<string, Obstacle>,
  centre: Point,
): Map<string, Point> {
  const pulls = new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }]));
  for (const { id, form, parties } of links) {
    for (const party of parties) {
      const pull = pulls.get(party);
      const mark = marks.get(party);
      const others =
        form === 'hub' ? [hubs.get(id)] : parties.map((other) => (other === party ? undefined : marks.get(other)));
      for (const other of others) if (pull && mark && other) addUnit(pull, mark, other);
    }
  }
  return new Map(
    [...pulls].map(([id, pull]) => {
      const mark = marks.get(id) ?? centre;
      if (ego !== undefined && id !== ego) return [id, axes(centre, mark).along];
      const length = Math.hypot(pull.x, pull.y);
      return [id, length > 0.2 ? { x: -pull.x / length, y: -pull.y / length } : { x: 0, y: 1 }];
    }),
  );
}

function addUnit(pull: { x: number; y: number }, from: Point, to: Point): void {
  const { along } = axes(from, to);
  pull.x += along.x;
  pull.y += along.y;
}

function fieldOf({ bundles, marks, hubs, dated, network }: Scene, { width, height }: Places): LabelField {
  const taken = new BoxIndex();
  for (const { x, y, r } of marks.values())
    taken.add({ x: x - r - 1, y: y - r - 1, width: 2 * r + 2, height: 2 * r + 2 });
  // A bundle is as bad to lie on as all its lines.
  const strands = bundles.flatMap((bundle) => bundle.ties.slice(0, 4).flatMap(() => piecesOf(bundle)));
  const lines: Segment[] = network.nodes.length > MOST_CAREFUL ? [] : strands;
  for (const { link, parties } of dated) {
    const hub = link.form === 'hub' ? hubs.get(link.id) : undefined;
    if (!hub) continue;
    taken.add({ x: hub.x - 9, y: hub.y - 9, width: 18, height: 18 });
    if (network.nodes.length > MOST_CAREFUL) continue;
    for (const id of parties) lines.push({ from: hub, to: marks.get(id) ?? hub });
  }
  return { area: { x: 0, y: 0, width, height }, taken, lines };
}

/** The focus actor first, then parties of adversarial ties, then by number of ties. */
const byClaim = (ego?: string) => (a: Node, b: Node) =>
  Number(b.id === ego) - Number(a.id === ego) ||
  Number(b.adversarial) - Number(a.adversarial) ||
  b.degree - a.degree ||
  (a.id < b.id ? -1 : 1);

function placeNames(scene: Scene, field: LabelField, options: DrawingOptions): Label[] {
  const { nodes, ego } = scene.network;
  const order = [...nodes].sort(byClaim(ego));
  const all = nodes.length <= ALL_NAMED.actors && field.area.width >= ALL_NAMED.width;
  const attempt = (titles: boolean): Label[] => {
    const taken = new BoxIndex();
    for (const box of field.taken.boxes) taken.add(box);
    const own = { ...field, taken };
    return order.flatMap((node) => {
      const label = placeName(claimOf(node, scene, options, titles, all ? ALL_NAMED.reach : REACH), own);
      if (label) taken.add(label.box);
      return label ?? [];
    });
  };
  const full = attempt(options.titles);
  const labels = full.length < nodes.length && options.titles ? best(full, attempt(false)) : full;
  for (const { box } of labels) field.taken.add(box);
  return labels;
}

const best = (a: Label[], b: Label[]): Label[] => (b.length > a.length ? b : a);

function claimOf(node: Node, scene: Scene, options: DrawingOptions, titles: boolean, reach: number): NameClaim {
  const { marks, network, outward, busy } = scene;
  const { x, y, r } = marks.get(node.id) as Obstacle;
  const { language, measure } = options;
  const focus = node.id === network.ego;
  const name = nameLines(node, focus, language, measure);
  const under = titles && !focus ? titleLines(titlesUnder(node.id, scene), language, measure) : [];
  const blocks = blocksFor(name, under, measure);
  return {
    id: node.id,
    x,
    y,
    r,
    outward: outward.get(node.id) ?? { x: 0, y: 1 },
    blocks,
    reach,
    muted: !busy.has(node.id),
  };
}

/** With a focus actor, the titles of its ties stand under the names of the others, except adversarial ones. */
const titlesUnder = (id: string, { dated, network: { ego } }: Scene): DatedLink[] =>
  ego === undefined
    ? []
    : dated.filter((each) => isUnder(each, ego) && each.link.parties.includes(id)).sort(byInterest);

/** What holds before what has ended, alliances before memberships. */
const byInterest = (a: DatedLink, b: DatedLink): number =>
  Number(a.at.status === 'ended') - Number(b.at.status === 'ended') ||
  b.link.width - a.link.width ||
  byId(a.link, b.link);

export const isUnder = ({ link, at }: DatedLink, ego: string): boolean =>
  link.form === 'line' && link.parties.includes(ego) && (link.tie.sign !== 'adversarial' || at.status === 'ended');

function placeTitles(scene: Scene, field: LabelField, options: DrawingOptions): Map<string, PlacedTitle> {
  const { network, dated, bundles } = scene;
  const placed = new Map<string, PlacedTitle>();
  const put = (id: string, title: PlacedTitle | undefined): void => {
    if (!title) return;
    placed.set(id, title);
    field.taken.add(title.label.box);
  };
  for (const bundle of bundles) {
    for (const { link, at } of bundle.ties) {
      if (link.tie.sign === 'adversarial' && at.status !== 'ended')
        put(link.id, lineTitle(bundle, link.id, 'quarrel', field, options));
    }
  }
  if (!options.titles || dated.length > MOST_TITLED * 2) return placed;
  for (const tie of dated) if (tie.link.form === 'hub') put(tie.link.id, hubTitle(tie, scene, field, options));
  if (dated.length > MOST_TITLED && network.ego === undefined) return placed;
  for (const bundle of bundles) {
    if (network.ego !== undefined && bundle.pair.includes(network.ego)) continue;
    const [first] = bundle.ties.filter(({ link }) => link.tie.sign !== 'adversarial');
    if (first) put(first.link.id, lineTitle(bundle, first.link.id, 'title', field, options));
  }
  return placed;
}

function lineTitle(
  bundle: Bundle,
  id: string,
  role: 'quarrel' | 'title',
  field: LabelField,
  { language, measure }: DrawingOptions,
): PlacedTitle | undefined {
  const tie = bundle.ties.find(({ link }) => link.id === id);
  if (!tie) return undefined;
  const half = ((Math.min(bundle.ties.length, 5) - 1) * 5 + tie.link.width) / 2;
  return placeTitle({ id, text: titleOf(tie.link.tie, language), role, line: bundle, half }, field, measure);
}

function hubTitle(
  tie: DatedLink,
  { hubs }: Scene,
  field: LabelField,
  { language, measure }: DrawingOptions,
): PlacedTitle | undefined {
  const hub = hubs.get(tie.link.id);
  if (!hub) return undefined;
  const role = tie.link.tie.sign === 'adversarial' && tie.at.status !== 'ended' ? 'quarrel' : 'title';
  const lines = wrapped(titleOf(tie.link.tie, language), role, 150, measure, 2);
  const more = tie.link.more ? [{ text: language.words.network.andMore(tie.link.more), role } as const] : [];
  const block = blockOf([...lines, ...more], measure);
  const claim = { ...hub, outward: { x: 1, y: 0 }, blocks: [block], muted: false, reach: 0 };
  const label = placeName(claim, field);
  return label && { label, at: hub, side: 1 };
}

interface Strokes {
  readonly lines: TieLine[];
  readonly hubs: TieHub[];
}

/** Lines last: on which side of its bundle a quarrel runs, and where its sign stands, follow from where its title is. */
function strokes(scene: Scene, field: LabelField, titles: ReadonlyMap<string, PlacedTitle>): Strokes {
  const { bundles, dated, marks, hubs, outward } = scene;
  const disputed = new Set(dated.filter(({ link }) => link.tie.disputed).map(({ link }) => link.id));
  const taken: Point[] = [];
  const signed = (line: TieLine): TieLine => {
    const near = titles.get(line.id)?.at;
    const boxes = field.taken.boxes;
    const signs = signsFor(line, disputed.has(line.id));
    return withSigns(line, { signs, lines: field.lines, boxes, taken, ...(near ? { near } : {}) });
  };
  const lines = bundles.flatMap((bundle) => linesOf(bundle, marks, sideOf(bundle, titles))).map(signed);
  const loops = new Map<string, number>();
  for (const tie of dated) {
    const mark = tie.link.form === 'loop' ? marks.get(tie.parties[0] ?? '') : undefined;
    if (!mark) continue;
    const nth = loops.get(mark.id) ?? 0;
    loops.set(mark.id, nth + 1);
    const { x, y } = outward.get(mark.id) ?? { x: 0, y: 1 };
    lines.push(signed(loopOf(tie, mark, { x: -x, y: -y }, nth)));
  }
  const diamonds = dated.flatMap((tie) => {
    const hub = tie.link.form === 'hub' ? hubs.get(tie.link.id) : undefined;
    return hub ? [hubOf(tie, hub, marks, disputed.has(tie.link.id), signed)] : [];
  });
  return { lines, hubs: diamonds };
}

const sideOf = ({ ties }: Bundle, titles: ReadonlyMap<string, PlacedTitle>): number =>
  ties.map(({ link }) => titles.get(link.id)?.side).find((side) => side !== undefined) ?? 1;

function hubOf(
  tie: DatedLink,
  hub: Obstacle,
  marks: ReadonlyMap<string, Obstacle>,
  disputed: boolean,
  signed: (line: TieLine) => TieLine,
): TieHub {
  const { directed } = tie.link.tie;
  const first = tie.link.tie.parties[0]?.actor;
  const spokes = tie.parties.flatMap((id) => {
    const mark = marks.get(id);
    return mark ? [spokeOf(tie, hub, mark, directed === true && id !== first)] : [];
  });
  // The sign of a tie of many stands once, on its longest spoke.
  const lengths = spokes.map(({ from, to }) => Math.hypot(from.x - to.x, from.y - to.y));
  const longest = lengths.reduce((most, length, i) => (length > (lengths[most] ?? 0) ? i : most), 0);
  return {
    id: tie.link.id,
    ...point(hub.x, hub.y),
    style: { sign: tie.link.tie.sign, status: tie.at.status, width: tie.link.width },
    disputed,
    spokes: spokes.map((spoke, i) => (i === longest ? signed(spoke) : spoke)),
  };
}

function countLabel(line: TieLine, field: LabelField, measure: Measure): Label[] {
  if (line.ids.length < 2) return [];
  const claim = { id: line.id, text: String(line.ids.length), role: 'quarrel', line, half: 3 } as const;
  const placed = placeTitle(claim, field, measure);
  if (placed) field.taken.add(placed.label.box);
  return placed
    ? [{ ...placed.label, lines: placed.label.lines.map((each) => ({ ...each, role: 'count' as const })) }]
    : [];
}

function markOf({ id, actor, r }: Node, { marks, network, busy }: Scene): ActorMark {
  const { x, y } = marks.get(id) as Obstacle;
  const focus = id === network.ego;
  return {
    id,
    ...point(x, y),
    r,
    kind: actor.kind,
    focus,
    contested: Boolean(actor.disputed),
    idle: !focus && !busy.has(id),
  };
}

/** The most room that an actor's label takes at any date. */
export function labelRoom(
  network: Network,
  { language, measure, titles }: DrawingOptions,
): (id: string) => { width: number; height: number } {
  const rooms = new Map<string, { width: number; height: number }>();
  const always = network.links.map((link): DatedLink => ({
    link,
    at: { status: 'in-force', begins: false, ends: false, undated: false },
    parties: link.parties,
  }));
  for (const node of network.nodes) {
    const focus = node.id === network.ego;
    const name = nameLines(node, focus, language, measure);
    const ego = titles && !focus ? network.ego : undefined;
    const own =
      ego === undefined ? [] : always.filter((each) => isUnder(each, ego) && each.link.parties.includes(node.id));
    const { width, height } = blockOf([...name, ...titleLines(own, language, measure)], measure);
    rooms.set(node.id, { width, height });
  }
  return (id) => rooms.get(id) ?? { width: 60, height: TYPE.actor.pitch };
}
