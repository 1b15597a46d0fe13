import type { Actor, Comparison, DatedName, Dossier, Text } from './dossier.js';
import { say } from './text.js';
import { parseWhen, type When } from './when.js';

/** A name that the house uses, at all times or at one: `{ name: 'Zaire', when: '1971-10-27/1997-05-17' }`. */
export interface HouseName {
  readonly name: Text;
  readonly short?: Text;
  /** EDTF; absent: whenever no dated name fits. */
  readonly when?: string;
}

/** Names by the actor's id or, for states, its ISO 3166-1 alpha-3 code: a text, one name, or several of different dates. */
export type HouseNames = Readonly<Record<string, Text | HouseName | readonly HouseName[]>>;

interface Naming {
  readonly name: Text;
  readonly short?: Text;
}

/**
 * The dossier with its actors named as the house has it, and otherwise as they were called at a date.
 * A subject of a comparison that had its actor's name goes with it. Ids, and all other texts, are as they were.
 * @param at `all` for no date: then only undated names of the house apply
 * @returns the dossier itself where no name differs, and one and the same object for the same names
 */
export function namedAt(dossier: Dossier, house: HouseNames, at: When | 'all'): Dossier {
  const renamed = new Map<string, Naming>();
  for (const actor of dossier.actors) {
    const naming = houseNaming(actor, house, at) ?? nameAt(actor.names, at);
    if (naming && naming.name !== actor.name) renamed.set(actor.id, naming);
  }
  if (!renamed.size) return dossier;
  const key = JSON.stringify([...renamed]);
  const known = versions.get(dossier) ?? new Map<string, Dossier>();
  versions.set(dossier, known);
  const version = known.get(key) ?? withNames(dossier, renamed);
  known.set(key, version);
  return version;
}

/** As layouts are remembered by their dossier, the same names have to give the same object. */
const versions = new WeakMap<Dossier, Map<string, Dossier>>();

const withNames = (dossier: Dossier, renamed: ReadonlyMap<string, Naming>): Dossier => {
  const actors = dossier.actors.map((actor) => named(actor, renamed.get(actor.id)));
  const was = new Map(dossier.actors.map((actor) => [actor.id, actor]));
  const comparisons = dossier.comparisons.map((comparison) => withSubjects(comparison, renamed, was, dossier.language));
  return { ...dossier, actors, comparisons };
};

const named = (actor: Actor, naming: Naming | undefined): Actor => {
  if (!naming) return actor;
  const { short: _short, ...rest } = actor;
  return { ...rest, ...naming };
};

const houseNaming = ({ id, iso3 }: Actor, house: HouseNames, at: When | 'all'): Naming | undefined => {
  const names = namesIn(own(house, id) ?? (iso3 === undefined ? undefined : own(house, iso3)));
  const dated = names.map(({ when, ...naming }) => ({ naming, when, span: parseWhen(when) }));
  const fitting = dated.find(({ span }) => span && covers(span, at)) ?? dated.find(({ when }) => when === undefined);
  return fitting?.naming;
};

/** What a page wrote may be anything: what is no name is passed over. */
const namesIn = (entry: unknown): readonly HouseName[] => {
  const names: readonly unknown[] = Array.isArray(entry) ? entry : isText(entry) ? [{ name: entry }] : [entry];
  return names.filter(
    (name): name is HouseName => typeof name === 'object' && name !== null && 'name' in name && isText(name.name),
  );
};

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !('name' in value) &&
    Object.keys(value).length > 0 &&
    Object.values(value).every((text) => typeof text === 'string'));

const own = (house: HouseNames, key: string): HouseNames[string] | undefined =>
  Object.hasOwn(house, key) ? house[key] : undefined;

const nameAt = (names: readonly DatedName[] | undefined, at: When | 'all'): Naming | undefined => {
  const found = names?.find(({ when }) => when && covers(when, at));
  return found && { name: found.name };
};

/** At the end of the time shown: what was renamed within the year has its new name. */
const covers = (when: When, at: When | 'all'): boolean => at !== 'all' && when.start < at.end && at.end <= when.end;

const withSubjects = (
  comparison: Comparison,
  renamed: ReadonlyMap<string, Naming>,
  was: ReadonlyMap<string, Actor>,
  language: string,
): Comparison => ({
  ...comparison,
  subjects: comparison.subjects.map((subject) => {
    const naming = renamed.get(subject.actor ?? '');
    const same = say(subject.title, language) === say(was.get(subject.actor ?? '')?.name, language);
    return naming && same ? { ...subject, title: naming.name } : subject;
  }),
});
