import { withAlpha, type Box, type Look, type Paint, type PlainMark, type TextMark } from '../paint.js';
import type { FigureMarks } from './figure-marks.js';

const SVG = 'http://www.w3.org/2000/svg';

/** The words about a picture, for those who do not see it. */
export interface SvgWords {
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/**
 * Marks as an SVG document of its own: no style sheet, no script, no link, nothing from outside, a group for each part of
 * the figure. It is written by the browser's own serializer, so that no text of the data can be more than text.
 */
export function marksSvg({ width, height, ground, parts }: FigureMarks, words: SvgWords): string {
  const root = node('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', lang: words.lang });
  const title = node('title', {});
  title.textContent = words.title;
  const description = node('desc', {});
  description.textContent = words.description;
  const paints = new Definitions();
  const groups = parts.map(({ name, marks }) => {
    const group = node('g', { id: name });
    group.append(...marks.map((mark) => markNode(mark, paints)));
    return group;
  });
  root.append(title, description);
  if (paints.node.childNodes.length) root.append(paints.node);
  if (ground) root.append(node('rect', { width, height, ...inked('fill', ground) }));
  root.append(...groups);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${wellFormed(new XMLSerializer().serializeToString(root))}\n`;
}

/** Marks as an SVG in the page: what is seen in a box. */
export function marksNode(marks: readonly PlainMark[], { x, y, width, height }: Box): SVGSVGElement {
  const view = [x, y, width, height].map(tenths).join(' ');
  const root = node('svg', { width, height, viewBox: view }) as SVGSVGElement;
  const paints = new Definitions();
  const nodes = marks.map((mark) => markNode(mark, paints));
  root.append(paints.node, ...nodes);
  return root;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function node(name: string, attributes: Attributes): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, typeof value === 'number' ? String(tenths(value)) : value);
  }
  return element;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const finer = (value: number): number => Math.round(value * 1e4) / 1e4;

function markNode(mark: PlainMark, paints: Definitions): SVGElement {
  const look = lookAttributes(mark, paints);
  const { clip } = mark;
  const element = mark.type === 'text' ? textNode(mark, look) : shapeNode(mark, look);
  if (!clip) return element;
  // On a group, as a clip would else be moved by the mark's own matrix.
  const group = node('g', { 'clip-path': paints.clip(clip) });
  group.append(element);
  return group;
}

function shapeNode(mark: Exclude<PlainMark, TextMark>, look: Attributes): SVGElement {
  switch (mark.type) {
    case 'path':
      return node('path', { d: mark.d, ...look });
    case 'line':
      return node('line', { x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2, ...look });
    case 'circle':
      return node('circle', { cx: mark.x, cy: mark.y, r: String(finer(mark.r)), ...look });
    case 'polygon':
      return node('polygon', { points: mark.points.map((point) => point.map(tenths).join()).join(' '), ...look });
    default: {
      const { x, y, width, height, round: rx } = mark;
      return node('rect', { x, y, width, height, rx, ...look });
    }
  }
}

function textNode({ text, x, y, size, weight, font, anchor, rtl, tabular }: TextMark, look: Attributes): SVGElement {
  const element = node('text', {
    x,
    y,
    'font-family': font,
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    'font-variant-numeric': tabular ? 'tabular-nums' : undefined,
    'text-anchor': anchorIn(anchor, rtl),
    direction: rtl ? 'rtl' : undefined,
    ...look,
  });
  element.textContent = text;
  return element;
}

/** In SVG the start of a text is where it is begun to be read. */
const anchorIn = (anchor: TextMark['anchor'], rtl: boolean | undefined): string | undefined => {
  if (anchor === 'middle') return anchor;
  return (anchor === 'end') === Boolean(rtl) ? undefined : 'end';
};

function lookAttributes(look: Look, paints: Definitions): Attributes {
  const { fill, stroke, strokeWidth, dash, cap, join, halo, opacity, matrix } = look;
  return {
    ...(fill === undefined ? { fill: 'none' } : inked('fill', paints.of(fill))),
    ...(stroke && inked('stroke', stroke)),
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash?.join(' '),
    'stroke-linecap': cap,
    'stroke-linejoin': join,
    'paint-order': halo ? 'stroke' : undefined,
    opacity,
    transform: matrix && transformOf(matrix),
  };
}

const transformOf = ([a, b, c, d, e, f]: NonNullable<Look['matrix']>): string =>
  a === 1 && b === 0 && c === 0 && d === 1
    ? `translate(${tenths(e)} ${tenths(f)})`
    : `matrix(${[a, b, c, d].map(finer).join(' ')} ${tenths(e)} ${tenths(f)})`;

/** Programs other than browsers do not know `#rrggbbaa`. */
const inked = (name: 'fill' | 'stroke', colour: string): Attributes =>
  /^#.{8}$/.test(colour)
    ? { [name]: colour.slice(0, 7), [`${name}-opacity`]: String(finer(parseInt(colour.slice(7), 16) / 255)) }
    : { [name]: colour };

/** What marks refer to; the same paint is defined once, under a name of our own making. */
class Definitions {
  readonly node = node('defs', {});
  readonly #known = new Map<string, string>();

  of(paint: Paint): string {
    if (typeof paint === 'string') return paint;
    return 'hatch' in paint
      ? this.#add(paint, (id) => {
          const { hatch, step, width, angle } = paint;
          const pattern = node('pattern', {
            id,
            width: step,
            height: step,
            patternUnits: 'userSpaceOnUse',
            patternTransform: `rotate(${angle})`,
          });
          pattern.append(
            node('path', { d: `M${width / 2},0V${step}`, ...inked('stroke', hatch), 'stroke-width': width }),
          );
          return pattern;
        })
      : this.#add(paint, (id) => {
          const [[x1, y1], [x2, y2]] = [paint.from, paint.to];
          const gradient = node('linearGradient', { id, x1, y1, x2, y2, gradientUnits: 'userSpaceOnUse' });
          const stop = (offset: number, colour: string): SVGElement =>
            node('stop', { offset, 'stop-color': colour.slice(0, 7), 'stop-opacity': alphaOf(colour) });
          gradient.append(stop(0, withAlpha(paint.fade, 0)), stop(1, paint.fade));
          return gradient;
        });
  }

  clip(box: NonNullable<Look['clip']>): string {
    return this.#add({ ...box }, (id) => {
      const path = node('clipPath', { id });
      path.append(node('rect', { x: box.x, y: box.y, width: box.width, height: box.height }));
      return path;
    });
  }

  #add(what: object, make: (id: string) => SVGElement): string {
    const key = JSON.stringify(what);
    const id = this.#known.get(key) ?? `paint-${this.#known.size + 1}`;
    if (!this.#known.has(key)) this.node.append(make(id));
    this.#known.set(key, id);
    return `url(#${id})`;
  }
}

const alphaOf = (colour: string): number | undefined =>
  colour.length > 7 ? finer(parseInt(colour.slice(7), 16) / 255) : undefined;

// Serializers write control characters and lone surrogates as they are, and then the file is not well-formed.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const wellFormed = (xml: string): string => xml.replace(CONTROLS, '').replace(/\p{Cs}/gu, '\ufffd');
