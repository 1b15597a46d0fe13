import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../dossier/dossier.js';
import type { Language } from '../language.js';

interface Numbered {
  readonly number: number;
  readonly source: Source;
}

/** The numbered sources under a figure: title, author, publisher, date; never a bare address. */
export function sourceList(items: readonly Numbered[], language: Language): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  return html`<ol
    class=${items.length > 1 ? 'sources many' : 'sources'}
    part="sources"
    role="list"
    aria-label=${language.words.figure.sources}
  >
    ${items.map(({ number, source }) => sourceItem(number, source, language))}
  </ol>`;
}

const sourceItem = (number: number, source: Source, language: Language): TemplateResult => {
  const title = language.say(source.title);
  return html`<li part="source">
    <b>${number}</b>
    <span
      ><bdi
        >${source.url ? html`<a href=${source.url} rel="noopener noreferrer">${title}</a>` : title}${endOf(title)}</bdi
      >
      <bdi>${sourceCredit(source, language)}</bdi></span
    >
  </li>`;
};

const endOf = (title: string): string => (/[.!?。？！]$/.test(title) ? '' : '.');

/** `H. Foreman and A. Yeo, The Diplomat, early 2023`; a missing publisher is said. */
export function sourceCredit(source: Source, language: Language): string {
  const publisher = source.publisher ? language.say(source.publisher) : language.words.figure.publisherNotGiven;
  return [source.author ? language.say(source.author) : '', publisher, language.dates.short(source.date)]
    .filter(Boolean)
    .join(', ');
}
