import type { Moment } from '../../dossier/when.js';
import type { DateSign, Point } from './geometry.js';

export const isFine = ({ precision }: Moment): boolean =>
  precision === 'day' || precision === 'time' || precision === 'month';

/** Filled where day or month are known; hollow for what is no finer than a season; dashed where uncertain. */
export const fillOf = (moment: Moment | undefined): Point['fill'] =>
  moment?.uncertain ? 'dashed' : moment && isFine(moment) ? 'filled' : 'hollow';

/** What such a mark says of its date: a year is hollow; what is no year, hollow on its extent. */
export function pointSigns(fill: Point['fill'], moment: Moment | undefined): readonly DateSign[] {
  if (fill === 'filled') return [];
  return [fill === 'hollow' && moment && moment.precision !== 'year' && !isFine(moment) ? 'vague' : fill];
}
