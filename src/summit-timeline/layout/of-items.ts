import type { Item } from './items.js';

/** Remembers with the items what is the same however they are drawn: there may be twenty thousand of them. */
export function ofItems<T>(compute: (items: readonly Item[]) => T): (items: readonly Item[]) => T {
  const known = new WeakMap<readonly Item[], { readonly value: T }>();
  return (items) => {
    const found = known.get(items) ?? { value: compute(items) };
    known.set(items, found);
    return found.value;
  };
}
