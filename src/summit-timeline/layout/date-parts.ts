import type { Moment, When } from '../../dossier/when.js';
import { fillOf, isFine, pointSigns } from './doubt.js';
import { round, type DateSign, type Part, type Point, type Stretch } from './geometry.js';
import { middleOf, type Item } from './items.js';
import { QUERY_RADIUS, RADIUS, SMALL_RADIUS, type DateParts } from './mark.js';
import type { TimeScale } from './time-scale.js';

const WHISKER = 3;
const BAR = 8;
const LINE = 2;
const FADE = 22;
const OPEN_FADE = 56;
/** How far dots go on where an end is not known. */
const DOTS = 40;
/** From this width on, the extent of a month, and of any longer date, is drawn. */
const MONTH_WIDTH = 14;
const EXTENT_WIDTH = 20;
/** A bar that is shorter reads as a point, and is drawn as one. */
const LEAST_BAR = 8;
const MOST_MEMBERS = 12;
/** What a drawing leaves free at its edges. */
const EDGE = 4;

interface Pen {
  readonly scale: TimeScale;
  /** Where open spans end, in days. */
  readonly closing: number;
  readonly parts: Part[];
  readonly signs: Set<DateSign>;
}

/** Every precision and doubt of a date has a sign of its own. */
export function dateParts(item: Item, scale: TimeScale, closing: number): DateParts {
  const pen: Pen = { scale, closing, parts: [], signs: new Set() };
  if (item.inForce) drawSequence(item.when, item.inForce, pen);
  else drawWhen(item.when, pen);
  return finished(item.disputed ? disputed(pen) : pen);
}

/** Nothing but the point: for marks that share a row with many. */
export function pointOnly(item: Item, scale: TimeScale): DateParts {
  const pen: Pen = { scale, closing: item.when.start, parts: [], signs: new Set() };
  const moment = firstMoment(item.when);
  const x = moment ? scale.x(middleOf(moment)) : scale.x(scale.panels[0]?.start ?? 0);
  pen.parts.push(point(x, moment, pen));
  return finished(pen);
}

function finished({ parts, signs, scale }: Pen): DateParts {
  let [x1, x2] = [Infinity, -Infinity];
  for (const part of parts) {
    const [from, to] = reachOf(part);
    if (from < x1) x1 = from;
    if (to > x2) x2 = to;
  }
  const first = parts.find((part): part is Point => part.type === 'point');
  const end = scale.panels.at(-1)?.x2 ?? 0;
  return { parts, x: first?.x ?? round((x1 + x2) / 2), x1, x2, signs: [...signs], long: x2 >= end - 1 && x2 - x1 > 60 };
}

export function reachOf(part: Part): readonly [number, number] {
  if (part.type === 'stretch') return [part.x1, part.x2];
  const r = part.type === 'query' ? QUERY_RADIUS : part.r * 1.2;
  return [part.x - r, part.x + r];
}

const firstMoment = (when: When): Moment | undefined => when.from ?? when.members?.[0] ?? when.to;

function drawWhen(when: When, pen: Pen): void {
  if (when.members) return drawSet(when, when.members, pen);
  const { from, to } = when;
  if (when.kind === 'date' && from) return drawMoment(from, pen);
  if (from && to) return drawBar(from, to, pen);
  drawOpen(when, pen);
}

function point(x: number, moment: Moment | undefined, { signs }: Pen, r = RADIUS): Point {
  const fill = fillOf(moment);
  for (const sign of pointSigns(fill, moment)) signs.add(sign);
  return { type: 'point', x, y: 0, r, fill };
}

function stretch(x1: number, x2: number, weight: number, more: Partial<Stretch> = {}): Stretch {
  return {
    ...{ type: 'stretch', x1: round(x1), y1: 0, x2: round(x2), y2: 0, weight, line: 'solid', fadeIn: 0, fadeOut: 0 },
    ...more,
  };
}

