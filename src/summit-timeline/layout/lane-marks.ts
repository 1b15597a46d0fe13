import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { crowdOf, crowdsInRow, tightCrowds } from './crowds.js';
import { dateParts, pointOnly } from './date-parts.js';
import type { DateSign } from './geometry.js';
import type { Item } from './items.js';
import { labelWords, whenOfCrowd } from './label-words.js';
import { isCrowd, type Crowd, type DateParts, type Placed } from './mark.js';
import { labelPlaces, type LabelRoom, type LabelText } from './place-label.js';
import { ROW, Rows } from './rows.js';
import type { TimeScale } from './time-scale.js';

export interface LaneSetting {
  readonly scale: TimeScale;
  readonly closing: number;
  readonly least: number;
  readonly most: number;
  readonly measure: Measure;
  readonly language: Language;
  /** Where the drawing is cut off, if it is: in px. */
  readonly sight?: { readonly x1: number; readonly x2: number };
  /** Ids of records that keep a mark and a label of their own. */
  readonly pinned: ReadonlySet<string>;
}

/** What a lane holds, in rows that are not yet at a height. */
export interface LaneMarks {
  readonly rows: Rows;
  readonly placed: readonly Placed[];
}

/**
 * Every item in the row where it finds room with its label; counts only where many stand on the same spot.
 * @param room in px
 * @returns undefined where that is not enough
 */
export function placeAll(items: readonly Item[], setting: LaneSetting): LaneMarks;
export function placeAll(items: readonly Item[], setting: LaneSetting, room: number): LaneMarks | undefined;
export function placeAll(items: readonly Item[], setting: LaneSetting, room = Infinity): LaneMarks | undefined {
  const rows = new Rows(Infinity, room);
  const crowds = tightCrowds(items, setting.scale, setting.pinned).map((members) => crowdOf(members, setting));
  const inCrowd = new Set(crowds.flatMap((crowd) => crowd.items));
  const first = new Map(crowds.map((crowd) => [crowd.items[0], crowd]));
  const placed: Placed[] = [];
  for (const item of items) {
    const crowd = first.get(item);
    if (!crowd && inCrowd.has(item)) continue;
    const place = labelled(crowd ?? item, rows, setting);
    if (place) placed.push(place);
    else return undefined;
  }
  return { rows, placed };
}

/** Labels for the most important in so many rows; the others share one row more, and where they touch they are counted. */
export function placeSome(items: readonly Item[], most: number, setting: LaneSetting, room = Infinity): LaneMarks {
  const rows = new Rows(Math.max(0, most - 1), room - ROW);
  const chosen = new Set<Item>();
  const placed: Placed[] = [];
  const place = (item: Item): void => {
    const found = chosen.has(item) ? undefined : labelled(item, rows, setting, item.turning);
    if (!found) return;
    placed.push(found);
    chosen.add(item);
  };
  // What the reader has picked out comes after what is important, on a row more if need be: nothing else moves.
  const pinned = setting.pinned.size ? items.filter(({ id }) => setting.pinned.has(id)) : [];
  if (room < Infinity) pinned.forEach(place);
  mostImportant(items, most * 6).forEach(place);
  pinned.forEach(place);
  if (room === Infinity && pinned.some((item) => !chosen.has(item))) {
    rows.allow(1);
    pinned.forEach(place);
  }
  // A long span without a label is still a span; behind a count it would be lost. Where only such are left, there is no
  // row of counts to keep free.
  const long = items.filter((item) => isLong(item, setting) && !chosen.has(item));
  if (chosen.size + long.length === items.length) rows.allow(1, ROW);
  for (const item of long) {
    const bare = unlabelled(item, rows, setting);
    if (!bare) continue;
    placed.push(bare);
    chosen.add(item);
  }
  if (chosen.size === items.length) return { rows, placed };
  const row = rows.count;
  const rest = items.filter((item) => !chosen.has(item));
  placed.push(...counted(rest, row, setting));
  rows.take(row, { beside: { x1: setting.least, x2: setting.most } });
  return { rows, placed };
}

/**
 * Words beside some, and marks or counts for the rest.
 * @param room in px
 * @returns undefined where that is not enough
 */
export function placeFirst(
  first: readonly Item[],
  rest: readonly Item[],
  setting: LaneSetting,
  room: number,
): LaneMarks | undefined {
  const all = placeAll(first, setting, room);
  if (!all || !rest.length) return all;
  const { rows, placed } = all;
  const marks = counted(rest, 0, setting);
  const beside = marks.map(({ sign: { x1, x2 } }) => ({ x1, x2 }));
  const row = rows.rowForAll(beside);
  if (row === undefined) return undefined;
  for (const each of beside) rows.take(row, { beside: each });
  return { rows, placed: [...placed, ...marks.map((mark) => ({ ...mark, row }))] };
}

