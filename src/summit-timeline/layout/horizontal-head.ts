import { civilFromDays } from '../../dossier/calendar.js';
import { monthMoment, yearMoment } from '../../dossier/moment.js';
import type { When } from '../../dossier/when.js';
import { evenAxis, panelAxis, type PanelAxis } from './axis.js';
import type { Domain } from './domain.js';
import { ERA_ROW, eraBands } from './eras.js';
import type { FormInput } from './form.js';
import { round, type Box, type Rule, type TextLine } from './geometry.js';
import { axisRules } from './axis-rules.js';
import { isWithin } from './in-sight.js';
import { timeLeftOut } from './left-out.js';
import type { Panel, TimeScale } from './time-scale.js';

export interface Head {
  readonly axisY: number;
  /** Of names and remarks over the axis. */
  readonly rows: number;
  readonly grid: readonly number[];
  readonly rules: readonly Rule[];
  readonly texts: readonly TextLine[];
  readonly bands: readonly Pick<Box, 'x' | 'width'>[];
}

/** Names of eras, what a second scale or a fold is, and the axis. In a window, on as many rows as the whole has. */
export function headOf(scale: TimeScale, input: FormInput, column: number): Head {
  const { language, measure, width, eras, closing, window } = input;
  const room = { scale, closing, least: column, most: width, language, measure };
  const remarks = remarksOf(scale, input, column);
  const taken = remarks.map(({ x, width: size, anchor }) => {
    const x1 = anchor === 'middle' ? x - size / 2 : x;
    return { x1, x2: x1 + size };
  });
  // At the edge of a part, an era that is not in sight has no name to be told by.
  const isSeen = ({ when }: (typeof eras)[number]): boolean =>
    !window || isWithin(window.span, { from: when.start, until: when.end });
  const named = eraBands(eras.filter(isSeen), room, taken);
  const rows = window?.frame.headRows ?? (named.names.length || remarks.length ? named.rows : 0);
  const base = rows * ERA_ROW - 4;
  const axisY = rows * ERA_ROW + 27;
  const axes = axesOf(scale, input, axisY - 6);
  return {
    ...{ axisY, rows },
    grid: [...(window ? [] : scale.panels.map(({ x1 }) => x1)), ...axes.flatMap(({ grid }) => grid)],
    rules: axisRules(window ? [{ x1: column, x2: width }] : scale.panels, scale, axisY),
    texts: [
      ...remarks.map((remark) => ({ ...remark, y: base })),
      ...named.names.filter(({ y }) => y > -rows * ERA_ROW).map((name) => ({ ...name, y: base + name.y })),
      ...axes.flatMap(({ labels }) => labels),
    ],
    bands: named.bands,
  };
}

function axesOf(scale: TimeScale, { language, measure, width }: FormInput, y: number): readonly PanelAxis[] {
  const { panels, even, close, factor } = scale;
  const last = panels.length - 1;
  return panels.map((panel, i) => {
    const most = i && i === last ? width : panel.x2;
    const room = { panel, strong: factor > 1 && i === close, language, measure, least: panel.x1, most };
    return even ? evenAxis(even, scale, room, y) : panelAxis(room, y);
  });
}

function remarksOf(scale: TimeScale, input: FormInput, column: number): readonly TextLine[] {
  if (scale.even) return [evenRemark(input, column)];
  const scaled = scaleRemark(scale, input, column);
  return scaled ? [scaled] : foldRemarks(scale, input);
}

const remark = (text: string, x: number, anchor: TextLine['anchor'], width: number): TextLine => ({
  ...{ x: round(x), y: 0, anchor, role: 'sub', text, width: round(width) },
});

const evenRemark = ({ language, measure }: FormInput, column: number): TextLine => {
  const text = language.words.timeline.evenAxis;
  return remark(text, column, 'start', measure(text, 12));
};

/** `38 years`, over the place where they were left out. */
function foldRemarks({ panels }: TimeScale, { language, measure }: FormInput): readonly TextLine[] {
  return panels.slice(1).map((panel, i) => {
    const before = panels[i] as Panel;
    const text = timeLeftOut(before.end, panel.start, language);
    return remark(text, (before.x2 + panel.x1) / 2, 'middle', measure(text, 12));
  });
}

/** `2017–23, ten times the scale`, over the panel that it is about. */
function scaleRemark(
  { panels, factor, close }: TimeScale,
  { language, measure, width }: FormInput,
  column: number,
): TextLine | undefined {
  const panel = panels[close];
  if (factor === 1 || !panel) return undefined;
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
