import type { Measure } from '../../chart/measure.js';
import { wrapText } from '../../chart/wrap-text.js';
import { chooseScale } from './choose-scale.js';
import type { Form, FormInput, LaneBox, SameHeights, TimeWindow } from './form.js';
import { frameOf } from './window-frame.js';
import { round, type Box, type Mark, type Rule, type TextLine } from './geometry.js';
import { isWithin } from './in-sight.js';
import type { Item } from './items.js';
import { titleOf } from './label-words.js';
import { headOf } from './horizontal-head.js';
import { placeAll, placeFirst, placeSome, signsOf, type LaneMarks, type LaneSetting } from './lane-marks.js';
import { markOf } from './mark.js';
import type { Lane } from './lanes.js';
import { ROW } from './rows.js';
import type { TimeScale } from './time-scale.js';

const WIDE = 900;
const HEAD_COLUMN = { wide: 130, middle: 112 };
const HEAD_GAP = 12;
const HEAD_LINE = 18;
const EDGE = 8;
const LANE_TOP = 6;
const LANE_BOTTOM = 12;
const AXIS_GAP = 10;
/** Rows of labels that a drawing has unless the page gives it a height; with very many events it has fewer. */
const MOST_ROWS = 64;
const FEWER_ROWS = 40;
const MANY = 400;
const LEAST_ROWS = 2;
/** Of a letter on average, and of a mark with its date, in px: less than any of them takes. */
const LEAST_LETTER = 3;
const LEAST_MARK = 40;
/** More than this are not worth trying to place one by one. */
const MOST_IN_WINDOW = 300;

/** Lanes under a time axis. */
export function horizontalForm(input: FormInput): Form {
  const { lanes, width, language, measure } = input;
  const titled = lanes.some(({ title }) => title);
  const column = titled ? (width >= WIDE ? HEAD_COLUMN.wide : HEAD_COLUMN.middle) : 0;
  const [x1, x2] = [column || EDGE, width - (titled ? 4 : EDGE)];
  const scale = chooseScale(input, x1, x2);
  const head = headOf(scale, input, column);
  const setting = {
    scale,
    closing: input.closing,
    least: column,
    most: width,
    language,
    measure,
    pinned: input.pinned,
    ...(input.window && { sight: { x1, x2 } }),
  };
  const heads = lanes.map(({ title }) =>
    title ? wrapText(title, { width: column - HEAD_GAP, size: 14, weight: 700, measure }) : [],
  );
  const window = input.window && { ...input.window, frame: windowFrame(input.window, lanes, heads, setting) };
  const rows = rowsFor(input, head.axisY);
  const { filled, isWhole = false } = window
    ? { filled: windowLanes(lanes, window, setting) }
    : fillLanes(lanes, rows, setting);
  const body = stackLanes(filled, heads, head.axisY + (titled ? 4 : 0), { ...input, ...(window && { window }) });
  const now = todayLine(scale, input, head.axisY, body.bottom);
  const grid = head.grid.map((x): Rule => ({ x1: x, y1: head.axisY, x2: x, y2: body.bottom, role: 'grid' }));
  return {
    ...{ width, height: Math.max(round(body.bottom + (now.texts.length ? 18 : 4)), window?.height ?? 0) },
    bands: head.bands.map((band): Box => ({
      ...band,
      y: head.axisY - 24,
      height: round(body.bottom - head.axisY + 24),
    })),
    rules: [...grid, ...body.rules, ...head.rules, ...now.rules],
    texts: [...head.texts, ...body.texts, ...now.texts],
    marks: body.marks,
    signs: [...new Set(filled.flatMap(({ placed }) => signsOf(placed)))],
    factor: scale.factor,
    panels: scale.panels,
    stretch: { x1, x2 },
    frame: { headRows: head.rows, lanes: body.boxes },
    ...(!window && { heights: heightsFor(rows, input, head.axisY, isWhole) }),
  };
}

