import type { Language } from '../chart/language.js';
import { once } from '../chart/once.js';
import type { Measure } from '../chart/measure.js';
import type { When } from '../dossier/when.js';
import { drawingOf } from './layout/drawing.js';
import { labelRoom } from './layout/names.js';
import type { DrawingOptions } from './layout/scene.js';
import type { NetworkDrawing } from './layout/geometry.js';
import { networkOf, type Network, type NetworkOptions, type NetworkRecords } from './layout/network.js';
import { placesOf, placing, type KnownShape, type Places, type PlacesOptions } from './layout/places.js';
import { tiesAt } from './layout/ties-at.js';

export interface NetworkLayoutOptions extends NetworkOptions {
  /** Of the drawing, in CSS pixels. */
  readonly width: number;
  /** Default: as high as it takes, about two thirds of the width. */
  readonly height?: number;
  /** The date to draw. Default: all ties. */
  readonly at?: When | 'all';
  readonly language: Language;
  readonly measure: Measure;
}

/** Below this width the titles of cooperative ties stay in the table. */
const TITLES_FROM = 560;

/** What the words of a drawing need. */
export const drawingOptions = (language: Language, measure: Measure, width: number): DrawingOptions => ({
  language,
  measure,
  titles: width >= TITLES_FROM,
  titleWidth: Math.min(205, Math.max(120, width * 0.19)),
});

/** Where everything stands at any date. */
export function placeNetwork(
  network: Network,
  width: number,
  height: number | undefined,
  options: DrawingOptions,
  known?: KnownShape,
): Places {
  const labelOf = labelRoom(network, options);
  return placesOf(network, { width, labelOf, ...(height === undefined ? {} : { height }) }, known);
}

/** The same step by step, and with what an earlier placing has found of the network's shape. */
export function placingOf(
  network: Network,
  width: number,
  height: number | undefined,
  options: DrawingOptions,
  known?: KnownShape,
): Generator<Places | undefined, Places> {
  // Of very many actors nobody asks for the room that their names take.
  const rooms = once(() => labelRoom(network, options));
  const labelOf: PlacesOptions['labelOf'] = (id) => rooms()(id);
  return placing(network, { width, labelOf, ...(height === undefined ? {} : { height }) }, known);
}

/**
 * Records in, geometry out. Marks depend on the records and the size alone; lines and titles on the date as well.
 * The same input has the same output, to the byte; the caller's objects are not touched.
 */
export function layoutNetwork(records: NetworkRecords, options: NetworkLayoutOptions): NetworkDrawing {
  const { width, height, at = 'all', language, measure } = options;
  const network = networkOf(records, options);
  const own = drawingOptions(language, measure, width);
  return drawingOf(network, placeNetwork(network, width, height, own), tiesAt(network, at), own);
}
