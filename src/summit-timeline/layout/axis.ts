import { civilFromDays, daysFromCivil, YEAR } from '../../dossier/calendar.js';
import { dayMoment, monthMoment } from '../../dossier/moment.js';
import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { round, type TextLine } from './geometry.js';
import type { Panel, TimeScale } from './time-scale.js';

const SIZE = 12;
const CLEAR = 10;
/** A step this wide, in px, has its name in the middle of its cell. */
const CELL = 40;
const MONTH_STEPS = [1, 2, 3, 6] as const;
/** Over more than this, days of the month say little. */
const MOST_DAYS = 100;
const DAY_STEPS = [1, 2, 5, 10, 15] as const;
const DAY_MINUTES = 1440;
const MOST_CLOCK_DAYS = 10;
const MINUTE_STEPS = [5, 15, 30, 60, 120, 180, 360, 720] as const;

export interface Tick {
  readonly day: number;
  /** The first instant of the next step. */
  readonly next: number;
  readonly text: string;
}

export interface PanelAxis {
  /** Where gridlines stand, in px. */
  readonly grid: readonly number[];
  readonly labels: readonly TextLine[];
}

interface Room {
  readonly panel: Panel;
  readonly strong: boolean;
  readonly language: Language;
  readonly measure: Measure;
  /** How far names may reach, in px. */
  readonly least: number;
  readonly most: number;
}

/** The finest steps of the civil calendar whose names stand clear of each other. */
export function panelAxis(room: Room, y: number): PanelAxis {
  let coarsest: PanelAxis = { grid: [], labels: [] };
  for (const steps of stepsFrom(room)) {
    const axis = axisOf(steps, room, y);
    const clear = axis.labels.every((label, i) => i === 0 || isClear(axis.labels[i - 1] as TextLine, label));
    if (clear && axis.labels.length)
      return { ...axis, labels: [...startLabel(axis.labels, steps, room, y), ...axis.labels] };
    coarsest = axis;
  }
  return { grid: coarsest.grid, labels: coarsest.labels.slice(0, 1) };
}

/**
 * Where dates stand at even distances: each is named that finds room, by its year where that is new.
 * @param days of the events, in order of time
 */
export function evenAxis(days: readonly number[], scale: TimeScale, room: Room, y: number): PanelAxis {
  const { language, measure } = room;
  const grid: number[] = [];
  const labels: TextLine[] = [];
  const oneYear = civilFromDays(days[0] ?? 0).year === civilFromDays(days.at(-1) ?? 0).year;
  let said: number | undefined;
  for (const day of days) {
    const { year, month, day: date } = civilFromDays(day);
    if (!oneYear && year === said) continue;
    const text =
      oneYear && labels.length ? language.dates.withinYear(dayMoment(year, month, date)) : language.dates.year(year);
    const x = scale.x(day);
    const label: TextLine = { x, y, anchor: 'middle', role: 'axis', text, width: round(measure(text, SIZE)) };
    const before = labels.at(-1);
    if (before && !isClear(before, label)) continue;
    said = year;
    grid.push(x);
    labels.push(label);
  }
  return { grid, labels };
}

const isClear = (a: TextLine, b: TextLine): boolean => edges(a)[1] + CLEAR <= edges(b)[0];

const edges = ({ x, width, anchor }: TextLine): readonly [number, number] =>
  anchor === 'start' ? [x, x + width] : anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];

/** From fine to coarse: hours, days, months, years, in steps that people count by. */
export function* stepsFrom({ panel, language }: Pick<Room, 'panel' | 'language'>): Generator<readonly Tick[]> {
  const width = panel.x2 - panel.x1;
  const days = panel.end - panel.start;
  const most = Math.max(2, Math.floor(width / 20));
  for (const step of MINUTE_STEPS)
    if (days <= MOST_CLOCK_DAYS && (days * DAY_MINUTES) / step <= most) yield clockTicks(panel, step, language);
  for (const step of DAY_STEPS) if (days <= MOST_DAYS && days / step <= most) yield dayTicks(panel, step, language);
  for (const step of MONTH_STEPS) if (days / 30 / step <= most) yield monthTicks(panel, step, language);
  for (let ten = 1; ; ten *= 10) {
    for (const step of [ten, 2 * ten, 5 * ten]) {
      const years = days / YEAR / step;
      if (years <= most) yield yearTicks(panel, step, language);
      if (years < 1) return;
    }
  }
}

