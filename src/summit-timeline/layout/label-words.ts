import type { Dossier, Era } from '../../dossier/dossier.js';
import type { Moment, When } from '../../dossier/when.js';
import type { Language } from '../../chart/language.js';
import type { Mark } from './geometry.js';
import type { Item } from './items.js';

/** One date of an interval as a date of its own, doubt and all. */
export const alone = (moment: Moment): When => ({
  ...{ edtf: '', kind: 'date', start: moment.start, end: moment.end, from: moment, to: moment },
  ...{ approximate: moment.approximate, uncertain: moment.uncertain },
});

export const titleOf = ({ record }: Item, { say }: Language): string => say(record.title).replace(/\s+/g, ' ').trim();

/** A date at its own precision, short enough for a label. */
export function shortDate({ when, inForce }: Item, { dates, words }: Language): string {
  const shown = inForce ?? when;
  if (shown.kind === 'one-of') return dates.spoken(shown);
  if (inForce?.from && inForce.openEnd) return words.dates.since(dates.short(alone(inForce.from)));
  return dates.short(shown);
}

/** `Algeria under French control, 1830-1962.`, `Federation, 1867–68` */
function endsWithYears(title: string, from: Moment, to: Moment): boolean {
  const plain = [from, to].every(
    ({ precision, approximate, uncertain }) => precision === 'year' && !approximate && !uncertain,
  );
  const [, first, last] = /\b(\d{3,4}) ?[-–] ?(\d{2,4})\W*$/.exec(title) ?? [];
  return plain && Number(first) === from.year && last !== undefined && String(to.year).endsWith(last);
}

/** What stands beside a mark: the title, then the date in words. */
export function labelWords(item: Item, language: Language): { readonly title: string; readonly date: string } {
  const { timeline } = language.words;
  const { dates } = language;
  const { when, inForce, isTie } = item;
  const title = titleOf(item, language);
  if (inForce?.from && isSequence(item)) {
    const begins = dates.short(alone(inForce.from));
    const signed = dates.short(when);
    return { title, date: isTie ? timeline.signedThenInForce(signed, begins) : timeline.thenInForce(signed, begins) };
  }
  return { title, date: endsWithDate(title, when) ? '' : timeline.afterTitle(shortDate(item, language)) };
}

/** `Consular Convention, 1852.` and `Treaty signed June 17, 1790` say their dates themselves, as many a heading of an archive. */
function endsWithDate(title: string, { kind, from, to }: When): boolean {
  if (kind === 'interval' && from && to) return endsWithYears(title, from, to);
  if (kind !== 'date' || !from || from.approximate || from.uncertain) return false;
  const { precision, day, year } = from;
  // Most titles of thousands have no number in them.
  if (!title.includes(String(year))) return false;
  if (precision === 'year') return new RegExp(`\\b${year}\\W*$`).test(title);
  return precision === 'day' && new RegExp(`\\b${day}\\b\\W+${year}\\W*$`).test(title);
}

/** Whether the mark shows two dates: signed or agreed first, in force later. */
export function isSequence({ when, inForce }: Item): boolean {
  const [from, begins] = [when.from, inForce?.from];
  return Boolean(from && begins && (from.start !== begins.start || from.end !== begins.end));
}

/** For readers without sight: title, kind, date with its doubt, and whether it is contested. */
export function spokenName(item: Item, language: Language): string {
  const { timeline, figure } = language.words;
  const { when, inForce, disputed, sign } = item;
  const { spoken } = language.dates;
  const date = !inForce
    ? spoken(when)
    : isSequence(item) && inForce.from
      ? timeline.spokenSequence(spoken(when), spoken(inForce))
      : spoken(inForce);
  return [titleOf(item, language), sign.title, date, disputed ? figure.disputed : ''].filter(Boolean).join(', ');
}

export function datesSpoken(item: Item, { dates, words }: Language): string {
  const { when, inForce } = item;
  if (!inForce) return dates.spoken(when);
  return isSequence(item)
    ? words.timeline.spokenSequence(dates.spoken(when), dates.spoken(inForce))
    : dates.spoken(inForce);
}

export function actorNames({ record }: Pick<Item, 'record'>, { actors }: Dossier, { say }: Language): string[] {
  const ids = 'parties' in record ? record.parties.map(({ actor }) => actor) : record.actors;
  const names = new Map(actors.map(({ id, name }) => [id, say(name)]));
  return ids.map((id) => names.get(id) ?? id);
}

/** From the first date to the last. */
export function whenOfCrowd(items: readonly Item[]): When | undefined {
  const first = items[0]?.when;
  const last = items.at(-1)?.when;
  if (!first || !last) return undefined;
  if (first.edtf === last.edtf) return first;
  const [from, to] = [first.from ?? first.to, last.from ?? last.to];
  if (!from || !to) return first;
  return {
    ...{ edtf: '', kind: 'interval', start: from.start, end: to.end, from, to },
    approximate: false,
    uncertain: false,
  };
}

/** `45 events, 16 Mar 2023`. */
export const crowdName = ({ count, when }: Pick<Mark, 'count' | 'when'>, { words, dates }: Language): string =>
  words.timeline.events(count) + words.timeline.afterTitle(dates.short(when));

export const isGeneralKnowledge = ({ kind }: Era): boolean => kind === 'general-knowledge';

/** `President Kim Dae-jung, 1998–2003`, with a † where no source of the dossier gives it. */
export function eraName(era: Era, { say, dates, words }: Language): string {
  const name = say(era.title) + words.timeline.afterTitle(dates.short(era.when));
  return isGeneralKnowledge(era) ? `${name} †` : name;
}
