import { ticks } from 'd3-array';
import type { Dimension, Shape } from '../../dossier/dossier.js';
import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { placeLabels, type Anchor, type LabelBox } from './strip-labels.js';
import { extentOf, overlap, placeInRows } from './strip-rows.js';
import { along, type OrderedType } from './scale.js';

/** The marks' radius, and where the first one stands from the start edge. */
export const MARK = 7;
const AXIS_OF_COLUMNS = 27;
const LEVEL = 15;
const LABEL_LINE = 15;

export interface StripMark {
  /** The cell's id. */
  readonly id: string;
  /** Number of the column. */
  readonly column: number;
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** Beyond the scale, on which side of the picture; the mark is held at the scale's end. */
  readonly beyond?: 'left' | 'right';
  /** The interval that the source allows. */
  readonly whisker?: readonly [number, number];
}

/** One dimension's axis with a mark a subject: all in CSS pixels from the strip's left top. */
export interface Strip {
  readonly type: OrderedType;
  readonly width: number;
  readonly height: number;
  /** The axis: from its first pole to its last, so right to left where the page is. */
  readonly axis: { readonly y: number; readonly from: number; readonly to: number; readonly arrow: boolean };
  readonly ticks: readonly { readonly x: number; readonly anchor: Anchor; readonly text: string }[];
  /** Where the ticks' text, or the words of the poles, stand. */
  readonly textY: number;
  /** Where the marks stand in rows over the axis: lines go up to here from its ticks. */
  readonly top?: number;
  /** From the least to the greatest of the subjects, on a scale. */
  readonly range?: readonly [number, number];
  /** Equal ranks, joined. */
  readonly bars: readonly { readonly x1: number; readonly x2: number; readonly text: string }[];
  readonly marks: readonly StripMark[];
  readonly labels: readonly LabelBox[];
  /** How many subjects have a mark but found no room for their name. */
  readonly unnamed: number;
}

export interface StripSubject {
  readonly id: string;
  readonly column: number;
  readonly name: string;
  readonly shape: Shape;
  /** As {@link placeOf} gives it. */
  readonly place: number;
  readonly interval?: readonly [number, number];
}

