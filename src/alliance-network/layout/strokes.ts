import { linesOf, loopOf, pointOn, spokeOf, styleOf, type Bundle, type Obstacle } from './bundles.js';
import { distance, point, type Point, type TieHub, type TieLine } from './geometry.js';
import type { LabelField } from './name-labels.js';
import type { Scene } from './scene.js';
import { phaseSign, signsFor, withSigns } from './signs.js';
import type { PlacedTitle } from './tie-titles.js';
import type { DatedLink } from './ties-at.js';

export interface Strokes {
  readonly lines: TieLine[];
  readonly hubs: TieHub[];
}

/** Lines last: on which side of its bundle a quarrel runs, and where its sign stands, follow from where its title is. */
export function strokes(scene: Scene, field: LabelField, titles: ReadonlyMap<string, PlacedTitle>): Strokes {
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
  const parties = tie.parties.filter((id) => marks.has(id));
  const spokes = parties.map((id) => spokeOf(tie, hub, marks.get(id) as Obstacle, directed === true && id !== first));
  // The sign of a tie of many stands once, on its longest spoke.
  const lengths = spokes.map(({ from, to }) => distance(from, to));
  const longest = lengths.reduce((most, length, i) => (length > (lengths[most] ?? 0) ? i : most), 0);
  return {
    id: tie.link.id,
    ...point(hub.x, hub.y),
    style: styleOf(tie),
    disputed,
    spokes: spokes.map((spoke, i) => (i === longest ? signed(spoke) : ownSign(tie, spoke, parties[i]))),
  };
}

/** In the middle of a spoke, what is to be said of one party alone. */
function ownSign({ own }: DatedLink, spoke: TieLine, party = ''): TieLine {
  const phase = own?.get(party);
  const sign = phase && (phase.status === 'suspended' ? 'suspended' : phaseSign(phase));
  return sign ? { ...spoke, signs: [{ ...pointOn(spoke, 0.5), sign }] } : spoke;
}
