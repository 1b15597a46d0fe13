import type { TimelineLayout } from './layout/arrange.js';
import type { Domain } from './layout/domain.js';

/** What stands in the drawing, and how it is found. */
export interface Drawn {
  /** Without a window: what keeps its place when a part is looked at. */
  readonly whole: TimelineLayout;
  readonly layout: TimelineLayout;
  /** The part of the time that is seen; undefined for all of it. */
  readonly span?: Domain;
  readonly rtl: boolean;
  /** Dates stand at even distances: there is no scale to look at more closely. */
  readonly even: boolean;
}
