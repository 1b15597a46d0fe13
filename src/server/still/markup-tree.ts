/** Markup as it was written by our own templates: well-formed, but for the elements that HTML leaves empty. */
export interface MarkupElement {
  /** As written: SVG has names with capitals. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  readonly children: (MarkupElement | string)[];
  readonly parent: MarkupElement | undefined;
}

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'wbr']);
const TOKEN = /<!--[^]*?-->|<(\/?)([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s="'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** @returns a root of that name with the markup as its children */
export function parseMarkup(markup: string, rootName: string): MarkupElement {
  const root = elementOf(rootName, '', undefined);
  let at = root;
  for (const [token, closing, name, attributes = '', empty] of markup.matchAll(TOKEN)) {
    if (name === undefined) {
      if (!token.startsWith('<!--')) at.children.push(decoded(token));
    } else if (closing) at = at.parent ?? root;
    else {
      const element = elementOf(name, attributes, at);
      at.children.push(element);
      if (!empty && !VOID.has(name)) at = element;
    }
  }
  return root;
}

function elementOf(name: string, written: string, parent: MarkupElement | undefined): MarkupElement {
  const attributes = new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
      key,
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
  const classes = new Set((attributes.get('class') ?? '').split(/\s+/).filter(Boolean));
  return { name, attributes, classes, children: [], parent };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    name === undefined
      ? String.fromCodePoint(decimal === undefined ? parseInt(String(hex), 16) : Number(decimal))
      : (NAMED[String(name)] ?? whole),
  );

export const elementsIn = (element: MarkupElement): MarkupElement[] =>
  element.children.filter((child): child is MarkupElement => typeof child !== 'string');

/** All elements under one, in the order of the document. */
export const allIn = (element: MarkupElement): MarkupElement[] =>
  elementsIn(element).flatMap((child) => [child, ...allIn(child)]);

export const textIn = (element: MarkupElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
