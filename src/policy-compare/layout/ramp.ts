import type { Dimension, Position } from '../../dossier/dossier.js';
import type { Grid } from './grid.js';
import { along, placeOf } from './scale.js';

/** Which of the two ramps: one hue for more and less, two for either side of a middle. */
export type RampName = 'sequential' | 'diverging';

/** A step of a ramp, 1–7. */
export interface RampStep {
  readonly ramp: RampName;
  readonly step: number;
}

export const STEPS = 7;

// One object a step, so that a matrix can sort its cells by identity.
const stepsOf = (ramp: RampName): readonly RampStep[] =>
  Array.from({ length: STEPS }, (_, i) => Object.freeze({ ramp, step: i + 1 }));
const RAMPS: Readonly<Record<RampName, readonly RampStep[]>> = {
  sequential: stepsOf('sequential'),
  diverging: stepsOf('diverging'),
};

/**
 * How the values of one dimension are coloured; undefined for a dimension without an order. Diverging where the scale
 * has a middle by its meaning: steps between named poles, and a domain on both sides of zero, which is then the middle.
 */
export function rampOf(grid: Grid, d: number): ((position: Position | undefined) => RampStep | undefined) | undefined {
  const dimension = grid.comparison.dimensions[d] as Dimension;
  const { scale } = dimension;
  if (scale.type === 'text' || scale.type === 'categorical') return undefined;
  const steps = RAMPS[rampName(dimension)];
  const domain =
    scale.type === 'linear'
      ? scale.domain
      : scale.type === 'ordinal'
        ? stepDomain(scale.steps.length)
        : rankDomain(grid, d);
  const around = rampEnds(dimension, domain);
  const named = scale.type !== 'linear';
  return (position) => {
    const place = placeOf(dimension, position);
    if (place === undefined) return undefined;
    const { t } = along(around, place);
    return steps[named ? Math.round(t * (STEPS - 1)) : Math.min(STEPS - 1, Math.floor(t * STEPS))];
  };
}

export const rampName = ({ scale }: Dimension): RampName => {
  if (scale.type === 'ordinal') return scale.poles ? 'diverging' : 'sequential';
  return scale.type === 'linear' && scale.domain[0] * scale.domain[1] < 0 ? 'diverging' : 'sequential';
};

/** What the two ends of the ramp stand for: those of the domain, or as far on either side of zero as the domain goes on one. */
export const rampEnds = (dimension: Dimension, domain: readonly [number, number]): readonly [number, number] => {
  if (dimension.scale.type !== 'linear' || rampName(dimension) !== 'diverging') return domain;
  const extent = Math.max(Math.abs(domain[0]), Math.abs(domain[1]));
  return domain[0] < domain[1] ? [-extent, extent] : [extent, -extent];
};

/** The step of an ordinal scale's colour, 1–7. */
export const rampStepOf = (step: number, steps: number): number =>
  1 + Math.round(along(stepDomain(steps), step).t * (STEPS - 1));

const stepDomain = (steps: number): readonly [number, number] => [0, Math.max(0, steps - 1)];

const rankDomain = ({ comparison, standing }: Grid, d: number): readonly [number, number] => {
  const { subjects, dimensions } = comparison;
  const dimension = dimensions[d] as Dimension;
  const ranks = subjects.flatMap((_, s) => placeOf(dimension, standing[s * dimensions.length + d]) ?? []);
  return [ranks.reduce((a, b) => Math.min(a, b), Infinity), ranks.reduce((a, b) => Math.max(a, b), -Infinity)];
};

/** Steps that are dark on a light page and light on a dark one; the middling ones contrast with black on either. */
const DEEP: Readonly<Record<RampName, string>> = { sequential: '567', diverging: '17' };
const MIDDLING: Readonly<Record<RampName, string>> = { sequential: '4', diverging: '26' };

export const INKS = ['on-pale', 'on-both', 'on-deep'] as const;
export type Ink = (typeof INKS)[number];

/** Which ink is read best on a step: the class of a text. */
export const inkOn = ({ ramp, step }: RampStep): Ink =>
  DEEP[ramp].includes(`${step}`) ? 'on-deep' : MIDDLING[ramp].includes(`${step}`) ? 'on-both' : 'on-pale';
