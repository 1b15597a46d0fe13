/** The language that the page gives an element: the nearest `lang`, through shadow boundaries; English without one. */
export function pageLanguage(element: Element): string {
  for (let at: Element | null = element; at; at = parentThroughShadow(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

const parentThroughShadow = (element: Element): Element | null => {
  const root = element.parentElement ?? element.getRootNode();
  return root instanceof ShadowRoot ? root.host : root instanceof Element ? root : null;
};
