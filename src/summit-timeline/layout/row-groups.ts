import { civilFromDays } from '../../dossier/calendar.js';
import type { When } from '../../dossier/when.js';
import type { Item } from './items.js';

/** More rows than this are a list, not a drawing. */
const MOST_ROWS = 120;
const YEARS = [1, 10, 100, 1000, 1e4, 1e6, 1e9, 1e12] as const;

/** Where a date stands among rows: what is known to the year comes after what is dated within it. */
export function sortKey(when: When): number {
  const moment = when.from ?? when.members?.[0] ?? when.to;
  if (!moment) return when.start;
  return moment.precision === 'decade' || moment.precision === 'century' ? (moment.start + moment.end) / 2 : moment.end;
}

const inRows = (items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => ({ item, key: sortKey(item.when) }))
    .sort((a, b) => a.key - b.key || a.item.when.start - b.item.when.start || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);

/** One item a row; where there are too many, those of a month, a year, a decade, … together. */
export function rowGroups(items: readonly Item[], pinned: ReadonlySet<string>): readonly (readonly Item[])[] {
  const sorted = inRows(items);
  if (sorted.length <= MOST_ROWS) return sorted.map((item) => [item]);
  const grouped = groupsOf(sorted);
  if (!sorted.some(({ id }) => pinned.has(id))) return grouped;
  // What is picked out has a row of its own, after the group that it would be in.
  return grouped.flatMap((group) => {
    const rest = group.filter(({ id }) => !pinned.has(id));
    const alone = group.filter(({ id }) => pinned.has(id)).map((item) => [item]);
    return rest.length ? [rest, ...alone] : alone;
  });
}

function groupsOf(sorted: readonly Item[]): readonly (readonly Item[])[] {
  const civil = sorted.map(({ day }) => civilFromDays(day));
  const months = groupedBy(sorted, (i) => (civil[i]?.year ?? 0) * 12 + (civil[i]?.month ?? 0));
  if (months.length <= MOST_ROWS) return months;
  for (const step of YEARS) {
    const groups = groupedBy(sorted, (i) => Math.floor((civil[i]?.year ?? 0) / step));
    if (groups.length <= MOST_ROWS) return groups;
  }
  return [sorted];
}

function groupedBy(items: readonly Item[], keyOf: (i: number) => number): Item[][] {
  const groups: Item[][] = [];
  let last: number | undefined;
  items.forEach((item, i) => {
    const key = keyOf(i);
    if (key === last) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = key;
  });
  return groups;
}
