import type { Dossier, Event } from '../dossier/dossier.js';
import type { Cite, Details } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import type { Mark } from './layout/geometry.js';
import type { Item } from './layout/items.js';
import { actorNames, crowdName, datesSpoken, spokenName, titleOf } from './layout/label-words.js';
import { disputedText } from './notes.js';

const MOST_LISTED = 100;

/** One item in words. */
export function detailsOf(item: Item, dossier: Dossier, language: Language, cite: Cite): Details {
  const { say, list, words } = language;
  const { id, record, tie, sign, disputed } = item;
  const text = 'summary' in record && record.summary ? say(record.summary) : say(record.note ?? tie?.note);
  const sources = tie ? [...new Set([...record.sources, ...tie.sources])] : record.sources;
  const place = 'place' in record ? say(record.place) : '';
  const links = 'links' in record ? (record as Event).links : undefined;
  return {
    id,
    title: titleOf(item, language),
    lines: [
      [sentence(datesSpoken(item, language)), place, sign.title].filter(Boolean).join(' · '),
      list(actorNames(item, dossier, language)),
    ].filter(Boolean),
    ...(text ? { text } : {}),
    ...(disputed ? { disputed: words.figure.disputedBy(disputedText(item, language)) } : {}),
    cites: cite(sources),
    ...(links?.length ? { links: links.map(({ href, title }) => ({ href, text: say(title) || href })) } : {}),
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The list that a count stands for. */
export function crowdDetails(mark: Mark, items: readonly Item[], language: Language, cite: Cite): Details {
  const { words } = language;
  const shown = items.slice(0, MOST_LISTED);
  const more = items.length - shown.length;
  return {
    id: mark.id,
    title: crowdName(items, language),
    lines: [...shown.map((item) => spokenName(item, language)), ...(more ? [words.timeline.moreInTable(more)] : [])],
    cites: cite([...new Set(shown.flatMap(({ record }) => record.sources))]),
  };
}
