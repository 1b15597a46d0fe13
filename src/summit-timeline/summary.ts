import { civilFromDays, daysFromCivil } from '../dossier/calendar.js';
import type { Dossier } from '../dossier/dossier.js';
import { yearMoment } from '../dossier/moment.js';
import type { When } from '../dossier/when.js';
import type { Language } from '../chart/language.js';
import type { Item } from './layout/items.js';
import { eventsOf, firstFrom, ofItems, surveyOf } from './layout/of-items.js';
import { isInRows, type TimelineLayout } from './layout/arrange.js';

const CROWD_SHARE = 0.4;
const MOST_OF_SPAN = 0.15;
const LEAST_EVENTS = 8;

const whenOfYears = (first: number, last: number): When => {
  const [from, to] = [yearMoment(first), yearMoment(last)];
  const kind = first === last ? 'date' : 'interval';
  return { edtf: '', kind, start: from.start, end: to.end, from, to, approximate: false, uncertain: false };
};

/** The topic and the years, where the author states no finding. */
export function headingOf({ items }: TimelineLayout, dossier: Dossier, { say, dates, words }: Language): string {
  const title = say(dossier.title) || words.timeline.name;
  const whole = wholeOf(items);
  return whole ? title + words.timeline.afterTitle(dates.short(whole)) : title;
}

/** Whether time is laid out by no scale, so that it is to be said. */
export const inEvenRows = (layout: TimelineLayout): boolean => isInRows(layout) && layout.items.length > 1;

/** How many events are drawn, and in which years they crowd. */
export function summaryOf(layout: TimelineLayout, language: Language): string {
  const { items } = layout;
  const { timeline } = language.words;
  const { dates, number } = language;
  // What a part of the time shows because it still goes on did not happen in it.
  const { start, end } = layout.domain;
  const isIn = ({ when }: Item): boolean => when.start < end && when.end > start;
  const all = eventsOf(items);
  const { happened } = surveyOf(all);
  // Where all of the time is seen, nothing need be asked of each.
  const events = (happened.start >= start && happened.end <= end) || all.every(isIn) ? all : all.filter(isIn);
  const whole = wholeOf(events);
  const spaced = inEvenRows(layout) ? ` ${timeline.evenRows}` : '';
  if (!whole) return items.length ? timeline.spans(number(items.length)) + spaced : '';
  if (events.length === 1 && events[0]) return timeline.shownOne(dates.short(events[0].when));
  const crowd = crowdOf(events);
  const told = crowd
    ? timeline.crowded(number(events.length), number(crowd.count), dates.short(whenOfYears(crowd.first, crowd.last)))
    : timeline.shown(number(events.length), dates.short(whole));
  return told + spaced;
}

/** The years from the first date given to the last. */
const wholeOf = ofItems((items): When | undefined => {
  const { start, end } = surveyOf(items).happened;
  return start <= end ? whenOfYears(civilFromDays(start).year, civilFromDays(Math.ceil(end) - 1).year) : undefined;
});

const crowdOf = ofItems(crowdedYears);

/** The fewest years in a row that hold more than 40 % of the events, if they are few beside all the years. */
function crowdedYears(items: readonly Item[]): { first: number; last: number; count: number } | undefined {
  const count = Math.floor(items.length * CROWD_SHARE) + 1;
  if (items.length < LEAST_EVENTS) return undefined;
  const yearAt = (i: number): number => civilFromDays((items[i] as Item).day).year;
  let [first, least] = [0, Infinity];
  // Of a year with many events only the first is looked at: the others need as many years, or more.
  for (let i = 0; i + count <= items.length; i = firstFrom(items, daysFromCivil(yearAt(i) + 1))) {
    const span = yearAt(i + count - 1) - yearAt(i);
    if (span <= least) [first, least] = [yearAt(i), span];
  }
  const last = first + least;
  if ((least + 1) / (yearAt(items.length - 1) - yearAt(0) + 1) > MOST_OF_SPAN) return undefined;
  return { first, last, count: firstFrom(items, daysFromCivil(last + 1)) - firstFrom(items, daysFromCivil(first)) };
}