const mostRows = ({ items }: FormInput): number => (items.length > MANY ? FEWER_ROWS : MOST_ROWS);

const besideRows = ({ lanes }: FormInput, axisY: number): number => axisY + lanes.length * (LANE_TOP + LANE_BOTTOM);

function rowsFor(input: FormInput, axisY: number): number {
  const { height, lanes } = input;
  if (height === undefined) return mostRows(input);
  const rows = Math.floor((height - besideRows(input, axisY)) / ROW);
  return Math.max(lanes.length, Math.min(mostRows(input), rows));
}

/** Those that have room for as many rows; where all words found room, any taller one. */
function heightsFor(rows: number, input: FormInput, axisY: number, isWhole: boolean): SameHeights {
  const from = besideRows(input, axisY) + rows * ROW;
  return {
    from: rows > input.lanes.length ? from : -Infinity,
    to: isWhole || rows >= mostRows(input) ? Infinity : from + ROW,
  };
}

/** All labels, if the rows are enough; else each lane's share of them, so that what is left over is shared again. */
function fillLanes(
  lanes: readonly Lane[],
  most: number,
  setting: LaneSetting,
): { readonly filled: readonly LaneMarks[]; readonly isWhole: boolean } {
  const mayFit = (items: readonly Item[]): boolean => items.length <= most * 4 && roomFor(items, setting) <= most;
  const whole = lanes.map(({ items }) => (mayFit(items) ? placeAll(items, setting) : undefined));
  const needs = lanes.map(({ items }, i) => whole[i]?.rows.count ?? items.length);
  const shares = sharesOf(needs, most);
  const fits = whole.map((all, i) => (all && all.rows.count <= (shares[i] ?? 0) ? all : undefined));
  const filled = lanes.map(({ items }, i) => fits[i] ?? placeSome(items, shares[i] ?? LEAST_ROWS, setting));
  return { filled, isWhole: fits.every(Boolean) };
}

/** Rows that labels would take at least, by the letters of their titles: most of what would not fit is not tried. */
function roomFor(items: readonly Item[], { least, most, language }: LaneSetting): number {
  const room = items.reduce((sum, item) => sum + titleOf(item, language).length * LEAST_LETTER + LEAST_MARK, 0);
  return room / (most - least);
}

/** More than this are not worth asking how much room they would take. */
const MOST_ASKED = 80;

function windowFrame(
  window: TimeWindow,
  lanes: readonly Lane[],
  heads: readonly (readonly string[])[],
  setting: LaneSetting,
): TimeWindow['frame'] {
  const asked = lanes.map((lane, i) => {
    const { here, beyond } = partsOf(lane, window, setting);
    const wanted = (): number =>
      here.length > MOST_ASKED
        ? Infinity
        : (placeFirst(here, beyond, setting, Infinity)?.rows.heights().bottom ?? 0) + LANE_TOP + LANE_BOTTOM;
    return {
      ...{ seen: here.length > 0, wanted },
      least: LANE_TOP + Math.max(ROW, (heads[i]?.length ?? 0) * HEAD_LINE) + LANE_TOP,
    };
  });
  return frameOf(window, asked);
}

/** What of a lane is seen, and what is drawn beyond the edges, which it takes a move to see. */
function partsOf(
  { items }: Lane,
  { span }: TimeWindow,
  { scale }: LaneSetting,
): { readonly drawn: readonly Item[]; readonly here: readonly Item[]; readonly beyond: readonly Item[] } {
  const [panel] = scale.panels;
  const drawn = panel ? items.filter((item) => isWithin(panel, item)) : [];
  const here = drawn.filter((item) => isWithin(span, item));
  return { drawn, here, beyond: drawn.filter((item) => !isWithin(span, item)) };
}

