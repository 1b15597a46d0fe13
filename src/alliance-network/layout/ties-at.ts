import { partyStatusAt, statusAt, type StatusAt } from '../../dossier/status.js';
import type { When } from '../../dossier/when.js';
import { byId, type Link, type Network } from './network.js';

/** A tie at the date that is shown. */
export interface DatedLink {
  readonly link: Link;
  readonly at: StatusAt;
  /** The parties that belong to it at the date. */
  readonly parties: readonly string[];
}

export interface TiesAt {
  /** In force, suspended or signed: what is counted. */
  readonly current: readonly DatedLink[];
  /** Ended and still drawn, as dots. */
  readonly ended: readonly DatedLink[];
  /** Ended and only listed. */
  readonly leftOut: readonly DatedLink[];
}

const MOST_ENDED = 6;

/**
 * Sorts the ties of a network by their status at a date. Those not yet begun are in no list; of those ended the six
 * of most parties are drawn, disputed ones first among equals.
 */
export function tiesAt({ links }: Network, at: When | 'all'): TiesAt {
  const dated = links.map((link) => datedLink(link, at)).filter((each) => each.at.status !== 'not-yet');
  const ended = dated
    .filter((each) => each.at.status === 'ended')
    .sort(
      (a, b) =>
        b.parties.length - a.parties.length ||
        Number(Boolean(b.link.tie.disputed)) - Number(Boolean(a.link.tie.disputed)) ||
        endOf(b) - endOf(a) ||
        byId(a.link, b.link),
    );
  return {
    current: dated.filter((each) => each.at.status !== 'ended'),
    ended: ended.slice(0, MOST_ENDED),
    leftOut: ended.slice(MOST_ENDED),
  };
}

const endOf = ({ link }: DatedLink): number => link.tie.when?.end ?? 0;

const ABSENT: ReadonlySet<string> = new Set(['not-yet', 'ended']);

/** A party that has not joined yet, or has left, has no line; a tie that is left with one party has ended, or not begun. */
function datedLink(link: Link, at: When | 'all'): DatedLink {
  const { tie } = link;
  const whole = statusAt(tie, at);
  if (whole.status === 'ended' || whole.status === 'not-yet' || !tie.parties.some(({ when }) => when))
    return { link, at: whole, parties: link.parties };
  const own = tie.parties.map((party) => ({ ...party, status: partyStatusAt(party, tie, at).status }));
  const present = new Set(own.filter(({ status }) => !ABSENT.has(status)).map(({ actor }) => actor));
  const parties = link.parties.filter((id) => present.has(id));
  if (parties.length >= Math.min(2, link.parties.length)) return { link, at: whole, parties };
  const status = own.some((party) => party.status === 'not-yet') ? 'not-yet' : 'ended';
  return { link, at: { ...whole, status, begins: false, ends: false }, parties: link.parties };
}
