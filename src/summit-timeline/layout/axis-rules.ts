import type { Rule } from './geometry.js';
import type { TimeScale } from './time-scale.js';

interface Line {
  readonly x1: number;
  readonly x2: number;
}

/** The axis itself, with `//` at each break. @param lines in the order of the scale's panels */
export function axisRules(lines: readonly Line[], { factor, close }: TimeScale, y: number): readonly Rule[] {
  const axis = lines.map(({ x1, x2 }, i): Rule => {
    return { x1, y1: y, x2, y2: y, role: factor > 1 && i === close ? 'axis-strong' : 'axis' };
  });
  const breaks = lines.slice(1).flatMap(({ x1 }, i) => {
    const middle = ((lines[i] as Line).x2 + x1) / 2;
    return [-5, 2].map((dx): Rule => ({ x1: middle + dx, y1: y + 6, x2: middle + dx + 6, y2: y - 6, role: 'break' }));
  });
  return [...axis, ...breaks];
}
