import type { CSSResult } from 'lit';

/**
 * Adds the styles of a part that has loaded late, once a root; a root that has lost them, as one does that goes to
 * another document, gets them again with the next call. As a sheet, so that a strict CSP allows it.
 */
export function addStyles(root: DocumentFragment | HTMLElement, { styleSheet }: CSSResult): void {
  if (!(root instanceof ShadowRoot) || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
