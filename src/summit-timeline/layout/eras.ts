import type { Era } from '../../dossier/dossier.js';
import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { cutText } from '../../chart/wrap-text.js';
import { round, type Box, type TextLine } from './geometry.js';
import { eraName } from './label-words.js';
import type { TimeScale } from './time-scale.js';

const SIZE = 12;
const CLEAR = 12;
export const ERA_ROW = 17;

export interface EraRoom {
  readonly scale: TimeScale;
  readonly closing: number;
  readonly least: number;
  readonly most: number;
  readonly language: Language;
  readonly measure: Measure;
}

export interface EraBands {
  /** Without a height: behind everything, from the axis down. */
  readonly bands: readonly Pick<Box, 'x' | 'width'>[];
  /** On rows from the bottom up; y counts from the bottom row's baseline. */
  readonly names: readonly TextLine[];
  readonly rows: number;
}

/**
 * Bands behind all lanes, and their names above the axis: each ends where its band ends, on a row of its own where two
 * would meet.
 * @param taken what already stands on the bottom row, from x1 to x2
 */
export function eraBands(eras: readonly Era[], room: EraRoom, taken: readonly { x1: number; x2: number }[]): EraBands {
  const bands: Pick<Box, 'x' | 'width'>[] = [];
  const names: TextLine[] = [];
  const rows: { x1: number; x2: number }[][] = [[...taken]];
  for (const era of [...eras].sort((a, b) => a.when.start - b.when.start || (a.id < b.id ? -1 : 1))) {
    const pieces = room.scale.pieces(era.when.start, Math.min(era.when.end, room.closing));
    const last = pieces.at(-1);
    if (!last) continue;
    for (const { x1, x2 } of pieces) bands.push({ x: x1, width: round(x2 - x1) });
    names.push(nameOf(era, pieces.reduce((a, b) => (b.x2 - b.x1 > a.x2 - a.x1 ? b : a)).x2, room, rows));
  }
  return { bands, names, rows: Math.max(rows.length, 1) };
}

function nameOf(era: Era, end: number, room: EraRoom, rows: { x1: number; x2: number }[][]): TextLine {
  const { least, most, measure, language } = room;
  const text = cutText(eraName(era, language), { width: most - least, size: SIZE, measure });
  const width = measure(text, SIZE);
  const x2 = Math.min(most, Math.max(end, least + width));
  const x1 = x2 - width;
  let row = rows.findIndex((taken) => taken.every((other) => x1 >= other.x2 + CLEAR || x2 + CLEAR <= other.x1));
  if (row < 0) row = rows.push([]) - 1;
  rows[row]?.push({ x1, x2 });
  return { x: round(x2), y: 0 - row * ERA_ROW, anchor: 'end', role: 'sub', text, width: round(width) };
}