/** What there is to be seen of each lane, in the height that it has. */
function windowLanes(lanes: readonly Lane[], window: TimeWindow, setting: LaneSetting): readonly LaneMarks[] {
  return lanes.map((lane, i) => {
    const { drawn, here, beyond } = partsOf(lane, window, setting);
    const room = (window.frame.lanes[i]?.height ?? 0) - LANE_TOP - LANE_BOTTOM;
    return (
      (drawn.length <= MOST_IN_WINDOW ? placeAll(drawn, setting, room) : undefined) ??
      // Words beside what is seen come before those beyond the edges.
      (here.length && here.length <= MOST_IN_WINDOW ? placeFirst(here, beyond, setting, room) : undefined) ??
      placeSome(drawn, Math.max(1, Math.floor(room / ROW)), setting, room)
    );
  });
}

/** The smallest needs are met first; the rest is shared evenly. */
function sharesOf(needs: readonly number[], most: number): readonly number[] {
  const shares: number[] = [];
  let left = most;
  const order = needs.map((need, i) => ({ need, i })).sort((a, b) => a.need - b.need || a.i - b.i);
  order.forEach(({ need, i }, turn) => {
    const share = Math.min(need, Math.max(LEAST_ROWS, Math.floor(left / (order.length - turn))));
    shares[i] = share;
    left -= share;
  });
  return shares;
}

interface Body {
  readonly marks: readonly Mark[];
  readonly rules: readonly Rule[];
  readonly texts: readonly TextLine[];
  readonly boxes: readonly LaneBox[];
  readonly bottom: number;
}

/** One under the other, as high as what is in them; in a window, as high as they were. */
function stackLanes(
  filled: readonly LaneMarks[],
  heads: readonly (readonly string[])[],
  top: number,
  { width, measure, window }: FormInput,
): Body {
  const marks: Mark[] = [];
  const rules: Rule[] = [];
  const texts: TextLine[] = [];
  const boxes: LaneBox[] = [];
  let y = top + AXIS_GAP - LANE_TOP;
  filled.forEach(({ rows, placed }, lane) => {
    if (lane > 0) rules.push({ x1: 0, y1: round(y), x2: width, y2: round(y), role: 'hairline' });
    const { centres, bottom } = rows.heights();
    const head = heads[lane] ?? [];
    const middle = window ? ROW / 2 : (centres[0] ?? ROW / 2);
    const first = y + LANE_TOP + middle;
    head.forEach((text, i) => texts.push(headLine(text, first + 5 + i * HEAD_LINE, measure)));
    for (const each of placed) marks.push(markOf(each, lane, y + LANE_TOP + (centres[each.row] ?? 0)));
    const own = LANE_TOP + Math.max(bottom, middle - ROW / 2 + head.length * HEAD_LINE) + LANE_BOTTOM;
    const height = window?.frame.lanes[lane]?.height ?? own;
    boxes.push({ y: round(y), height });
    y += height;
  });
  return { marks, rules, texts, boxes, bottom: round(y) };
}

const headLine = (text: string, y: number, measure: Measure): TextLine => ({
  ...{ x: 0, y: round(y), anchor: 'start', role: 'head', text, width: round(measure(text, 14, 700)) },
});

/** Where the reader is: a line through all lanes, named under the axis' own names. */
function todayLine(
  scale: TimeScale,
  { today, language, measure, width }: FormInput,
  axisY: number,
  bottom: number,
): { readonly rules: readonly Rule[]; readonly texts: readonly TextLine[] } {
  const [first, last] = [scale.panels[0], scale.panels.at(-1)];
  if (today === undefined || !first || !last || today < first.start || today > last.end)
    return { rules: [], texts: [] };
  const x = scale.x(today + 0.5);
  const text = language.words.timeline.today;
  const size = measure(text, 12, 700);
  const anchor = x + size / 2 > width ? 'end' : 'middle';
  const line: TextLine = { x, y: round(bottom + 13), anchor, role: 'today', text, width: round(size) };
  return { rules: [{ x1: x, y1: axisY, x2: x, y2: round(bottom + 2), role: 'today' }], texts: [line] };
}
