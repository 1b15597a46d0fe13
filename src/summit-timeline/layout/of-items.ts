import type { Item } from './items.js';
import type { KindSign } from './kind-signs.js';

/** Remembers with the items what is the same however they are drawn: there may be twenty thousand of them. */
export function ofItems<T>(compute: (items: readonly Item[]) => T): (items: readonly Item[]) => T {
  const known = new WeakMap<readonly Item[], { readonly value: T }>();
  return (items) => {
    const found = known.get(items) ?? { value: compute(items) };
    known.set(items, found);
    return found.value;
  };
}

/** The items themselves where there are no others. */
export const eventsOf = ofItems((items) =>
  items.some(({ isTie }) => isTie) ? items.filter(({ isTie }) => !isTie) : items,
);

export const tiesOf = ofItems((items) => items.filter(({ isTie }) => isTie));

/** A kind's sign is one object: there are many items, and a few kinds. */
export const kindSignsOf = ofItems((items) => {
  const signs = new Set<KindSign>();
  // Neighbours often are of one kind, and are then not asked about again.
  let last: KindSign | undefined;
  for (const { sign } of items) if (sign !== last) signs.add((last = sign));
  return signs;
});
