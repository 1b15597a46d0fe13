import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { BoxIndex } from './box-index.js';
import { bundlesOf, piecesOf, type Bundle, type Obstacle } from './bundles.js';
import type { Point } from './geometry.js';
import type { LabelField } from './name-labels.js';
import type { Network } from './network.js';
import type { Places } from './places.js';
import { axes, type Segment } from './segments.js';
import type { DatedLink, TiesAt } from './ties-at.js';

const HUB_R = 9;
/** Among more actors than these, those without a tie at the date are small and unnamed. */
export const CROWD = 60;
/** Beyond this many actors no label looks for the lines under it. */
const MOST_CAREFUL = 150;

export interface DrawingOptions {
  readonly language: Language;
  readonly measure: Measure;
  /** Titles of ties beside names and lines; without, only those of adversarial ties. */
  readonly titles: boolean;
  /** How wide the titles under a name may be, in CSS pixels. */
  readonly titleWidth: number;
}

export interface Scene {
  readonly network: Network;
  readonly dated: readonly DatedLink[];
  /** Of the actors that exist at the date. */
  readonly marks: ReadonlyMap<string, Obstacle>;
  readonly hubs: ReadonlyMap<string, Obstacle>;
  readonly bundles: readonly Bundle[];
  readonly outward: ReadonlyMap<string, Point>;
  /** Actors of which some tie holds at the date. */
  readonly busy: ReadonlySet<string>;
  /** Actors that did not exist at the date: they have neither mark nor name. */
  readonly absent: ReadonlySet<string>;
  /** Actors of which all ties, at any date, are disputed. */
  readonly doubtful: ReadonlySet<string>;
}

export function sceneOf(network: Network, places: Places, ties: TiesAt): Scene {
  const dated = [...ties.ended, ...ties.current];
  const all = new Map(
    network.nodes.map(({ id, r }): [string, Obstacle] => [id, { id, r, ...(places.actors.get(id) ?? places.centre) }]),
  );
  const marks = ties.absent.size ? new Map([...all].filter(([id]) => !ties.absent.has(id))) : all;
  const hubs = new Map([...places.hubs].map(([id, at]): [string, Obstacle] => [id, { id, r: HUB_R, ...at }]));
  return {
    network,
    dated,
    marks,
    hubs,
    bundles: bundlesOf(dated, marks),
    outward: outwardOf(network, all, hubs, places),
    busy: new Set(ties.current.flatMap(({ parties }) => parties)),
    absent: ties.absent,
    doubtful: doubtfulOf(network),
  };
}

function doubtfulOf({ nodes, links }: Network): Set<string> {
  const sure = new Set(links.flatMap(({ tie, parties }) => (tie.disputed ? [] : parties)));
  return new Set(nodes.flatMap(({ id, degree }) => (degree > 0 && !sure.has(id) ? [id] : [])));
}

/** Away from what a mark is tied to at any date, so that names stay where they are when ties come and go. */
function outwardOf(
  { nodes, links, ego }: Network,
  marks: ReadonlyMap<string, Obstacle>,
  hubs: ReadonlyMap<string, Obstacle>,
  { centre, radial = false }: Places,
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
      if (radial || (ego !== undefined && id !== ego)) return [id, axes(centre, mark).along];
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

export function fieldOf({ bundles, marks, hubs, dated, network }: Scene, { width, height }: Places): LabelField {
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
