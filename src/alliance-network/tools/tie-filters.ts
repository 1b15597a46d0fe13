import { toggled, type FilterGroup, type FilterOption } from '../../chart/figure/filters.js';
import type { Language } from '../../chart/language.js';
import { toolWords } from '../../chart/tool-words.js';
import { SIGNS, type Dossier, type Text } from '../../dossier/dossier.js';
import type { TieStatus } from '../../dossier/status.js';
import type { DatedLink, TiesAt } from '../layout/ties-at.js';

const GROUPS = ['kind', 'sign', 'status'] as const;
type Group = (typeof GROUPS)[number];

/** What is picked in each group; nothing is no filter. */
export type Picked = Readonly<Record<Group, ReadonlySet<string>>>;

const NOTHING: ReadonlySet<string> = new Set();

/** Of the element's option, `['kind:alliance', 'sign:adversarial']`; what names no group is no filter. */
export function pickedIn(filter: readonly string[]): Picked {
  const picked = { kind: NOTHING, sign: NOTHING, status: NOTHING };
  for (const entry of [filter].flat()) {
    const [, name, option = ''] = /^([a-z]+):([^]*)$/.exec(entry) ?? [];
    const group = GROUPS.find((each) => each === name);
    if (group) picked[group] = new Set([...picked[group], option]);
  }
  return picked;
}

/** The option once the reader has ticked a box or cleared it. */
export const toggledFilter = (filter: readonly string[], group: string, option: string): readonly string[] => [
  ...toggled(new Set([filter].flat()), `${group}:${option}`),
];

const STATUSES: readonly TieStatus[] = ['in-force', 'signed', 'suspended', 'ended'];

const valueOf = ({ link, at }: DatedLink, group: Group): string =>
  group === 'kind' ? link.tie.kind : group === 'sign' ? link.tie.sign : at.status;

/** Whether a tie is left by what is picked; in all groups, or in all but one. */
export const passes = (tie: DatedLink, picked: Picked, but?: Group): boolean =>
  GROUPS.every((group) => group === but || !picked[group].size || picked[group].has(valueOf(tie, group)));

/** The ties that are left; the same object where nothing is picked. */
export function filteredTies(ties: TiesAt, picked: Picked): TiesAt {
  if (GROUPS.every((group) => !picked[group].size)) return ties;
  const kept = (list: readonly DatedLink[]): DatedLink[] => list.filter((tie) => passes(tie, picked));
  return { ...ties, current: kept(ties.current), ended: kept(ties.ended), leftOut: kept(ties.leftOut) };
}

/** Kinds, signs and statuses of the ties at the date, with how many each would leave. */
export function filterGroups(ties: TiesAt, picked: Picked, { kinds }: Dossier, language: Language): FilterGroup[] {
  const all = [...ties.current, ...ties.ended, ...ties.leftOut];
  const { words, say } = language;
  const titles = new Map(kinds.flatMap(({ id, of, title }) => (of === 'tie' ? [[id, say(title)] as const] : [])));
  const labels: Readonly<Record<Group, (id: string) => string>> = {
    kind: (id) => titles.get(id) || id.replace(/[-_]+/g, ' '),
    sign: (id) => words.network.signs[id as keyof typeof words.network.signs],
    status: (id) => words.network.statuses[id as TieStatus],
  };
  return GROUPS.map((group): FilterGroup => {
    const counts = new Map<string, number>();
    for (const tie of all) {
      const value = valueOf(tie, group);
      counts.set(value, (counts.get(value) ?? 0) + Number(passes(tie, picked, group)));
    }
    for (const id of picked[group]) counts.set(id, counts.get(id) ?? 0);
    const options = orderOf(group, counts, [...titles.keys()]).map((id): FilterOption => ({
      id,
      label: labels[group](id),
      count: counts.get(id) ?? 0,
    }));
    return { id: group, title: toolWords(language).groups[group], options, picked: picked[group] };
  });
}

function orderOf(group: Group, counts: ReadonlyMap<string, number>, kinds: readonly string[]): string[] {
  const order: readonly string[] = group === 'kind' ? kinds : group === 'sign' ? SIGNS : STATUSES;
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...counts.keys()].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** "Turkiye" finds "Türkiye". */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const everyName = (text: Text | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** By record, all names that it has in any language. */
export function namesIn({ actors, ties }: Dossier): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name, short, names: others = [], iso3 = '' } of actors) {
    const texts = [name, short, ...others.map((other) => other.name)].flatMap(everyName);
    names.set(id, folded([...texts, iso3].join('\n')));
  }
  for (const { id, title } of ties) names.set(id, folded(everyName(title).join('\n')));
  return names;
}

/** The records that have all words in their names, of those given. */
export function findNamed(query: string, ids: readonly string[], names: ReadonlyMap<string, string>): string[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return ids.filter((id) => words.every((word) => names.get(id)?.includes(word)));
}
