import type { When } from '../../dossier/when.js';
import { civilFromDays } from '../../dossier/calendar.js';
import { monthMoment, yearMoment } from '../../dossier/moment.js';
import type { Measure } from '../../chart/measure.js';
import { wrapText } from '../../chart/wrap-text.js';
import { panelAxis } from './axis.js';
import { ERA_ROW, eraBands } from './eras.js';
import { round, type Box, type Mark, type Rule, type TextLine } from './geometry.js';
import { placeAll, placeSome, signsOf, type LaneMarks, type LaneSetting } from './lane-marks.js';
import { markOf } from './mark.js';
import type { Lane } from './lanes.js';
import type { Domain } from './domain.js';
import type { Form, FormInput } from './form.js';
import { GAP, timeScale, type TimeScale } from './time-scale.js';

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

/** Lanes under a time axis. */
export function horizontalForm(input: FormInput): Form {
  const { items, lanes, domain, width, language, measure } = input;
  const titled = lanes.some(({ title }) => title);
  const column = titled ? (width >= WIDE ? HEAD_COLUMN.wide : HEAD_COLUMN.middle) : 0;
  const scale = timeScale(items, domain, column || EDGE, width - (titled ? 4 : EDGE));
  const head = headOf(scale, input, column);
  const setting: LaneSetting = { scale, closing: input.closing, least: column, most: width, language, measure };
  const heads = lanes.map(({ title }) =>
    title ? wrapText(title, { width: column - HEAD_GAP, size: 14, weight: 700, measure }) : [],
  );
  const filled = fillLanes(lanes, rowsFor(input, head.axisY), setting);
  const body = stackLanes(filled, heads, head.axisY + (titled ? 4 : 0), width, measure);
  const grid = head.grid.map((x): Rule => ({ x1: x, y1: head.axisY, x2: x, y2: body.bottom, role: 'grid' }));
  return {
    ...{ width, height: round(body.bottom + 4) },
    bands: head.bands.map((band): Box => ({
      ...band,
      y: head.axisY - 24,
      height: round(body.bottom - head.axisY + 24),
    })),
    rules: [...grid, ...body.rules, ...head.rules],
    texts: [...head.texts, ...body.texts],
    marks: body.marks,
    signs: [...new Set(filled.flatMap(({ placed }) => signsOf(placed)))],
    factor: scale.factor,
  };
}

function rowsFor({ items, height, lanes }: FormInput, axisY: number): number {
  const most = items.length > MANY ? FEWER_ROWS : MOST_ROWS;
  if (height === undefined) return most;
  const room = height - axisY - lanes.length * (LANE_TOP + LANE_BOTTOM);
  return Math.max(lanes.length, Math.min(most, Math.floor(room / 20)));
}

