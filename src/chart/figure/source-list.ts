import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../dossier/dossier.js';
import type { Language } from '../language.js';

export interface Listed {
  readonly number: number;
  readonly source: Source;
  /** On paper only, where a table that cites it follows. */
  readonly aside?: boolean;
}

/** The numbered sources under a figure: title, author, publisher, date; never a bare address. */
export function sourceList(items: readonly Listed[], language: Language): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  const shown = items.filter(({ aside }) => !aside).length;
  return html`<ol
    class=${shown > 1 ? 'sources many' : 'sources'}
    part="sources"
    role="list"
    aria-label=${language.words.figure.sources}
  >
    ${items.map((item) => sourceItem(item, language))}
  </ol>`;
}

const sourceItem = ({ number, source, aside }: Listed, language: Language): TemplateResult => {
  const title = language.say(source.title);
  return html`<li part="source" class=${aside ? 'aside' : nothing}>
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