export interface StripOptions {
  readonly width: number;
  /** Width of a column where the strip stands over the columns of a table; absent: it stands alone, with names. */
  readonly columnWidth?: number;
  readonly dimension: Dimension;
  /** In the order of the columns. */
  readonly subjects: readonly StripSubject[];
  readonly language: Language;
  readonly measure: Measure;
  /** The texts of an axis's ticks. */
  numbers(values: readonly number[]): readonly string[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The strip of one ordered dimension; undefined where no subject has a place on it. */
export function stripOf(options: StripOptions): Strip | undefined {
  const { dimension, subjects, language } = options;
  if (!subjects.length) return undefined;
  const placed = dimension.scale.type === 'rank' ? placeRanks(options) : placeOnScale(options);
  return Object.freeze(language.dir === 'rtl' ? mirrored(placed) : placed);
}

/** Whether the ranks rise along the columns, so that each mark can stand over its own. */
export const followsColumns = (subjects: readonly StripSubject[]): boolean =>
  subjects.every(({ place }, i) => i === 0 || place >= (subjects[i - 1]?.place ?? place));

function placeRanks(options: StripOptions): Strip {
  const { width, columnWidth, subjects, language } = options;
  const over = columnWidth !== undefined && followsColumns(subjects);
  const sorted = [...subjects].sort((a, b) => a.place - b.place || a.column - b.column);
  const step = (width - 2 * MARK - 12) / sorted.length;
  const xOf = (subject: StripSubject, i: number): number => MARK + (over ? subject.column * columnWidth : i * step);
  const points = sorted.map((subject, i) => ({ subject, x: round(xOf(subject, i)), level: 0, beyond: 0 as const }));
  const named = over ? undefined : names(points, options);
  const y = named?.axisY ?? AXIS_OF_COLUMNS;
  return {
    type: 'rank',
    width,
    height: over ? y + 13 : y + 27,
    axis: { y, from: points[0]?.x ?? 0, to: width, arrow: true },
    ticks: over ? [] : poleWords(options, width),
    textY: y + 21,
    bars: equalRuns(points).map(([x1, x2]) => ({ x1, x2, text: over ? language.words.compare.sameRank : '' })),
    marks: points.map(({ subject, x }) => markOf(subject, x, y)),
    labels: named?.labels ?? [],
    unnamed: named?.unnamed ?? 0,
  };
}

interface Point {
  readonly subject: StripSubject;
  readonly x: number;
  /** Marks that would cover each other stand on levels over the axis. */
  readonly level: number;
  readonly beyond: -1 | 0 | 1;
  readonly whisker?: readonly [number, number];
}

const markOf = ({ id, column, shape }: StripSubject, x: number, y: number): StripMark => ({ id, column, shape, x, y });

const equalRuns = (points: readonly Point[]): [number, number][] => {
  const runs: [number, number][] = [];
  let start = 0;
  points.forEach(({ subject, x }, i) => {
    if (subject.place === points[i + 1]?.subject.place) return;
    if (i > start) runs.push([points[start]?.x ?? x, x]);
    start = i + 1;
  });
  return runs;
};

const poleWords = ({ dimension: { scale }, language }: StripOptions, width: number): Strip['ticks'] => {
  if (!('poles' in scale) || !scale.poles) return [];
  const [from, to] = scale.poles.map((pole) => capital(language.say(pole), language.tag));
  return [
    { x: 0, anchor: 'start', text: from ?? '' },
    { x: width, anchor: 'end', text: to ?? '' },
  ];
};

const capital = (text: string, tag: string): string => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);

function placeOnScale(options: StripOptions): Strip {
  const { dimension, width, subjects, language } = options;
  const { scale } = dimension;
  const linear = scale.type === 'linear';
  const domain: readonly [number, number] =
    scale.type === 'linear' ? scale.domain : [0, Math.max(1, scale.type === 'ordinal' ? scale.steps.length - 1 : 1)];
  const xAt = (value: number): number => round(MARK + along(domain, value).t * (width - 2 * MARK));
  const points = stacked(subjects, xAt, (value) => along(domain, value).beyond);
  const { axisY: y, ys, labels, top } = onAxisOrInRows(points, options);
  const rtl = language.dir === 'rtl';
  return {
    type: linear ? 'linear' : 'ordinal',
    width,
    height: y + 32,
    axis: { y, from: MARK, to: round(width - MARK), arrow: false },
    ticks: linear ? numberTicks(options, domain, xAt) : stepTicks(options, xAt),
    textY: y + 22,
    ...rangeOf(points),
    ...(top !== undefined && { top }),
    bars: [],
    marks: points.map(({ subject, x, whisker, beyond }, i) => ({
      ...markOf(subject, x, ys[i] ?? y),
      ...(whisker && { whisker }),
      ...(beyond && { beyond: beyond > 0 === rtl ? ('left' as const) : ('right' as const) }),
    })),
    labels,
    unnamed: points.length - labels.length,
  };
}

/** Marks on the axis with their names above; in rows over it where intervals or names would lie on each other. */
const onAxisOrInRows = (points: readonly Point[], options: StripOptions) => {
  const onAxis = names(points, options);
  const { axisY, labels } = onAxis;
  const ys = points.map(({ level }) => axisY - level * LEVEL);
  const meet = points.some((point, i) =>
    points
      .slice(i + 1)
      .some(
        (other) =>
          other.level === point.level && (other.whisker ?? point.whisker) && overlap(extentOf(point), extentOf(other)),
      ),
  );
  if (!meet && labels.length === points.length) return { ...onAxis, ys, top: undefined };
  const wanted = points.map(({ subject: { id, column, name }, ...of }) => ({ ...of, id, column, text: name }));
  const rows = placeInRows(wanted, options);
  return rows.labels.length < labels.length ? { ...onAxis, ys, top: undefined } : { ...rows, top: 0 };
};

/** Of two subjects and more that stand apart. */
const rangeOf = (points: readonly Point[]): Pick<Strip, 'range'> => {
  const [first, last] = [points[0], points.at(-1)];
  return first && last && last.x > first.x ? { range: [first.x, last.x] } : {};
};

/** Puts each mark on the lowest level that is free around it. */
const stacked = (
  subjects: readonly StripSubject[],
  xAt: (value: number) => number,
  beyondAt: (value: number) => -1 | 0 | 1,
): Point[] => {
  const ends: number[] = [];
  const points: Point[] = [];
  for (const subject of [...subjects].sort((a, b) => xAt(a.place) - xAt(b.place) || a.column - b.column)) {
    const x = xAt(subject.place);
    const free = ends.findIndex((end) => end + 2 * MARK <= x);
    const level = free < 0 ? ends.length : free;
    ends[level] = x;
    const [from, to] = (subject.interval ?? []).map(xAt);
    const whisker = from === undefined || to === undefined ? undefined : ([from, to] as const);
    points.push({ subject, x, level, beyond: beyondAt(subject.place), ...(whisker && { whisker }) });
  }
  return points;
};

/** The names over the marks, and how far down the axis must be to leave them room. */
const names = (points: readonly Point[], { width, measure }: StripOptions) => {
  const levels = points.reduce((most, { level }) => Math.max(most, level), 0);
  const { labels, rows } = placeLabels(
    points.map(({ subject, x, level }) => ({ id: subject.id, column: subject.column, text: subject.name, x, level })),
    { width, measure },
  );
  const axisY = Math.max(1, rows) * LABEL_LINE + levels * LEVEL + 13;
  const lowest = axisY - levels * LEVEL - 13;
  return {
    axisY,
    unnamed: points.length - labels.length,
    labels: labels.map((label) => ({
      ...label,
      y: lowest - label.row * LABEL_LINE,
      to: axisY - label.level * LEVEL - MARK - 1,
    })),
  };
};

const numberTicks = (
  { dimension: { scale }, language, width, measure, numbers }: StripOptions,
  domain: readonly [number, number],
  xAt: (value: number) => number,
): Strip['ticks'] => {
  const unit = scale.type === 'linear' && scale.unit !== undefined ? language.say(scale.unit) : '';
  const values =
    domain[0] === domain[1] ? [domain[0]] : ticks(domain[0], domain[1], Math.max(2, Math.round(width / 90)));
  const last = values.length - 1;
  const labelled = numbers(values).map((text, i) => ({
    x: xAt(values[i] as number),
    text: unit && i === last ? language.words.compare.value(text, unit) : text,
  }));
  return withinWidth(labelled, width, measure);
};

const stepTicks = (
  { dimension: { scale }, language, width, measure }: StripOptions,
  xAt: (value: number) => number,
): Strip['ticks'] => {
  if (scale.type !== 'ordinal') return [];
  return withinWidth(
    scale.steps.map(({ title }, i) => ({ x: xAt(i), text: language.say(title) })),
    width,
    measure,
  );
};

/**
 * Anchors the texts of ticks so that none leaves the strip, and leaves out the text (never the tick) of those that
 * would meet a neighbour: the ends first get theirs, as they say what the scale is.
 */
const withinWidth = (
  wanted: readonly { readonly x: number; readonly text: string }[],
  width: number,
  measure: Measure,
): Strip['ticks'] => {
  const boxes = wanted.map(({ x, text }) => {
    const half = measure(text, 12) / 2;
    const anchor: Anchor = x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle';
    const left = anchor === 'start' ? x - MARK : anchor === 'end' ? x + MARK - 2 * half : x - half;
    return { x, anchor, text, left, right: left + 2 * half };
  });
  const kept: typeof boxes = [];
  const last = boxes.length - 1;
  const byNeed = boxes.map((_, i) => i).sort((a, b) => need(a, last) - need(b, last) || a - b);
  for (const i of byNeed) {
    const box = boxes[i];
    if (box && kept.every(({ left, right }) => box.right + 8 <= left || right + 8 <= box.left)) kept.push(box);
  }
  return boxes.map((box) => {
    const x = box.anchor === 'start' ? box.x - MARK : box.anchor === 'end' ? box.x + MARK : box.x;
    return { x: round(x), anchor: box.anchor, text: kept.includes(box) ? box.text : '' };
  });
};

const need = (i: number, last: number): number => (i === 0 || i === last ? 0 : 1);

const MIRRORED: Readonly<Record<Anchor, Anchor>> = { start: 'end', middle: 'middle', end: 'start' };

const mirrored = (strip: Strip): Strip => {
  const flip = (x: number): number => round(strip.width - x);
  return {
    ...strip,
    axis: { ...strip.axis, from: flip(strip.axis.from), to: flip(strip.axis.to) },
    ticks: strip.ticks.map((tick) => ({ ...tick, x: flip(tick.x), anchor: MIRRORED[tick.anchor] })),
    ...(strip.range && { range: [flip(strip.range[1]), flip(strip.range[0])] as const }),
    bars: strip.bars.map(({ x1, x2, text }) => ({ x1: flip(x2), x2: flip(x1), text })),
    marks: strip.marks.map((mark) => ({
      ...mark,
      x: flip(mark.x),
      ...(mark.whisker && { whisker: [flip(mark.whisker[1]), flip(mark.whisker[0])] as const }),
    })),
    labels: strip.labels.map((label) => ({
      ...label,
      x: flip(label.x),
      markX: flip(label.markX),
      anchor: MIRRORED[label.anchor],
    })),
  };
};
