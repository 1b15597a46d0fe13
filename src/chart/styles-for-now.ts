/**
 * Has a root wear a style sheet for a while: while its figure is measured, or on paper.
 * @param css of our own making, never of data
 * @returns takes it off again
 */
export function wearForNow(root: ShadowRoot, css: string): () => void {
  // A constructed sheet is good for the document that it was made in.
  const view = root.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!view) return () => undefined;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((each) => each !== sheet);
  };
}
