import type { Dossier } from '../dossier/dossier.js';
import { arrange, contentOf, type TimelineLayout, type TimelineOptions } from './layout/arrange.js';
import { horizontalForm } from './layout/horizontal.js';
import { verticalToScale } from './layout/to-scale.js';
import { verticalForm } from './layout/vertical.js';

export type { FormName, TimelineLayout, TimelineOptions } from './layout/arrange.js';
export { LANES, SPACINGS, type LanesBy, type Spacing, type TiesShown } from './layout/options.js';

/**
 * Places a dossier's events, and its ties where asked for, on a time axis.
 * The same input gives the same output; nothing in the dossier is changed.
 */
export function layoutTimeline(dossier: Dossier, options: TimelineOptions): TimelineLayout {
  const { form, spacing } = options;
  const upright = spacing === 'time' ? verticalToScale : verticalForm;
  return arrange(options, form === 'vertical' ? upright : horizontalForm, contentOf(dossier, options));
}
