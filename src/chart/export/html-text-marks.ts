import type { TextMark } from '../paint.js';
import { plainColour } from './colour.js';
import { fontOf, readsFromRightIn } from './text-look.js';

/** A stretch of a text node that stands on one line. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly box: DOMRect;
}

/** One mark a line of a text node, where the page has set it; nothing for what is only space. */
export function htmlTextMarks(node: Text, origin: DOMPoint, scale: number): TextMark[] {
  const parent = node.parentElement;
  if (!parent || !node.data.trim()) return [];
  const style = getComputedStyle(parent);
  const fill = style.visibility === 'hidden' ? undefined : plainColour(style.color);
  if (!fill) return [];
  const font = fontOf(style);
  const rtl = readsFromRightIn(style);
  const rise = riseOf(style);
  return linesOf(node).map(({ from, to, box }) => ({
    type: 'text',
    text: node.data.slice(from, to).replace(/\s+/g, ' '),
    x: tenths(((rtl ? box.right : box.left) - origin.x) / scale),
    y: tenths((box.top - origin.y + box.height * rise) / scale),
    ...font,
    fill,
    ...(rtl && { rtl: true, anchor: 'end' as const }),
  }));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** What share of a line's own box lies above the baseline: the box is as high as the font, whatever the line is. */
function riseOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  const font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const known = rises.get(font);
  if (known !== undefined) return known;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0.8;
  context.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  const rise = up / (up + down) || 0.8;
  rises.set(font, rise);
  return rise;
}

const rises = new Map<string, number>();

function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  const split = (from: number, to: number): void => {
    const piece = trimmed(node.data, from, to);
    if (!piece) return;
    range.setStart(node, piece.from);
    range.setEnd(node, piece.to);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [first] = boxes;
    if (!first) return;
    if (boxes.every(({ top }) => Math.abs(top - first.top) < first.height / 2)) {
      add(lines, { ...piece, box: range.getBoundingClientRect() });
      return;
    }
    const middle = between(node.data, piece.from, piece.to);
    if (middle === undefined) return;
    split(piece.from, middle);
    split(middle, piece.to);
  };
  split(0, node.data.length);
  return lines;
}

/** The halves of a line that a search has cut are one again. */
function add(lines: Line[], line: Line): void {
  const last = lines.at(-1);
  if (!last || Math.abs(last.box.top - line.box.top) >= line.box.height / 2) {
    lines.push(line);
    return;
  }
  const left = Math.min(last.box.left, line.box.left);
  const right = Math.max(last.box.right, line.box.right);
  const box = new DOMRect(left, last.box.top, right - left, last.box.height);
  lines[lines.length - 1] = { from: last.from, to: line.to, box };
}

function trimmed(text: string, from: number, to: number): { from: number; to: number } | undefined {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = from + piece.trimEnd().length;
  return start < end ? { from: start, to: end } : undefined;
}

/** About the middle, and never inside of a character. */
function between(text: string, from: number, to: number): number | undefined {
  if (to - from < 2) return undefined;
  const middle = (from + to) >> 1;
  const low = text.charCodeAt(middle) >= 0xdc00 && text.charCodeAt(middle) < 0xe000;
  const at = low ? middle + 1 : middle;
  return at > from && at < to ? at : undefined;
}
