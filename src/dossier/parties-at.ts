import type { Party, Tie } from './dossier.js';
import { overlaps, partyStatusAt, type Dated, type StatusAt } from './status.js';
import type { When } from './when.js';

/** Who belongs to a tie at a date, and how sure that is. */
export interface PartyAt extends StatusAt {
  readonly actor: string;
  /** The record of the spell that is meant: who left and came back has several. */
  readonly party: Party;
  /**
   * False where only the doubt about a date, or an end that nobody knows, lets it belong: it may have joined later or
   * left before.
   */
  readonly certain: boolean;
}

/**
 * Who belongs to a tie at any time that `at` covers, each actor once, in the order of the tie: signed, in force or
 * suspended. Of several spells the latest of them counts. Who joins or leaves within `at` `begins` or `ends`.
 * Empty where the tie has not begun, or is over.
 */
export function partiesAt(tie: Dated & Pick<Tie, 'parties'>, at: When | 'all'): readonly PartyAt[] {
  const present = new Map<string, PartyAt>();
  for (const party of tie.parties) {
    const own = partyStatusAt(party, tie, at);
    if (own.status === 'not-yet' || own.status === 'ended') continue;
    const earlier = present.get(party.actor);
    const certain = earlier?.certain || isCertain(own.status === 'signed' ? tie.signed : (party.when ?? tie.when), at);
    const latest = earlier && startOf(earlier.party) > startOf(party) ? earlier : { ...own, actor: party.actor, party };
    present.set(party.actor, { ...latest, certain });
  }
  return [...present.values()];
}

const startOf = ({ when }: Party): number => when?.start ?? -Infinity;

/** Whether the latest that the beginning may mean comes before `at` is over, and the earliest end after it begins. */
function isCertain(when: When | undefined, at: When | 'all'): boolean {
  if (!when || at === 'all') return when !== undefined;
  const { from, to, openStart, openEnd, members = [] } = when;
  if (when.kind === 'one-of') return !when.uncertain && when.start >= at.start && when.end <= at.end;
  if (when.kind === 'all-of') return members.some((each) => !each.uncertain && overlaps(each, at));
  const begun = from ? from.end - 1 < at.end && !(from.uncertain && overlaps(from, at)) : openStart === 'open';
  const lasts = to ? to.start + 1 > at.start && !(to.uncertain && overlaps(to, at)) : openEnd === 'open';
  // From a date that is known to one that nobody knows: no more than the first is sure.
  return (begun && lasts) || Boolean(from && !from.uncertain && from.start >= at.start && from.end <= at.end);
}
