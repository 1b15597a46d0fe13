/** The language that the page gives an element: the nearest `lang`, through shadow boundaries; English without one. */
export function pageLanguage(element: Element): string {
  for (let at: Element | null = element; at; at = parentThroughShadow(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

// A detached element is its own root: it has no parent, not itself for one.
const parentThroughShadow = (element: Element): Element | null => {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};
