import type { Details, Stage } from '../chart/figure/figure.js';
import type { Account } from './account.js';
import type { Speaker } from './entered-by.js';
import type { Network } from './layout/network.js';
import type { Picture } from './picture.js';
import type { LegendPicks } from './tools/legend-picks.js';

/** What a form is asked to show beside the ties. */
export interface ToDraw {
  /** Ids of what is drawn as areas. */
  readonly hulls: readonly string[];
  readonly picks: LegendPicks;
}

/** One way to draw a network: a drawing, a list, a circle, a matrix. It keeps what is dear from one picture to the next. */
export interface Form {
  /** Finds where everything stands, and remembers it: a task of its own, before the first picture. */
  place?(stage: Stage, network: Network): void;
  /** Undefined until there is something to show; then the host is asked for an update. */
  picture(stage: Stage, account: Account, spoken: Speaker, wanted: ToDraw): Picture | undefined;
  /** The mark that an arrow key leads to; without, the reading order says. */
  towards?(id: string, key: string): string | undefined;
  /** The record at a place where marks have no node of their own. */
  markAt?(event: MouseEvent): string | undefined;
  boxOf?(id: string): DOMRect | undefined;
  /** The two actors that a mark stands for, where it is no record itself. */
  standsFor?(id: string): readonly [string, string] | undefined;
  /** What is said of such a mark. */
  about?(id: string, account: Account): Details | undefined;
  /** Resolves when the layout has come to rest. */
  readonly rest?: Promise<void> | undefined;
}
