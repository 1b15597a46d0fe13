import { civilFromDays, daysFromCivil, YEAR } from '../../dossier/calendar.js';
import type { Domain } from './domain.js';
import { round } from './geometry.js';
import type { Item } from './items.js';
import { scaleOf, type Panel, type TimeScale } from './time-scale.js';

/** Of all the time: a shorter gap is left as it is. */
const LEAST_SHARE = 0.15;
const MOST_FOLDS = 4;
const FOLD = 28;

/** One scale without the long times in which nothing is dated; undefined where there are none. */
export function foldedScale(items: readonly Item[], domain: Domain, x1: number, x2: number): TimeScale | undefined {
  const gaps = gapsOf(items, domain);
  if (!gaps.length) return undefined;
  const kept: Domain[] = [];
  let start = domain.start;
  for (const gap of gaps) {
    kept.push({ start, end: gap.start });
    start = gap.end;
  }
  kept.push({ start, end: domain.end });
  const days = kept.reduce((sum, each) => sum + each.end - each.start, 0);
  const scale = (x2 - x1 - gaps.length * FOLD) / days;
  let x = x1;
  const panels = kept.map((each): Panel => {
    const panel = { ...each, x1: round(x), x2: round(x + (each.end - each.start) * scale) };
    x = panel.x2 + FOLD;
    return panel;
  });
  return scaleOf(panels);
}

/** The longest gaps, in order of time, out to whole years; months where all the time is less than eight years. */
function gapsOf(items: readonly Item[], domain: Domain): readonly Domain[] {
  const span = domain.end - domain.start;
  const taken = items.map(datedIn).sort((a, b) => a.start - b.start);
  const gaps: Domain[] = [];
  let end = Infinity;
  for (const each of taken) {
    if (each.start > end) {
      const gap = { start: wholeStep(end, span, 1), end: wholeStep(each.start, span, 0) };
      if (gap.end - gap.start > span * LEAST_SHARE) gaps.push(gap);
    }
    end = Number.isFinite(end) ? Math.max(end, each.end) : each.end;
  }
  const longest = gaps.toSorted((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MOST_FOLDS);
  return gaps.filter((gap) => longest.includes(gap));
}

/** The time in which it may fall; of what is open at an end, the date that is known. */
function datedIn({ when, inForce, day }: Item): Domain {
  const moments = [when.from, when.to, inForce?.from, inForce?.to].flatMap((moment) => moment ?? []);
  if (!moments.length) return { start: day, end: day + 1 };
  return { start: Math.min(...moments.map(({ start }) => start)), end: Math.max(...moments.map(({ end }) => end)) };
}

function wholeStep(day: number, span: number, after: 0 | 1): number {
  const { year, month } = civilFromDays(after ? Math.ceil(day) - 1 : day);
  return span > 8 * YEAR ? daysFromCivil(year + after) : daysFromCivil(year, month + after);
}
