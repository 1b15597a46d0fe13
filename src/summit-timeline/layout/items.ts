import type { Dossier, Event, Text, Tie } from '../../dossier/dossier.js';
import type { Moment, When } from '../../dossier/when.js';
import type { Language } from '../../chart/language.js';
import { kindSigns, type KindSign } from './kind-signs.js';
import type { TiesShown } from './options.js';

/** One thing to draw: a dated event, perhaps with the tie that it begins, or a dated tie. */
export interface Item {
  readonly id: string;
  readonly record: Event | Tie;
  /** The tie that is drawn with it; the record itself where that is a tie. */
  readonly tie: Tie | undefined;
  readonly isTie: boolean;
  /** When it happened; for a tie that was signed first, when it was signed. */
  readonly when: When;
  /** The day that stands for it on an axis: the middle of its first date. */
  readonly day: number;
  /** All the time that its mark may take, in days; ±Infinity where it is open. */
  readonly from: number;
  readonly until: number;
  /** When what it began was in force, where that is more than `when`. */
  readonly inForce: When | undefined;
  readonly sign: KindSign;
  readonly turning: boolean;
  readonly weight: number;
  readonly disputed: boolean;
}

export interface Items {
  /** By time. */
  readonly dated: readonly Item[];
  readonly undated: readonly Event[];
  /** Events that are later than what is shown. */
  readonly later: number;
}

/** What a reader has narrowed the events to; every list may be empty, for all. */
export interface Picked {
  readonly kinds: readonly string[];
  readonly actors: readonly string[];
  readonly series: readonly string[];
  /** Words that are all to be found in title, summary, place or names of actors, in any language. */
  readonly search: string;
}

export interface ItemOptions {
  readonly ties: TiesShown;
  readonly picked: Picked;
  /** Leaves out what begins after this time, where the page asks for a date. */
  readonly until?: When;
  readonly language: Language;
}

/** What is drawn of a dossier, in order of time; ids break ties. */
export function itemsOf(dossier: Dossier, options: ItemOptions): Items {
  const { until, language } = options;
  const shows = pickerOf(dossier, options.picked);
  const before = (when: When): boolean => !until || when.start < until.end;
  const signOf = kindSigns(dossier, language);
  const events = shows === everything ? dossier.events : dossier.events.filter(shows);
  const ties = tiesShown(dossier, options.ties).filter((tie) => shows(tie) || namesTie(events, tie));
  const carried = carriers(events, ties);
  const isCarrying = carried.ties.size > 0;
  const dated: Item[] = [];
  const undated: Event[] = [];
  let later = 0;
  for (const event of dossier.events) {
    const { id, when, kind } = event;
    // Signs go by the order of all events, so that a filter changes none of them.
    const sign = signOf(kind, 'event');
    if (!shows(event)) continue;
    if (!when) undated.push(event);
    else if (!before(when)) later++;
    else dated.push(eventItem(event, when, isCarrying ? carried.byEvent.get(id) : undefined, sign));
  }
  for (const tie of ties) {
    const when = tie.signed ?? tie.when;
    if (when && !carried.ties.has(tie.id) && shows(tie) && before(when))
      dated.push(tieItem(tie, when, signOf(tie.kind, 'tie')));
  }
  return { dated: isByTime(dated) ? dated : dated.sort(byTime), undated, later };
}

const namesTie = (events: readonly Event[], { id }: Tie): boolean => events.some(({ tie }) => tie === id);

const everything = (): boolean => true;

/** Whether a record is among what is picked. */
export function pickerOf({ actors }: Dossier, picked: Picked): (record: Event | Tie) => boolean {
  const [kinds, wanted, series] = [new Set(picked.kinds), new Set(picked.actors), new Set(picked.series)];
  if (!kinds.size && !wanted.size && !series.size && !picked.search) return everything;
  const words = folded(picked.search).split(' ').filter(Boolean);
  const names = words.length
    ? new Map(actors.map(({ id, name, short }) => [id, `${textsOf(name)} ${textsOf(short)}`]))
    : undefined;
  return (record) =>
    (!kinds.size || kinds.has(record.kind)) &&
    (!wanted.size || actorsIn(record).some((id) => wanted.has(id))) &&
    (!series.size || ('series' in record && series.has(record.series ?? ''))) &&
    (!names || words.every((word) => wordsOf(record, names).includes(word)));
}

export const actorsIn = (record: Event | Tie): readonly string[] =>
  'parties' in record ? record.parties.map(({ actor }) => actor) : record.actors;

