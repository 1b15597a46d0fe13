import { civilFromDays, daysFromCivil } from '../dossier/calendar.js';
import type { Dossier } from '../dossier/dossier.js';
import { yearMoment } from '../dossier/moment.js';
import type { When } from '../dossier/when.js';
import type { Language } from '../chart/language.js';
import type { Item } from './layout/items.js';
import { eventsOf, ofItems } from './layout/of-items.js';
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
  const events = all.every(isIn) ? all : all.filter(isIn);
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
  let [start, end] = [Infinity, -Infinity];
  for (const { when, day } of items) {
    const first = when.start > -Infinity ? when.start : day;
    const last = when.end < Infinity ? when.end : day;
    if (first < start) start = first;
    if (last > end) end = last;
  }
  return start <= end ? whenOfYears(civilFromDays(start).year, civilFromDays(Math.ceil(end) - 1).year) : undefined;
});

const crowdOf = ofItems((items) => crowdedYears(yearsOf(items)));

/** The year of each, ascending as the items are: the calendar is only asked where one year ends. */
function yearsOf(items: readonly Item[]): number[] {
  let [year, until] = [0, -Infinity];
  return items.map(({ day }) => {
    if (day >= until) {
      year = civilFromDays(day).year;
      until = daysFromCivil(year + 1);
    }
    return year;
  });
}

/** The fewest years in a row that hold more than 40 % of the events, if they are few beside all the years. */
function crowdedYears(years: readonly number[]): { first: number; last: number; count: number } | undefined {
  const count = Math.floor(years.length * CROWD_SHARE) + 1;
  if (years.length < LEAST_EVENTS) return undefined;
  let [start, least] = [0, Infinity];
  for (let i = 0; i + count <= years.length; i++) {
    const span = (years[i + count - 1] as number) - (years[i] as number);
    if (span > least) continue;
    start = i;
    least = span;
  }
  const [first, last] = [years[start] as number, years[start + count - 1] as number];
  const all = (years.at(-1) as number) - (years[0] as number) + 1;
  if ((last - first + 1) / all > MOST_OF_SPAN) return undefined;
  return { first, last, count: years.filter((year) => year >= first && year <= last).length };
}
