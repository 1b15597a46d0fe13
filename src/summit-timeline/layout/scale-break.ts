import { civilFromDays, daysFromCivil, YEAR } from '../../dossier/calendar.js';
import type { Domain } from './domain.js';
import { round } from './geometry.js';
import type { Item } from './items.js';
import { eventsOf, firstFrom } from './of-items.js';
import { GAP, scaleOf, type TimeScale } from './time-scale.js';

const CROWD_SHARE = 0.4;
const CROWD_SPAN = 0.15;
const LEAST_CROWD = 6;
/** Of the axis, for the panel of the crowd. */
const CLOSE_SHARE = 0.52;
const FACTORS = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 200, 500, 1000];

export interface Break {
  readonly at: number;
  /** 1: the crowd is after the break. */
  readonly close: 0 | 1;
}

/** Whole years, or more where there are too many of them; months in short times. */
function stepsOf({ start, end }: Domain): number[] {
  const years = (end - start) / YEAR;
  const step = years < 8 ? 1 : 12 * 10 ** Math.max(0, Math.ceil(Math.log10(years / 300)));
  const from = civilFromDays(start);
  const first = Math.ceil((from.year * 12 + from.month - 1) / step) * step;
  const steps: number[] = [];
  for (let month = first; ; month += step) {
    const day = daysFromCivil(0, month + 1);
    if (day >= end) return steps;
    if (day > start) steps.push(day);
  }
}

/** The best place for a break, if one is called for: as many events as can be on as little time, then a step's room. */
export function breakOf(items: readonly Item[], domain: Domain): Break | undefined {
  const events = eventsOf(items);
  if (events.length < LEAST_CROWD) return undefined;
  const span = domain.end - domain.start;
  if (span < YEAR) return undefined;
  const steps = stepsOf(domain);
  let best: (Break & { readonly gain: number; readonly step: number }) | undefined;
  steps.forEach((at, step) => {
    const before = firstFrom(events, at);
    for (const close of [1, 0] as const) {
      const share = (close ? events.length - before : before) / events.length;
      const time = (close ? domain.end - at : at - domain.start) / span;
      const calledFor = share > CROWD_SHARE && share < 1 && time < CROWD_SPAN && share * events.length >= LEAST_CROWD;
      const gain = share - time;
      if (calledFor && (!best || gain > best.gain)) best = { at, close, gain, step };
    }
  });
  return best && withRoom(best, steps, events, domain);
}

/** One step away from the crowd, where that step is empty: its first event stands clear of the break. */
function withRoom(
  { at, close, step }: Break & { readonly step: number },
  steps: readonly number[],
  events: readonly Item[],
  domain: Domain,
): Break {
  const next = steps[step + (close ? -1 : 1)];
  if (next === undefined) return { at, close };
  const [from, to] = close ? [next, at] : [at, next];
  const time = (close ? domain.end - next : next - domain.start) / (domain.end - domain.start);
  const isEmpty = firstFrom(events, from) === firstFrom(events, to);
  return time < CROWD_SPAN && isEmpty ? { at: next, close } : { at, close };
}

export function brokenScale(domain: Domain, { at, close }: Break, x1: number, x2: number): TimeScale {
  const lengths = [at - domain.start, domain.end - at] as const;
  const near = lengths[close];
  const far = lengths[close ? 0 : 1];
  const shareAt = (factor: number): number => (factor * near) / (factor * near + far);
  const factor = FACTORS.reduce((best, each) =>
    Math.abs(shareAt(each) - CLOSE_SHARE) < Math.abs(shareAt(best) - CLOSE_SHARE) ? each : best,
  );
  const room = x2 - x1 - GAP;
  const share = close ? 1 - shareAt(factor) : shareAt(factor);
  const middle = round(x1 + room * share);
  const panels = [
    { start: domain.start, end: at, x1, x2: middle },
    { start: at, end: domain.end, x1: middle + GAP, x2 },
  ];
  return scaleOf(panels, { factor, close });
}
