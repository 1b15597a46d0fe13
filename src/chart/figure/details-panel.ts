import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import type { Details, DetailsEntry } from './figure.js';
import { superscript } from './superscript.js';

/** The selected record in words, under the drawing. */
export function detailsPanel(
  details: Details,
  language: Language,
  close: () => void,
  go?: (id: string) => void,
): TemplateResult {
  const { words } = language;
  return html`<section
    class="details"
    part="details"
    role="group"
    aria-label="${words.figure.details}: ${details.title}"
  >
    <div class="details-head">
      <b><bdi>${details.title}</bdi>${superscript(details.cites)}</b>
      <button type="button" part="close" @click=${close}>${words.figure.close}</button>
    </div>
    ${details.lines.map((line) => html`<p class="details-line"><bdi>${line}</bdi></p>`)}
    ${details.disputed === undefined ? nothing : html`<p class="claim-disputed"><b>?</b> <bdi>${details.disputed}</bdi></p>`}
    ${details.text ? html`<p><bdi>${details.text}</bdi></p>` : nothing}
    ${details.quote ? html`<p><q>${details.quote}</q></p>` : nothing}
    ${details.control ?? nothing}${details.entries?.length && go ? entryList(details.entries, go) : nothing}
    ${details.links?.map(
      (link) =>
        html`<p>
          <a href=${link.href} rel="noopener noreferrer"><bdi>${link.text}</bdi></a>
        </p>`,
    )}
    ${details.more ?? nothing}
  </section>`;
}

const entryList = (entries: readonly DetailsEntry[], go: (id: string) => void): TemplateResult =>
  html`<ul class="entries ${entries.some(({ lines }) => lines.length) ? '' : 'short'}" role="list">
    ${entries.map(
      ({ id, title, lines }) =>
        html`<li>
          <button type="button" @click=${() => go(id)}><bdi>${title}</bdi></button>
          ${lines.map(({ text, cites }) => html`<p><bdi>${text}</bdi>${superscript(cites)}</p>`)}
        </li>`,
    )}
  </ul>`;
