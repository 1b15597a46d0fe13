import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { crowdOf, crowdsInRow, tightCrowds } from './crowds.js';
import { dateParts, pointOnly } from './date-parts.js';
import type { DateSign } from './geometry.js';
import type { Item } from './items.js';
import { labelWords, whenOfCrowd } from './label-words.js';
import { isCrowd, type Crowd, type DateParts, type Placed } from './mark.js';
import { labelPlaces, type LabelRoom, type LabelText } from './place-label.js';
import { Rows } from './rows.js';
import type { TimeScale } from './time-scale.js';

export interface LaneSetting {
  readonly scale: TimeScale;
  readonly closing: number;
  readonly least: number;
  readonly most: number;
  readonly measure: Measure;
  readonly language: Language;
}

/** What a lane holds, in rows that are not yet at a height. */
export interface LaneMarks {
  readonly rows: Rows;
  readonly placed: readonly Placed[];
}

/** Every item in the row where it finds room with its label; counts only where many stand on the same spot. */
export function placeAll(items: readonly Item[], setting: LaneSetting): LaneMarks {
  const rows = new Rows();
  const crowds = tightCrowds(items, setting.scale).map((members) => crowdOf(members, setting));
  const inCrowd = new Set(crowds.flatMap((crowd) => crowd.items));
  const first = new Map(crowds.map((crowd) => [crowd.items[0], crowd]));
  const placed: Placed[] = [];
  for (const item of items) {
    const crowd = first.get(item);
    if (!crowd && inCrowd.has(item)) continue;
    const place = labelled(crowd ?? item, rows, setting);
    if (place) placed.push(place);
  }
  return { rows, placed };
}

/** Labels for the most important in so many rows; the others share one row more, and where they touch they are counted. */
export function placeSome(items: readonly Item[], most: number, setting: LaneSetting): LaneMarks {
  const rows = new Rows(Math.max(0, most - 1));
  const chosen = new Set<Item>();
  const placed: Placed[] = [];
  for (const item of byImportance(items).slice(0, most * 8)) {
    const place = labelled(item, rows, setting, item.turning);
    if (!place) continue;
    placed.push(place);
    chosen.add(item);
  }
  const row = rows.count;
  for (const crowd of crowdsInRow(
    items.filter((item) => !chosen.has(item)),
    setting,
  )) {
    const [single] = crowd.items;
    const what = crowd.items.length === 1 && single ? single : crowd;
    placed.push({ what, row, sign: isCrowd(what) ? crowdParts(what) : pointOnly(what, setting.scale) });
  }
  rows.take(row, { beside: { x1: setting.least, x2: setting.most } });
  return { rows, placed };
}

/** Turning points, then greater weights, then evenly spread over time. */
function byImportance(items: readonly Item[]): readonly Item[] {
  const bits = Math.ceil(Math.log2(items.length + 1));
  const spread = (i: number): number => {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) reversed = reversed * 2 + ((i >> bit) & 1);
    return reversed;
  };
  return items
    .map((item, i) => ({ item, turn: spread(i) }))
    .sort((a, b) => Number(b.item.turning) - Number(a.item.turning) || b.item.weight - a.item.weight || a.turn - b.turn)
    .map(({ item }) => item);
}

/** @param tall whether a row may be made taller for a label above a mark */
function labelled(what: Item | Crowd, rows: Rows, setting: LaneSetting, tall = true): Placed | undefined {
  const sign = isCrowd(what) ? crowdParts(what) : dateParts(what, setting.scale, setting.closing);
  const stands = sign.parts.some(({ type }) => type === 'point') || isCrowd(what) ? sign.x : sign.x1;
  const panel = setting.scale.panels.find(({ x2 }) => stands < x2) ?? setting.scale.panelAt(Infinity);
  const room: LabelRoom = { ...setting, panel };
  for (const place of labelPlaces(textOf(what, setting.language), sign, room)) {
    const row = tall || !place.claim.above ? rows.rowFor(place.claim) : undefined;
    if (row === undefined) continue;
    rows.take(row, place.claim);
    return { what, row, sign, label: place.line };
  }
  return undefined;
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
