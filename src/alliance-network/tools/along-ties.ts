import { actorName, actorsOf, tiesOf, type Account } from '../account.js';
import type { DatedLink } from '../layout/ties-at.js';
import { toolWordsOf } from '../tool-words.js';

/** Where a walk along the ties of an actor stands. */
export interface Walk {
  /** The actor whose ties it goes along. */
  readonly from: string;
  /** The mark that it has come to. */
  readonly at: string;
  /** Said when it has come there; '' where the mark's own name says all. */
  readonly says: string;
}

/**
 * Down and up go from tie to tie of an actor, on to the far end of a tie, and back; mirrored where the language runs
 * from right to left. @param walk how the mark was come to @param order what is drawn
 */
export function alongTies(
  walk: Walk | undefined,
  id: string,
  key: string,
  account: Account,
  order: readonly string[],
): Walk | undefined {
  const tie = account.ties.current.find(({ link }) => link.id === id);
  const from = tie ? (walk?.at === id ? walk.from : tie.parties[0]) : id;
  if (from === undefined) return undefined;
  const drawn = new Set(order);
  const ties = tiesInOrder(from, account).filter(({ link }) => drawn.has(link.id));
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step) {
    const here = ties.findIndex(({ link }) => link.id === id);
    const next = ties.at(here < 0 ? (step > 0 ? 0 : -1) : (here + step) % ties.length);
    return next && { from, at: next.link.id, says: saysOf(from, next, account) };
  }
  if (!tie) return undefined;
  const ways = ['ArrowLeft', 'ArrowRight'];
  const [back, forwards] = account.language.dir === 'rtl' ? ways.reverse() : ways;
  const end = key === forwards ? tie.parties.find((party) => party !== from) : key === back ? from : undefined;
  return end === undefined ? undefined : { from: end, at: end, says: '' };
}

/** By the name of the partner. */
function tiesInOrder(id: string, account: Account): DatedLink[] {
  const name = ({ parties }: DatedLink): string => othersOf(parties, id, account);
  return [...tiesOf(id, account)].sort(
    (a, b) => account.language.compare(name(a), name(b)) || (a.link.id < b.link.id ? -1 : 1),
  );
}

const othersOf = (parties: readonly string[], id: string, account: Account): string =>
  account.language.list(
    parties.filter((party) => party !== id).map((party) => actorName(actorsOf(account).get(party), account.language)),
  );

/** `South Korea, 27 ties; to Japan: 4`. */
function saysOf(from: string, { parties }: DatedLink, account: Account): string {
  const { language } = account;
  const ties = tiesOf(from, account);
  const same = ties.filter((other) => parties.every((party) => other.parties.includes(party))).length;
  const name = actorName(actorsOf(account).get(from), language);
  const count = language.words.network.ties(ties.length);
  return toolWordsOf(language).along(name, count, othersOf(parties, from, account), same);
}
