import { figureMarks } from './export/figure-marks.js';
import { marksNode } from './export/marks-svg.js';

/** A drawing as one SVG, read off the page as it stands; undefined where it has more marks than are wanted. */
export function drawingInMarks(root: ShadowRoot, most: number): SVGSVGElement | undefined {
  const all = figureMarks(root);
  const part = all?.parts.find(({ name }) => name === 'drawing');
  if (!all || !part || part.marks.length > most) return undefined;
  return marksNode(part.marks, { x: 0, y: part.box.y, width: all.width, height: part.box.height });
}
