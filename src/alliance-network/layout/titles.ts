import type { Measure } from '../../chart/measure.js';
import type { Bundle } from './bundles.js';
import type { Label, TieLine } from './geometry.js';
import { placeName, type LabelField } from './name-labels.js';
import type { DrawingOptions, Scene } from './scene.js';
import { titleOf } from './texts.js';
import { blockOf, wrapped } from './text-block.js';
import { placeTitle, type PlacedTitle } from './tie-titles.js';
import type { DatedLink } from './ties-at.js';

const HUB_TITLE_WIDTHS = [160, 100];
/** Beyond this many ties the titles of cooperative ones would hide the lines. */
const MOST_TITLED = 30;

export function placeTitles(scene: Scene, field: LabelField, options: DrawingOptions): Map<string, PlacedTitle> {
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
  const more = tie.link.more ? [{ text: language.words.network.andMore(tie.link.more), role } as const] : [];
  const blocks = HUB_TITLE_WIDTHS.map((width) =>
    blockOf([...wrapped(titleOf(tie.link.tie, language), role, width, measure, 3), ...more], measure),
  );
  const claim = { ...hub, outward: { x: 1, y: 0 }, blocks, fullest: false, muted: false, reach: 0 };
  const label = placeName(claim, field);
  return label && { label, at: hub, side: 1 };
}

export function countLabel(line: TieLine, field: LabelField, measure: Measure): Label[] {
  if (line.ids.length < 2) return [];
  const claim = { id: line.id, text: String(line.ids.length), role: 'quarrel', line, half: 3 } as const;
  const placed = placeTitle(claim, field, measure);
  if (placed) field.taken.add(placed.label.box);
  return placed
    ? [{ ...placed.label, lines: placed.label.lines.map((each) => ({ ...each, role: 'count' as const })) }]
    : [];
}
