import type { Details, DetailsEntry } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import type { Actor, Tie } from '../dossier/dossier.js';
import { partyStatusAt } from '../dossier/status.js';
import {
  actorName,
  actorsOf,
  datedAt,
  datedOf,
  doubtOf,
  kindTitle,
  lower,
  MOST_NAMES,
  partiesInWords,
  partyNames,
  readable,
  tiesOf,
  type Account,
} from './account.js';
import type { DatedLink } from './layout/ties-at.js';

/** Any actor or tie of the dossier in words: the tooltip, and the panel under the drawing. */
export function detailsOf(id: string, account: Account): Details | undefined {
  const actor = actorsOf(account).get(id);
  if (actor) return actorDetails(actor, account);
  const tie = account.dossier.ties.find((each) => each.id === id);
  return tie && tieDetails(tie, account);
}

function tieDetails(tie: Tie, account: Account): Details {
  const { language, cite } = account;
  const { words, say, dates } = language;
  const text = say(tie.note);
  const names = partyNames(tie, account);
  const varied = tie.parties.some(({ when, suspended, role }) => when ?? suspended ?? role);
  const lines = [
    names.length > MOST_NAMES ? '' : language.list(names),
    [dates.short(tie.when ?? tie.signed), datedAt(tie, account)].filter(Boolean).join(' · '),
    tie.signed && tie.when ? `${words.network.statuses.signed}: ${dates.short(tie.signed)}` : '',
    [kindTitle(tie, account), words.network.signs[tie.sign]].join(' · '),
  ];
  return {
    id: tie.id,
    title: say(tie.title) || readable(tie.kind),
    lines: lines.filter(Boolean),
    ...(varied || names.length > 2 ? { entries: partyEntries(tie, account) } : {}),
    ...(tie.disputed ? { disputed: doubtOf(tie, language) || words.figure.disputed } : text ? { text } : {}),
    cites: cite(tie.sources),
  };
}

/** Each party with the dates of its own. */
function partyEntries(tie: Tie, account: Account): DetailsEntry[] {
  const { language, at } = account;
  const { words, dates, say } = language;
  const entries = new Map<string, { id: string; title: string; lines: { text: string }[] }>();
  for (const party of tie.parties) {
    const { status } = partyStatusAt(party, tie, at);
    const own = party.when && party.when.edtf !== tie.when?.edtf ? dates.short(party.when) : '';
    const plain = status === 'in-force' || status === 'signed';
    const state = plain ? '' : lower(words.network.statuses[status], language);
    const text = [say(party.role), own, state].filter(Boolean).join(' · ');
    const name = actorName(actorsOf(account).get(party.actor), language) || party.actor;
    const entry = entries.get(party.actor) ?? { id: party.actor, title: name, lines: [] };
    if (text) entry.lines.push({ text });
    entries.set(party.actor, entry);
  }
  return [...entries.values()];
}

function actorDetails(actor: Actor, account: Account): Details {
  const { language, cite } = account;
  const { words, say, dates } = language;
  const note = say(actor.note);
  const head = [
    words.network.actorKinds[actor.kind],
    words.network.ties(tiesOf(actor.id, account).length),
    dates.short(actor.when),
  ];
  return {
    id: actor.id,
    title: actorName(actor, language),
    lines: [head.filter(Boolean).join(' · ')],
    entries: entriesOf(
      actor.id,
      datedOf(account).filter(({ link }) => link.tie.parties.some((party) => party.actor === actor.id)),
      account,
    ),
    ...(actor.disputed ? { disputed: doubtOf(actor, language) || words.figure.disputed } : note ? { text: note } : {}),
    cites: cite(actor.sources),
  };
}

/** The ties of an actor by partner, those of most ties first; a tie of many stands for itself. */
export function entriesOf(id: string, ties: readonly DatedLink[], account: Account): DetailsEntry[] {
  const { language } = account;
  const entries = new Map<string, { id: string; title: string; lines: { text: string; cites: readonly number[] }[] }>();
  for (const dated of ties) {
    const others = [...new Set(dated.link.tie.parties.map(({ actor }) => actor))].filter((other) => other !== id);
    const [only = id] = others;
    const many = others.length > 1;
    const key = many ? dated.link.id : only;
    const title = many ? titleOf(dated.link.tie, language) : actorName(actorsOf(account).get(only), language) || only;
    const entry = entries.get(key) ?? { id: key, title, lines: [] };
    entry.lines.push({ text: tieLine(dated, id, many, account), cites: account.cite(dated.link.tie.sources) });
    entries.set(key, entry);
  }
  return [...entries.values()].sort((a, b) => b.lines.length - a.lines.length || language.compare(a.title, b.title));
}

const titleOf = (tie: Tie, { say }: Language): string => say(tie.title) || readable(tie.kind);

/** `Mutual Defense Treaty · 1953– · cooperative`; of a tie of many its title heads it already. */
function tieLine(dated: DatedLink, id: string, many: boolean, account: Account): string {
  const { language } = account;
  const { at, link } = dated;
  const { tie } = link;
  const { words, dates } = language;
  const own = tie.parties.filter(({ actor }) => actor === id).map(({ when }) => when);
  const years = own.some(Boolean) ? own.map((when) => dates.short(when ?? tie.when)).join(', ') : '';
  return [
    many ? partiesInWords(dated, account) : titleOf(tie, language),
    years || dates.short(tie.when ?? tie.signed),
    lower(words.network.signs[tie.sign], language),
    at.status === 'ended' ? lower(words.network.statuses.ended, language) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
