import type { Measure } from '../../chart/measure.js';
import { cutText } from '../../chart/wrap-text.js';
import type { DateParts } from './mark.js';
import { round, type TextLine } from './geometry.js';
import type { Claim } from './rows.js';
import type { Panel } from './time-scale.js';

export const LABEL_SIZE = 13;
const GAP = 8;
/** A mark that is no farther from where the ink begins is what it begins with. */
const MARK = 12;
/** A span that a label would rather stand on than reach across the break. */
const LONG_SPAN = 80;
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
  readonly panel: Pick<Panel, 'x1' | 'x2'>;
  /** How far labels may reach, in px. */
  readonly least: number;
  readonly most: number;
  readonly measure: Measure;
}

/**
 * Where a label may stand, best first: before its mark, since crowds come late; after it; each within the mark's own
 * panel, then across the break; above it, as a long span would rather have it. Whole, unless it is longer than the
 * drawing is wide.
 */
export function* labelPlaces(text: LabelText, sign: DateParts, room: LabelRoom): Generator<LabelPlace> {
  const { panel, least, most, measure } = room;
  const weight = text.bold ? 700 : 400;
  const widthOf = (words: string): number => measure(words, LABEL_SIZE, weight);
  const whole = fitted(text, most - least, widthOf);
  const width = Math.ceil(widthOf(whole) * 10) / 10;
  const own = { from: Math.max(least, panel.x1), to: panel.x2 + GAP > most ? most : panel.x2 };
  const all = { from: least, to: most };
  const over = [own, all].filter(({ from, to }) => width <= to - from).map((edges) => above(whole, width, sign, edges));
  yield* beside(whole, width, sign, own);
  if (sign.x2 - sign.x1 > LONG_SPAN) yield* over;
  yield* beside(whole, width, sign, all);
  yield* over;
}

interface Edges {
  readonly from: number;
  readonly to: number;
}

function* beside(text: string, width: number, sign: DateParts, { from, to }: Edges): Generator<LabelPlace> {
  if (sign.x1 - GAP - width >= from) yield before(text, width, sign);
  if (!sign.long && sign.x2 + GAP + width <= to) yield after(text, width, sign);
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
function above(text: string, width: number, { x, x1, x2 }: DateParts, { from, to }: Edges): LabelPlace {
  const begins = x - x1 < MARK ? x + GAP + 3 : x1;
  const wanted = x2 - x1 > width ? begins : x - width / 2;
  const left = Math.min(Math.max(wanted, from), to - width);
  return {
    line: line(text, width, left, 'start', ABOVE),
    claim: { beside: { x1, x2 }, above: { x1: left, x2: left + width } },
  };
}
