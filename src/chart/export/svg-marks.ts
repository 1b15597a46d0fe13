import type { Box, PlainMark } from '../paint.js';
import { lookOf, type Inherited } from './svg-look.js';
import { boxIn, lengths, transformIn, viewBoxMatrix, within } from './svg-matrix.js';
import { svgTextMarks } from './svg-text-marks.js';

/**
 * Marks in the order in which they are painted: all that is seen of an SVG, and nothing that only a pointer needs.
 * @param box where it stands
 */
export function svgMarks(svg: SVGSVGElement, box: Box): PlainMark[] {
  const matrix = within([1, 0, 0, 1, 0, 0], viewBoxMatrix(svg, box));
  return [...svg.children].flatMap((child) => marksOf(child, { matrix, opacity: 1 }));
}

const HIDDEN = new Set(['defs', 'desc', 'title', 'metadata', 'mask', 'pattern', 'clipPath', 'style', 'script']);

// By what they can do: in a frame `instanceof` asks for another window's class.
const isGraphics = (element: Element): element is SVGGraphicsElement => 'getBBox' in element;
const isGeometry = (element: Element): element is SVGGeometryElement => 'getTotalLength' in element;

function marksOf(element: Element, inherited: Inherited): PlainMark[] {
  if (!isGraphics(element) || HIDDEN.has(element.localName)) return [];
  const style = getComputedStyle(element);
  if (style.display === 'none' || Number(style.opacity) === 0) return [];
  const inner = inside(element, style, inherited);
  const seen = style.visibility !== 'hidden';
  if (element.localName === 'text') return seen ? svgTextMarks(element as SVGTextElement, inner) : [];
  if (isGeometry(element)) {
    const shape = seen ? shapeOf(element) : undefined;
    const look = shape && lookOf(element, style, inner);
    return shape && look ? [{ ...shape, ...look } as PlainMark] : [];
  }
  return [...element.children].flatMap((child) => marksOf(child, inner));
}

/** Not by `getCTM`, which engines disagree on where an svg has a scale of its own. */
function inside(element: SVGGraphicsElement, style: CSSStyleDeclaration, outer: Inherited): Inherited {
  const opacity = outer.opacity * Number(style.opacity);
  if (element.localName === 'svg') return { ...windowIn(element as SVGSVGElement, style, outer), opacity };
  const own = transformIn(element.transform.baseVal);
  return { ...outer, opacity, ...(own && { matrix: within(outer.matrix, own) }) };
}

/** An svg in an svg: a window, which cuts off what leaves it. */
function windowIn(svg: SVGSVGElement, { overflow }: CSSStyleDeclaration, outer: Inherited): Inherited {
  const [x = 0, y = 0, width = 0, height = 0] = lengths(svg, ['x', 'y', 'width', 'height']);
  const box = { x, y, width, height };
  const matrix = within(outer.matrix, viewBoxMatrix(svg, box));
  return { ...outer, matrix, ...(overflow !== 'visible' && { clip: boxIn(outer.matrix, box) }) };
}

const pointsOf = ({ points }: SVGPolygonElement | SVGPolylineElement): [number, number][] =>
  Array.from({ length: points.numberOfItems }, (_, i) => points.getItem(i)).map(({ x, y }) => [x, y]);

/** The geometry of a mark; undefined where there is none to see. */
function shapeOf(element: SVGGeometryElement): object | undefined {
  switch (element.localName) {
    case 'circle': {
      const [x, y, r = 0] = lengths(element, ['cx', 'cy', 'r']);
      return r > 0 ? { type: 'circle', x, y, r } : undefined;
    }
    case 'rect': {
      const [x, y, width = 0, height = 0, round = 0] = lengths(element, ['x', 'y', 'width', 'height', 'rx']);
      return width > 0 && height > 0 ? { type: 'rect', x, y, width, height, ...(round && { round }) } : undefined;
    }
    case 'line': {
      const [x1, y1, x2, y2] = lengths(element, ['x1', 'y1', 'x2', 'y2']);
      return { type: 'line', x1, y1, x2, y2 };
    }
    case 'ellipse': {
      const [x = 0, y = 0, rx = 0, ry = 0] = lengths(element, ['cx', 'cy', 'rx', 'ry']);
      return { type: 'path', d: `M${x - rx},${y}a${rx},${ry} 0 1 0 ${2 * rx},0a${rx},${ry} 0 1 0 ${-2 * rx},0z` };
    }
    case 'polygon':
      return { type: 'polygon', points: pointsOf(element as SVGPolygonElement) };
    case 'polyline':
      return { type: 'path', d: `M${pointsOf(element as SVGPolylineElement).join('L')}` };
    default: {
      const d = element.getAttribute('d');
      return d ? { type: 'path', d } : undefined;
    }
  }
}
