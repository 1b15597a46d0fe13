import type { CSSResultGroup, CSSResultOrNative, ReactiveElement } from 'lit';

/** What each root wears, in order: a browser takes it off when the root goes to another document. */
const worn = new WeakMap<ShadowRoot, readonly CSSResultOrNative[]>();

/** The sheets of each document but our own: a constructed sheet is good for the document that it was made in. */
const sheetsOf = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Adds styles to a root, each once; as sheets, which a strict policy allows. */
export function addStyles(root: DocumentFragment | HTMLElement, styles: CSSResultGroup): void {
  if (!isShadowRoot(root)) return;
  const before = worn.get(root) ?? [];
  const added = [styles].flat(Infinity as 1).filter((style) => !before.includes(style as CSSResultOrNative));
  if (!added.length) return;
  worn.set(root, [...before, ...(added as CSSResultOrNative[])]);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheetsFor(root, added as CSSResultOrNative[])];
}

/**
 * On a server there is no root to add them to: a renderer writes what the element's class has as `elementStyles`. The
 * element is given a class of its own, as what one figure takes is nothing to the next.
 */
export function addStylesOnServer(host: ReactiveElement, styles: CSSResultGroup): void {
  const { elementStyles } = host.constructor as typeof ReactiveElement;
  const all = [...new Set([elementStyles, styles].flat(Infinity as 1))];
  const own = Object.create(host.constructor, { elementStyles: { value: all } }) as unknown;
  Object.defineProperty(host, 'constructor', { value: own, configurable: true });
}

// Of whatever window: in a frame `instanceof` asks for another window's class.
const isShadowRoot = (root: Node): root is ShadowRoot => 'adoptedStyleSheets' in root && 'host' in root;

/** Gives a root its styles again, in the document where it now is. */
export function restoreStyles(root: ShadowRoot): void {
  root.adoptedStyleSheets = sheetsFor(root, worn.get(root) ?? []);
}

/** A document without a window (a template's, an imported one) has no sheets: they come when the root moves on. */
function sheetsFor({ ownerDocument }: ShadowRoot, styles: readonly CSSResultOrNative[]): CSSStyleSheet[] {
  const view = ownerDocument.defaultView;
  return view ? styles.map((style) => sheetIn(ownerDocument, view, style)) : [];
}

function sheetIn(own: Document, view: Window & typeof globalThis, style: CSSResultOrNative): CSSStyleSheet {
  if (style instanceof CSSStyleSheet) return style;
  if (own === document && style.styleSheet) return style.styleSheet;
  const sheets = sheetsOf.get(own) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  sheetsOf.set(own, sheets);
  const sheet = sheets.get(style) ?? new view.CSSStyleSheet();
  if (!sheets.has(style)) sheet.replaceSync(style.cssText);
  sheets.set(style, sheet);
  return sheet;
}
