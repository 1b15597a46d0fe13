import type { Language } from '../../chart/language.js';
import { byId, type Network, type Node } from './network.js';
import type { DatedLink, TiesAt } from './ties-at.js';

/** A row of the list: one actor with its ties, several actors with equal ties, or one tie of many. */
export interface RowPlan {
  readonly actors: readonly Node[];
  /** The row is a tie of three and more, named by its other parties. */
  readonly hub: boolean;
  readonly ties: readonly DatedLink[];
  /** One line of text stands for all ties of the row. */
  readonly shared: boolean;
}

export interface GroupPlan {
  readonly title: 'quarrels' | 'partners' | 'past';
  readonly rows: readonly RowPlan[];
}

export interface SpinePlan {
  readonly groups: readonly GroupPlan[];
  /** Ties among the others. */
  readonly among: readonly DatedLink[];
}

const EQUALS = 6;

/** Who is listed where: quarrels first, then partners, then what has ended or is contested, then ties of the others. */
export function planSpine(network: Network, { current, ended }: TiesAt, centre: string, language: Language): SpinePlan {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const own = (each: DatedLink): boolean => each.parties.includes(centre);
  const isPast = (each: DatedLink): boolean => each.at.status === 'ended' || Boolean(each.link.tie.disputed);
  const present = current.filter((each) => own(each) && !isPast(each));
  const past = [...current, ...ended].filter((each) => own(each) && isPast(each));
  const quarrels = new Set(
    present.filter(isQuarrel).flatMap(({ link, parties }) => (link.form === 'line' ? parties : [link.id])),
  );
  const rows = rowsOf(present, nodes, centre, language);
  const quarrelling = rows.filter(({ hub, ties, actors }) =>
    hub ? ties.some(isQuarrel) : actors.some(({ id }) => quarrels.has(id)),
  );
  const groups: GroupPlan[] = [
    { title: 'quarrels', rows: quarrelling },
    { title: 'partners', rows: rows.filter((row) => !quarrelling.includes(row)) },
    { title: 'past', rows: rowsOf(past, nodes, centre, language) },
  ];
  const among = [...current, ...ended]
    .filter((each) => !own(each))
    .sort((a, b) => Number(isQuarrel(b)) - Number(isQuarrel(a)));
  return { groups: groups.filter((group) => group.rows.length), among };
}

export const isQuarrel = ({ link, at }: DatedLink): boolean => link.tie.sign === 'adversarial' && at.status !== 'ended';

function rowsOf(
  ties: readonly DatedLink[],
  nodes: ReadonlyMap<string, Node>,
  centre: string,
  language: Language,
): RowPlan[] {
  const byActor = new Map<string, DatedLink[]>();
  const hubs: RowPlan[] = [];
  for (const tie of ties) {
    const others = tie.parties.filter((id) => id !== centre);
    if (tie.link.form === 'hub') hubs.push({ actors: nodesOf(others, nodes), hub: true, ties: [tie], shared: false });
    else {
      const other = others[0] ?? centre;
      byActor.set(other, [...(byActor.get(other) ?? []), tie]);
    }
  }
  const single = [...byActor].map(([id, own]): RowPlan => ({
    actors: nodesOf([id], nodes),
    hub: false,
    ties: inOrder(own),
    shared: false,
  }));
  return [...shareEquals(single, language), ...hubs].sort(byWeight);
}

const nodesOf = (ids: readonly string[], nodes: ReadonlyMap<string, Node>): Node[] =>
  ids.flatMap((id) => nodes.get(id) ?? []);

/** Quarrels first, then the widest. */
const inOrder = (ties: readonly DatedLink[]): DatedLink[] =>
  [...ties].sort(
    (a, b) => Number(isQuarrel(b)) - Number(isQuarrel(a)) || b.link.width - a.link.width || byId(a.link, b.link),
  );

/** Actors of most ties, then ties of many, then the rest; rows that were joined last. */
const byWeight = (a: RowPlan, b: RowPlan): number =>
  weightOf(b) - weightOf(a) || byId(a.ties[0]?.link ?? NONE, b.ties[0]?.link ?? NONE);

const NONE = { id: '' };

const weightOf = ({ ties, hub, shared, actors }: RowPlan): number =>
  ties.filter(isQuarrel).length * 100 +
  (shared ? 0 : hub ? 15 : ties.length > 1 ? ties.length * 10 : Math.min(9, (actors[0]?.degree ?? 0) + 1));

/** Actors with one tie each share a row where the ties are told by the same words, or are six and more of a kind. */
function shareEquals(rows: readonly RowPlan[], { say, dates }: Language): RowPlan[] {
  const words = keyed(rows, ({ link }) =>
    JSON.stringify([link.tie.sign, link.tie.kind, say(link.tie.title), dates.short(link.tie.when)]),
  );
  const joined = joinRows(rows, words, 2);
  const kinds = keyed(joined, ({ link, at }) => JSON.stringify([link.tie.sign, link.tie.kind, at.status]));
  return joinRows(joined, kinds, EQUALS);
}

function keyed(rows: readonly RowPlan[], key: (tie: DatedLink) => string): Map<string, RowPlan[]> {
  const groups = new Map<string, RowPlan[]>();
  for (const row of rows) {
    const [tie] = row.ties;
    if (!tie || row.ties.length !== row.actors.length) continue;
    groups.set(key(tie), [...(groups.get(key(tie)) ?? []), row]);
  }
  return groups;
}

function joinRows(rows: readonly RowPlan[], groups: ReadonlyMap<string, readonly RowPlan[]>, least: number): RowPlan[] {
  const large = [...groups.values()].filter(
    (group) => group.reduce((n, { actors }) => n + actors.length, 0) >= least && group.length > 1,
  );
  const taken = new Set(large.flat());
  const joined = large.map((group): RowPlan => ({
    actors: group.flatMap(({ actors }) => actors),
    hub: false,
    ties: group.flatMap(({ ties }) => ties),
    shared: true,
  }));
  return [...rows.filter((row) => !taken.has(row)), ...joined];
}
