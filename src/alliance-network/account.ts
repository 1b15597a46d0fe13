import type { Cell, Cite, Details, Note, Row, Table } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { SIGNS, type Actor, type Dossier, type Sign, type Tie } from '../dossier/dossier.js';
import { statusAt } from '../dossier/status.js';
import type { When } from '../dossier/when.js';
import type { Network } from './layout/network.js';
import type { DatedLink, TiesAt } from './layout/ties-at.js';

/** Everything that a network says about itself, at one date and in one language. */
export interface Account {
  readonly dossier: Dossier;
  readonly network: Network;
  readonly at: When | 'all';
  readonly ties: TiesAt;
  readonly language: Language;
  readonly cite: Cite;
}

const indexes = new WeakMap<Dossier, ReadonlyMap<string, Actor>>();

/** Actors by id: asked for with every name, so kept with the dossier. */
function actorsOf({ dossier }: Account): ReadonlyMap<string, Actor> {
  const known = indexes.get(dossier) ?? new Map(dossier.actors.map((actor) => [actor.id, actor]));
  indexes.set(dossier, known);
  return known;
}

export const actorName = (actor: Actor | undefined, { say }: Language): string =>
  (actor && (say(actor.name) || actor.id)) ?? '';

const readable = (kind: string): string => {
  const words = kind.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const kindTitle = (tie: Tie, { dossier, language }: Account): string => {
  const declared = dossier.kinds.find(({ id, of }) => of === 'tie' && id === tie.kind);
  return (declared && language.say(declared.title)) || readable(tie.kind);
};

const lower = (text: string, { tag }: Language): string => text.toLocaleLowerCase(tag);

const partyNames = (tie: Tie, account: Account): string[] => {
  const actors = actorsOf(account);
  return [...new Set(tie.parties.map(({ actor }) => actor))].map((id) => actorName(actors.get(id), account.language));
};

/** Status in words; '' where it is plainly in force. */
function statusWords({ at, link }: DatedLink, { language: { words } }: Account): string {
  if (at.ends) return words.network.ends;
  if (at.begins && link.tie.when) return words.network.begins;
  return at.status === 'in-force' ? '' : words.network.statuses[at.status];
}

/** What a tie's mark is called: `Mutual Defense Treaty, South Korea and United States, cooperative, since 1953`. */
export function spokenTie(dated: DatedLink, account: Account): string {
  const { language } = account;
  const { tie } = dated.link;
  const { words, dates, say } = language;
  const when = tie.when ?? tie.signed;
  return [
    say(tie.title) || readable(tie.kind),
    language.list(partyNames(tie, account)),
    lower(words.network.signs[tie.sign], language),
    dates.spoken(when),
    lower(statusWords(dated, account), language),
    tie.disputed ? lower(words.figure.disputed, language) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** How many ties of each sign, as `19 cooperative`; nothing where all have the same. */
function signCounts(ties: readonly DatedLink[], { words }: Language, least = 2): string[] {
  const counts = SIGNS.map((sign) => [sign, ties.filter(({ link }) => link.tie.sign === sign).length] as const);
  const present = counts.filter(([, n]) => n > 0);
  return present.length < least ? [] : present.map(([sign, n]) => words.network.count[sign](n));
}

const byParty = new WeakMap<TiesAt, ReadonlyMap<string, DatedLink[]>>();

/** By actor: asked for with every name of a mark, so kept with the ties. */
function tiesOf(id: string, { ties }: Account): readonly DatedLink[] {
  const known = byParty.get(ties) ?? indexByParty(ties.current);
  byParty.set(ties, known);
  return known.get(id) ?? [];
}

function indexByParty(ties: readonly DatedLink[]): ReadonlyMap<string, DatedLink[]> {
  const index = new Map<string, DatedLink[]>();
  for (const tie of ties) {
    for (const party of new Set(tie.parties)) {
      const own = index.get(party);
      if (own) own.push(tie);
      else index.set(party, [tie]);
    }
  }
  return index;
}

/** `Japan: 7 ties, 1 adversarial`. */
export function announcementOf(id: string, account: Account): string | undefined {
  const actor = actorsOf(account).get(id);
  const { language } = account;
  if (!actor) {
    const tie = datedOf(account).find(({ link }) => link.id === id);
    return tie && spokenTie(tie, account);
  }
  const ties = tiesOf(id, account);
  const quarrels = ties.filter(({ link }) => link.tie.sign === 'adversarial').length;
  const counts = [
    language.words.network.ties(ties.length),
    ...(quarrels ? [language.words.network.count.adversarial(quarrels)] : []),
  ];
  return `${actorName(actor, language)}: ${counts.join(', ')}`;
}

/** What an actor's mark is called. */
export function spokenActor(actor: Actor, account: Account): string {
  const { language } = account;
  const kind = lower(language.words.network.actorKinds[actor.kind], language);
  const contested = actor.disputed ? lower(language.words.figure.disputed, language) : '';
  const counts = announcementOf(actor.id, account) ?? '';
  return [counts, kind, contested].filter(Boolean).join(', ');
}

const datedOf = ({ ties }: Account): DatedLink[] => [...ties.current, ...ties.ended, ...ties.leftOut];

export function summaryOf(account: Account): string {
  const { network, at, ties, language } = account;
  const { words, dates, list } = language;
  const { ego } = network;
  const counted = ego === undefined ? ties.current : tiesOf(ego, account);
  const counts = signCounts(counted, language);
  const what = counts.length ? list(counts) : '';
  const tieCount = words.network.ties(counted.length);
  if (ego !== undefined) {
    const name = actorName(actorsOf(account).get(ego), language);
    return at === 'all'
      ? words.network.summaryAllOf(name, tieCount, what)
      : words.network.summaryOf(name, tieCount, dates.short(at), what);
  }
  const actors = words.network.actors(partiesOf(counted).size);
  return at === 'all'
    ? words.network.summaryAll(actors, tieCount, what)
    : words.network.summary(actors, tieCount, dates.short(at), what);
}

function partiesOf(ties: readonly DatedLink[]): Set<string> {
  const parties = new Set<string>();
  for (const tie of ties) for (const party of tie.parties) parties.add(party);
  return parties;
}

const disputeOf = (disputed: Tie['disputed'], { say }: Language): string =>
  typeof disputed === 'boolean' ? '' : say(disputed);

/** Why a record is contested, in whatever words the data have. */
const doubtOf = ({ disputed, note }: Tie | Actor, language: Language): string =>
  disputeOf(disputed, language) || language.say(note);

export function detailsOf(id: string, account: Account): Details | undefined {
  const { language, cite } = account;
  const actor = actorsOf(account).get(id);
  if (actor) return actorDetails(actor, account);
  const tie = account.dossier.ties.find((each) => each.id === id);
  if (!tie) return undefined;
  const { words } = language;
  const status = datedAt(tie, account);
  const text = language.say(tie.note);
  const lines = [
    language.list(partyNames(tie, account)),
    [language.dates.short(tie.when ?? tie.signed), status].filter(Boolean).join(' · '),
    [kindTitle(tie, account), words.network.signs[tie.sign]].join(' · '),
  ];
  return {
    id,
    title: language.say(tie.title) || readable(tie.kind),
    lines: lines.filter(Boolean),
    ...(tie.disputed ? { disputed: doubtOf(tie, language) || words.figure.disputed } : text ? { text } : {}),
    cites: cite(tie.sources),
  };
}

/** The status of any tie of the dossier, also of one that is not drawn. */
function datedAt(tie: Tie, { at, language }: Account): string {
  const status = statusAt(tie, at);
  if (status.undated) return language.words.dates.undated;
  return status.ends ? language.words.network.ends : language.words.network.statuses[status.status];
}

function actorDetails(actor: Actor, account: Account): Details {
  const { language, cite } = account;
  const { words, say, dates } = language;
  const lines = datedOf(account)
    .filter(({ link }) => link.tie.parties.some(({ actor: id }) => id === actor.id))
    .map(({ link, at }) => {
      const own = actorName(actor, language);
      const others = partyNames(link.tie, account).filter((name) => name !== own);
      const years = dates.short(link.tie.when ?? link.tie.signed);
      const ended = at.status === 'ended' ? lower(words.network.statuses.ended, language) : '';
      return [
        language.list(others),
        say(link.tie.title),
        years,
        lower(words.network.signs[link.tie.sign], language),
        ended,
      ]
        .filter(Boolean)
        .join(' · ');
    });
  const note = say(actor.note);
  return {
    id: actor.id,
    title: actorName(actor, language),
    lines: [
      `${words.network.actorKinds[actor.kind]} · ${words.network.ties(tiesOf(actor.id, account).length)}`,
      ...lines,
    ],
    ...(actor.disputed ? { disputed: doubtOf(actor, language) || words.figure.disputed } : note ? { text: note } : {}),
    cites: cite(actor.sources),
  };
}

/** What has to be said beside the picture. */
export function notesOf(account: Account, unnamed: number, mapped: boolean): Note[] {
  const { network, ties, language } = account;
  const { words, say, dates } = language;
  const { notes, titled } = words.network;
  const drawn = [...ties.current, ...ties.ended];
  const doubts = drawn
    .filter(({ link }) => link.tie.disputed)
    .map(({ link }): Note => ({
      sign: '?',
      text: `${say(link.tie.title)}: ${doubtOf(link.tie, language) || lower(words.figure.disputed, language)}`,
    }));
  const pairs = drawn
    .filter(({ link }) => link.form === 'line')
    .map(
      ({
        link: {
          parties: [a = '', b = ''],
        },
      }) => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`),
    );
  const ego = network.nodes.find(({ id }) => id === network.ego);
  const left = ties.leftOut.map(({ link }) => {
    const years = dates.short(link.tie.when);
    return years ? titled(say(link.tie.title), years) : say(link.tie.title);
  });
  const texts = [
    new Set(pairs).size < pairs.length ? notes.parallel : '',
    ties.current.some(({ at }) => at.undated) ? notes.undated : '',
    mapped && ego ? notes.bearings(actorName(ego.actor, language)) : notes.position,
    left.length ? notes.leftOut(left.join('; ')) : '',
    network.untied.length ? notes.untied(network.untied.length) : '',
    unnamed ? notes.unnamed(unnamed) : '',
  ];
  return [...doubts, ...texts.filter(Boolean).map((text): Note => ({ text }))];
}

const datedCell = (when: When | undefined, { dates }: Language): Cell => ({
  text: dates.short(when),
  ...(when && { key: when.start }),
});

/** Every tie of the dossier, at whatever date, then the actors that have none. */
export function tableOf(account: Account): Table {
  const { dossier, network, language, cite } = account;
  const { words, say } = language;
  const { columns } = words;
  const actors = actorsOf(account);
  const sources = (ids: readonly string[]): string => cite(ids).join(', ');
  const shown = new Set(network.links.map(({ id }) => id));
  const tieRow = (tie: Tie): Row => ({
    id: tie.id,
    cells: [
      tie.disputed
        ? `${say(tie.title)} (${lower(words.figure.disputed, language)})`
        : say(tie.title) || readable(tie.kind),
      language.list(partyNames(tie, account)),
      kindTitle(tie, account),
      words.network.signs[tie.sign],
      datedCell(tie.when ?? tie.signed, language),
      datedAt(tie, account),
      sources(tie.sources),
    ],
  });
  const actorRow = (id: string): Row => {
    const actor = actors.get(id);
    const kind = actor ? words.network.actorKinds[actor.kind] : '';
    return {
      id,
      cells: [
        actorName(actor, language),
        words.network.noTies,
        kind,
        '',
        datedCell(actor?.when, language),
        '',
        sources(actor?.sources ?? []),
      ],
    };
  };
  return {
    caption: words.network.tableCaption,
    columns: [
      columns.tie,
      columns.parties,
      columns.kind,
      columns.sign,
      columns.when,
      columns.status,
      columns.sources,
    ].map((title) => ({ title })),
    rows: [...dossier.ties.filter(({ id }) => shown.has(id)).map(tieRow), ...network.untied.map(actorRow)],
  };
}

/** The sign that is rarer than a third of all: what a reader should see first. */
export function rarerSign({ current }: TiesAt): Sign | undefined {
  const counts = SIGNS.map(
    (sign) => [sign, current.filter(({ link }) => link.tie.sign === sign).length] as const,
  ).filter(([, n]) => n > 0);
  const [rarest] = [...counts].sort((a, b) => a[1] - b[1]);
  return rarest && rarest[1] * 3 < current.length ? rarest[0] : undefined;
}
