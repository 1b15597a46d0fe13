import type { Cell, Cite, Note, Row, Table } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { SIGNS, type Actor, type Dossier, type Sign, type Tie } from '../dossier/dossier.js';
import type { When } from '../dossier/when.js';
import type { Speaker } from './entered-by.js';
import type { Network, Node } from './layout/network.js';
import type { Position } from './picture.js';
import { toolWordsOf } from './tool-words.js';
import { shownStatus, type DatedLink, type TiesAt } from './layout/ties-at.js';

/** Everything that a network says about itself, at one date and in one language. */
export interface Account {
  readonly dossier: Dossier;
  readonly network: Network;
  readonly at: When | 'all';
  readonly ties: TiesAt;
  readonly language: Language;
  readonly cite: Cite;
}

/** More ties that ended are counted, and not named one by one. */
const MOST_TITLES = 8;

const indexes = new WeakMap<Dossier, ReadonlyMap<string, Actor>>();

/** Actors by id: asked for with every name, so kept with the dossier. */
export function actorsOf({ dossier }: Account): ReadonlyMap<string, Actor> {
  const known = indexes.get(dossier) ?? new Map(dossier.actors.map((actor) => [actor.id, actor]));
  indexes.set(dossier, known);
  return known;
}

export const actorName = (actor: Actor | undefined, { say }: Language): string =>
  (actor && (say(actor.name) || actor.id)) ?? '';