/** A point, on a whisker as long as all the time that the date may mean. */
function drawMoment(moment: Moment, pen: Pen): void {
  const { scale, parts, signs } = pen;
  const x = scale.x(middleOf(moment));
  const length = scale.length(moment.end - moment.start, middleOf(moment));
  const seen = length > (moment.precision === 'month' ? MONTH_WIDTH : EXTENT_WIDTH) && moment.precision !== 'day';
  const half = Math.max(seen ? length / 2 : 0, moment.approximate ? FADE : 0);
  if (half) {
    const [least, most] = edgesAt(middleOf(moment), scale);
    const [x1, x2] = [Math.max(x - half, least), Math.min(x + half, most)];
    const fade = moment.approximate ? Math.floor(Math.min(FADE, (x2 - x1) / 2)) : 0;
    parts.push(stretch(x1, x2, WHISKER, { fadeIn: fade, fadeOut: fade }));
  }
  if (moment.approximate) signs.add('approximate');
  parts.push(point(x, moment, pen));
}

/** How far a whisker may reach: out of its panel, but neither into another one nor out of the drawing. */
function edgesAt(day: number, { panels, panelAt }: TimeScale): readonly [number, number] {
  const panel = panelAt(day);
  const [first, last] = [panel === panels[0], panel === panels.at(-1)];
  return [panel.x1 - (first ? EDGE : FADE / 2), panel.x2 + (last ? EDGE : FADE / 2)];
}

/** How far an end fades: over its year, where a year is wide enough to be seen; over a little more where approximate. */
function fadeOf(moment: Moment, { scale, signs }: Pen): number {
  const day = middleOf(moment);
  const length = scale.length(moment.end - moment.start, day);
  const coarse = !isFine(moment) && length > EXTENT_WIDTH ? length : 0;
  const fade = Math.max(coarse, moment.approximate ? FADE : 0);
  if (moment.approximate) signs.add('approximate');
  else if (fade) signs.add('coarse');
  return round(fade);
}

function drawBar(from: Moment, to: Moment, pen: Pen): void {
  const { scale, parts, signs } = pen;
  const pieces = scale.pieces(from.start, to.end);
  const length = pieces.reduce((sum, { x1, x2 }) => sum + x2 - x1, 0);
  if (length < LEAST_BAR) {
    parts.push(point(scale.x((from.start + to.end) / 2), from, pen));
    return;
  }
  const line = from.uncertain || to.uncertain ? 'outline' : 'solid';
  if (line === 'outline') signs.add('dashed');
  pushPieces(pieces, BAR, line, fadeOf(from, pen), fadeOf(to, pen), parts);
}

type Pieces = ReturnType<TimeScale['pieces']>;

/** The first piece fades in, the last one out; both fade on what there is where the piece is short. */
function pushPieces(
  pieces: Pieces,
  weight: number,
  line: Stretch['line'],
  fadeIn: number,
  fadeOut: number,
  parts: Part[],
): void {
  pieces.forEach(({ x1, x2 }, i) => {
    const into = i === 0 ? fadeIn : 0;
    const out = i === pieces.length - 1 ? fadeOut : 0;
    const fit = Math.min(1, (x2 - x1) / (into + out || 1));
    parts.push(stretch(x1, x2, weight, { line, fadeIn: Math.floor(into * fit), fadeOut: Math.floor(out * fit) }));
  });
}

/** One end known: its mark, and a line that goes on to the closing date, or some dots where the end is not known. */
function drawOpen(when: When, pen: Pen): void {
  const { scale, parts, signs, closing } = pen;
  const { from, to } = when;
  const known = from ?? to;
  const isUnknown = when.openEnd === 'unknown' || when.openStart === 'unknown';
  signs.add(isUnknown ? 'unknown' : 'open');
  const first = scale.panels[0]?.start ?? 0;
  const pieces = scale.pieces(from ? middleOf(from) : first, to ? middleOf(to) : closing);
  const tail = isUnknown ? pieces.at(from ? 0 : -1) : undefined;
  if (tail) parts.push(dotted(tail, from ? 'after' : 'before'));
  else pushPieces(pieces, LINE, 'solid', from ? 0 : OPEN_FADE, to ? 0 : OPEN_FADE, parts);
  if (known) parts.push(point(scale.x(middleOf(known)), known, pen));
}

