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

/** Items `from` up to, and without, `to`; and where their mark stands. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly half: number;
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
  const { scale, language, measure } = setting;
  const xs = items.map(({ day }) => scale.x(day));
  // By its digits: a sum of thousands is passed through on the way to a greater one.
  const halves: number[] = [];
  const halfFor = (count: number): number => {
    const digits = String(count).length;
    return (halves[digits] ??= halfOf(10 ** digits - 1, language, measure));
  };
  const groupOf = (from: number, to: number): Group => {
    const half = to - from === 1 ? MARK_HALF : halfFor(to - from);
    const [first, last] = [xs[from] as number, xs[to - 1] as number];
    return { from, to, x: uncut(first, last, half, setting.sight), half };
  };
  const groups: Group[] = [];
  for (let i = 0; i < items.length; i++) {
    let group = groupOf(i, i + 1);
    for (let before = groups.at(-1); before && touch(before, group); before = groups.at(-1)) {
      groups.pop();
      group = groupOf(before.from, group.to);
    }
    groups.push(group);
  }
  return groups.map(({ from, to, x, half }) => ({
    ...{ items: items.slice(from, to), x: round(x), half, text: language.number(to - from) },
  }));
}

/** A number that is cut off reads as another: a count of what is seen stands within the edges, any other beyond them. */
function uncut(first: number, last: number, half: number, sight: Setting['sight']): number {
  const x = (first + last) / 2;
  if (!sight || first === last) return x;
  if (last < sight.x1) return Math.min(x, sight.x1 - EDGE.before - half - 1);
  if (first > sight.x2) return Math.max(x, sight.x2 + EDGE.after + half + 1);
  return Math.min(Math.max(x, sight.x1 - EDGE.before + half + 1), sight.x2 + EDGE.after - half - 1);
}

const touch = (a: Group, b: Group): boolean => b.x - b.half < a.x + a.half + APART;
