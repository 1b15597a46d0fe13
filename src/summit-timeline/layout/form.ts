import type { Era } from '../../dossier/dossier.js';
import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import type { DateSign, Drawing } from './geometry.js';
import type { Domain } from './domain.js';
import type { Item } from './items.js';
import type { Lane } from './lanes.js';
import type { Spacing } from './options.js';
import type { Panel } from './time-scale.js';

export interface LaneBox {
  readonly y: number;
  readonly height: number;
}

/** What keeps its place while a part of the time is looked at more closely. */
export interface Frame {
  /** Of names and remarks over the axis. */
  readonly headRows: number;
  readonly lanes: readonly LaneBox[];
}

/** A part of the time, drawn in the frame of the whole. */
export interface TimeWindow {
  readonly span: Domain;
  readonly frame: Frame;
  /** The reader is moving it: lanes stay as tall as they are. */
  readonly held?: boolean;
  /** The page has set it, and nobody has moved it yet: lanes are as tall as what is seen of them. */
  readonly fitted?: boolean;
  /** What the drawing does not become lower than, so that what is under it stays: in px. */
  readonly height?: number;
}

/** What either form of the drawing is made from. */
export interface FormInput {
  readonly items: readonly Item[];
  readonly lanes: readonly Lane[];
  readonly eras: readonly Era[];
  readonly domain: Domain;
  /** Where open spans end, in days. */
  readonly closing: number;
  readonly width: number;
  /** Where the page gave the drawing a height, in px. */
  readonly height?: number;
  readonly window?: TimeWindow;
  readonly spacing: Spacing;
  /** Leaves out the longest times in which nothing is dated. */
  readonly foldGaps: boolean;
  /** Days since 1970-01-01; draws a line there. */
  readonly today?: number;
  /** Ids of records that keep a mark and a label of their own. */
  readonly pinned: ReadonlySet<string>;
  readonly language: Language;
  readonly measure: Measure;
}

/** Heights that a page may give the drawing and that make no difference to it, in px: from one, and up to another. */
export interface SameHeights {
  readonly from: number;
  readonly to: number;
}

export const ANY_HEIGHT: SameHeights = { from: -Infinity, to: Infinity };

export interface Form extends Drawing {
  /** None where it fits the height to the pixel. */
  readonly heights?: SameHeights;
  readonly signs: readonly DateSign[];
  /** How many times the crowd's scale is the other's; 1 for one scale. */
  readonly factor: number;
  /** The pieces of the axis; none where there is no scale. */
  readonly panels: readonly Panel[];
  /** Where the axis begins and ends, in px. */
  readonly stretch: { readonly x1: number; readonly x2: number };
  readonly frame: Frame;
}
