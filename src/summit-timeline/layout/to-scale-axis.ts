import { civilFromDays } from '../../dossier/calendar.js';
import { wrapText } from '../../chart/wrap-text.js';
import { stepsFrom } from './axis.js';
import type { FormInput } from './form.js';
import { timeLeftOut } from './left-out.js';
import { round, type Rule, type TextLine } from './geometry.js';
import type { Panel, TimeScale } from './time-scale.js';

const SIZE = 12;
const LINE = 15;
/** Between two names, in px. */
const APART = 40;
const LEAST_APART = 28;
const WIDEST = 76;
const LEAST_WIDTH = 28;
const TICK = 5;

interface Name {
  readonly y: number;
  readonly lines: readonly string[];
  readonly role: TextLine['role'];
}

export interface UprightAxis {
  /** Where the axis stands, in px from the left. */
  readonly x: number;
  readonly rules: readonly Rule[];
  readonly texts: readonly TextLine[];
}

/**
 * An axis from the top down, its names before it; `//` and how long it is where time is left out.
 * @param gap from the names to the axis, in px
 */
export function uprightAxis(scale: TimeScale, input: FormInput, gap: number): UprightAxis {
  const { language, measure, today } = input;
  const { panels } = scale;
  const now: Name[] =
    today === undefined || !isOn(scale, today)
      ? []
      : [{ y: scale.x(today + 0.5), lines: [language.words.timeline.today], role: 'today' }];
  const folds = panels.slice(1).map((panel, i): Name => {
    const before = panels[i] as Panel;
    return { y: (before.x2 + panel.x1) / 2, lines: [timeLeftOut(before.end, panel.start, language)], role: 'sub' };
  });
  const fixed = [...now, ...folds];
  const steps = panels.flatMap((panel) => namesOf(panel, input));
  const clear = steps.filter(({ y }) => fixed.every((other) => Math.abs(other.y - y) >= 13));
  const widthOf = (text: string, role: Name['role']): number => measure(text, SIZE, role === 'today' ? 700 : 400);
  const names = [...clear, ...fixed];
  const widest = Math.max(LEAST_WIDTH, ...names.flatMap(({ lines, role }) => lines.map((text) => widthOf(text, role))));
  const end = Math.ceil(widest);
  const x = end + gap;
  const texts = names.flatMap(({ y, lines, role }) =>
    lines.map((text, i): TextLine => ({
      ...{ x: end, y: round(y + 4.3 + i * LINE), anchor: 'end', role, text, width: round(widthOf(text, role)) },
    })),
  );
  const tick = ({ y }: Name): Rule => ({ x1: x - TICK, y1: round(y), x2: x, y2: round(y), role: 'axis' });
  return {
    ...{ x, texts },
    rules: [...panels.flatMap((panel, i) => axisPart(panel, panels[i - 1], x)), ...clear.map(tick)],
  };
}

/** Whether a day is among those of the axis. */
export const isOn = ({ panels }: TimeScale, day: number): boolean =>
  panels.some(({ start, end }) => day >= start && day < end);

function axisPart(panel: Panel, before: Panel | undefined, x: number): readonly Rule[] {
  const axis: Rule = { x1: x, y1: panel.x1, x2: x, y2: panel.x2, role: 'axis' };
  if (!before) return [axis];
  const middle = (before.x2 + panel.x1) / 2;
  const broken = [-5, 1].map((dy): Rule => ({
    ...{ x1: x - 5, y1: round(middle + dy + 5), x2: x + 5, y2: round(middle + dy), role: 'break' },
  }));
  return [axis, ...broken];
}

/** The finest steps of the civil calendar whose names stand well apart; at the least, where the axis begins. */
function namesOf(panel: Panel, { language, measure }: FormInput): readonly Name[] {
  const at = (day: number): number =>
    panel.x1 + ((day - panel.start) * (panel.x2 - panel.x1)) / (panel.end - panel.start);
  const named = (day: number, text: string): Name => ({
    ...{ y: at(day), role: 'axis' },
    lines: wrapText(text, { width: WIDEST, size: SIZE, measure, maxLines: 2 }),
  });
  const first = named(panel.start, language.dates.year(civilFromDays(panel.start).year));
  for (const steps of stepsFrom({ panel, language })) {
    const names = steps.map(({ day, text }) => named(day, text));
    const isApart = names.every(({ y, lines }, i) => {
      const before = names[i - 1];
      return !before || y - before.y >= Math.max(APART, before.lines.length * LINE + lines.length * 2);
    });
    const [start] = names;
    if (isApart && start) return start.y - first.y >= LEAST_APART ? [first, ...names] : names;
  }
  return [first];
}
