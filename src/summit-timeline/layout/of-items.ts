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

/** Days since 1970-01-01; the end before the start where there is nothing. */
interface Extent {
  start: number;
  end: number;
}

/** What one look at all the items tells: on a page that has just opened, each look takes milliseconds. */
export interface Survey {
  /** In the order in which they appear. A kind's sign is one object: there are many items, and a few kinds. */
  readonly signs: ReadonlySet<KindSign>;
  readonly ties: readonly Item[];
  readonly disputed: readonly Item[];
  /** Whether any is of a theme. */
  readonly isThemed: boolean;
  /** From the first date that is given to the last, of what happened and of how long it was in force. */
  readonly given: Extent;
  /** From the first to the last of what happened; of what is open at an end, the day that stands for it. */
  readonly happened: Extent;
  /** Whether any goes on. */
  readonly goesOn: boolean;
}

export const surveyOf = ofItems((items): Survey => {
  const signs = new Set<KindSign>();
  const [ties, disputed]: [Item[], Item[]] = [[], []];
  const [given, happened] = [nothing(), nothing()];
  let [isThemed, goesOn] = [false, false];
  // Neighbours often are of one kind, and are then not asked about again.
  let last: KindSign | undefined;
  for (const item of items) {
    const { sign, when, from, until, day } = item;
    if (sign !== last) signs.add((last = sign));
    if (item.isTie) ties.push(item);
    if (item.disputed) disputed.push(item);
    isThemed ||= item.record.theme !== undefined;
    widen(happened, when.start > -Infinity ? when.start : day, when.end < Infinity ? when.end : day);
    if (until - from < Infinity) widen(given, from, until);
    else goesOn = widenByGiven(given, item) || goesOn;
  }
  return { signs, ties, disputed, isThemed, given, happened, goesOn };
});

const nothing = (): Extent => ({ start: Infinity, end: -Infinity });

function widen(extent: Extent, start: number, end: number): void {
  if (start < extent.start) extent.start = start;
  if (end > extent.end) extent.end = end;
}

/** By the dates of an item that is open at an end. @returns whether it goes on */
function widenByGiven(extent: Extent, { when, inForce }: Item): boolean {
  for (const { start, end, from, to } of inForce ? [when, inForce] : [when]) {
    // Of what is open at an end, the other.
    const days = [start, end, ...(Number.isFinite(end - start) ? [] : [from?.end, to?.start])];
    for (const day of days) if (day !== undefined && Number.isFinite(day)) widen(extent, day, day);
  }
  return (inForce ?? when).openEnd !== undefined;
}

/** The items themselves where there are no others. */
export const eventsOf = ofItems((items) => (surveyOf(items).ties.length ? items.filter(({ isTie }) => !isTie) : items));

/** The place of the first that is not before a day, as items are by time. */
export function firstFrom(items: readonly Item[], day: number): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((items[middle] as Item).day < day) from = middle + 1;
    else to = middle;
  }
  return from;
}
