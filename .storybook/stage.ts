import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Decorator } from '@storybook/web-components-vite';

/** Where a story stands: in the theme, the language and the width that the toolbar says. */
export const stage: Decorator = (story, { globals }) => {
  const { theme, locale, width } = globals as Record<string, string>;
  // An element reads its page's language once, so another language is another element.
  return html`<div
    class="stage"
    data-theme=${theme ?? 'light'}
    data-width=${width ?? 'full'}
    lang=${locale === 'en' ? 'en-GB' : locale}
    dir=${locale === 'ar' ? 'rtl' : 'ltr'}
  >
    ${keyed(`${theme} ${locale}`, story())}
  </div>`;
};
