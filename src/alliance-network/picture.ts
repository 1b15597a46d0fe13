import type { Figure } from '../chart/figure/figure.js';

/** What a mark's place means. */
export type Position = 'bearings' | 'circles' | 'circle' | 'matrix' | 'list';

/** What a form makes of the network. */
export type Picture = Pick<Figure, 'drawing' | 'legend' | 'order'> & {
  readonly unnamed: number;
  /** Absent where places mean nothing beyond legibility. */
  readonly position?: Position | undefined;
};
