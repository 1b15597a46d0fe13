import { paintMarks, type PlainMark } from '../paint.js';
import type { FigureMarks } from './figure-marks.js';

/** Pixels to a CSS pixel. */
export const PNG_SCALE = 2;

/** Beyond these a browser gives a blank picture, or none. */
const MOST_PIXELS = 16_384;
const MOST_AREA = 120_000_000;

/** Whether a figure of a size in CSS pixels is one that browsers can paint. */
export function fitsCanvas(width: number, height: number): boolean {
  const [across, down] = [width * PNG_SCALE, height * PNG_SCALE];
  return Math.max(across, down) <= MOST_PIXELS && across * down <= MOST_AREA;
}

/**
 * Marks as a picture of pixels, two to a CSS pixel. Painted directly: an SVG that goes by way of an image needs a policy
 * that lets images in.
 * @returns undefined where the browser gives no canvas, or none that large
 */
export async function marksPng({ width, height, ground, parts }: FigureMarks, lang: string): Promise<Blob | undefined> {
  if (!fitsCanvas(width, height)) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * PNG_SCALE);
  canvas.height = Math.round(height * PNG_SCALE);
  // Han characters have a shape for each language.
  canvas.lang = lang;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const under: PlainMark[] = ground ? [{ type: 'rect', x: 0, y: 0, width, height, fill: ground }] : [];
  paintMarks(context, [...under, ...parts.flatMap(({ marks }) => marks)], PNG_SCALE);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