/** Without case and accents, so that "kim daejung" and "Türkiye" are found as they are typed. */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');

const textsOf = (text: Text | undefined): string =>
  text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join(' ');

const wordsOf = (record: Event | Tie, names: ReadonlyMap<string, string>): string => {
  const own = [record.title, record.note, ...('place' in record ? [record.place, record.summary] : [])];
  return folded([...own.map(textsOf), ...actorsIn(record).map((id) => names.get(id) ?? id)].join(' '));
};

/** Never 0 for two items. */
function byTime(a: Item, b: Item): number {
  return a.day - b.day || a.when.start - b.when.start || (a.id < b.id ? -1 : 1);
}

/** Most files are in order of time. */
function isByTime(items: readonly Item[]): boolean {
  for (let i = 1; i < items.length; i++) if (byTime(items[i - 1] as Item, items[i] as Item) > 0) return false;
  return true;
}

function dayOf(when: When): number {
  const moment = when.from ?? when.to ?? when.members?.[0];
  return moment ? middleOf(moment) : 0;
}

export const middleOf = ({ start, end }: Moment): number => (start + end) / 2;

/**
 * Of a dossier that puts ties on its timeline, by a theme or by the event that begins them, those; of any other, all
 * dated ones. A list names ids or kinds; `all` means all dated ones.
 */
function tiesShown({ ties, events }: Dossier, shown: TiesShown): readonly Tie[] {
  if (shown === false || !ties.length) return [];
  const dated = ties.filter(({ when, signed }) => when ?? signed);
  if (shown !== true) {
    const names = new Set(shown);
    return names.has('all') ? dated : dated.filter(({ id, kind }) => names.has(id) || names.has(kind));
  }
  const begun = new Set(events.map(({ tie }) => tie));
  const placed = dated.filter(({ id, theme }) => theme !== undefined || begun.has(id));
  return placed.length ? placed : dated;
}

/** Which event draws which tie: the earliest that names it, if it is not later than the tie's beginning. */
function carriers(events: readonly Event[], ties: readonly Tie[]): { byEvent: Map<string, Tie>; ties: Set<string> } {
  if (!ties.length) return { byEvent: new Map(), ties: new Set() };
  const byTie = new Map(ties.map((tie) => [tie.id, tie]));
  const first = new Map<string, Event>();
  for (const event of events) {
    const earlier = event.tie === undefined ? undefined : first.get(event.tie);
    const begins = event.tie !== undefined && event.when && canBegin(event.when, byTie.get(event.tie));
    if (begins && (!earlier?.when || event.when.start < earlier.when.start)) first.set(event.tie, event);
  }
  const byEvent = new Map([...first].map(([tie, event]) => [event.id, byTie.get(tie) as Tie]));
  return { byEvent, ties: new Set(first.keys()) };
}

const canBegin = (when: When, tie: Tie | undefined): boolean =>
  tie?.when?.from !== undefined && when.start < tie.when.from.end && when.end - when.start < Infinity;

function eventItem(event: Event, when: When, tie: Tie | undefined, sign: KindSign): Item {
  const drawn = tie?.signed && when.kind === 'interval' ? tie.signed : when;
  const inForce = tie?.when && !sameTime(tie.when, drawn) ? tie.when : undefined;
  const { id, turning = false, weight = 0 } = event;
  const disputed = Boolean(event.disputed ?? tie?.disputed);
  const day = dayOf(drawn);
  return {
    id,
    record: event,
    tie,
    isTie: false,
    when: drawn,
    day,
    from: inForce ? Math.min(drawn.start, inForce.start) : drawn.start,
    until: inForce ? Math.max(drawn.end, inForce.end) : drawn.end,
    inForce,
    sign,
    turning,
    weight,
    disputed,
  };
}

function tieItem(tie: Tie, when: When, sign: KindSign): Item {
  const { id, weight = 0 } = tie;
  const inForce = tie.when && when !== tie.when ? tie.when : undefined;
  const disputed = Boolean(tie.disputed);
  const day = dayOf(when);
  return {
    id,
    record: tie,
    tie,
    isTie: true,
    when,
    day,
    from: inForce ? Math.min(when.start, inForce.start) : when.start,
    until: inForce ? Math.max(when.end, inForce.end) : when.end,
    inForce,
    sign,
    turning: false,
    weight,
    disputed,
  };
}

const sameTime = (a: When, b: When): boolean => a.start === b.start && a.end === b.end;
