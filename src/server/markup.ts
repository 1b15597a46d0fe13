import { ElementRenderer, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';

/** Where a page's Lit would go on with a template: nothing does so here. */
const MARKERS = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;

/** A property that is false is written as an attribute all the same, which then says that it is true. */
const NOT_SET = / (?:checked|selected)="false"/g;

/** Templates with slots are rendered within a host only; ours has nothing that its slots would have to know. */
class Host extends ElementRenderer {
  override connectedCallback(): void {}
  override attributeChangedCallback(): void {}
  override renderShadow(): undefined {}
  override renderLight(): undefined {}
}
const host = new Host('statecraft-host');

/** What a template of a shadow root says, as markup without the marks that hydration would need. */
export const markupOf = (template: unknown): string =>
  collectResultSync(render(template, { customElementHostStack: [host] }))
    .replace(MARKERS, '')
    .replace(NOT_SET, '');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** For an attribute in double quotes, and for text. */
export const escaped = (text: string): string => text.replace(/[&"<>]/g, (char) => ENTITIES[char] ?? char);

export const attributesOf = (values: Iterable<readonly [string, string]>): string =>
  [...values].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');

/** Data as a script child that an element reads: nothing in them can end the script. */
export const dataScript = (data: unknown): string =>
  `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
