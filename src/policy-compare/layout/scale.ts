import type { Dimension, Position } from '../../dossier/dossier.js';

/** Scales that have an order, and so a direction and an axis. */
export type OrderedType = 'rank' | 'ordinal' | 'linear';

export const isOrdered = (dimension: Dimension): boolean =>
  dimension.scale.type === 'rank' || dimension.scale.type === 'ordinal' || dimension.scale.type === 'linear';

/**
 * Where a position stands on its scale: the rank, the number of the step from 0, or the value itself.
 * Undefined for what has no order, or no sound value.
 */
export function placeOf({ scale }: Dimension, position: Position | undefined): number | undefined {
  const value = position?.blank ? undefined : position?.value;
  if (value === undefined) return undefined;
  if (scale.type === 'ordinal') {
    const step = scale.steps.findIndex(({ id }) => id === value);
    return step < 0 ? undefined : step;
  }
  if (scale.type !== 'rank' && scale.type !== 'linear') return undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/**
 * How far along its domain a value lies, 0–1. A domain may run backwards; one without extent puts all in the middle.
 * Beyond either end the value is held at it.
 */
export function along([from, to]: readonly [number, number], value: number): { t: number; beyond: -1 | 0 | 1 } {
  if (from === to) return { t: 0.5, beyond: value === from ? 0 : value > from ? 1 : -1 };
  const t = (value - from) / (to - from);
  return t < 0 ? { t: 0, beyond: -1 } : t > 1 ? { t: 1, beyond: 1 } : { t, beyond: 0 };
}
