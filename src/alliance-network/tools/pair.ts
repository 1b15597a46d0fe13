import type { Details } from '../../chart/figure/figure.js';
import { actorName, actorsOf, tiesOf, type Account } from '../account.js';
import { entriesOf } from '../details.js';
import type { DatedLink } from '../layout/ties-at.js';
import { toolWordsOf } from '../tool-words.js';

/** Two actors, and what they have to do with each other. */
export interface Pair {
  readonly ids: readonly [string, string];
  /** Ties that both are parties of. */
  readonly between: readonly DatedLink[];
  /** Actors that both have ties with. */
  readonly shared: readonly string[];
}

/** The two actors that are selected; undefined where it is something else. */
export function pairOf(selected: readonly string[], account: Account): Pair | undefined {
  const [a, b] = selected;
  const known = actorsOf(account);
  if (selected.length !== 2 || a === undefined || b === undefined || !known.has(a) || !known.has(b)) return undefined;
  const [own, others] = [partnersOf(a, account), partnersOf(b, account)];
  const between = tiesOf(a, account).filter(({ parties }) => parties.includes(b));
  return { ids: [a, b], between, shared: [...own].filter((id) => others.has(id) && id !== a && id !== b) };
}

function partnersOf(id: string, account: Account): Set<string> {
  return new Set(tiesOf(id, account).flatMap(({ parties }) => parties.filter((other) => other !== id)));
}

/** `South Korea and Japan share 9 partners: …`, and the ties between them. */
export function pairDetails({ ids, between, shared }: Pair, account: Account): Details {
  const { language } = account;
  const words = toolWordsOf(language);
  const name = (id: string): string => actorName(actorsOf(account).get(id), language);
  const [a, b] = ids;
  const names = shared.map(name).sort(language.compare);
  const entries = shared
    .map((id) => ({ id, title: name(id), lines: [] }))
    .sort((one, other) => language.compare(one.title, other.title));
  return {
    id: a,
    title: words.pair(name(a), name(b)),
    lines: [words.shared(name(a), name(b), shared.length, language.list(names)), words.between(between.length)],
    entries: [...entriesOf(a, between, account), ...entries],
    cites: [],
  };
}
