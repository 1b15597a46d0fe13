/**
 * Plain marks: a drawing as a list of what is to be seen, in the order in which it is painted, with nothing left to look
 * up. The same list is painted on a canvas (large data, PNG) and written as SVG (`export/marks-svg.ts`). Lengths are CSS
 * pixels; colours are what canvas and SVG both read: `#rrggbb`, or `#rrggbbaa`.
 */

/** 45° and other hatches, so that a fill says "not known" without a colour of its own. */
export interface Hatch {
  readonly hatch: string;
  /** From line to line, and of a line. */
  readonly step: number;
  readonly width: number;
  /** Of the lines, in degrees, from upright. */
  readonly angle: number;
}

/** A colour that is nothing at the first point and whole at the second, in the mark's own coordinates. */
export interface Fade {
  readonly fade: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export type Paint = string | Hatch | Fade;

/** As of an SVG transform: `[a, b, c, d, e, f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Look {
  readonly fill?: Paint;
  readonly stroke?: string;
  /** 1 by default. */
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly cap?: 'round' | 'square';
  readonly join?: 'round' | 'bevel';
  /** The stroke lies under the fill: the halo of a text, the gap around a mark. */
  readonly halo?: boolean;
  readonly opacity?: number;
  readonly matrix?: Matrix;
  /** Nothing is seen outside of this box; in the coordinates of the drawing, not of the mark. */
  readonly clip?: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextMark extends Look {
  readonly type: 'text';
  readonly text: string;
  /** Of the baseline, at the anchor. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly font: string;
  /** Which end of the text stands at `x`; the start is the left end in every script. */
  readonly anchor?: 'middle' | 'end';
  /** The text reads from right to left. */
  readonly rtl?: boolean;
  /** Figures of equal width. */
  readonly tabular?: boolean;
}

export type PlainMark =
  | (Look & { readonly type: 'path'; readonly d: string })
  | (Look & {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    })
  | (Look & { readonly type: 'circle'; readonly x: number; readonly y: number; readonly r: number })
  | (Look & Box & { readonly type: 'rect'; readonly round?: number })
  | (Look & { readonly type: 'polygon'; readonly points: readonly (readonly [x: number, y: number])[] })
  | TextMark;

/** What stands on a canvas, so that it can be written to a file as marks, and not as a photograph of them. */
const standing = new WeakMap<HTMLCanvasElement, () => readonly PlainMark[]>();

/** Says what is on a canvas that is painted by parts; asked only when somebody wants it, in the colours of that moment. */
export const tellMarks = (canvas: HTMLCanvasElement, marks: () => readonly PlainMark[]): void =>
  void standing.set(canvas, marks);

/** The marks that stand on a canvas, as {@link paintCanvas} or {@link tellMarks} has it. */
export const marksOn = (canvas: HTMLCanvasElement): readonly PlainMark[] => standing.get(canvas)?.() ?? [];

/**
 * Paints a canvas anew, at its size in CSS pixels times `scale`.
 * @returns false where the browser gives no canvas of that size
 */
export function paintCanvas(
  canvas: HTMLCanvasElement,
  marks: readonly PlainMark[],
  { width, height }: { readonly width: number; readonly height: number },
  scale = globalThis.devicePixelRatio || 1,
): boolean {
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return false;
  tellMarks(canvas, () => marks);
  paintMarks(context, marks, scale);
  return true;
}

/** Paints marks in their order over what is there. */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly PlainMark[], scale = 1): void {
  for (const mark of marks) {
    context.save();
    context.setTransform(scale, 0, 0, scale, 0, 0);
    if (mark.clip) clipTo(context, mark.clip);
    if (mark.matrix) context.transform(...mark.matrix);
    if (mark.opacity !== undefined) context.globalAlpha = mark.opacity;
    setStroke(context, mark);
    if (mark.type === 'text') paintText(context, mark);
    else paintShape(context, mark, pathOf(mark), scale);
    context.restore();
  }
}

const clipTo = (context: CanvasRenderingContext2D, { x, y, width, height }: Box): void => {
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
};

function setStroke(context: CanvasRenderingContext2D, { stroke, strokeWidth, dash, cap, join }: Look): void {
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth ?? 1;
  context.lineCap = cap ?? 'butt';
  context.lineJoin = join ?? 'miter';
  // SVG's own limit: canvas would let sharp joins stick out further.
  context.miterLimit = 4;
  if (dash) context.setLineDash([...dash]);
}

function pathOf(mark: Exclude<PlainMark, TextMark>): Path2D {
  if (mark.type === 'path') return new Path2D(mark.d);
  const path = new Path2D();
  if (mark.type === 'line') {
    path.moveTo(mark.x1, mark.y1);
    path.lineTo(mark.x2, mark.y2);
  } else if (mark.type === 'circle') path.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
  else if (mark.type === 'polygon') {
    for (const [x, y] of mark.points) path.lineTo(x, y);
    path.closePath();
  } else if (mark.round) path.roundRect(mark.x, mark.y, mark.width, mark.height, mark.round);
  else path.rect(mark.x, mark.y, mark.width, mark.height);
  return path;
}

function paintShape(context: CanvasRenderingContext2D, mark: PlainMark, path: Path2D, scale: number): void {
  if (mark.stroke && mark.halo) context.stroke(path);
  if (mark.fill) {
    context.fillStyle = inkOf(context, mark.fill, scale);
    context.fill(path);
  }
  if (mark.stroke && !mark.halo) context.stroke(path);
}

/** Always from a physical end, as canvas turns `start` around with its direction. */
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(context: CanvasRenderingContext2D, mark: TextMark): void {
  const { text, x, y, size, weight, font, anchor = 'start', rtl, stroke, fill } = mark;
  context.font = `${weight} ${size}px ${font}`;
  context.direction = rtl ? 'rtl' : 'ltr';
  context.textAlign = ALIGN[anchor];
  if (stroke) context.strokeText(text, x, y);
  if (!fill) return;
  context.fillStyle = inkOf(context, fill, 1);
  context.fillText(text, x, y);
}

function inkOf(
  context: CanvasRenderingContext2D,
  paint: Paint,
  scale: number,
): string | CanvasGradient | CanvasPattern {
  if (typeof paint === 'string') return paint;
  if ('hatch' in paint) return hatchPattern(context, paint, scale) ?? paint.hatch;
  const gradient = context.createLinearGradient(...paint.from, ...paint.to);
  gradient.addColorStop(0, withAlpha(paint.fade, 0));
  gradient.addColorStop(1, paint.fade);
  return gradient;
}

/** `#rrggbb` and `#rrggbbaa` with another opacity, 0–1. */
export const withAlpha = (colour: string, alpha: number): string =>
  colour.slice(0, 7) +
  Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0');

/** A tile as wide as the step, with one upright line; turned as a whole, and drawn as fine as the canvas is. */
function hatchPattern(
  context: CanvasRenderingContext2D,
  { hatch, step, width, angle }: Hatch,
  scale: number,
): CanvasPattern | null {
  const tile = document.createElement('canvas');
  const fine = Math.max(1, Math.ceil(scale * 2));
  tile.width = tile.height = Math.max(1, Math.round(step * fine));
  const ink = tile.getContext('2d');
  if (!ink) return null;
  ink.fillStyle = hatch;
  ink.fillRect(0, 0, width * fine, tile.height);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().rotate(angle).scale(step / tile.width));
  return pattern;
}
