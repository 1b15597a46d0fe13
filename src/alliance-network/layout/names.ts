import { BoxIndex } from './box-index.js';
import type { Obstacle } from './bundles.js';
import type { Label } from './geometry.js';
import { placeName, type LabelField, type NameClaim } from './name-labels.js';
import { byId, type Link, type Network, type Node } from './network.js';
import { CROWD, type DrawingOptions, type Scene } from './scene.js';
import { blocksFor, nameLines, narrowFocus, titleLines } from './texts.js';
import { blockOf, TYPE } from './text-block.js';
import type { DatedLink } from './ties-at.js';

const REACH = 40;
/** Of so many actors, all or those that the focus actor has ties with, every name is set, on drawings of this width and more. */
const ALL_NAMED = { actors: 30, width: 560, reach: 160 };

/** The focus actor first, then parties of adversarial ties, then by number of ties. */
const byClaim = (ego?: string) => (a: Node, b: Node) =>
  Number(b.id === ego) - Number(a.id === ego) ||
  Number(b.adversarial) - Number(a.adversarial) ||
  b.degree - a.degree ||
  (a.id < b.id ? -1 : 1);

/** Whether there is to be a name, if there is room. */
export const isNamed = (id: string, { absent, busy, dated, network }: Scene): boolean =>
  !absent.has(id) &&
  (network.nodes.length <= CROWD ||
    id === network.ego ||
    busy.has(id) ||
    dated.some(({ parties }) => parties.includes(id)));

export function placeNames(scene: Scene, field: LabelField, options: DrawingOptions): Label[] {
  const { nodes, ego } = scene.network;
  const order = nodes.filter(({ id }) => isNamed(id, scene)).sort(byClaim(ego));
  const near = nodes.length <= ALL_NAMED.actors ? new Set(nodes.map(({ id }) => id)) : nearTo(scene.network);
  const wide = field.area.width >= ALL_NAMED.width && near.size <= ALL_NAMED.actors;
  const reachOf = ({ id }: Node): number => (id === ego || (wide && near.has(id)) ? ALL_NAMED.reach : REACH);
  const attempt = (titles: boolean): Label[] => {
    const taken = new BoxIndex();
    for (const box of field.taken.boxes) taken.add(box);
    const own = { ...field, taken };
    return order.flatMap((node) => {
      const label = placeName(claimOf(node, scene, options, titles, reachOf(node)), own);
      if (label) taken.add(label.box);
      return label ?? [];
    });
  };
  const full = attempt(options.titles);
  const labels = full.length < nodes.length && options.titles ? best(full, attempt(false)) : full;
  for (const { box } of labels) field.taken.add(box);
  return labels;
}

/** Who has a tie with the focus actor. */
const nearTo = ({ links, ego = '' }: Network): ReadonlySet<string> =>
  new Set(links.flatMap(({ parties }) => (parties.includes(ego) ? parties : [])));

const best = (a: Label[], b: Label[]): Label[] => (b.length > a.length ? b : a);

function claimOf(node: Node, scene: Scene, options: DrawingOptions, titles: boolean, reach: number): NameClaim {
  const { marks, network, outward, busy } = scene;
  const { x, y, r } = marks.get(node.id) as Obstacle;
  const { language, measure } = options;
  const focus = node.id === network.ego;
  const name = nameLines(node, focus, language, measure);
  const under = titles && !focus ? titlesUnder(node.id, scene) : [];
  const blocks = [...blocksFor(name, under, options), ...(focus ? [narrowFocus(node, options)] : [])];
  return {
    id: node.id,
    x,
    y,
    r,
    outward: outward.get(node.id) ?? { x: 0, y: 1 },
    blocks,
    fullest: true,
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

/** A quarrel's title comes under the name once it has ended. */
const mayStandUnder = ({ form, parties, tie }: Link, id: string, ego: string): boolean =>
  form === 'line' &&
  parties.includes(id) &&
  parties.includes(ego) &&
  (tie.sign !== 'adversarial' || Number.isFinite(tie.when?.end ?? Infinity));

/** The most room that an actor's label takes at any date. */
export function labelRoom(
  network: Network,
  options: DrawingOptions,
): (id: string) => { width: number; height: number } {
  const { language, measure, titles } = options;
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
    const own = ego === undefined ? [] : always.filter(({ link }) => mayStandUnder(link, node.id, ego));
    const { width, height } = blockOf([...name, ...titleLines(own, options)], measure);
    rooms.set(node.id, { width, height });
  }
  return (id) => rooms.get(id) ?? { width: 60, height: TYPE.actor.pitch };
}
