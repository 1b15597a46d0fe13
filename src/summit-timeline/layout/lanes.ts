import type { Dossier, Event } from '../../dossier/dossier.js';
import type { Language } from '../../chart/language.js';
import { readable } from './kind-signs.js';
import { actorsIn, type Item } from './items.js';
import { surveyOf } from './of-items.js';
import type { LanesBy } from './options.js';

export interface Lane {
  /** What its items have in common, as the data have it; '' for what is left over. */
  readonly id: string;
  /** '' where there is but one lane. */
  readonly title: string;
  /** By time. */
  readonly items: readonly Item[];
}

const MOST_LANES = 12;
const FEW_KINDS = 7;
/** An actor of more than this share of the events is what the timeline is about, and tells no lane from another. */
const SUBJECT_SHARE = 0.6;
const SUBJECT_LEAST = 4;

interface Grouping {
  /** In one lane only; '' where it has none. */
  keyOf(item: Item): string;
  titleOf(key: string): string;
  /** Keys that come first, in this order; the others follow as they appear. */
  readonly order: readonly string[];
}

export interface LaneChoice {
  readonly by: LanesBy;
  /** Ids of lanes, which come first in this order. */
  readonly order: readonly string[];
}

/** Lanes in the given order, each item in one of them; of more than twelve, the smallest are one lane at the end. */
export function lanesOf(
  items: readonly Item[],
  { by, order }: LaneChoice,
  dossier: Dossier,
  language: Language,
): readonly Lane[] {
  const grouping = groupingOf(by === 'auto' ? suitable(items) : by, items, dossier, language);
  if (!grouping) return [{ id: '', title: '', items }];
  const byKey = new Map<string, Item[]>();
  for (const key of [...order, ...grouping.order]) byKey.set(key, []);
  for (const item of items) {
    const key = grouping.keyOf(item);
    const lane = byKey.get(key);
    if (lane) lane.push(item);
    else byKey.set(key, [item]);
  }
  const filled = [...byKey].filter(([, members]) => members.length);
  if (filled.length < 2) return [{ id: filled[0]?.[0] ?? '', title: '', items }];
  return withRest(filled, grouping, new Set(order), language.words.timeline.otherLane);
}

function withRest(
  filled: readonly (readonly [string, Item[]])[],
  { titleOf }: Grouping,
  asked: ReadonlySet<string>,
  other: string,
): readonly Lane[] {
  const named = filled.filter(([key]) => key !== '');
  const keys = new Set(largest(named, asked).map(([key]) => key));
  const kept = named.filter(([key]) => keys.has(key));
  const rest = filled.filter(([key]) => !keys.has(key)).flatMap(([, members]) => members);
  const lanes: Lane[] = kept.map(([id, members]) => ({ id, title: titleOf(id), items: members }));
  return rest.length ? [...lanes, { id: '', title: other, items: inOrder(rest) }] : lanes;
}

/** Those that were asked for, then those with the most in them. */
function largest<T extends readonly [string, readonly Item[]]>(
  named: readonly T[],
  asked: ReadonlySet<string>,
): readonly T[] {
  if (named.length <= MOST_LANES) return named;
  const rank = ([key, members]: T): number => (asked.has(key) ? Infinity : members.length);
  return named
    .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_LANES - 1);
}

const inOrder = (items: Item[]): Item[] => items.sort((a, b) => a.when.start - b.when.start || (a.id < b.id ? -1 : 1));

function suitable(items: readonly Item[]): LanesBy {
  const { isThemed, signs } = surveyOf(items);
  if (isThemed) return 'theme';
  const kinds = new Set([...signs].map(({ id }) => id));
  return kinds.size > 1 && kinds.size <= FEW_KINDS ? 'kind' : 'none';
}

const asEvent = ({ record, isTie }: Item): Event | undefined => (isTie ? undefined : (record as Event));

function groupingOf(by: LanesBy, items: readonly Item[], dossier: Dossier, language: Language): Grouping | undefined {
  const { say } = language;
  switch (by) {
    case 'theme': {
      const titles = new Map(dossier.themes.map(({ id, title }) => [id, say(title)]));
      const keyOf = ({ record }: Item): string => record.theme ?? '';
      return { keyOf, titleOf: (key) => titles.get(key) ?? readable(key), order: dossier.themes.map(({ id }) => id) };
    }
    case 'kind': {
      const titles = new Map([...surveyOf(items).signs].map(({ id, title }) => [id, title]));
      const order = dossier.kinds.map(({ id }) => id);
      return { keyOf: ({ sign }) => sign.id, titleOf: (key) => titles.get(key) ?? readable(key), order };
    }
    case 'series':
      return { keyOf: (item) => asEvent(item)?.series ?? '', titleOf: readable, order: [] };
    case 'place':
      return { keyOf: (item) => say(asEvent(item)?.place), titleOf: (key) => key, order: [] };
    case 'actor':
      return byActor(items, dossier, language);
    case 'auto':
    case 'none':
      return undefined;
    default:
      return byActorKind(by, dossier, language);
  }
}

const actorsOf = ({ record }: Item): readonly string[] => actorsIn(record);

/** The first actor of a kind: by leader, by country. */
function byActorKind(kind: string, dossier: Dossier, { say }: Language): Grouping {
  const names = new Map(dossier.actors.flatMap((actor) => (actor.kind === kind ? [[actor.id, say(actor.name)]] : [])));
  const keyOf = (item: Item): string => actorsOf(item).find((actor) => names.has(actor)) ?? '';
  return { keyOf, titleOf: (key) => names.get(key) ?? readable(key), order: [] };
}

/** The first actor that is not what the whole timeline is about. */
function byActor(items: readonly Item[], dossier: Dossier, { say }: Language): Grouping {
  const counts = new Map<string, number>();
  for (const item of items) for (const actor of actorsOf(item)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const isSubject = (actor: string): boolean =>
    items.length >= SUBJECT_LEAST && (counts.get(actor) ?? 0) > items.length * SUBJECT_SHARE;
  const names = new Map(dossier.actors.map(({ id, name }) => [id, say(name)]));
  const keyOf = (item: Item): string => {
    const actors = actorsOf(item);
    return actors.find((actor) => !isSubject(actor)) ?? actors[0] ?? '';
  };
  return { keyOf, titleOf: (key) => names.get(key) ?? readable(key), order: [] };
}
