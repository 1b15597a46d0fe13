import type { ActorKind, Sign } from '../../dossier/dossier.js';
import type { Phase } from './ties-at.js';

/** A place in the drawing, in CSS pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** An actor's mark. */
export interface ActorMark extends Point {
  readonly id: string;
  readonly r: number;
  readonly kind: ActorKind;
  readonly focus: boolean;
  /** Outlined in dots: who it is, or whether it is, is contested. */
  readonly contested: boolean;
  /** No tie of it holds at the date. */
  readonly idle: boolean;
}

export type LineSign =
  'adversarial' | 'mixed' | 'suspended' | 'disputed' | 'begins' | 'ends' | 'doubtful' | 'new' | 'gone';

export interface TieStyle extends Phase {
  readonly sign: Sign;
  readonly width: number;
}

/** A stroke between two marks, or between a hub and a party. */
export interface TieLine {
  /** Of the tie; of a bundle, its first. */
  readonly id: string;
  /** All ties that the line stands for: one, or the many of a bundle. */
  readonly ids: readonly string[];
  readonly style: TieStyle;
  /** Ends and, where the line bends around a mark, the control point of a quadratic curve. */
  readonly from: Point;
  readonly to: Point;
  readonly bend?: Point;
  /** A self loop: a circle of this radius through `from`, on the side of `to`. */
  readonly loop?: number;
  /** How wide it may catch the pointer without taking from the lines beside it. */
  readonly reach: number;
  /** An arrowhead at `to`. */
  readonly directed: boolean;
  /** Signs set into gaps of the line. */
  readonly signs: readonly (Point & { readonly sign: LineSign })[];
  /** How many ties a bundle has, and where to write it. */
  readonly count?: Point & { readonly text: string };
}

/** A tie of three or more: a diamond with a spoke to each party. */
export interface TieHub extends Point {
  readonly id: string;
  readonly style: TieStyle;
  readonly disputed: boolean;
  readonly spokes: readonly TieLine[];
}

export type LabelRole = 'focus' | 'main' | 'actor' | 'quarrel' | 'title' | 'count';

export interface LabelLine {
  readonly text: string;
  /** Of the baseline. */
  readonly y: number;
  readonly role: LabelRole;
}

/** A text block: one `<text>` element, so that its lines never count as two labels. */
export interface Label {
  /** The actor or tie that it names. */
  readonly id: string;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Degrees, about the anchor of the first line. */
  readonly angle: number;
  readonly lines: readonly LabelLine[];
  /** What it covers, turned or not. */
  readonly box: Box;
  readonly muted: boolean;
  /** From the mark to the label, where it had to move away. */
  readonly leader?: readonly [Point, Point];
}

/** Everything that the drawing shows, in numbers and text. */
export interface NetworkDrawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly ActorMark[];
  readonly lines: readonly TieLine[];
  readonly hubs: readonly TieHub[];
  readonly labels: readonly Label[];
  /** Actors whose names found no room. */
  readonly unnamed: readonly string[];
  /** Ties whose titles stand in the drawing. */
  readonly titled: readonly string[];
  /** Where the circles around a focus actor end. */
  readonly circles: readonly Disc[];
}

/** An ellipse. */
export interface Disc {
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
}

export const round = (value: number): number => Math.round(value * 10) / 10 || 0;

export const point = (x: number, y: number): Point => ({ x: round(x), y: round(y) });

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
