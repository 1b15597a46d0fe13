import type { Markable } from '../chart/mark-interaction.js';
import type { When } from '../dossier/when.js';

export type View = 'auto' | 'force' | 'list' | 'circle' | 'matrix';

/** A canvas takes the place of the drawing where there are very many marks. */
export type FormName = Exclude<View, 'auto'> | 'crowd';

/** What a network is told by the element that it stands in. */
export type NetworkHost = Markable & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly dataTable: boolean;
  readonly filter: readonly string[];
  readonly search: string;
  setOption(option: string, value: unknown): boolean;
};

/** What of the element's options the figure depends on. */
export interface Wanted {
  readonly at: When | 'all';
  readonly compareTo: When | undefined;
  /** The date up to which the dossier speaks. */
  readonly closing: When | undefined;
  readonly ego: string | undefined;
  readonly kinds: readonly string[];
  readonly hulls: readonly string[];
  readonly view: View;
}