/** Midnight has the name of its day, and so has the first. */
function clockTicks({ start, end }: Panel, step: number, { dates }: Language): Tick[] {
  const found: Tick[] = [];
  const parts = DAY_MINUTES / step;
  for (let part = Math.ceil(start * parts - 1e-6); part / parts < end; part++) {
    const day = part / parts;
    const minutes = Math.round((day - Math.floor(day)) * DAY_MINUTES);
    const { year, month, day: date } = civilFromDays(day + 1e-9);
    const named = found.length ? dates.withinYear : dates.moment;
    const text = minutes ? dates.clock(minutes) : named(dayMoment(year, month, date));
    const first = !found.length && minutes ? `${dates.moment(dayMoment(year, month, date))}, ${text}` : text;
    found.push({ day, next: (part + 1) / parts, text: first });
  }
  return found;
}

function dayTicks({ start, end }: Panel, step: number, { dates, number }: Language): Tick[] {
  const found: Tick[] = [];
  for (let day = Math.ceil(start); day < end; day++) {
    const civil = civilFromDays(day);
    const counts = step === 1 || civil.day === 1 || (civil.day % step === 0 && civil.day <= 30 - step / 2);
    if (!counts) continue;
    const whole = dayMoment(civil.year, civil.month, civil.day);
    const named = found.length && civil.month > 1 ? dates.withinYear(whole) : dates.moment(whole);
    const text = found.length && civil.day !== 1 ? number(civil.day) : named;
    found.push({ day, next: day + 1, text });
  }
  return found;
}

function monthTicks({ start, end }: Panel, step: number, { dates }: Language): Tick[] {
  const found: Tick[] = [];
  const from = civilFromDays(start);
  const first = Math.ceil((from.year * 12 + from.month - 1) / step) * step;
  for (let month = first; ; month += step) {
    const day = daysFromCivil(0, month + 1);
    if (day >= end) return found;
    const civil = civilFromDays(day);
    const whole = monthMoment(civil.year, civil.month);
    const text = !found.length || civil.month === 1 ? dates.moment(whole) : dates.month(civil.month);
    if (day >= start) found.push({ day, next: daysFromCivil(0, month + step + 1), text });
  }
}

/** Round years; before the common era, years that are round there: 500 BCE is the astronomical −499. */
function yearTicks({ start, end }: Panel, step: number, { dates }: Language): Tick[] {
  const found: Tick[] = [];
  const from = Math.floor(civilFromDays(start).year / step) * step;
  const shown = (year: number): number => (step > 1 && year <= 0 ? year + 1 : year);
  for (let year = from; ; year += step) {
    const day = daysFromCivil(shown(year));
    if (day >= end) return found;
    if (day >= start) found.push({ day, next: daysFromCivil(shown(year + step)), text: dates.year(shown(year)) });
  }
}

function axisOf(steps: readonly Tick[], room: Room, y: number): PanelAxis {
  const { panel, least, most, strong, measure } = room;
  const scale = (panel.x2 - panel.x1) / (panel.end - panel.start);
  const at = (day: number): number => panel.x1 + (day - panel.start) * scale;
  const first = steps[0];
  const cells = first !== undefined && (first.next - first.day) * scale >= CELL && isOneStep(first);
  const labels: TextLine[] = [];
  for (const { day, next, text } of steps) {
    const width = measure(text, SIZE, strong ? 700 : 400);
    const x = cells ? at((day + Math.min(next, panel.end)) / 2) : at(day);
    if (cells && x + width / 2 > panel.x2 + 4) continue;
    const anchor = x - width / 2 < least ? 'start' : x + width / 2 > most ? 'end' : 'middle';
    const placed = anchor === 'start' ? Math.max(least, panel.x1) : anchor === 'end' ? most : x;
    labels.push({ x: round(placed), y, anchor, role: strong ? 'axis-strong' : 'axis', text, width: round(width) });
  }
  return { grid: steps.map(({ day }) => round(at(day))).filter((x) => x > panel.x1 + 1), labels };
}

/** One day, one month or one year: a cell that its name fills. */
const isOneStep = ({ day, next }: Tick): boolean => next - day <= 366;

/** The axis says in which year it begins, where the first round year leaves room. */
function startLabel(labels: readonly TextLine[], steps: readonly Tick[], room: Room, y: number): readonly TextLine[] {
  const [first] = steps;
  const [label] = labels;
  const { panel, measure, language, strong } = room;
  if (!first || !label || first.day <= panel.start || first.next - first.day <= 366) return [];
  const text = language.dates.year(civilFromDays(panel.start).year);
  const width = measure(text, SIZE, strong ? 700 : 400);
  const role = strong ? 'axis-strong' : 'axis';
  const start: TextLine = { x: panel.x1, y, anchor: 'start', role, text, width: round(width) };
  return edges(label)[0] - edges(start)[1] >= 4 ? [start] : [];
}
