import { civilFromDays } from '../../dossier/calendar.js';
import { parseWhen } from '../../dossier/when.js';
import type { TimelineLayout } from './arrange.js';
import type { Domain } from './domain.js';

/** Shorter parts of the time are written to the minute. */
const DAYS = 20;
const LEAST_DAYS = 0.25;
/** What is nearly all is all. */
const ALMOST_ALL = 0.98;

/** The time at a place of the drawing, in px from its left edge. */
export function dayAt({ panels, width }: TimelineLayout, x: number, mirrored: boolean): number {
  const at = mirrored ? width - x : x;
  const panel = panels.find(({ x2 }) => at <= x2) ?? panels.at(-1);
  if (!panel) return 0;
  const within = Math.min(Math.max(at, panel.x1), panel.x2);
  return panel.start + ((within - panel.x1) * (panel.end - panel.start)) / (panel.x2 - panel.x1);
}

/** Days that a pixel takes at a place of the drawing. */
export function daysPerPixel({ panels }: TimelineLayout, day: number): number {
  const panel = panels.find(({ end }) => day <= end) ?? panels.at(-1);
  return panel ? (panel.end - panel.start) / (panel.x2 - panel.x1) : 0;
}

/** The part of the time that is so many times as wide, about what stands at x; undefined for all of it. */
export function zoomed(
  layout: TimelineLayout,
  span: Domain | undefined,
  factor: number,
  x: number,
  mirrored: boolean,
): Domain | undefined {
  const { stretch, domain, width } = layout;
  const all = domain.end - domain.start;
  const day = dayAt(layout, x, mirrored);
  const before = span ? span.end - span.start : Math.min(all, daysPerPixel(layout, day) * (stretch.x2 - stretch.x1));
  const length = Math.max(LEAST_DAYS, before / factor);
  if (length >= all * ALMOST_ALL) return undefined;
  const at = Math.min(Math.max(mirrored ? width - x : x, stretch.x1), stretch.x2);
  return moved({ start: day - ((at - stretch.x1) / (stretch.x2 - stretch.x1)) * length, length }, domain);
}

/** The same where no scale is wide: about a day, by default the middle of what is seen. */
export function zoomedRows(
  { start, end }: Domain,
  factor: number,
  domain: Domain,
  day = (start + end) / 2,
): Domain | undefined {
  const length = Math.max(LEAST_DAYS, (end - start) / factor);
  if (length >= (domain.end - domain.start) * ALMOST_ALL) return undefined;
  const about = Math.min(Math.max(day, start), end);
  return moved({ start: about - ((about - start) * length) / (end - start), length }, domain);
}

/** The mark that stands nearest to a height of the drawing, in px, or to a day. */
export function nearestMark(
  { marks }: TimelineLayout,
  by: 'y' | 'day',
  at: number,
): TimelineLayout['marks'][number] | undefined {
  let nearest = marks[0];
  for (const mark of marks) if (nearest && Math.abs(mark[by] - at) < Math.abs(nearest[by] - at)) nearest = mark;
  return nearest;
}

/** A part of a length, kept within all the time. */
export function moved({ start, length }: { readonly start: number; readonly length: number }, domain: Domain): Domain {
  const from = Math.max(domain.start, Math.min(start, domain.end - length));
  return { start: from, end: from + length };
}

/** As EDTF: `2017-03-01/2023-06-30`; years alone where four digits are not enough. */
export function rangeText({ start, end }: Domain): string {
  const fine = end - start < DAYS;
  return `${momentText(start, fine)}/${momentText(fine ? end : end - 1, fine)}`;
}

function momentText(at: number, fine: boolean): string {
  const minutes = fine ? Math.round((at - Math.floor(at)) * 1440) % 1440 : 0;
  const { year, month, day } = civilFromDays(at);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : '';
  if (digits.length > 4) return `Y${sign}${digits}`;
  const date = `${sign}${digits}-${two(month)}-${two(day)}`;
  return fine ? `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` : date;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The part of the time that a text means; undefined for all of it, and for what is no date. */
export function rangeOf(text: string | undefined, domain: Domain): Domain | undefined {
  const when = text ? parseWhen(text) : undefined;
  if (!when) return undefined;
  const [start, end] = [Math.max(when.start, domain.start), Math.min(when.end, domain.end)];
  const isPart = end > start && (start > domain.start || end < domain.end);
  return isPart ? { start, end: Math.max(end, start + LEAST_DAYS) } : undefined;
}
