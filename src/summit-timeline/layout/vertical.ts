import { civilFromDays, YEAR } from '../../dossier/calendar.js';
import type { Era } from '../../dossier/dossier.js';
import { wrapText } from '../../chart/wrap-text.js';
import { round, type Box, type DateSign, type Mark, type Rule, type TextLine } from './geometry.js';
import { ANY_HEIGHT, type Form, type FormInput } from './form.js';
import { eraName } from './label-words.js';
import { halfOf, markOf, type Crowd, type Placed } from './mark.js';
import { rowGroups, sortKey } from './row-groups.js';
import { rowTexts } from './row-texts.js';
import { uprightParts } from './upright-parts.js';
import type { Item } from './items.js';

export const AXIS_X = 62;
export const TEXT_X = 84;
/** Years without an event from which on the axis breaks off. */
const LONG_GAP = 5;
const GAP_HEIGHT = 24;
const ERA_TOP = 4;
const ERA_HEIGHT = 24;
const PAD = 4;
/** Of a count's mark, in px. */
const LEAST_HALF = 9;
const MOST_HALF = 10;
/** The same, where it reaches over the axis towards the words. */
const WIDEST_HALF = 15;
const TODAY = 20;
const LINE = 18;

type RowThing =
  | { readonly type: 'mark'; readonly what: Item | Crowd }
  | { readonly type: 'era'; readonly era: Era }
  | { readonly type: 'today' };

interface Row {
  readonly key: number;
  /** What a gap is counted to, and from, in days. */
  readonly start: number;
  readonly last: number;
  readonly id: string;
  readonly thing: RowThing;
}

interface Pen {
  readonly input: FormInput;
  readonly marks: Mark[];
  readonly rules: Rule[];
  readonly texts: TextLine[];
  readonly bands: Box[];
  readonly signs: Set<DateSign>;
  y: number;
  /** Where the axis was last broken off. */
  axisFrom: number;
  /** The year last said in the date column. */
  year: number | undefined;
}

/** One row an event, in order of time and evenly spaced, for narrow containers. */
export function verticalForm(input: FormInput): Form {
  const pen: Pen = {
    ...{ input, marks: [], rules: [], texts: [], bands: [], signs: new Set<DateSign>() },
    ...{ y: 4, axisFrom: 0, year: undefined },
  };
  let before: number | undefined;
  for (const { start, last, thing } of rowsOf(input)) {
    if (before !== undefined) drawGap(before, start, pen);
    if (thing.type === 'era') drawEra(thing.era, pen);
    else if (thing.type === 'today') drawToday(pen);
    else drawRow(thing.what, pen);
    before = last;
  }
  endAxis(pen.y, pen);
  const { marks, rules, texts, bands, signs } = pen;
  return {
    ...{ width: input.width, height: round(pen.y + 4), bands, rules, texts, marks, signs: [...signs], factor: 1 },
    ...{ panels: [], stretch: { x1: 0, x2: input.width }, frame: { headRows: 0, lanes: [] }, heights: ANY_HEIGHT },
  };
}

