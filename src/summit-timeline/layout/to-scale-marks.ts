import type { FormInput } from './form.js';
import { dateParts } from './date-parts.js';
import { crowdsInRow } from './crowds.js';
import type { Item } from './items.js';
import { mostImportant } from './lane-marks.js';
import type { Crowd, DateParts } from './mark.js';
import { standClear } from './stand-clear.js';
import type { TimeScale } from './time-scale.js';
import { wordsOf, type Words } from './to-scale-words.js';

/** Two marks in one track are so far apart, in px. */
const APART = 3;
/** A span that is longer than this is drawn without words rather than counted. */
const LONG = 60;
/** Of words, at the least: more than would fit are not tried. */
const LEAST_WORDS = 16;

export interface Setting extends FormInput {
  readonly scale: TimeScale;
  /** Where words may stand, in px: down, and from the left. */
  readonly top: number;
  readonly bottom: number;
  readonly textX: number;
  /** Side by side, for marks with words of their own. */
  readonly tracks: number;
}

/** A mark in a track, from 0; with the place of its words, if it has any. */
export interface Stood {
  readonly item: Item;
  readonly sign: DateParts;
  readonly track: number;
}

export interface Standings {
  readonly stood: readonly Stood[];
  readonly words: readonly Words[];
  /** Of `words`, in px. */
  readonly tops: readonly number[];
  /** What found no room: each, or a count of several. */
  readonly counted: readonly Crowd[];
  readonly left: number;
}

type Interval = Pick<DateParts, 'x1' | 'x2'>;

/** Marks side by side where they would touch. */
class Tracks {
  readonly #taken: Interval[][] = [];

  constructor(private readonly most: number) {}

  get count(): number {
    return this.#taken.length;
  }

  /** The first with room; undefined where there is none. */
  roomFor({ x1, x2 }: Interval): number | undefined {
    const isFree = (other: Interval): boolean => x1 >= other.x2 + APART || x2 + APART <= other.x1;
    const track = this.#taken.findIndex((taken) => taken.every(isFree));
    return track >= 0 ? track : this.count < this.most ? this.count : undefined;
  }

  take(track: number, interval: Interval): void {
    (this.#taken[track] ??= []).push(interval);
  }
}

/** How many tracks all of them take; undefined where that is more than there may be. */
export function tracksFor(items: readonly Item[], most: number, setting: Setting): number | undefined {
  const tracks = new Tracks(most);
  for (const sign of inPlace(items.map((item) => partsIn(item, setting)))) {
    const track = tracks.roomFor(sign);
    if (track === undefined) return undefined;
    tracks.take(track, sign);
  }
  return tracks.count;
}

/** In a part of the time, what began before it is a line from its edge on: its mark is not there. */
function partsIn(item: Item, { scale, closing, domain }: Setting): DateParts {
  const sign = dateParts(item, scale, closing);
  const lines = item.day < domain.start ? sign.parts.filter(({ type }) => type !== 'point') : [];
  if (lines.length) return { ...sign, parts: lines, x: (sign.x1 + sign.x2) / 2 };
  // Of a pact that was signed and later came into force, words stand by the signing.
  const at = scale.x(item.day);
  return sign.parts.some((part) => part.type === 'point' && part.x === at) ? { ...sign, x: at } : sign;
}

const inPlace = <T extends Interval>(signs: readonly T[]): T[] => signs.toSorted((a, b) => a.x1 - b.x1 || a.x2 - b.x2);

/** Marks with their words, the most important first; what is left is counted. @param named what stands there anyway */
export function standAll(items: readonly Item[], named: readonly Words[], setting: Setting): Standings {
  const { pinned, top, bottom, textX } = setting;
  const tracks = new Tracks(setting.tracks);
  const chosen = new Map<Item, DateParts>();
  let words: readonly Words[] = [];
  let tops: readonly number[] = [];
  const add = (more: Words): boolean => {
    const all = [...words, more].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    const found = standClear(all, top, bottom);
    if (found) [words, tops] = [all, found];
    return found !== undefined;
  };
  const stand = (item: Item, isBare = false): void => {
    if (chosen.has(item)) return;
    const sign = partsIn(item, setting);
    const track = isBare && sign.x2 - sign.x1 < LONG ? undefined : tracks.roomFor(sign);
    if (track === undefined || !(isBare || add(wordsOf(item, sign, textX, setting)))) return;
    tracks.take(track, sign);
    chosen.set(item, sign);
  };
  named.forEach(add);
  items.filter(({ id }) => pinned.has(id)).forEach((item) => stand(item));
  mostImportant(items, Math.ceil(((bottom - top) / LEAST_WORDS) * 3)).forEach((item) => stand(item));
  items.filter(({ until, from }) => until - from > 1).forEach((item) => stand(item, true));
  const rest = items.filter((item) => !chosen.has(item));
  return { stood: inTracks(chosen), words, tops, counted: crowdsInRow(rest, setting), left: rest.length };
}

/** Anew, in order of time: those that are alone stand in the first. */
function inTracks(chosen: ReadonlyMap<Item, DateParts>): readonly Stood[] {
  const tracks = new Tracks(Infinity);
  const stood = [...chosen].map(([item, sign]) => ({ item, sign, x1: sign.x1, x2: sign.x2 }));
  return inPlace(stood).map(({ item, sign }) => {
    const track = tracks.roomFor(sign) ?? 0;
    tracks.take(track, sign);
    return { item, sign, track };
  });
}
