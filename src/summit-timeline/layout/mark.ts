import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { round, shifted, type Box, type DateSign, type Mark, type Part, type TextLine } from './geometry.js';
import type { Item } from './items.js';
import { whenOfCrowd } from './label-words.js';

export const RADIUS = 6;
export const SMALL_RADIUS = 4.5;
export const QUERY_RADIUS = 8.5;
const COUNT_SIZE = 12;
const LEAST_HALF = 9;

/** A date as it is drawn, around y = 0. */
export interface DateParts {
  readonly parts: readonly Part[];
  /** Where it stands, and how far its ink reaches. */
  readonly x: number;
  readonly x1: number;
  readonly x2: number;
  readonly signs: readonly DateSign[];
  /** It runs on to the end, so that nothing stands behind it. */
  readonly long: boolean;
}

/** Several items that one mark stands for. */
export interface Crowd {
  readonly items: readonly Item[];
  readonly x: number;
  /** Half of its mark's width. */
  readonly half: number;
  readonly text: string;
}

/** Half of the width of a count's mark. */
export const halfOf = (count: number, language: Language, measure: Measure): number =>
  Math.max(LEAST_HALF, Math.ceil(measure(language.number(count), COUNT_SIZE, 700) / 2) + 4);

export interface Placed {
  readonly what: Item | Crowd;
  readonly row: number;
  readonly sign: DateParts;
  readonly label?: TextLine;
}

export const isCrowd = (what: Item | Crowd): what is Crowd => 'items' in what;

/** The finished mark, moved to the height of its row. */
export function markOf({ what, sign, label }: Placed, lane: number, y: number): Mark {
  const parts = sign.parts.map((part) => shifted(part, 0, y));
  const texts = label ? [{ ...label, y: round(label.y + y) }] : [];
  const { day } = isCrowd(what) ? (what.items[0] as Item) : what;
  const where = { lane, day, x: sign.x, y: round(y), box: boxOf(sign, parts, y), parts };
  if (!isCrowd(what)) {
    const { id, tie, isTie, turning, sign: kind } = what;
    const stands = tie && !isTie ? [tie.id] : [];
    return { ...where, id, stands, kind: kind.title, slot: kind.slot, shape: kind.shape, count: 1, turning, texts };
  }
  const count: TextLine = {
    ...{
      x: what.x,
      y: round(y + 4.3),
      anchor: 'middle',
      role: 'count',
      text: what.text,
      width: round(what.half * 2 - 8),
    },
  };
  return { ...where, ...crowdMark(what, lane), texts: [...texts, count] };
}

function crowdMark(
  { items }: Crowd,
  lane: number,
): Pick<Mark, 'id' | 'stands' | 'kind' | 'slot' | 'shape' | 'count' | 'when' | 'turning'> {
  const stands = items.map(({ id }) => id);
  const when = whenOfCrowd(items);
  return {
    id: `crowd/${lane}/${stands[0]}`,
    stands,
    kind: '',
    slot: 0,
    shape: 'circle',
    count: items.length,
    ...(when && { when }),
    turning: false,
  };
}

function boxOf({ x1, x2 }: DateParts, parts: readonly Part[], y: number): Box {
  const half = parts.some((part) => part.type === 'query') ? 9.5 : parts.length ? RADIUS * 1.2 : 9;
  return { x: round(x1), y: round(y - half), width: round(x2 - x1), height: round(half * 2) };
}
