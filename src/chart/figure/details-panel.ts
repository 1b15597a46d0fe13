import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import type { Details } from './figure.js';
import { superscript } from './superscript.js';

/** The selected record in words, under the drawing. */
export function detailsPanel(details: Details, language: Language, close: () => void): TemplateResult {
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
    ${details.links?.map(
      (link) =>
        html`<p>
          <a href=${link.href} rel="noopener noreferrer"><bdi>${link.text}</bdi></a>
        </p>`,
    )}
    ${details.more ?? nothing}
  </section>`;
}
