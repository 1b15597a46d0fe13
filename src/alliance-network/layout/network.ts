import type { Actor, Kind, Sign, Tie } from '../../dossier/dossier.js';

/** The records that a network is made of; a whole dossier will do. */
export interface NetworkRecords {
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
  readonly kinds: readonly Kind[];
}

/** An actor that is drawn. */
export interface Node {
  readonly id: string;
  readonly actor: Actor;
  /** How many ties it has at any date: what a reader may compare across dates, and what decides its size. */
  readonly degree: number;
  readonly adversarial: boolean;
  /** In CSS pixels. */
  readonly r: number;
  /** Set in bold. */
  readonly main: boolean;
}

/** A tie as it is drawn: a line of two, a loop of one with itself, or a hub of three and more. */
export interface Link {
  readonly id: string;
  readonly tie: Tie;
  readonly form: 'line' | 'loop' | 'hub';
  /** Its actors that are drawn, each once, in the file's order. */
  readonly parties: readonly string[];
  /** How many more it has. */
  readonly more: number;
  /** In CSS pixels. */
  readonly width: number;
}

/** What is drawn at any date: the same actors at the same places, whatever `at` is. */
export interface Network {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  /** Ids of actors that have no tie at any date: in the table only. */
  readonly untied: readonly string[];
  /** Ties of some kinds only: who is untied may have others. */
  readonly narrowed?: boolean;
  readonly ego?: string;
}

export interface NetworkOptions {
  /** Id of the focus actor; an unknown one is none. */
  readonly ego?: string;
  /** Ids of the kinds of ties to draw; empty for all. */
  readonly kinds?: readonly string[];
}

const FOCUS_R = 11;
const MAIN_R = 8;
const ACTOR_R = 5.5;
const MAIN_TIES = 3;
/** Of more actors than these, all marks are smaller. */
const ROOMY = 150;
/** Where all are set in bold none is. */
const MOST_BOLD = 10;
/** A tie of more parties, as of all the world's states, has spokes only to actors that are there for other reasons too. */
const MOST_SPOKES = 60;

/** Picks the actors and ties that are drawn. Actors without any tie stay out, except the focus actor. */
export function networkOf(records: NetworkRecords, { ego, kinds = [] }: NetworkOptions = {}): Network {
  const known = new Map(records.actors.map((actor) => [actor.id, actor]));
  const shown = new Set(kinds);
  const ties = shown.size ? records.ties.filter(({ kind }) => shown.has(kind)) : records.ties;
  const focus = ego !== undefined && known.has(ego) ? ego : undefined;
  const links = withoutCrowds(linksOf(ties, known, records.kinds), focus);
  const degrees = new Map<string, number>();
  const quarrelling = new Set<string>();
  for (const { parties, tie } of links) {
    for (const id of parties) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
      if (tie.sign === 'adversarial') quarrelling.add(id);
    }
  }
  const drawn = records.actors.filter(({ id }) => degrees.has(id) || id === focus);
  const bold = boldOnes(drawn, degrees, focus);
  const scale = Math.max(0.25, Math.min(1, Math.sqrt(ROOMY / drawn.length)));
  const nodes = drawn.map((actor): Node => {
    const degree = degrees.get(actor.id) ?? 0;
    const r = actor.id === focus ? FOCUS_R : (degree >= MAIN_TIES ? MAIN_R : ACTOR_R) * scale;
    return { id: actor.id, actor, degree, adversarial: quarrelling.has(actor.id), r, main: bold.has(actor.id) };
  });
  const tied = new Set<string>();
  for (const { tie } of links) for (const { actor } of tie.parties) tied.add(actor);
  const untied = records.actors.filter(({ id }) => !tied.has(id) && id !== focus).map(({ id }) => id);
  return {
    nodes,
    links,
    untied,
    ...(shown.size && { narrowed: true }),
    ...(focus === undefined ? {} : { ego: focus }),
  };
}

/** Takes out of the ties of very many those parties that have no other tie: they are counted at the hub. */
function withoutCrowds(links: readonly Link[], ego?: string): Link[] {
  const ties = new Map<string, number>();
  for (const { parties } of links) {
    const weight = parties.length > MOST_SPOKES ? 1 : 2;
    for (const id of parties) ties.set(id, (ties.get(id) ?? 0) + weight);
  }
  return links.map((link) => {
    if (link.parties.length <= MOST_SPOKES) return link;
    const parties = link.parties.filter((id) => id === ego || (ties.get(id) ?? 0) > 1);
    return parties.length < 2 ? link : { ...link, parties, more: link.parties.length - parties.length };
  });
}

function boldOnes(actors: readonly Actor[], degrees: ReadonlyMap<string, number>, ego?: string): Set<string> {
  const best = actors
    .filter(({ id }) => (degrees.get(id) ?? 0) >= MAIN_TIES && id !== ego)
    .sort((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || byId(a, b))
    .slice(0, MOST_BOLD)
    .map(({ id }) => id);
  return new Set(ego === undefined ? best : [ego, ...best]);
}

function linksOf(ties: readonly Tie[], known: ReadonlyMap<string, Actor>, kinds: readonly Kind[]): Link[] {
  const widths = new Map(kinds.flatMap(({ id, of, width }) => (of === 'tie' && width ? [[id, width] as const] : [])));
  const heaviest = ties.reduce((most, { weight = 0 }) => Math.max(most, weight), 0);
  return ties.flatMap((tie): Link[] => {
    const parties: string[] = [];
    for (const { actor } of tie.parties) if (known.has(actor)) parties.push(actor);
    // Ties of two are by far the most, and their parties mostly differ.
    if (parties.length > 2 || parties[0] === parties[1]) parties.splice(0, Infinity, ...new Set(parties));
    if (!parties.length) return [];
    const form = parties.length === 1 ? 'loop' : parties.length === 2 ? 'line' : 'hub';
    const width = widths.get(tie.kind) ?? widthOf(tie.sign, tie.weight, heaviest);
    return [
      { id: tie.id, tie, form, parties, more: 0, width: tie.sign === 'adversarial' ? Math.max(2.5, width) : width },
    ];
  });
}

function widthOf(sign: Sign, weight: number | undefined, heaviest: number): number {
  if (weight === undefined || heaviest <= 0) return sign === 'adversarial' ? 2.5 : 1.5;
  return Math.round((0.75 + 2 * Math.sqrt(Math.max(0, weight) / heaviest)) * 4) / 4;
}

/** A total order: what every comparison ends in, so that none is left to the engine. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The actor whose ties tell most: of most ties. Undefined in a network without actors. */
export function bestConnected({ nodes }: Network): string | undefined {
  return [...nodes].sort((a, b) => b.degree - a.degree || byId(a, b))[0]?.id;
}
