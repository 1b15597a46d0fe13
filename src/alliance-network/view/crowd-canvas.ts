import { paintMarks, tellMarks, type PlainMark } from '../../chart/paint.js';
import type { Crowd } from '../layout/crowd.js';
import type { View } from '../layout/crowd-view.js';
import { crowdMarks, type Palette } from './crowd-marks.js';

/** How much of lines and marks is left while some stand out. */
const DIMMED = 0.22;

/** A picture of lines and marks at one view, kept so that it can be moved without painting it anew. */
export interface Plate {
  readonly crowd: Crowd;
  readonly view: View;
  readonly canvas: HTMLCanvasElement;
  /** By themselves, as they are not dimmed. */
  readonly lettering: HTMLCanvasElement;
  /** What it shows, in the colours that the page has now. */
  marks(): { readonly drawn: readonly PlainMark[]; readonly names: readonly PlainMark[] };
}

const screenScale = (): number => Math.min(3, globalThis.devicePixelRatio || 1);

/** Paints a plate, batch by batch. */
export function* plateOf(
  crowd: Crowd,
  view: View,
  palette: Palette,
  names: readonly PlainMark[],
): Generator<undefined, Omit<Plate, 'marks'>> {
  const scale = screenScale();
  const canvas = blank(crowd, scale);
  const lettering = blank(crowd, scale);
  const context = canvas.getContext('2d');
  for (const marks of crowdMarks(crowd, view, palette)) {
    if (context) paintMarks(context, marks, scale);
    yield;
  }
  const letters = lettering.getContext('2d');
  if (letters) paintMarks(letters, names, scale);
  return { crowd, view, canvas, lettering };
}

function blank({ width, height }: Crowd, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  return canvas;
}

/** What is shown over a plate. */
export interface Over {
  readonly dims: boolean;
  readonly marks: readonly PlainMark[];
}

/** Shows a plate, moved to another view where that is not its own, and what lies over it. */
export function show(canvas: HTMLCanvasElement, plate: Plate, view: View, over: Over | undefined): void {
  const { width, height } = plate.crowd;
  const scale = screenScale();
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  const context = canvas.getContext('2d');
  if (!context) return;
  tellMarks(canvas, () => marksOf(plate, over));
  const k = view.k / plate.view.k;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  context.globalAlpha = over?.dims ? DIMMED : 1;
  const at = [view.x - plate.view.x * k, view.y - plate.view.y * k, width * k, height * k] as const;
  context.drawImage(plate.canvas, ...at);
  context.globalAlpha = 1;
  if (!over?.dims) context.drawImage(plate.lettering, ...at);
  if (over) paintMarks(context, over.marks, scale);
}

/** As it will be at rest: for a file. */
function marksOf(plate: Plate, over: Over | undefined): readonly PlainMark[] {
  const { drawn, names } = plate.marks();
  if (!over) return [...drawn, ...names];
  if (!over.dims) return [...drawn, ...names, ...over.marks];
  return [...drawn.map((mark) => ({ ...mark, opacity: (mark.opacity ?? 1) * DIMMED })), ...over.marks];
}