/** Some way on from the date that is known: nobody can say how far. */
function dotted({ x1, x2 }: Pieces[number], way: 'before' | 'after'): Stretch {
  const length = Math.min(DOTS, x2 - x1);
  return way === 'after'
    ? stretch(x1, x1 + length, LINE, { line: 'dots' })
    : stretch(x2 - length, x2, LINE, { line: 'dots' });
}

/** One of several dates: hollow marks on a dotted line. All of several: their own marks on a thin one. */
function drawSet(when: When, members: readonly Moment[], pen: Pen): void {
  const { scale, parts, signs } = pen;
  const oneOf = when.kind === 'one-of';
  const tight = isTight(members.map((moment) => scale.x(middleOf(moment))));
  const shown =
    tight || members.length > MOST_MEMBERS ? [members[0], members.at(-1)].filter((each) => !!each) : members;
  const xs = shown.map((moment) => scale.x(middleOf(moment)));
  const x1 = (xs[0] ?? 0) - (when.openStart ? DOTS : 0);
  const x2 = (xs.at(-1) ?? 0) + (when.openEnd ? DOTS : 0);
  parts.push(stretch(x1, x2, oneOf ? LINE : 1, { line: oneOf ? 'dots' : 'solid' }));
  if (oneOf && members.length > 1) signs.add('oneOf');
  if (!oneOf && members.length > 1) signs.add('allOf');
  if (when.openStart || when.openEnd) signs.add(oneOf ? 'unknown' : 'open');
  shown.forEach((moment, i) => {
    const mark = point(xs[i] ?? 0, moment, pen, tight ? SMALL_RADIUS : RADIUS);
    parts.push(oneOf && mark.fill === 'filled' ? { ...mark, fill: 'hollow' } : mark);
  });
}

const isTight = (xs: readonly number[]): boolean =>
  xs.some((x, i) => i > 0 && x - (xs[i - 1] as number) < RADIUS * 2 + 2);

/** Signed, then in force: a mark, dashes up to a second, smaller mark, and on from there. */
function drawSequence(signed: When, inForce: When, pen: Pen): void {
  const { scale, parts, signs } = pen;
  const before = signed.from ?? signed.members?.[0];
  const begin = inForce.from;
  if (!before || !begin || !inForce.to === !inForce.openEnd) return drawWhen(inForce, pen);
  const same = before.start === begin.start && before.end === begin.end;
  const [x1, x2] = [scale.x(middleOf(before)), scale.x(middleOf(begin))];
  if (!same) {
    signs.add('signed');
    for (const piece of scale.pieces(middleOf(before), middleOf(begin))) {
      parts.push(stretch(piece.x1, piece.x2, LINE, { line: 'dash' }));
    }
  }
  drawWhen(inForce, pen);
  if (same) return;
  const at = parts.findIndex((part) => part.type === 'point');
  const entry: Point = { type: 'point', x: x2, y: 0, r: SMALL_RADIUS, fill: 'filled' };
  if (at >= 0) parts[at] = entry;
  else parts.push(entry);
  parts.push(point(x1, before, pen));
}

/** A contested span is hatched; a `?` stands on it, or beside the mark of a point. */
function disputed(pen: Pen): Pen {
  pen.signs.add('disputed');
  const parts = pen.parts.map((part): Part =>
    part.type === 'stretch' && part.weight === BAR ? { ...part, line: 'hatch', fadeIn: 0, fadeOut: 0 } : part,
  );
  const bar = parts.find((part): part is Stretch => part.type === 'stretch' && part.line === 'hatch');
  const mark = parts.find((part): part is Point => part.type === 'point');
  if (bar) for (const sign of ['coarse', 'approximate'] as const) pen.signs.delete(sign);
  const x = bar ? (bar.x1 + bar.x2) / 2 : (mark?.x ?? 0) + RADIUS + QUERY_RADIUS + 2;
  return { ...pen, parts: [...parts, { type: 'query', x: round(x), y: 0 }] };
}
