import { parsed } from '../exported.js';
import type { FigureRequest, RenderedFigure } from 'statecraft/server';

/** A request whose data are a file of `data/`, as they would not go into an address. */
export type ServedRequest = Omit<FigureRequest, 'data'> & { readonly file: string };

/** What a server makes of a request. */
export async function served(request: ServedRequest): Promise<RenderedFigure> {
  const response = await fetch(`/__test/figure?request=${encodeURIComponent(JSON.stringify(request))}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as RenderedFigure;
}

/** The element of a server's markup, put into the page as a parser would: with its shadow root before it is upgraded. */
export async function parsedInto(box: HTMLElement, markup: string): Promise<HTMLElement> {
  const page = await parsed(markup, 'text/html;charset=utf-8');
  const element = page?.body.firstElementChild as HTMLElement;
  const template = element.querySelector('template') as HTMLTemplateElement;
  template.remove();
  element.attachShadow({ mode: 'open' }).append(template.content);
  box.append(element);
  return element;
}

/** A tree in writing, whoever has built it: without comments and style sheets, attributes by name. */
export function writtenTree(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const children = [...node.childNodes].map(writtenTree).join('');
  if (!(node instanceof Element)) return node.nodeType === Node.COMMENT_NODE ? '' : children;
  if (node.localName === 'style') return '';
  const attributes = [...node.attributes].filter(({ name }) => !isState(node, name));
  const written = attributes.map(({ name, value }) => ` ${name}="${value}"`).sort();
  return `<${node.localName}${written.join('')}>${children}</${node.localName}>\n`;
}

/** What is set in a field: a page's markup has it as an attribute, a script sets the property. */
const isState = ({ localName }: Element, name: string): boolean =>
  (localName === 'input' && (name === 'value' || name === 'checked')) ||
  (localName === 'option' && name === 'selected');
