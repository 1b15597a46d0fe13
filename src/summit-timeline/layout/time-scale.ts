import type { Domain } from './domain.js';
import { round } from './geometry.js';

/** A stretch of the axis with one scale. */
export interface Panel {
  /** Days since 1970-01-01. */
  readonly start: number;
  readonly end: number;
  readonly x1: number;
  readonly x2: number;
}

export interface TimeScale {
  /** One, or several with breaks between them. */
  readonly panels: readonly Panel[];
  /** How many times one panel's scale is that of the other; 1 where all have the same. */
  readonly factor: number;
  /** Which panel has the greater scale. */
  readonly close: number;
  /** Where the events stand at even distances, their days: the axis is no measure of time. */
  readonly even?: readonly number[];
  x(day: number): number;
  panelAt(day: number): Panel;
  /** Pixels that so many days take, around a day. */
  length(days: number, day: number): number;
  /** The pieces of a stretch, one a panel that it touches. */
  pieces(start: number, end: number): readonly { readonly x1: number; readonly x2: number }[];
}

export const GAP = 24;

/** How far the drawing of a part of the time goes on to both sides, so that it can be moved: a share of that part. */
export const BEYOND = 0.3;

/** One linear scale on which a part of the time fills the axis; what is before and after it lies to both sides. */
export function windowScale({ start, end }: Domain, x1: number, x2: number): TimeScale {
  const [days, room] = [(end - start) * BEYOND, (x2 - x1) * BEYOND];
  return scaleOf([{ start: start - days, end: end + days, x1: x1 - room, x2: x2 + room }]);
}

interface ScaleOptions {
  readonly factor?: number;
  readonly close?: number;
  readonly even?: readonly number[];
  /** Days to whatever is laid out evenly: rising, and linear by default. */
  readonly measure?: (day: number) => number;
}

const asTime = (day: number): number => day;

/** @param panels in order of time, one at least */
export function scaleOf(panels: readonly Panel[], options: ScaleOptions = {}): TimeScale {
  const { factor = 1, close = 0, even, measure = asTime } = options;
  const first = panels[0] as Panel;
  const last = panels.at(-1) as Panel;
  const panelAt = (day: number): Panel => {
    for (let i = 0; i < panels.length - 1; i++) if (day < (panels[i] as Panel).end) return panels[i] as Panel;
    return last;
  };
  const within = (day: number, { start, end, x1, x2 }: Panel): number => {
    const from = measure(start);
    return x1 + ((measure(day) - from) * (x2 - x1)) / (measure(end) - from);
  };
  const x = (day: number): number => {
    const panel = panelAt(day);
    return round(within(Math.min(Math.max(day, panel.start, first.start), last.end), panel));
  };
  return {
    ...{ panels, factor, close, x, panelAt, ...(even ? { even } : {}) },
    length: (days, day) => {
      const panel = panelAt(day);
      return Math.abs(within(day + days / 2, panel) - within(day - days / 2, panel));
    },
    pieces: (start, end) =>
      panels.flatMap((panel) => {
        const [from, to] = [Math.max(start, panel.start), Math.min(end, panel.end)];
        return from < to ? [{ x1: round(within(from, panel)), x2: round(within(to, panel)) }] : [];
      }),
  };
}
