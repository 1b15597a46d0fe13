import { svg, type TemplateResult } from 'lit';
import type { LegendItem, LegendPick } from '../../chart/figure/figure.js';
import type { Language } from '../../chart/language.js';
import type { ActorKind, Sign } from '../../dossier/dossier.js';
import type { TieStatus } from '../../dossier/status.js';
import type { ActorMark, LineSign, TieHub, TieLine } from '../layout/geometry.js';
import { toolWordsOf } from '../tool-words.js';
import type { LegendPicks } from '../tools/legend-picks.js';
import { phaseItems } from './legend-phases.js';
import { lineSample, type Sample } from './samples.js';
import { actorParts, DIAMOND, lineSign } from './symbols.js';

const actor = (kind: ActorKind): TemplateResult =>
  svg`<svg width="12" height="16" viewBox="-6 -8 12 16" aria-hidden="true"><g class="actor">${actorParts(kind, 5.5).map(
    (part) => svg`<path class=${part.class} d=${part.d}></path>`,
  )}</g></svg>`;

// An organisation, a bloc and a forum look the same: the key has them once, by the name of the first that occurs.
const SAME_LOOK: Readonly<Record<ActorKind, ActorKind>> = {
  state: 'state',
  organisation: 'organisation',
  bloc: 'organisation',
  forum: 'organisation',
  agency: 'agency',
  company: 'company',
  person: 'person',
};

const SIGN_ORDER: readonly Sign[] = ['cooperative', 'adversarial', 'mixed', 'neutral'];
const STATUS_ORDER: readonly TieStatus[] = ['signed', 'suspended', 'ended'];
/** Looks that have a sign on their line. */
const MARKED: ReadonlyMap<string, LineSign> = new Map([
  ['adversarial', 'adversarial'],
  ['mixed', 'mixed'],
  ['suspended', 'suspended'],
]);

/** What of a drawing a key speaks of. */
export interface Keyed {
  readonly marks: readonly (Pick<ActorMark, 'kind'> & Partial<Pick<ActorMark, 'idle'>>)[];
  readonly lines: readonly Pick<TieLine, 'style' | 'signs'>[];
  readonly hubs: readonly (Pick<TieHub, 'style' | 'disputed'> & Partial<Pick<TieHub, 'spokes'>>)[];
}

/** Only the signs that occur, or would without the filter. */
export function legendOf(
  drawing: Keyed,
  language: Language,
  date: string,
  picks: LegendPicks,
  sample: Sample = lineSample,
): LegendItem[] {
  const { words } = language;
  const { marks, lines, hubs } = drawing;
  const styles = [...lines, ...hubs, ...hubs.flatMap(({ spokes = [] }) => spokes)].map(({ style }) => style);
  const items: LegendItem[] = [];
  const { signs, statuses } = words.network;
  // A look may be of several ties, as that of a cell, and then is no filter; one that the filter hides can be picked still.
  const add = (drawn: boolean, symbol: TemplateResult, label: string, pick: LegendPick | undefined): void => {
    if (drawn || pick?.on || pick?.out) items.push({ symbol, label, ...(pick && { pick }) });
  };
  for (const sign of SIGN_ORDER) {
    if (sign === 'neutral' && !items.length) continue;
    const drawn = styles.some((style) => style.sign === sign && style.status !== 'ended');
    add(drawn, sample(`${sign} in-force`, MARKED.get(sign)), signs[sign], picks.sign(sign));
  }
  for (const status of STATUS_ORDER) {
    const drawn = styles.some((style) => style.status === status);
    const label = status === 'ended' ? words.network.endedBefore(date) : statuses[status];
    add(drawn, sample(`neutral ${status}`, MARKED.get(status)), label, picks.status(status));
  }
  items.push(...phaseItems(styles, language, date, sample));
  if (lines.some(isDisputed) || hubs.some(({ disputed }) => disputed))
    items.push({ symbol: claim(), label: words.figure.disputed });
  const kinds = new Map(marks.map(({ kind }) => [SAME_LOOK[kind], kind]));
  if (kinds.size > 1)
    for (const [look, kind] of kinds) items.push({ symbol: actor(kind), label: words.network.actorKinds[look] });
  if (marks.some(({ idle }) => idle)) items.push({ symbol: idleActor(), label: toolWordsOf(language).idle });
  if (hubs.length) items.push({ symbol: hub(), label: words.network.tieOfMany });
  return items;
}

const isDisputed = ({ signs }: Keyed['lines'][number]): boolean => signs.some(({ sign }) => sign === 'disputed');

const idleActor = (): TemplateResult =>
  svg`<svg width="10" height="16" viewBox="-5 -8 10 16" aria-hidden="true"><g class="actor idle">${actorParts(
    'state',
    3.5,
  ).map((part) => svg`<path class=${part.class} d=${part.d}></path>`)}</g></svg>`;

const claim = (): TemplateResult =>
  svg`<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">${lineSign('disputed', 9, 9)}</svg>`;

const hub = (): TemplateResult =>
  svg`<svg width="14" height="16" viewBox="-7 -8 14 16" aria-hidden="true"><g class="tie cooperative"><path class="diamond" d=${DIAMOND} transform="scale(.85)"></path></g></svg>`;
