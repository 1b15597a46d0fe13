import { escaped } from '../markup.js';
import type { Style } from './cascade.js';
import { textIn, type MarkupElement } from './markup-tree.js';

/** What of a style is written as attributes of SVG: with them a drawing needs no style sheet. */
const PAINT = new Set([
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-opacity', 'paint-order', 'opacity', 'font-size', 'font-weight', 'font-variant-numeric', 'text-anchor'],
  ...['letter-spacing', 'vector-effect', 'unicode-bidi'],
]);

/** What a reader, a script or a style sheet would need, and a picture does not. */
const NOT_WRITTEN = /^(?:class|part|role|tabindex|style|data-.*|aria-.*|xmlns)$/;
const SHAPES = new Set(['path', 'circle', 'rect', 'line', 'polygon', 'polyline', 'ellipse']);
/** They are what others refer to: their colours count where those stand. */
const REFERRED = new Set(['defs', 'clipPath', 'mask', 'pattern', 'linearGradient']);

/** Writes the SVG of a figure as SVG of its own. One for each file. */
export class Ink {
  readonly #names = new Set<string>();

  constructor(private readonly styles: ReadonlyMap<MarkupElement, Style>) {}

  /** A drawing of the figure at a place. */
  drawing(svg: MarkupElement, x: number, y: number): string {
    const { attributes } = svg;
    const place = { x: tenths(x), y: tenths(y), width: attributes.get('width'), height: attributes.get('height') };
    const box = attributes.get('viewBox');
    const written = [...Object.entries(place), ...(box ? [['viewBox', box]] : []), ['overflow', 'visible']];
    const paint = this.#paint(svg).filter(([name]) => !['x', 'y', 'width', 'height', 'viewBox'].includes(name));
    const inside = svg.children.map((child) => (typeof child === 'string' ? '' : this.#written(child))).join('');
    return `<svg${attributesIn([...(written as [string, string][]), ...paint])}>${inside}</svg>`;
  }

  #written(element: MarkupElement): string {
    const style = this.styles.get(element);
    if (!style || style.get('display') === 'none' || style.get('visibility') === 'hidden') return '';
    const { name, children } = element;
    if (name === 'desc' || name === 'title' || name === 'foreignObject') return '';
    if (SHAPES.has(name) && !isReferred(element) && !isSeen(element, style)) return '';
    if ((name === 'text' || name === 'tspan') && !textIn(element).trim()) return '';
    const isText = name === 'text' || name === 'tspan';
    const inside = children.map((child) =>
      typeof child === 'string' ? (isText ? escaped(child) : '') : this.#written(child),
    );
    const text = inside.join('');
    if (name === 'g' && !text) return '';
    const attributes = this.#paint(element).filter(([key, value]) => key !== 'id' || this.#isNew(value));
    return text ? `<${name}${attributesIn(attributes)}>${text}</${name}>` : `<${name}${attributesIn(attributes)}/>`;
  }

  /** Drawings of one figure share what they refer to: whatever has a name, the first of that name has it. */
  #isNew(name: string): boolean {
    const before = this.#names.size;
    return this.#names.add(name).size > before;
  }

  /** The element's own attributes, over which the style sheets' word goes. */
  #paint(element: MarkupElement): readonly (readonly [string, string])[] {
    const style = this.styles.get(element) as Style;
    const all = new Map<string, string>();
    for (const [name, value] of element.attributes) {
      if (!NOT_WRITTEN.test(name)) all.set(name, style.resolved(value));
    }
    for (const name of style.names) if (PAINT.has(name)) all.set(name, style.get(name) ?? '');
    const colour = style.get('color') ?? '#000';
    return [...all].map(([name, value]) => [
      name,
      /^currentcolor$/i.test(value) ? colour : name === 'font-size' ? value.replace('px', '') : value,
    ]);
  }
}

/** A place for the pointer, or a ring that nobody has asked for, has no ink. */
function isSeen({ attributes }: MarkupElement, style: Style): boolean {
  const paint = (name: string, otherwise: string): string => style.get(name) ?? attributes.get(name) ?? otherwise;
  const inked = (value: string): boolean => value !== 'none' && value !== 'transparent';
  if (attributes.get('d') === '') return false;
  return inked(inherited(paint('fill', ''), attributes, 'fill')) || inked(paint('stroke', 'none'));
}

const inherited = (value: string, attributes: ReadonlyMap<string, string>, name: string): string =>
  value || attributes.get(name) || '#000';

function isReferred(element: MarkupElement): boolean {
  for (let at = element.parent; at; at = at.parent) if (REFERRED.has(at.name)) return true;
  return false;
}

const attributesIn = (values: Iterable<readonly [string, string]>): string =>
  [...values].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

export const tenths = (value: number): string => String(Math.round(value * 10) / 10);
