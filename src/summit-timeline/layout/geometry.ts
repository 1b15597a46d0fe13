import type { Shape } from '../../dossier/dossier.js';
import type { When } from '../../dossier/when.js';

/** All coordinates are CSS pixels from the drawing's top left corner, rounded to 0.1. */
export const round = (value: number): number => Math.round(value * 10) / 10;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What of a date's doubt or extent a sign shows; each has an entry in the key. `vague`: no finer than a season, a decade
 * or a century; `coarse`: the end of a span, known to the year; `open`: going on; `unknown`: an end that is not known.
 */
export const DATE_SIGNS = [
  ...(['hollow', 'vague', 'approximate', 'dashed', 'coarse', 'open', 'unknown', 'oneOf', 'allOf'] as const),
  ...(['signed', 'disputed', 'crowd'] as const),
] as const;
export type DateSign = (typeof DATE_SIGNS)[number];

/** The kind's own shape, at one date. */
export interface Point {
  readonly type: 'point';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill: 'filled' | 'hollow' | 'dashed';
}

/** A stretch of time: a whisker, a bar, a line; upright where its ends differ in y. */
export interface Stretch {
  readonly type: 'stretch';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly weight: number;
  readonly line: 'solid' | 'dash' | 'dots' | 'hatch' | 'outline';
  /** How far it fades from either end, in px. */
  readonly fadeIn: number;
  readonly fadeOut: number;
}

/** The `?` of a contested claim. */
export interface Query {
  readonly type: 'query';
  readonly x: number;
  readonly y: number;
}

export type Part = Point | Stretch | Query;

export type TextRole =
  'label' | 'title' | 'date' | 'year' | 'sub' | 'axis' | 'axis-strong' | 'head' | 'band' | 'count' | 'today';

export interface TextLine {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly role: TextRole;
  readonly text: string;
  /** Of its box, by the measure that placed it. */
  readonly width: number;
}

/** One event, one tie, or a crowd of them. */
export interface Mark {
  /** The record's; a crowd's is its own. */
  readonly id: string;
  /** Other records that this mark stands for: the tie that an event begins, the members of a crowd. */
  readonly stands: readonly string[];
  readonly kind: string;
  /** 1–7 for the kind colours, 0 for neutral. */
  readonly slot: number;
  readonly shape: Shape;
  /** How many events a crowd holds; 1 for a mark of its own. */
  readonly count: number;
  /** All the time that a crowd covers. */
  readonly when?: When;
  readonly turning: boolean;
  readonly lane: number;
  /** When: the keys walk in this order. Days since 1970-01-01. */
  readonly day: number;
  /** Where it stands for the eye and for the arrow keys. */
  readonly x: number;
  readonly y: number;
  /** All of its ink but the text. */
  readonly box: Box;
  readonly parts: readonly Part[];
  readonly texts: readonly TextLine[];
}

export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly role: 'grid' | 'hairline' | 'axis' | 'axis-strong' | 'break' | 'leader' | 'today';
}

/** What all forms of the drawing come down to. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Box[];
  readonly rules: readonly Rule[];
  readonly texts: readonly TextLine[];
  readonly marks: readonly Mark[];
}

const flipBox = (box: Box, width: number): Box => ({ ...box, x: round(width - box.x - box.width) });

const ANCHORS = { start: 'end', middle: 'middle', end: 'start' } as const;

const flipText = (line: TextLine, width: number): TextLine => ({
  ...line,
  x: round(width - line.x),
  anchor: ANCHORS[line.anchor],
});

const flipPart = (part: Part, width: number): Part => {
  if (part.type !== 'stretch') return { ...part, x: round(width - part.x) };
  const upright = part.x1 === part.x2;
  return {
    ...part,
    x1: round(width - part.x2),
    x2: round(width - part.x1),
    ...(upright ? {} : { fadeIn: part.fadeOut, fadeOut: part.fadeIn }),
  };
};

const flipMark = (mark: Mark, width: number): Mark => ({
  ...mark,
  x: round(width - mark.x),
  box: flipBox(mark.box, width),
  parts: mark.parts.map((part) => flipPart(part, width)),
  texts: mark.texts.map((line) => flipText(line, width)),
});

/** The drawing for readers from right to left: time runs the other way. */
export function mirrored(drawing: Drawing): Drawing {
  const { width } = drawing;
  return {
    ...drawing,
    bands: drawing.bands.map((box) => flipBox(box, width)),
    rules: drawing.rules.map((rule) => ({ ...rule, x1: round(width - rule.x1), x2: round(width - rule.x2) })),
    texts: drawing.texts.map((line) => flipText(line, width)),
    marks: drawing.marks.map((mark) => flipMark(mark, width)),
  };
}

/** The same part, moved. */
export function shifted(part: Part, dx: number, dy: number): Part {
  if (part.type !== 'stretch') return { ...part, x: round(part.x + dx), y: round(part.y + dy) };
  const [x1, x2] = [round(part.x1 + dx), round(part.x2 + dx)];
  return { ...part, x1, x2, y1: round(part.y1 + dy), y2: round(part.y2 + dy) };
}

/** The room that a line of text takes, from ascenders to descenders. */
export function boxOfText({ x, y, anchor, width, role }: TextLine): Box {
  const size = role === 'title' || role === 'head' ? 14 : role === 'label' ? 13 : 12;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: round(left), y: round(y - size * 0.8), width: round(width), height: size };
}
