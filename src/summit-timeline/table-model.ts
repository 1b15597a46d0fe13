import type { Dossier, Event } from '../dossier/dossier.js';
import type { Cite, Row, Table } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { chooseText } from '../dossier/text.js';
import { kindSigns } from './layout/kind-signs.js';
import type { Item } from './layout/items.js';
import { actorNames, datesSpoken } from './layout/label-words.js';
import type { TimelineLayout } from './layout/arrange.js';

/** Every event and span, dated or not. Rows are made when they are asked for: there may be very many. */
export function tableOf(
  layout: TimelineLayout,
  dossier: Dossier,
  language: Language,
  cite: Cite,
  caption: string,
): Table {
  const { columns, timeline, dates } = language.words;
  const laned = layout.lanes.length > 1;
  const titles = [
    columns.event,
    columns.when,
    columns.kind,
    columns.place,
    columns.actors,
    ...(laned ? [columns.lane] : []),
  ];
  let rows: readonly Row[] | undefined;
  const make = (): readonly Row[] => {
    const signOf = kindSigns(dossier, language);
    const title = (record: Item['record']): Row['cells'][number] => ({
      ...chooseText(record.title, language.tag, dossier.language),
      cites: cite(record.sources),
    });
    const placeOf = (record: Item['record']): string => ('place' in record ? language.say(record.place) : '');
    const rest = (record: Item['record'], lane: string): string[] => [
      placeOf(record),
      language.list(actorNames({ record }, dossier, language)),
      ...(laned ? [lane] : []),
    ];
    const laneOf = new Map(layout.lanes.flatMap((lane) => lane.items.map((item) => [item.id, lane.title] as const)));
    const dated = layout.items.map((item): Row => {
      const { id, record, sign, isTie } = item;
      const kind = isTie ? `${sign.title} (${timeline.span})` : sign.title;
      return {
        id,
        cells: [
          title(record),
          { text: datesSpoken(item, language), ...(item.when && { key: item.when.start }) },
          kind,
          ...rest(record, laneOf.get(id) ?? ''),
        ],
      };
    });
    const undated = layout.undated.map((event: Event): Row => {
      return {
        id: event.id,
        cells: [title(event), dates.undated, signOf(event.kind, 'event').title, ...rest(event, '')],
      };
    });
    return [...dated, ...undated];
  };
  return {
    caption,
    columns: titles.map((each) => ({ title: each })),
    get rows() {
      return (rows ??= make());
    },
  };
}
