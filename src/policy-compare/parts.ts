import type { Load } from '../chart/on-demand.js';
import type { View } from './layout/views.js';

// Each of these views is a part of its own: most comparisons never need them.
export const loadMatrix = (): Promise<typeof import('./matrix-picture.js')> => import('./matrix-picture.js');
export const loadAgreement = (): Promise<typeof import('./agreement-picture.js')> => import('./agreement-picture.js');
export const loadChange = (): Promise<typeof import('./change-picture.js')> => import('./change-picture.js');
export const loadSides = (): Promise<typeof import('./sides-picture.js')> => import('./sides-picture.js');

/** What draws a view, beside what draws all. */
export const VIEW_PARTS: Readonly<Partial<Record<View, readonly Load<unknown>[]>>> = {
  matrix: [loadMatrix],
  agreement: [loadMatrix, loadAgreement],
  change: [loadChange],
  'for-and-against': [loadSides],
};
