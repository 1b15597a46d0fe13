import { isElement } from '../is-element.js';

/** What a drawing's looks are made of; each becomes a presentation attribute, as a file has no stylesheet of ours. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

/** What holds for an element where it says nothing, so that files stay small. */
const INITIAL: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  opacity: '1',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'dominant-baseline': 'auto',
};
const TEXT_ONLY = new Set([
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
]);
const SVG = 'http://www.w3.org/2000/svg';

/** The words that go with the drawing into the file. */
export interface SvgFrame {
  readonly heading: string;
  readonly summary: string;
  /** Notes and numbered sources, a line each; cut into lines of the drawing's width. */
  readonly lines: readonly string[];
  readonly wrap: (text: string, width: number, size: number, weight: number) => readonly string[];
  readonly ink: string;
  readonly muted: string;
  readonly ground: string;
  readonly font: string;
}

/**
 * A drawing as an SVG document of its own: the marks as they are on the screen, coloured by attributes, with heading,
 * summary, notes and sources; no script, no link, nothing from outside, nothing that only a pointer needs.
 */
export function standaloneSvg(drawing: SVGSVGElement, frame: SvgFrame): string {
  const width = drawing.width.baseVal.value;
  const marks = copyOf(drawing) as SVGSVGElement;
  const out = document.createElementNS(SVG, 'svg');
  const head = [
    ...lines(frame, frame.heading, width, { size: 22, line: 28, weight: 700, fill: frame.ink }),
    ...lines(frame, frame.summary, width, { size: 15, line: 21, weight: 400, fill: frame.muted }),
  ];
  const top = stack(out, head, 20) + 12;
  marks.setAttribute('y', String(top));
  marks.setAttribute('x', '20');
  out.append(marks);
  const foot = frame.lines.flatMap((text) =>
    lines(frame, text, width, { size: 12, line: 17, weight: 400, fill: frame.muted }),
  );
  const height = stack(out, foot, top + drawing.height.baseVal.value + 16) + 16;
  setSize(out, width + 40, height);
  out.prepend(rect(width + 40, height, frame.ground));
  return withoutControls(new XMLSerializer().serializeToString(out));
}

interface Style {
  readonly size: number;
  readonly line: number;
  readonly weight: number;
  readonly fill: string;
}

interface Line extends Style {
  readonly text: string;
  readonly font: string;
}

const lines = (frame: SvgFrame, text: string, width: number, style: Style): Line[] =>
  frame.wrap(text, width, style.size, style.weight).map((each) => ({ ...style, text: each, font: frame.font }));

/** Sets lines of text below one another. @returns where the last one ends */
const stack = (out: SVGSVGElement, items: readonly Line[], top: number): number => {
  let y = top;
  for (const { text, size, line, weight, fill, font } of items) {
    const node = document.createElementNS(SVG, 'text');
    const attributes = { x: 20, y: y + size, fill, 'font-family': font, 'font-size': size, 'font-weight': weight };
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
    node.textContent = text;
    out.append(node);
    y += line;
  }
  return y;
};

const rect = (width: number, height: number, fill: string): SVGRectElement => {
  const node = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill })) node.setAttribute(name, String(value));
  return node;
};

const setSize = (svg: SVGSVGElement, width: number, height: number): void => {
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) {
    svg.setAttribute(name, String(value));
  }
};

const DROPPED = new Set(['class', 'part', 'tabindex', 'role', 'data-id', 'aria-label', 'aria-pressed', 'aria-hidden']);

/** A deep copy with computed looks as attributes. What the reader cannot see (hit areas) stays behind. */
const copyOf = (element: SVGElement): SVGElement | undefined => {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || element.classList.contains('hit')) return undefined;
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes) if (!DROPPED.has(name)) copy.setAttribute(name, value);
  if ('getBBox' in element && element.localName !== 'g') writeLooks(copy, style);
  for (const child of element.childNodes) {
    if (isElement(child)) copy.append(copyOf(child as SVGElement) ?? '');
    else if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) copy.append(child.textContent);
  }
  return copy;
};

const writeLooks = (copy: SVGElement, style: CSSStyleDeclaration): void => {
  const isText = copy.localName === 'text' || copy.localName === 'tspan';
  for (const property of PROPERTIES) {
    if (!isText && TEXT_ONLY.has(property)) continue;
    const value = style.getPropertyValue(property);
    if (value && value !== INITIAL[property]) copy.setAttribute(property, value);
  }
};

// XMLSerializer writes control characters as they are, and then the file is not well-formed.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const withoutControls = (xml: string): string => xml.replace(CONTROLS, '');
