import { brokenScale, breakOf } from './scale-break.js';
import { evenScale } from './scale-even.js';
import { foldedScale } from './scale-folds.js';
import type { FormInput } from './form.js';
import { scaleOf, windowScale, type TimeScale } from './time-scale.js';

/**
 * The axis that was asked for: a window of the time, even distances, or gaps left out. Else it is linear; where more
 * than 40 % of the events fall in less than 15 % of the time at one end, two linear scales with a gap between them.
 * @param x1 where the axis begins, in px
 */
export function chooseScale(input: FormInput, x1: number, x2: number): TimeScale {
  const { items, domain, window, spacing, foldGaps } = input;
  if (window) return windowScale(window.span, x1, x2);
  if (spacing === 'even') return evenScale(items, domain, x1, x2);
  const folded = foldGaps ? foldedScale(items, domain, x1, x2) : undefined;
  if (folded) return folded;
  const broken = spacing === 'time' ? undefined : breakOf(items, domain);
  return broken ? brokenScale(domain, broken, x1, x2) : scaleOf([{ ...domain, x1, x2 }]);
}
