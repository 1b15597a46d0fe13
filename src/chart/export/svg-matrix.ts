import type { Box, Matrix } from '../paint.js';

/** The product of an element's own transforms. Not by `consolidate`, which writes it back into the page. */
export function transformIn(list: SVGTransformList): DOMMatrix | undefined {
  if (!list.numberOfItems) return undefined;
  let all = new DOMMatrix();
  for (let i = 0; i < list.numberOfItems; i++) all = all.multiply(list.getItem(i).matrix);
  return all;
}

export const lengths = (element: SVGElement, names: readonly string[]): number[] =>
  names.map((name) => (element[name as keyof SVGElement] as unknown as SVGAnimatedLength).baseVal.value);

export const within = (outer: Matrix, inner: DOMMatrix): Matrix => {
  const { a, b, c, d, e, f } = new DOMMatrix([...outer]).multiply(inner);
  return [a, b, c, d, e, f];
};

/** From the coordinates of an svg's content to those of the box that it is shown in. */
export function viewBoxMatrix(svg: SVGSVGElement, { x, y, width, height }: Box): DOMMatrix {
  const view = svg.viewBox.baseVal;
  if (!view?.width || !view.height) return new DOMMatrix().translate(x, y);
  const scale = Math.min(width / view.width, height / view.height) || 1;
  const [left, top] = [(width - view.width * scale) / 2, (height - view.height * scale) / 2];
  return new DOMMatrix()
    .translate(x + left, y + top)
    .scale(scale)
    .translate(-view.x, -view.y);
}

/** A box in the outermost coordinates; drawings do not turn what they cut off. */
export const boxIn = ([a, , , d, e, f]: Matrix, { x, y, width, height }: Box): Box => ({
  x: a * x + e,
  y: d * y + f,
  width: a * width,
  height: d * height,
});
