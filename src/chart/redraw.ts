import type { Figure } from './figure/figure.js';

/**
 * Lays a figure out for a width, at once; undefined for the one it has.
 * @returns undefined where it could not: its code is not here
 */
export type Redraw = (width: number | undefined) => Figure | undefined;
