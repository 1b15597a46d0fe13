import { svg, type TemplateResult } from 'lit';
import type { FilterGroup, FilterOption, Filters } from '../chart/figure/filters.js';
import type { Language } from '../chart/language.js';
import { once } from '../chart/once.js';
import { shapePath } from '../chart/symbols.js';
import { toolWords } from '../chart/tool-words.js';
import type { Dossier, Event } from '../dossier/dossier.js';
import { pickerOf, type Picked } from './layout/items.js';
import { kindSigns, readable, type KindSign } from './layout/kind-signs.js';

/** What of the events can be picked, and how many are. */
export function filtersOf(dossier: Dossier, picked: Picked, language: Language): Filters {
  const { kinds, actors, series, search } = picked;
  const active = kinds.length + actors.length + series.length > 0 || search !== '';
  const shown = active ? dossier.events.filter(pickerOf(dossier, picked)).length : dossier.events.length;
  return { groups: once(() => groupsOf(dossier, picked, language)), search, active, shown, all: dossier.events.length };
}

/** How many each value would leave beside what is picked in the other groups. */
function groupsOf(dossier: Dossier, picked: Picked, language: Language): readonly FilterGroup[] {
  const { events } = dossier;
  const { groups: titles } = toolWords(language);
  const signOf = kindSigns(dossier, language);
  for (const { kind } of events) signOf(kind, 'event');
  const names = new Map(dossier.actors.map(({ id, name }) => [id, language.say(name)]));
  const left = (without: 'kinds' | 'actors' | 'series'): readonly Event[] =>
    events.filter(pickerOf(dossier, { ...picked, [without]: [] }));
  const kinds = counted(events, left('kinds'), ({ kind }) => [kind]).map(([id, count]): FilterOption => {
    const sign = signOf(id, 'event');
    return { id, label: sign.title, count, symbol: symbolOf(sign) };
  });
  const actors = counted(events, left('actors'), (event) => event.actors).map(([id, count]): FilterOption => ({
    ...{ id, label: names.get(id) ?? id, count },
  }));
  const series = counted(events, left('series'), ({ series: own }) => (own === undefined ? [] : [own]));
  const named = series.map(([id, count]): FilterOption => ({ id, label: readable(id), count }));
  const group = (id: keyof Picked & string, title: string, options: readonly FilterOption[]): FilterGroup => ({
    ...{ id, title, options, picked: new Set(picked[id]) },
  });
  return [
    group('kinds', titles.kind, kinds),
    group('actors', titles.actor, actors),
    group('series', titles.series, named),
  ];
}

/** Values with the most events first; those that nothing is left of stay, with 0, so that nothing moves under the finger. */
function counted(
  all: readonly Event[],
  left: readonly Event[],
  valuesOf: (event: Event) => readonly string[],
): readonly (readonly [string, number])[] {
  const [order, counts] = [new Map<string, number>(), new Map<string, number>()];
  const count = (into: Map<string, number>, event: Event): void => {
    for (const value of new Set(valuesOf(event))) into.set(value, (into.get(value) ?? 0) + 1);
  };
  for (const event of all) count(order, event);
  for (const event of left) count(counts, event);
  return [...order]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value]) => [value, counts.get(value) ?? 0] as const);
}

const symbolOf = ({ slot, shape }: KindSign): TemplateResult =>
  svg`<svg class="sign slot-${slot}" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path class="point filled" transform="translate(7 7)" d=${shapePath(shape, 5.5)}></path></svg>`;