/** In order of time; an era comes before what begins with it. */
function rowsOf(input: FormInput): readonly Row[] {
  const { items, eras, domain, language, measure, today, pinned } = input;
  const crowdOf = (members: readonly Item[]): Crowd => {
    const half = halfOf(members.length, language, measure);
    // The dates stand close by: a mark that needs more room has it towards the words; and a number that needs more still is
    // in the words only.
    return half > WIDEST_HALF
      ? { items: members, x: AXIS_X, half: LEAST_HALF, text: '' }
      : { items: members, x: AXIS_X + Math.max(0, half - MOST_HALF), half, text: language.number(members.length) };
  };
  const groups = rowGroups(items, pinned).map((members): Row => {
    const first = members[0] as Item;
    const what = members.length > 1 ? crowdOf(members) : first;
    const { start } = first.when;
    const last = Math.max(start, members.at(-1)?.when.start ?? start);
    return { key: sortKey(first.when), start, last, id: first.id, thing: { type: 'mark', what } };
  });
  const bands = eras
    .filter(({ when }) => when.start < domain.end && when.end > domain.start)
    .map((era): Row => ({
      key: era.when.start,
      start: era.when.start,
      last: era.when.start,
      id: era.id,
      thing: { type: 'era', era },
    }));
  const now: Row[] =
    today === undefined || today < domain.start || today > domain.end
      ? []
      : [{ key: today, start: today, last: today, id: '', thing: { type: 'today' } }];
  return [...bands, ...groups, ...now].sort((a, b) => a.key - b.key || a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** `38 years`: the axis breaks off over a long time without events. */
function drawGap(before: number, start: number, pen: Pen): void {
  const years = Number.isFinite(before) && Number.isFinite(start) ? yearsBetween(before, start) : 0;
  if (years <= LONG_GAP) return;
  const { language, measure } = pen.input;
  const middle = pen.y + GAP_HEIGHT / 2;
  endAxis(middle - 8, pen);
  pen.axisFrom = round(middle + 8);
  for (const dy of [-5, 1]) {
    pen.rules.push({
      x1: AXIS_X - 5,
      y1: round(middle + dy + 5),
      x2: AXIS_X + 5,
      y2: round(middle + dy),
      role: 'break',
    });
  }
  pen.texts.push(textLine(language.words.dates.years(years), TEXT_X, middle + 4, 'sub', measure));
  pen.y += GAP_HEIGHT;
}

const yearsBetween = (from: number, to: number): number =>
  to - from < LONG_GAP * YEAR ? 0 : civilFromDays(to).year - civilFromDays(from).year;

function endAxis(y: number, pen: Pen): void {
  if (y > pen.axisFrom) pen.rules.push({ x1: AXIS_X, y1: pen.axisFrom, x2: AXIS_X, y2: round(y), role: 'axis' });
}

const textLine = (
  text: string,
  x: number,
  y: number,
  role: TextLine['role'],
  measure: FormInput['measure'],
): TextLine => {
  const weight = role === 'band' ? 700 : 400;
  return { x, y: round(y), anchor: 'start', role, text, width: round(measure(text, 12, weight)) };
};

function drawEra(era: Era, pen: Pen): void {
  const { width, language, measure } = pen.input;
  const room = { width: width - TEXT_X - 4, size: 12, weight: 700, measure };
  const lines = wrapText(eraName(era, language), room);
  const height = ERA_HEIGHT + (lines.length - 1) * 16;
  pen.y += ERA_TOP;
  pen.bands.push({ x: AXIS_X, y: round(pen.y), width: width - AXIS_X, height });
  lines.forEach((text, i) => pen.texts.push(textLine(text, TEXT_X, pen.y + 16 + i * 16, 'band', measure)));
  pen.y += height + ERA_TOP;
}

function drawToday(pen: Pen): void {
  const { width, language, measure } = pen.input;
  const y = round(pen.y + TODAY / 2);
  pen.rules.push({ x1: AXIS_X, y1: y, x2: width, y2: y, role: 'today' });
  const text = language.words.timeline.today;
  const size = round(measure(text, 12, 700));
  pen.texts.push({ x: AXIS_X - 12, y: round(y + 4), anchor: 'end', role: 'today', text, width: size });
  pen.y += TODAY;
}

function drawRow(what: Item | Crowd, pen: Pen): void {
  const { input } = pen;
  const top = pen.y + PAD;
  const { lines, year } = rowTexts(what, input, pen.year, top);
  const height = Math.max(lines.length ? Math.max(...lines.slice(0, 40).map(({ y }) => y)) + 5 - top : LINE, LINE);
  const { sign, least } = uprightParts(what, AXIS_X, height);
  const placed: Placed = { what, row: 0, sign };
  const mark = markOf(placed, 0, top + 9);
  const tall = Math.max(height, least);
  pen.marks.push({
    ...mark,
    box: { ...mark.box, y: round(top), height: round(tall) },
    texts: [...mark.texts, ...lines],
  });
  for (const each of sign.signs) pen.signs.add(each);
  pen.year = year;
  pen.y = round(top + tall + PAD);
}
