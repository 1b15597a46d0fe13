import { partiesAt } from '../../dossier/parties-at.js';
import { overlaps, statusAt, type StatusAt, type TieStatus } from '../../dossier/status.js';
import type { Actor, Tie } from '../../dossier/dossier.js';
import type { When } from '../../dossier/when.js';
import { byId, type Link, type Network } from './network.js';

/** What became of a tie, or of a party's part in it, between two dates. */
export type Change = 'new' | 'gone' | 'kept';

/** What is to be seen of a tie's, or of a party's, dates. */
export interface Phase {
  readonly status: TieStatus;
  /** Begins, or ends, within the date that is shown. */
  readonly begins?: boolean;
  readonly ends?: boolean;
  /** Only the doubt about its dates lets it hold at all. */
  readonly doubtful?: boolean;
  readonly change?: Change;
}

/** A tie at the date that is shown. */
export interface DatedLink {
  readonly link: Link;
  readonly at: StatusAt;
  /** The parties that belong to it at the date. */
  readonly parties: readonly string[];
  readonly doubtful?: boolean;
  readonly change?: Change;
  /** Of the parties whose part in it differs from the whole's. */
  readonly own?: ReadonlyMap<string, Phase>;
}

export interface TiesAt {
  /** In force, suspended or signed: what is counted. */
  readonly current: readonly DatedLink[];
  /** Ended and still drawn, as dots. */
  readonly ended: readonly DatedLink[];
  /** Ended and only listed. */
  readonly leftOut: readonly DatedLink[];
  /** Actors that did not exist at the date, and of which no tie is drawn. */
  readonly absent: ReadonlySet<string>;
  /** The earlier and the later date, where what changed between two is shown. */
  readonly between?: readonly [When, When];
}

const MOST_ENDED = 6;
/** Actors that did not exist at a date; whether they came later. */
type Missing = ReadonlyMap<string, boolean>;

/**
 * Sorts the ties of a network by their status at a date. Those not yet begun are in no list; of those ended the six
 * of most parties are drawn, disputed ones first among equals.
 */
export function tiesAt(network: Network, at: When | 'all'): TiesAt {
  const missing = missingAt(network, at);
  const dated = network.links
    .map((link) => datedLink(link, at, missing))
    .filter((each) => each.at.status !== 'not-yet');
  const ended = dated
    .filter((each) => each.at.status === 'ended')
    .sort(
      (a, b) =>
        b.parties.length - a.parties.length ||
        Number(Boolean(b.link.tie.disputed)) - Number(Boolean(a.link.tie.disputed)) ||
        endOf(b) - endOf(a) ||
        byId(a.link, b.link),
    );
  const drawn = ended.slice(0, MOST_ENDED);
  return {
    current: dated.filter((each) => each.at.status !== 'ended'),
    ended: drawn,
    leftOut: ended.slice(MOST_ENDED),
    absent: untouched(missing.keys(), drawn),
  };
}

const endOf = ({ link }: DatedLink): number => link.tie.when?.end ?? 0;

/** Without those that some drawn tie leads to. */
export function untouched(missing: Iterable<string>, drawn: readonly DatedLink[]): ReadonlySet<string> {
  const absent = new Set(missing);
  if (absent.size) for (const { parties } of drawn) for (const id of parties) absent.delete(id);
  return absent;
}

/** A tie of the year 1973 neither begins nor ends for whoever looks at 1973: it holds in all that is shown. */
export function shownStatus(tie: Tie, at: When | 'all'): StatusAt {
  const status = statusAt(tie, at);
  const { when } = tie;
  const filled = at !== 'all' && when?.kind === 'date' && when.start <= at.start && when.end >= at.end;
  return filled ? { ...status, begins: false, ends: false } : status;
}

/** Whether there was such an actor at any time of the date; what has no dates always is. */
export const existsAt = ({ when }: Pick<Actor, 'when'>, at: When | 'all'): boolean =>
  at === 'all' || !when || overlaps(when, at);

function missingAt({ nodes }: Network, at: When | 'all'): Missing {
  const missing = new Map<string, boolean>();
  for (const { id, actor } of nodes)
    if (!existsAt(actor, at)) missing.set(id, at !== 'all' && (actor.when?.start ?? 0) >= at.end);
  return missing;
}

/** A party that has not joined yet, or has left, has no line; a tie that is left with one party has ended, or not begun. */
function datedLink(link: Link, at: When | 'all', missing: Missing): DatedLink {
  const { tie } = link;
  const whole = shownStatus(tie, at);
  const gone = whole.status === 'ended' || whole.status === 'not-yet';
  const varied = tie.parties.some(({ when, suspended }) => when ?? suspended);
  const bereft = missing.size > 0 && link.parties.some((id) => missing.has(id));
  if (gone || !(varied || bereft || isDoubtful(tie.when))) return { link, at: whole, parties: link.parties };
  const present = new Map(partiesAt(tie, at).map((party) => [party.actor, party]));
  const parties = link.parties.filter((id) => present.has(id) && !missing.has(id));
  if (parties.length < Math.min(2, link.parties.length))
    return { ...over(link, whole, at, missing), parties: link.parties };
  const phases = parties.map((id): readonly [string, Phase] => {
    const { status, begins, ends, certain, party } = present.get(id) as PartyPresent;
    const doubtful = isDoubtful(party.when ?? tie.when) && (!certain || isAbout(party.when ?? tie.when, at));
    return [id, phaseOf({ status, begins, ends }, doubtful)];
  });
  const doubtful = isDoubtful(tie.when) && phases.every(([, phase]) => phase.doubtful);
  const shared = phaseOf(whole, doubtful);
  const own = phases.filter(([, phase]) => JSON.stringify(phase) !== JSON.stringify(shared));
  return { link, at: whole, parties, ...(doubtful && { doubtful }), ...(own.length && { own: new Map(own) }) };
}

type PartyPresent = ReturnType<typeof partiesAt>[number];

/** Undefined flags are left out, so that equal phases are written alike. */
const phaseOf = ({ status, begins, ends }: Phase, doubtful: boolean): Phase => ({
  status,
  ...(begins && { begins }),
  ...(ends && { ends }),
  ...(doubtful && { doubtful }),
});

/** A tie of which too few are left, or have come. */
function over(link: Link, whole: StatusAt, at: When | 'all', missing: Missing): Omit<DatedLink, 'parties'> {
  const waits = link.tie.parties.some(
    ({ actor, when }) => missing.get(actor) || (when && at !== 'all' && when.start >= at.end),
  );
  return { link, at: { ...whole, status: waits ? 'not-yet' : 'ended', begins: false, ends: false } };
}

/** Whether anything about a date is left open. */
const isDoubtful = (when: When | undefined): boolean =>
  when !== undefined &&
  (when.approximate ||
    when.uncertain ||
    when.kind === 'one-of' ||
    when.openStart === 'unknown' ||
    when.openEnd === 'unknown');

/** Whether the date falls on a beginning, or an end, that is known about only. */
const isAbout = (when: When | undefined, at: When | 'all'): boolean =>
  at !== 'all' && [when?.from, when?.to].some((moment) => moment?.approximate && overlaps(moment, at));
