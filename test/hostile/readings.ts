import type { ChartElement } from '../../src/chart/chart-element.js';

/** What a reader, a screen reader or a program can get out of a figure. */
export interface Reading {
  /** `span`, `span@class`: every kind of element, and every attribute that one has. */
  readonly shape: ReadonlySet<string>;
  /** The texts of the page, a text node each; of the drawing apart, as it may cut and break them. */
  readonly texts: readonly string[];
  readonly drawn: readonly string[];
  /** Names, descriptions and announcements. */
  readonly spoken: readonly string[];
  readonly links: readonly string[];
  /** Attributes that hold a marked text and should not: `p@class`. */
  readonly strays: readonly string[];
  /** Text or marks wider than the element. */
  readonly overflow: number;
}

const SPOKEN = ['aria-label', 'aria-valuetext', 'aria-description', 'aria-roledescription', 'alt', 'title'];
/** Where a text of the data may stand as an attribute. */
const MAY_HOLD = new Set([...SPOKEN, 'data-id', 'href']);
const MARK = /q\d+q/;

export function readingOf(element: ChartElement): Reading {
  const root = element.shadowRoot as ShadowRoot;
  const nodes = [...root.querySelectorAll('*')];
  const attributes = nodes.flatMap((node) => [...node.attributes].map((attribute) => ({ node, ...pairOf(attribute) })));
  return {
    shape: new Set([
      ...nodes.map(({ localName }) => localName),
      ...attributes.map(({ node, name }) => `${node.localName}@${name}`),
    ]),
    // Without the live region: it speaks once a second, and says what the details say.
    texts: textNodes(root)
      .filter(({ parentElement }) => !parentElement?.closest('.drawing svg, .unseen[role=status]'))
      .map(dataOf),
    drawn: textNodes(root)
      .filter(({ parentElement }) => parentElement?.closest('.drawing'))
      .map(dataOf),
    spoken: [
      ...attributes.filter(({ name }) => SPOKEN.includes(name)).map(({ value }) => value),
      ...[...root.querySelectorAll('[role=status]:not(.unseen), desc, caption, [role=button]')].map(
        (node) => node.textContent ?? '',
      ),
    ],
    links: [...root.querySelectorAll<HTMLAnchorElement>('[href]')].map((link) => String(link.getAttribute('href'))),
    strays: attributes
      .filter(({ name, value }) => !MAY_HOLD.has(name) && MARK.test(value))
      .map(({ node, name }) => `${node.localName}@${name}`),
    overflow: element.scrollWidth - Math.ceil(element.getBoundingClientRect().width),
  };
}

const pairOf = ({ name, value }: Attr): { name: string; value: string } => ({ name, value });
const dataOf = ({ data }: Text): string => data;

export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(({ data }) => data.trim() !== '');
}

/** White space as it is laid out; the joiners that keep a heading's dates together are no part of what was given. */
export const plain = (text: string): string =>
  text
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The marks of the texts that a text holds. */
export const marksIn = (text: string): string[] => [...text.matchAll(/q\d+q/g)].map(([mark]) => mark);
