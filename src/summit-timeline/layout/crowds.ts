import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { round } from './geometry.js';
import { halfOf, type Crowd } from './mark.js';
import type { Item } from './items.js';
import type { TimeScale } from './time-scale.js';

const WINDOW = 12;
/** More marks than this within the window become a count. */
const MOST_TOGETHER = 8;
const MARK_HALF = 7.2;
const APART = 2;
/** How far beyond the ends of the axis a part of the time is cut off. */
const EDGE = { before: 8, after: 4 };

/** Items at less than 12 px from each other, where they are more than eight; turning points and what is picked out stand out. */
export function tightCrowds(
  items: readonly Item[],
  scale: TimeScale,
  pinned: ReadonlySet<string>,
): readonly (readonly Item[])[] {
  const points = items.filter(
    ({ id, when, turning, inForce }) => when.kind === 'date' && !turning && !inForce && !pinned.has(id),
  );
  const xs = points.map(({ day }) => scale.x(day));
  const crowds: Item[][] = [];
  let taken = 0;
  for (let first = 0; first < points.length; first++) {
    let last = Math.max(first, taken);
    if (first < taken) continue;
    while (last < points.length && (xs[last] as number) - (xs[first] as number) < WINDOW) last++;
    if (last - first <= MOST_TOGETHER) continue;
    crowds.push(points.slice(first, last));
    taken = last;
  }
  return crowds;
}

interface Setting {
  readonly scale: TimeScale;
  readonly language: Language;
  readonly measure: Measure;
  /** Where the drawing is cut off, if it is: in px. */
  readonly sight?: { readonly x1: number; readonly x2: number };
}

export function crowdOf(items: readonly Item[], setting: Setting): Crowd {
  const { scale, language, measure } = setting;
  const [first, last] = [items[0], items.at(-1)].map((item) => scale.x(item?.day ?? 0)) as [number, number];
  const half = halfOf(items.length, language, measure);
  return { items, x: round((first + last) / 2), half, text: language.number(items.length) };
}

/** Items along one row: those that would touch stand behind one count. In order of time, as the items are. */
export function crowdsInRow(items: readonly Item[], setting: Setting): readonly Crowd[] {
  const { scale, language } = setting;
  const halfFor = halvesOf(setting);
  // The groups so far, by their first items, and where these and their marks stand. No object each: most are merged at
  // once.
  const firsts: number[] = [];
  const starts: number[] = [];
  const middles: number[] = [];
  const reaches: number[] = [];
  let count = 0;
  for (let i = 0; i < items.length; i++) {
    let first = i;
    const x = scale.x((items[i] as Item).day);
    let [start, middle] = [x, x];
    let reach = MARK_HALF;
    while (count && middle - reach < (middles[count - 1] as number) + (reaches[count - 1] as number) + APART) {
      first = firsts[--count] as number;
      start = starts[count] as number;
      reach = halfFor(i + 1 - first);
      middle = uncut(start, x, reach, setting.sight);
    }
    firsts[count] = first;
    starts[count] = start;
    middles[count] = middle;
    reaches[count++] = reach;
  }
  firsts.length = count;
  return firsts.map((from, i) => {
    const to = firsts[i + 1] ?? items.length;
    const [x, half] = [round(middles[i] as number), reaches[i] as number];
    return { items: items.slice(from, to), x, half, text: language.number(to - from) };
  });
}

/** By their digits: a sum of thousands is passed through on the way to a greater one. */
function halvesOf({ language, measure }: Setting): (count: number) => number {
  const halves: number[] = [];
  return (count) => {
    let digits = 1;
    for (let least = 10; count >= least; least *= 10) digits++;
    return (halves[digits] ??= halfOf(10 ** digits - 1, language, measure));
  };
}

/** A number that is cut off reads as another: a count of what is seen stands within the edges, any other beyond them. */
function uncut(first: number, last: number, half: number, sight: Setting['sight']): number {
  const x = (first + last) / 2;
  if (!sight || first === last) return x;
  if (last < sight.x1) return Math.min(x, sight.x1 - EDGE.before - half - 1);
  if (first > sight.x2) return Math.max(x, sight.x2 + EDGE.after + half + 1);
  return Math.min(Math.max(x, sight.x1 - EDGE.before + half + 1), sight.x2 + EDGE.after - half - 1);
}
