import type { Moment, When } from '../../dossier/when.js';
import { fillOf, pointSigns } from './doubt.js';
import { RADIUS, SMALL_RADIUS, type Crowd, type DateParts } from './mark.js';
import { type DateSign, type Part, type Point, type Stretch } from './geometry.js';
import type { Item } from './items.js';
import { isSequence } from './label-words.js';

const BAR = 8;
const TAIL = 20;
const FADE = 14;
const LEAST = 18;
/** Half of the least distance between two rows: what reaches up or down meets nothing. */
const REACH = 13;
/** A row with a `?`: on its bar, or below its mark. */
const QUERIED = 40;
const BELOW = 20;

interface Upright {
  readonly sign: DateParts;
  /** The height that it needs, in px. */
  readonly least: number;
}

/**
 * A date as it is drawn on an upright axis without a scale: the same signs, each as tall as its row.
 * @param height of the row's words; the mark stands 9 px below their top, at y = 0
 */
export function uprightParts(what: Item | Crowd, x: number, height: number): Upright {
  if ('items' in what) return upright([], ['crowd'], what.x, LEAST, what.half);
  const tall = what.disputed ? Math.max(height, QUERIED) : height;
  const { parts, signs, least } = partsOf(what, x, tall);
  if (!what.disputed) return upright(parts, signs, x, least);
  const isBar = parts.some((part) => part.type === 'stretch' && part.weight === BAR);
  const hatched = parts.map((part): Part =>
    part.type === 'stretch' && part.weight === BAR ? { ...part, line: 'hatch', fadeIn: 0, fadeOut: 0 } : part,
  );
  const query: Part = { type: 'query', x, y: isBar ? tall / 2 - 9 : BELOW };
  return upright([...hatched, query], [...signs, 'disputed'], x, Math.max(least, QUERIED));
}

interface Made {
  readonly parts: readonly Part[];
  readonly signs: readonly DateSign[];
  readonly least: number;
}

function upright(
  parts: readonly Part[],
  signs: readonly DateSign[],
  x: number,
  least: number,
  half = RADIUS * 1.2,
): Upright {
  return { sign: { parts, x, x1: x - half, x2: x + half, signs, long: false }, least };
}

const stretch = (x: number, y1: number, y2: number, weight: number, more: Partial<Stretch> = {}): Stretch => ({
  ...{ type: 'stretch', x1: x, y1, x2: x, y2, weight, line: 'solid', fadeIn: 0, fadeOut: 0 },
  ...more,
});

const point = (x: number, y: number, moment: Moment | undefined): Point => ({
  ...{ type: 'point', x, y, r: RADIUS, fill: fillOf(moment) },
});

function partsOf(item: Item, x: number, height: number): Made {
  const { when, inForce } = item;
  const span = inForce ?? when;
  if (isSequence(item)) return sequence(when.from, span, x);
  if (span.members) return setOf(span, x);
  if (span.kind === 'date' && span.from) return moment(span.from, x);
  if (span.from && span.to) return bar(span, x, height);
  return open(span, x);
}

function moment(from: Moment, x: number): Made {
  const mark = point(x, 0, from);
  const signs = pointSigns(mark.fill, from);
  // As in the key: what is no finer than a season has an extent, though rows cannot say how long it is.
  const fade = from.approximate ? REACH - 4 : 0;
  const whisker =
    fade || signs.includes('vague') ? [stretch(x, -REACH, REACH, 3, { fadeIn: fade, fadeOut: fade })] : [];
  return {
    parts: [...whisker, mark],
    signs: [...signs, ...(from.approximate ? (['approximate'] as const) : [])],
    least: 18,
  };
}

function bar({ from, to }: When, x: number, height: number): Made {
  const dashed = from?.uncertain || to?.uncertain;
  const fadeIn = from?.approximate ? FADE / 2 : 0;
  const fadeOut = to?.approximate ? FADE / 2 : 0;
  const signs: DateSign[] = [
    ...(dashed ? (['dashed'] as const) : []),
    ...(fadeIn + fadeOut ? (['approximate'] as const) : []),
  ];
  return {
    parts: [stretch(x, -9, height - 9, BAR, { line: dashed ? 'outline' : 'solid', fadeIn, fadeOut })],
    signs,
    least: 18,
  };
}

/** Its mark, and a tail that fades towards where it goes on, or is of dots where nobody knows how far. */
function open({ from, to, openStart, openEnd }: When, x: number): Made {
  const known = from ?? to;
  const mark = point(x, 0, known);
  const isUnknown = openStart === 'unknown' || openEnd === 'unknown';
  const way = to && !from ? 'before' : 'after';
  const [y1, y2] = way === 'before' ? [-REACH, 0] : [0, TAIL + 8];
  const fade = way === 'before' ? { fadeIn: REACH } : { fadeOut: TAIL + 8 };
  const tail = isUnknown ? stretch(x, y1, y2, 2, { line: 'dots' }) : stretch(x, y1, y2, 4, fade);
  const sign: DateSign = isUnknown ? 'unknown' : 'open';
  return { parts: known ? [tail, mark] : [tail], signs: [...pointSigns(mark.fill, known), sign], least: 30 };
}

function setOf({ kind, members = [], openStart, openEnd }: When, x: number): Made {
  const oneOf = kind === 'one-of';
  const shown = members.slice(0, 3);
  const step = RADIUS * 2 + 6;
  const marks = shown.map((member, i): Point => {
    const mark = point(x, i * step, member);
    return oneOf && mark.fill === 'filled' ? { ...mark, fill: 'hollow' } : mark;
  });
  const last = (marks.length - 1) * step;
  const line = stretch(x, openStart ? -REACH : 0, last + (openEnd ? TAIL : 0), oneOf ? 2 : 1, {
    line: oneOf ? 'dots' : 'solid',
  });
  const several: DateSign[] = members.length > 1 ? [oneOf ? 'oneOf' : 'allOf'] : [];
  const ends: DateSign[] = (openStart ?? openEnd) ? [oneOf ? 'unknown' : 'open'] : [];
  const doubts = marks.flatMap(({ fill }, i) => (oneOf ? [] : pointSigns(fill, shown[i])));
  const signs = [...new Set([...several, ...ends, ...doubts])];
  return { parts: [line, ...marks], signs, least: LEAST + last + (openEnd ? TAIL : 0) };
}

function sequence(signed: Moment | undefined, span: When, x: number): Made {
  const first = point(x, 0, signed);
  const at = 24;
  const after = span.openEnd ? stretch(x, at, at + 16, 4, { fadeOut: 16 }) : stretch(x, at, at + 14, BAR);
  const entry: Point = { type: 'point', x, y: at, r: SMALL_RADIUS, fill: 'filled' };
  const parts = [stretch(x, 0, at, 2, { line: 'dash' }), after, entry, first];
  return { parts, signs: [...pointSigns(first.fill, signed), 'signed'], least: 48 };
}