/** Marks without words, along one row; those that would touch are counted. */
function counted(items: readonly Item[], row: number, setting: LaneSetting): readonly Placed[] {
  return crowdsInRow(items, setting).map((crowd) => {
    const [single] = crowd.items;
    const what = crowd.items.length === 1 && single ? single : crowd;
    return { what, row, sign: isCrowd(what) ? crowdParts(what) : pointOnly(what, setting.scale) };
  });
}

/** Turning points, then greater weights, then evenly spread over time. */
export function mostImportant(items: readonly Item[], most: number): readonly Item[] {
  const first = items
    .filter(({ turning, weight }) => turning || weight > 0)
    .sort(
      (a, b) => Number(b.turning) - Number(a.turning) || b.weight - a.weight || a.day - b.day || (a.id < b.id ? -1 : 1),
    );
  const taken = new Set(first);
  for (const i of spread(items.length)) {
    if (taken.size >= most) break;
    taken.add(items[i] as Item);
  }
  return [...taken].slice(0, most);
}

/** The numbers up to a count, so that each is far from those before it: by their bits in reverse. */
function* spread(count: number): Generator<number> {
  const bits = Math.ceil(Math.log2(count + 1));
  for (let turn = 0; turn < 2 ** bits; turn++) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) reversed = reversed * 2 + ((turn >> bit) & 1);
    if (reversed < count) yield reversed;
  }
}

/** @param tall whether a row may be made taller for a label above a mark */
function labelled(what: Item | Crowd, rows: Rows, setting: LaneSetting, tall = true): Placed | undefined {
  const sign = isCrowd(what) ? crowdParts(what) : dateParts(what, setting.scale, setting.closing);
  const stands = sign.parts.some(({ type }) => type === 'point') || isCrowd(what) ? sign.x : sign.x1;
  const room = roomAt(sign.x1, sign.x2, stands, setting);
  for (const place of labelPlaces(textOf(what, setting.language), sign, room)) {
    const row = tall || !place.claim.above ? rows.rowFor(place.claim) : undefined;
    if (row === undefined) continue;
    rows.take(row, place.claim);
    return { what, row, sign, label: place.line };
  }
  return undefined;
}

/** Of a span that is drawn without a label, in px; and of one that is open, in days. */
const LONG = 120;
const LONGEST = 1e9;

/** Whether it takes so much of the axis that no point stands for it. */
const isLong = ({ from, until, day }: Item, { scale }: LaneSetting): boolean =>
  until - from > 1 && scale.length(Math.min(until - from, LONGEST), day) >= LONG;

/** A long span in the first row that has room for it. */
function unlabelled(item: Item, rows: Rows, { scale, closing }: LaneSetting): Placed | undefined {
  const sign = dateParts(item, scale, closing);
  const claim = { beside: { x1: sign.x1, x2: sign.x2 } };
  const row = sign.x2 - sign.x1 < LONG ? undefined : rows.rowFor(claim);
  if (row === undefined) return undefined;
  rows.take(row, claim);
  return { what: item, row, sign };
}

/** A label keeps to its panel; where what is drawn goes on beyond the drawing, it keeps to its own side of the edge. */
function roomAt(x1: number, x2: number, stands: number, setting: LaneSetting): LabelRoom {
  const { scale, least, most, measure } = setting;
  const panel = scale.panels.find((each) => stands < each.x2) ?? scale.panelAt(Infinity);
  if (panel.x1 >= least - 1 && panel.x2 <= most + 1) return { panel, least, most, measure };
  const [from, to] = x2 <= least ? [panel.x1, least] : x1 >= most ? [most, panel.x2] : [least, most];
  return { panel: { x1: from, x2: to }, least: from, most: to, measure };
}

function textOf(what: Item | Crowd, language: Language): LabelText {
  if (!isCrowd(what)) return { ...labelWords(what, language), bold: what.turning };
  const { timeline } = language.words;
  const when = whenOfCrowd(what.items);
  return {
    title: timeline.events(what.items.length),
    date: timeline.afterTitle(language.dates.short(when)),
    bold: false,
  };
}

function crowdParts({ x, half }: Crowd): DateParts {
  return { parts: [], x, x1: x - half, x2: x + half, signs: ['crowd'], long: false };
}

export const signsOf = (placed: readonly Placed[]): readonly DateSign[] => placed.flatMap(({ sign }) => sign.signs);
