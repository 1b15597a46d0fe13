import type { Figure, Stage } from '../chart/figure/figure.js';
import type { When } from '../dossier/when.js';
import type { CompareEmphasis, Finder } from './emphasis.js';
import type { Arrangement } from './layout/arrange.js';
import type { CellSpeech } from './layout/cells.js';
import type { Difference } from './layout/difference.js';
import type { Grid } from './layout/grid.js';
import type { View } from './layout/views.js';

/** The element's own options, as they are set: nobody has looked whether they are sound. */
export interface Options {
  readonly view: string;
  readonly compareTo?: string;
  readonly sort: string;
  readonly differing: boolean;
  readonly hide: readonly string[];
  readonly only?: string;
  readonly heading?: string;
  readonly headingLevel: number;
}

/** What of the options the picture depends on. */
export interface Wanted {
  readonly at: When | 'all';
  /** The earlier date of a change; the first date of all positions where it is not given. */
  readonly since: When | undefined;
  readonly view: View;
  readonly arrangement: Arrangement;
  /** The author's; else the comparison's title. */
  readonly heading?: string;
  readonly headingLevel: number;
}

/** What every view is made from. */
export interface Given {
  readonly stage: Stage;
  readonly wanted: Wanted;
  /** What is shown, in the order in which it is. */
  readonly grid: Grid;
  readonly finder: Finder;
  /** Of what is not hidden, by the numbers of `shown`. */
  readonly difference: Difference;
  readonly shown: Grid;
  readonly speech: CellSpeech;
  readonly emphasis: CompareEmphasis;
  /** A cell in words. @param number in `grid` */
  nameOf(number: number): string;
  /** Whether a task of its own has come since something was found; else the figure is asked for again in one. */
  rested(found: object): boolean;
}

/** What a view makes of the comparison: the parts of the figure that depend on it, and what stands where. */
export interface Picture extends Pick<Figure, 'drawing' | 'legend' | 'notes' | 'order'> {
  /** What the view is about, in place of who is closest. */
  readonly finding?: string;
  /** Marks side by side in the drawing's rows, the heads' included; absent where there is one after the other. */
  readonly perRow?: number;
  /** The mark at a place of a surface that many share. */
  markAt?(event: MouseEvent): string | undefined;
  /** Of a mark without a node of its own. */
  boxOf?(id: string): DOMRect | undefined;
}

/** Draws one view; it remembers what is dear by what that depends on. */
export type Painter = (given: Given) => Picture;