/** All labels, if the rows are enough; else each lane's share of them, so that what is left over is shared again. */
function fillLanes(lanes: readonly Lane[], most: number, setting: LaneSetting): readonly LaneMarks[] {
  const whole = lanes.map(({ items }) => (items.length <= most * 4 ? placeAll(items, setting) : undefined));
  const needs = lanes.map(({ items }, i) => whole[i]?.rows.count ?? items.length);
  const shares = sharesOf(needs, most);
  return lanes.map(({ items }, i) => {
    const all = whole[i];
    return all && all.rows.count <= (shares[i] ?? 0) ? all : placeSome(items, shares[i] ?? LEAST_ROWS, setting);
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

interface Head {
  readonly axisY: number;
  readonly grid: readonly number[];
  readonly rules: readonly Rule[];
  readonly texts: readonly TextLine[];
  readonly bands: readonly Pick<Box, 'x' | 'width'>[];
}

/** Names of eras, what the second scale is, and the axis. */
function headOf(scale: TimeScale, input: FormInput, column: number): Head {
  const { language, measure, width, eras, closing } = input;
  const room = { scale, closing, least: column, most: width, language, measure };
  const remark = scaleRemark(scale, input, column);
  const named = eraBands(eras, room, remark ? [{ x1: remark.x, x2: remark.x + remark.width }] : []);
  const rows = named.names.length || remark ? named.rows : 0;
  const base = rows * ERA_ROW - 4;
  const axisY = rows * ERA_ROW + 27;
  const two = scale.panels.length > 1;
  const axes = scale.panels.map((panel, i) => {
    const strong = two && i === scale.close;
    return panelAxis({ panel, strong, language, measure, least: panel.x1, most: i ? width : panel.x2 }, axisY - 6);
  });
  return {
    axisY,
    grid: [...scale.panels.map(({ x1 }) => x1), ...axes.flatMap(({ grid }) => grid)],
    rules: axisRules(scale, axisY),
    texts: [
      ...(remark ? [{ ...remark, y: base }] : []),
      ...named.names.map((name) => ({ ...name, y: base + name.y })),
      ...axes.flatMap(({ labels }) => labels),
    ],
    bands: named.bands,
  };
}

function axisRules({ panels, close }: TimeScale, y: number): Rule[] {
  const lines = panels.map(({ x1, x2 }, i): Rule => ({
    x1,
    y1: y,
    x2,
    y2: y,
    role: panels.length > 1 && i === close ? 'axis-strong' : 'axis',
  }));
  const gap = panels.length > 1 ? (panels[0]?.x2 ?? 0) + GAP / 2 : undefined;
  const slashes =
    gap === undefined
      ? []
      : [-5, 2].map((dx): Rule => ({ x1: gap + dx, y1: y + 6, x2: gap + dx + 6, y2: y - 6, role: 'break' }));
  return [...lines, ...slashes];
}

/** `2017–23, ten times the scale`, over the panel that it is about. */
function scaleRemark(
  { panels, factor, close }: TimeScale,
  { language, measure, width }: FormInput,
  column: number,
): TextLine | undefined {
  const panel = panels[close];
  if (panels.length < 2 || !panel) return undefined;
  const text = language.words.timeline.scaled(language.dates.short(whenOfPanel(panel)), factor);
  const size = measure(text, 12, 700);
  const x = Math.max(column, Math.min(panel.x1, width - size));
  return { x: round(x), y: 0, anchor: 'start', role: 'axis-strong', text, width: round(size) };
}

function whenOfPanel({ start, end }: Domain): When {
  const [first, last] = [civilFromDays(start), civilFromDays(Math.ceil(end) - 1)];
  const whole = first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
  const [from, to] = whole
    ? [yearMoment(first.year), yearMoment(last.year)]
    : [monthMoment(first.year, first.month), monthMoment(last.year, last.month)];
  const kind = from.start === to.start ? 'date' : 'interval';
  return { edtf: '', kind, start, end, from, to, approximate: false, uncertain: false };
}

interface Body {
  readonly marks: readonly Mark[];
  readonly rules: readonly Rule[];
  readonly texts: readonly TextLine[];
  readonly bottom: number;
}

function stackLanes(
  filled: readonly LaneMarks[],
  heads: readonly (readonly string[])[],
  top: number,
  width: number,
  measure: Measure,
): Body {
  const marks: Mark[] = [];
  const rules: Rule[] = [];
  const texts: TextLine[] = [];
  let y = top + AXIS_GAP - LANE_TOP;
  filled.forEach(({ rows, placed }, lane) => {
    if (lane > 0) rules.push({ x1: 0, y1: round(y), x2: width, y2: round(y), role: 'hairline' });
    const { centres, bottom } = rows.heights();
    const head = heads[lane] ?? [];
    const first = y + LANE_TOP + (centres[0] ?? 10);
    head.forEach((text, i) => texts.push(headLine(text, first + 5 + i * HEAD_LINE, measure)));
    for (const each of placed) marks.push(markOf(each, lane, y + LANE_TOP + (centres[each.row] ?? 0)));
    y += LANE_TOP + Math.max(bottom, (centres[0] ?? 10) - 10 + head.length * HEAD_LINE) + LANE_BOTTOM;
  });
  return { marks, rules, texts, bottom: round(y) };
}

const headLine = (text: string, y: number, measure: Measure): TextLine => ({
  ...{ x: 0, y: round(y), anchor: 'start', role: 'head', text, width: round(measure(text, 14, 700)) },
});
