import { yearMoment } from '../../dossier/moment.js';
import type { Moment, When } from '../../dossier/when.js';
import type { Language } from '../../chart/language.js';
import { wrapText } from '../../chart/wrap-text.js';
import { round, type TextLine, type TextRole } from './geometry.js';
import type { FormInput } from './form.js';
import type { Item } from './items.js';
import { alone, isSequence, shortDate, titleOf, whenOfCrowd } from './label-words.js';
import type { Crowd } from './mark.js';

const DATE_X = 50;
const TEXT_X = 84;
const DATE_WIDTH = 50;
const DATE_LINE = 15;
const LINE = 18;
/** Stands between the two dates of a span while it is taken apart. */
const BREAK = '\u2028';

interface DateLine {
  readonly text: string;
  readonly strong: boolean;
}

/**
 * The words of one row: date at the end of its column, title and what else there is to say beside the axis.
 * @param before the year that the row above has said
 * @param top of the row, in px
 * @returns the lines, and the year that is now said
 */
export function rowTexts(
  what: Item | Crowd,
  input: FormInput,
  before: number | undefined,
  top: number,
): { readonly lines: readonly TextLine[]; readonly year: number | undefined } {
  const { measure, width, language } = input;
  const isCrowd = 'items' in what;
  const turning = !isCrowd && what.turning;
  const title = isCrowd ? language.words.timeline.events(what.items.length) : titleOf(what, language);
  const weight = turning ? 700 : 400;
  const room = width - TEXT_X;
  const titles = wrapText(title, { width: room, size: 14, weight, measure, maxLines: 6 });
  const sub = isCrowd ? '' : subLine(what, input);
  const subs = sub ? wrapText(sub, { width: room, size: 14, measure, maxLines: 3 }) : [];
  const line = (text: string, y: number, role: TextRole, size: number, bold: number): TextLine => {
    const [x, anchor] = role === 'title' || role === 'sub' ? [TEXT_X, 'start' as const] : [DATE_X, 'end' as const];
    return { x, y: round(y), anchor, role, text, width: round(measure(text, size, bold)) };
  };
  const dates = dateLines(what, input, before);
  return {
    lines: [
      ...dates.lines.map(({ text, strong }, i) =>
        line(text, top + 13 + i * DATE_LINE, strong ? 'year' : 'date', 12, strong ? 700 : 400),
      ),
      ...titles.map((text, i) => line(text, top + 14 + i * LINE, 'title', 14, weight)),
      ...subs.map((text, i) => line(text, top + 14 + (titles.length + i) * LINE, 'sub', 14, 400)),
    ],
    year: dates.year ?? before,
  };
}

/** What the sign alone does not say: the lane, and what came into force or still is. */
function subLine(item: Item, { lanes, language }: FormInput): string {
  const { timeline } = language.words;
  const { when, inForce, tie } = item;
  const open = (inForce ?? when).openEnd === 'open';
  const sequence = isSequence(item) && inForce?.from;
  if (!open && !sequence) return '';
  const lane = lanes.find(({ items, title }) => title && items.includes(item))?.title ?? '';
  const state = sequence
    ? timeline.inForceFrom(language.dates.short(alone(sequence)))
    : tie
      ? timeline.inForceSince
      : timeline.goesOn;
  return [lane, state].filter(Boolean).join(' · ');
}

/** A row for many events says their years, `1790–99` or `1974`, or their month. */
function yearsOfCrowd(items: readonly Item[]): When | undefined {
  const when = whenOfCrowd(items);
  const { from, to } = when ?? {};
  if (when?.kind !== 'interval' || !from || !to) return when;
  if (from.year === to.year)
    return alone(from.month !== undefined && from.month === to.month ? monthOf(from) : yearMoment(from.year));
  return { ...when, from: yearMoment(from.year), to: yearMoment(to.year) };
}

/** As it is written: where it begins and ends is not asked of it. */
const monthOf = ({ day: _, ...moment }: Moment): Moment => ({ ...moment, precision: 'month' });

/** Months and days muted, years bold: and said only where they change, unless nothing but the year is known. */
function dateLines(
  what: Item | Crowd,
  { language, measure }: FormInput,
  before: number | undefined,
): { readonly lines: readonly DateLine[]; readonly year?: number } {
  const when = 'items' in what ? yearsOfCrowd(what.items) : what.when;
  const moment = when?.kind === 'date' ? when.from : undefined;
  const wrap = (text: string): string[] =>
    wrapText(text, { width: DATE_WIDTH, size: 12, weight: 700, measure, maxLines: 4 });
  if (moment && isWithinYear(moment)) return withinYear(moment, language, before, wrap);
  const year = (when?.from ?? when?.to)?.year;
  const fits = (text: string): boolean => measure(text, 12, 700) <= DATE_WIDTH;
  const lines = when ? columnDate(what, when, language, fits).flatMap(wrap) : [];
  return { lines: lines.map((text) => ({ text, strong: true })), ...(year === undefined ? {} : { year }) };
}

/** A date for the column; a span in two pieces where it does not fit in one. */
function columnDate(what: Item | Crowd, when: When, language: Language, fits: (text: string) => boolean): string[] {
  const { dates, words } = language;
  const isItem = !('items' in what);
  const span = isItem && what.inForce && !isSequence(what) && !what.inForce.openEnd ? what.inForce : when;
  const whole = isItem && span.members ? shortDate(what, language) : dates.short(span);
  const brief = (moment: Moment): string =>
    moment.precision === 'year' ? dates.withinYear(moment) : dates.short(alone(moment));
  const { from, to } = span;
  if (span.kind !== 'interval') return [from && !span.members ? brief(from) : whole];
  if (!from || !to) return [from && span.openEnd === 'open' ? brief(from) : whole];
  // Of one year, it is written once, and the words of the whole are broken into lines.
  if (fits(whole) || (from.year === to.year && from.precision !== 'year')) return [whole];
  return words.dates.range(brief(from), BREAK + brief(to)).split(BREAK);
}

const isWithinYear = ({ precision }: Moment): boolean =>
  precision === 'day' || precision === 'time' || precision === 'month';

function withinYear(
  moment: Moment,
  { dates }: Language,
  before: number | undefined,
  wrap: (text: string) => string[],
): { readonly lines: readonly DateLine[]; readonly year: number } {
  const { year } = moment;
  const lines = wrap(dates.withinYear(moment)).map((text) => ({ text, strong: false }));
  return { year, lines: year === before ? lines : [...lines, { text: dates.year(year), strong: true }] };
}
