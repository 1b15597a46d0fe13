import { SLOT_SHAPES } from '../../chart/symbols.js';
import { blankOf, type Grid } from './grid.js';

/** Categories by first appearance: the first seven have a colour and a shape, the same all over the matrix. */
export function categorySlots({ comparison, standing }: Grid): ReadonlyMap<string, number> {
  const { dimensions } = comparison;
  const slots = new Map<string, number>();
  standing.forEach((position, number) => {
    if (dimensions[number % dimensions.length]?.scale.type !== 'categorical') return;
    if (typeof position?.value !== 'string' || blankOf(position) || slots.has(position.value)) return;
    slots.set(position.value, slots.size < SLOT_SHAPES.length ? slots.size + 1 : 0);
  });
  return slots;
}

/** The colour of a category's shape. */
export const categoryFill = (slot: number): string => (slot ? `var(--_kind-${slot})` : 'var(--_neutral)');
