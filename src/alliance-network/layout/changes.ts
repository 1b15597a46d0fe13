import { compareWhen, type When } from '../../dossier/when.js';
import type { Network } from './network.js';
import { existsAt, tiesAt, untouched, type Change, type DatedLink, type Phase, type TiesAt } from './ties-at.js';

/**
 * What changed between two dates, whichever is the earlier: ties that hold at the later only are new, those that held
 * at the earlier only are gone, the others are kept. A kept tie says which of its parties have come, or gone.
 */
export function tiesBetween(network: Network, one: When, other: When): TiesAt {
  const between = [one, other].sort(compareWhen) as [When, When];
  const [then, now] = between.map((date) => tiesAt(network, date)) as [TiesAt, TiesAt];
  const before = byId(then);
  const after = byId(now);
  const current = now.current.map((tie): DatedLink => {
    const earlier = before.get(tie.link.id);
    return earlier ? kept(earlier, tie) : { ...settled(tie), change: 'new' };
  });
  const ended = then.current
    .filter(({ link }) => !after.has(link.id))
    .map((tie): DatedLink => ({ ...settled(tie), change: 'gone' }));
  const drawn = [...current, ...ended];
  const missing = network.nodes.filter(({ actor }) => between.every((date) => !existsAt(actor, date)));
  return {
    current,
    ended,
    leftOut: [],
    absent: untouched(
      missing.map(({ id }) => id),
      drawn,
    ),
    between,
  };
}

const byId = ({ current }: TiesAt): Map<string, DatedLink> => new Map(current.map((tie) => [tie.link.id, tie]));

/** What it is between two dates is all that is said of it. */
const settled = ({ link, at, parties }: DatedLink): DatedLink => ({
  link,
  at: { ...at, begins: false, ends: false },
  parties,
});

function kept(before: DatedLink, after: DatedLink): DatedLink {
  const tie: DatedLink = { ...settled(after), change: 'kept' };
  const [old, now] = [new Set(before.parties), new Set(after.parties)];
  const parties = after.link.parties.filter((id) => old.has(id) || now.has(id));
  const own = new Map<string, Phase>();
  for (const id of parties) {
    if (old.has(id) && now.has(id)) continue;
    own.set(id, { status: after.at.status, change: now.has(id) ? 'new' : 'gone' });
  }
  return own.size ? { ...tie, parties, own } : tie;
}

/** How many ties are new, gone and kept, and how many parties have come to a kept tie, or left it. */
export interface ChangeCounts extends Readonly<Record<Change, number>> {
  readonly joined: number;
  readonly left: number;
}

export function countChanges({ current, ended }: Pick<TiesAt, 'current' | 'ended'>): ChangeCounts {
  const counts = { new: 0, gone: 0, kept: 0, joined: 0, left: 0 };
  for (const { change, own } of [...current, ...ended]) {
    if (change) counts[change]++;
    for (const phase of own?.values() ?? []) counts[phase.change === 'gone' ? 'left' : 'joined']++;
  }
  return counts;
}
