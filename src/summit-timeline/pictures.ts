import { html, nothing, type TemplateResult } from 'lit';
import type { MediaItem } from '../dossier/dossier.js';
import type { Language } from '../chart/language.js';

/** Whether the page shows pictures from other places: none, from its own origin, or from those that it lists too. */
export type MediaFrom = boolean | readonly string[];

/** An event's pictures, where the page allows them; else their words and a link. They are fetched when they are opened. */
export function pictures(
  media: readonly MediaItem[],
  language: Language,
  from: MediaFrom,
): TemplateResult | typeof nothing {
  if (!media.length) return nothing;
  return html`${media.map((item) => (isAllowed(item.src, from) ? picture(item, language) : linkTo(item, language)))}`;
}

const picture = ({ src, alt, credit }: MediaItem, language: Language): TemplateResult =>
  html`<figure class="picture" part="picture">
    <img src=${src} alt=${language.say(alt)} loading="lazy" decoding="async" referrerpolicy="no-referrer" />
    ${credit ? html`<figcaption><bdi>${language.words.timeline.picture(language.say(credit))}</bdi></figcaption>` : nothing}
  </figure>`;

const linkTo = ({ src, alt, credit }: MediaItem, { say, words }: Language): TemplateResult =>
  html`<p class="picture">
    <bdi>${say(alt)}</bdi> ${credit ? html`<bdi>(${words.timeline.picture(say(credit))})</bdi>` : nothing}
    <a href=${src} rel="noopener noreferrer">${words.timeline.seePicture}</a>
  </p>`;

/** @param from origins such as `https://example.org` */
export function isAllowed(src: string, from: MediaFrom, base = document.baseURI): boolean {
  if (from === false || !URL.canParse(src, base)) return false;
  const { protocol, origin } = new URL(src, base);
  if (protocol === 'blob:') return true;
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return origin === new URL(base).origin || (from !== true && from.includes(origin));
}