export const readable = (kind: string): string => {
  const words = kind.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const kindTitle = (tie: Tie, { dossier, language }: Account): string => {
  const declared = dossier.kinds.find(({ id, of }) => of === 'tie' && id === tie.kind);
  return (declared && language.say(declared.title)) || readable(tie.kind);
};

export const lower = (text: string, { tag }: Language): string => text.toLocaleLowerCase(tag);

export const partyNames = (tie: Tie, account: Account): string[] => {
  const actors = actorsOf(account);
  return [...new Set(tie.parties.map(({ actor }) => actor))].map((id) => actorName(actors.get(id), account.language));
};

/** A tie of more parties is told by their number. */
export const MOST_NAMES = 6;

/** Who belongs to it at the date, as `South Korea and Japan` or `15 actors`; of one that is over, who did. */
export function partiesInWords({ parties, link }: DatedLink, account: Account): string {
  const { language } = account;
  const all = parties.length + link.more;
  if (all > MOST_NAMES) return language.words.network.actors(all);
  const actors = actorsOf(account);
  return language.list(parties.map((id) => actorName(actors.get(id), language)));
}

/** Status in words; '' where it is plainly in force. */
function statusWords({ at, link, change, doubtful }: DatedLink, { language }: Account): string {
  const { words } = language;
  if (change) return toolWordsOf(language).changes[change];
  if (doubtful) return toolWordsOf(language).doubtful;
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
    partiesInWords(dated, account),
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
export function tiesOf(id: string, { ties }: Account): readonly DatedLink[] {
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

export const datedOf = ({ ties }: Account): DatedLink[] => [...ties.current, ...ties.ended, ...ties.leftOut];

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
    const own =
      at === 'all'
        ? words.network.summaryAllOf(name, tieCount, what)
        : words.network.summaryOf(name, tieCount, dates.short(at), what);
    const [first, second] = circlesAround(ego, account);
    return second ? `${own} ${toolWordsOf(language).circles(first, second)}` : own;
  }
  const actors = words.network.actors(partiesOf(counted).size);
  return at === 'all'
    ? words.network.summaryAll(actors, tieCount, what)
    : words.network.summary(actors, tieCount, dates.short(at), what);
}

/** How many actors have ties with one at the date, and how many have them with those only. */
function circlesAround(id: string, account: Account): readonly [number, number] {
  const first = partiesOf(tiesOf(id, account));
  const second = partiesOf([...first].flatMap((partner) => tiesOf(partner, account)));
  first.delete(id);
  return [first.size, [...second].filter((other) => other !== id && !first.has(other)).length];
}

function partiesOf(ties: readonly DatedLink[]): Set<string> {
  const parties = new Set<string>();
  for (const tie of ties) for (const party of tie.parties) parties.add(party);
  return parties;
}

const disputeOf = (disputed: Tie['disputed'], { say }: Language): string =>
  typeof disputed === 'boolean' ? '' : say(disputed);

/** Why a record is contested, in whatever words the data have. */
export const doubtOf = ({ disputed, note }: Tie | Actor, language: Language): string =>
  disputeOf(disputed, language) || language.say(note);

/** The status of any tie of the dossier, also of one that is not drawn. */
export function datedAt(tie: Tie, { at, language }: Account): string {
  const status = shownStatus(tie, at);
  if (status.undated) return language.words.dates.undated;
  return status.ends ? language.words.network.ends : language.words.network.statuses[status.status];
}

/** What has to be said beside the picture. */
export function notesOf(account: Account, unnamed: number, position?: Position): Note[] {
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
  const ego = network.nodes.find(({ id }) => id === network.ego);
  const left = ties.leftOut.map(({ link }) => {
    const years = dates.short(link.tie.when);
    return years ? titled(say(link.tie.title), years) : say(link.tie.title);
  });
  const texts = [
    hasParallels(ties) ? notes.parallel : '',
    ties.current.some(({ at }) => at.undated) ? notes.undated : '',
    positionNote(position, ego, language),
    left.length > MOST_TITLES
      ? toolWordsOf(language).endedUndrawn(left.length)
      : left.length
        ? notes.leftOut(left.join('; '))
        : '',
    untiedNote(network, language),
    unnamed ? (position === 'matrix' ? toolWordsOf(language).outOfMatrix(unnamed) : notes.unnamed(unnamed)) : '',
  ];
  return [...doubts, ...texts.filter(Boolean).map((text): Note => ({ text }))];
}

const paralleled = new WeakMap<TiesAt, boolean>();

/** Whether any two actors have more than one tie that is drawn: kept with the ties, which come by ten thousands. */
function hasParallels(ties: TiesAt): boolean {
  const known = paralleled.get(ties) ?? areParallel([...ties.current, ...ties.ended]);
  paralleled.set(ties, known);
  return known;
}

function areParallel(drawn: readonly DatedLink[]): boolean {
  const pairs = new Set<string>();
  const lines = drawn.filter(({ link }) => link.form === 'line');
  return lines.some(({ link }, i) => {
    const [a = '', b = ''] = link.parties;
    pairs.add(a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`);
    return pairs.size <= i;
  });
}

function untiedNote({ untied, narrowed }: Network, language: Language): string {
  if (!untied.length) return '';
  return narrowed
    ? toolWordsOf(language).untiedOfKinds(untied.length)
    : language.words.network.notes.untied(untied.length);
}

function positionNote(position: Position | undefined, ego: Node | undefined, language: Language): string {
  const { notes } = language.words.network;
  if (position === 'circle') return toolWordsOf(language).orderOfCircle;
  if (position === 'list') return '';
  if (position === 'matrix') return toolWordsOf(language).orderOfMatrix;
  if (position === 'circles' && ego) return toolWordsOf(language).orderOfCircles(actorName(ego.actor, language));
  return position && ego ? notes.bearings(actorName(ego.actor, language)) : notes.position;
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
        network.narrowed ? toolWordsOf(language).noTiesOfKinds : words.network.noTies,
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

/** What each mark is called, each said once. */
export function speakerOf(account: Account): Speaker {
  const { network, ties } = account;
  const actors = new Map(network.nodes.map(({ id, actor }) => [id, actor]));
  const dated = new Map([...ties.current, ...ties.ended].map((each) => [each.link.id, each]));
  const said = new Map<string, string>();
  return (id) => {
    const known = said.get(id);
    if (known !== undefined) return known;
    const [actor, tie] = [actors.get(id), dated.get(id)];
    const text = actor ? spokenActor(actor, account) : tie ? spokenTie(tie, account) : id;
    said.set(id, text);
    return text;
  };
}
