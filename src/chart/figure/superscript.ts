import { html, nothing, type TemplateResult } from 'lit';

/** Source numbers behind a claim in HTML: `¹ ³`. */
export const superscript = (numbers: readonly number[] | undefined): TemplateResult | typeof nothing =>
  numbers?.length ? html`<sup>${numbers.join(', ')}</sup>` : nothing;
