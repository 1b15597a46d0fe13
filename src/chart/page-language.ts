import { isServer } from 'lit';

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
  if (isServer) return null;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
};

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls when a `lang` changes anywhere on the page. One observer for all, gone with the last. @returns what ends it */
export function followLanguage(changed: () => void): () => void {
  followers.add(changed);
  if (!observer) {
    observer = new MutationObserver(() => followers.forEach((follower) => follower()));
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    followers.delete(changed);
    if (followers.size) return;
    observer?.disconnect();
    observer = undefined;
  };
}
