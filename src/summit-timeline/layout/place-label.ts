import type { Measure } from '../../chart/measure.js';
import { cutText } from '../../chart/wrap-text.js';
import type { DateParts } from './date-parts.js';
import { round, type TextLine } from './geometry.js';
import type { Claim } from './rows.js';
import type { Panel } from './time-scale.js';

export const LABEL_SIZE = 13;
const GAP = 8;
/** From the middle of a mark to the baseline beside it, and above it. */
const BESIDE = 4.5;
const ABOVE = -11;

export interface LabelText {
  readonly title: string;
  /** With what joins it to the title. */
  readonly date: string;
  readonly bold: boolean;
}

/** A place for a label, around y = 0, and the room that it takes with its mark. */
export interface LabelPlace {
  readonly line: TextLine;
  readonly claim: Claim;
}

export interface LabelRoom {
  readonly panel: Panel;
  /** How far labels may reach, in px. */
  readonly least: number;
  readonly most: number;
  readonly measure: Measure;
}

/**
 * Where a label may stand, best first: before its mark, since crowds come late; after it; above it; each within the
 * mark's own panel, then across the break. Whole, unless it is longer than the drawing is wide.
 */
export function* labelPlaces(text: LabelText, sign: DateParts, room: LabelRoom): Generator<LabelPlace> {
  const { panel, least, most, measure } = room;
  const weight = text.bold ? 700 : 400;
  const widthOf = (words: string): number => measure(words, LABEL_SIZE, weight);
  const whole = fitted(text, most - least, widthOf);
  const width = Math.ceil(widthOf(whole) * 10) / 10;
  const edges = [
    { from: Math.max(least, panel.x1), to: panel.x2 + GAP > most ? most : panel.x2 },
    { from: least, to: most },
  ];
  for (const { from, to } of edges) {
    if (sign.x1 - GAP - width >= from) yield before(whole, width, sign);
    if (!sign.long && sign.x2 + GAP + width <= to) yield after(whole, width, sign);
    if (width <= to - from) yield above(whole, width, sign, from, to);
  }
}

/** Cut only where even the whole width is too little: the title, as the date is what the drawing is about. */
function fitted({ title, date }: LabelText, width: number, widthOf: (words: string) => number): string {
  const whole = title + date;
  if (widthOf(whole) <= width) return whole;
  const room = width - widthOf(date);
  const options = { size: LABEL_SIZE, measure: widthOf };
  return room > width / 3 ? cutText(title, { ...options, width: room }) + date : cutText(whole, { ...options, width });
}

const line = (text: string, width: number, x: number, anchor: TextLine['anchor'], y = BESIDE): TextLine => ({
  ...{ x: round(x), y, anchor, role: 'label', text, width },
});

const before = (text: string, width: number, { x1, x2 }: DateParts): LabelPlace => ({
  line: line(text, width, x1 - GAP, 'end'),
  claim: { beside: { x1: x1 - GAP - width, x2 } },
});

const after = (text: string, width: number, { x1, x2 }: DateParts): LabelPlace => ({
  line: line(text, width, x2 + GAP, 'start'),
  claim: { beside: { x1, x2: x2 + GAP + width } },
});

/** Over a bar or a line it begins where that does, else it stands over the middle of its mark. */
function above(text: string, width: number, { x, x1, x2, long }: DateParts, from: number, to: number): LabelPlace {
  const wanted = long ? x + 11 : x2 - x1 > width ? x1 : x - width / 2;
  const left = Math.min(Math.max(wanted, from), to - width);
  return {
    line: line(text, width, left, 'start', ABOVE),
    claim: { beside: { x1, x2 }, above: { x1: left, x2: left + width } },
  };
}
