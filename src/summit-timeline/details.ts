import { html, nothing, type TemplateResult } from 'lit';
import type { Dossier, Event } from '../dossier/dossier.js';
import type { Cite, Details } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import type { Mark } from './layout/geometry.js';
import type { Item } from './layout/items.js';
import { actorNames, crowdName, datesSpoken, spokenName, titleOf } from './layout/label-words.js';
import { disputedText } from './notes.js';
import { pictures, type MediaFrom } from './pictures.js';

const MOST_LISTED = 100;

/** One item in words. */
export function detailsOf(
  item: Item,
  dossier: Dossier,
  language: Language,
  cite: Cite,
  media: MediaFrom = false,
): Details {
  const { say, list, words } = language;
  const { id, record, tie, sign, disputed } = item;
  const text = 'summary' in record && record.summary ? say(record.summary) : say(record.note ?? tie?.note);
  const sources = tie ? [...new Set([...record.sources, ...tie.sources])] : record.sources;
  const place = 'place' in record ? say(record.place) : '';
  const { links = [], media: items = [] } = record as Event;
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
    ...(links.length ? { links: links.map(({ href, title }) => ({ href, text: say(title) || href })) } : {}),
    ...(items.length ? { more: html`${pictures(items, language, media)}` } : {}),
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The list that a count stands for: each of its events can be chosen. */
export function crowdDetails(
  mark: Mark,
  items: readonly Item[],
  language: Language,
  cite: Cite,
  choose: (id: string) => void,
): Details {
  const shown = items.slice(0, MOST_LISTED);
  return {
    id: mark.id,
    title: crowdName(mark, language),
    lines: [],
    cites: cite([...new Set(shown.flatMap(({ record }) => record.sources))]),
    more: listOf(shown, items.length - shown.length, language, choose),
  };
}

const listOf = (
  items: readonly Item[],
  more: number,
  language: Language,
  choose: (id: string) => void,
): TemplateResult =>
  html`<ul class="crowd-list" role="list">
      ${items.map(
        (item) =>
          html`<li>
            <button type="button" @click=${() => choose(item.id)}><bdi>${spokenName(item, language)}</bdi></button>
          </li>`,
      )}
    </ul>
    ${more ? html`<p class="details-line">${language.words.timeline.moreInTable(more)}</p>` : nothing}`;
