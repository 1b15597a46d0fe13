import type { Box, Look, Matrix, Paint } from '../paint.js';
import { plainColour } from './colour.js';
import { fadeOf, hatchOf } from './shared-paint.js';

/** What holds for everything inside an element. */
export interface Inherited {
  readonly matrix: Matrix;
  readonly opacity: number;
  readonly clip?: Box;
}

/** @returns undefined where neither fill nor stroke is seen: hit areas, and rings that nobody has asked for */
export function lookOf(element: SVGGraphicsElement, style: CSSStyleDeclaration, outer: Inherited): Look | undefined {
  const fill = fillOf(element, style);
  const stroke = strokeOf(style);
  if (!fill && !stroke) return undefined;
  const { matrix, opacity, clip } = outer;
  return {
    ...(fill && { fill }),
    ...stroke,
    ...(opacity < 1 && { opacity }),
    ...(isUnit(matrix) ? {} : { matrix }),
    ...(clip && { clip }),
  };
}

const isUnit = (matrix: Matrix): boolean => matrix.join() === '1,0,0,1,0,0';

function fillOf(element: SVGGraphicsElement, style: CSSStyleDeclaration): Paint | undefined {
  const { fill } = style;
  if (fill.startsWith('url(')) return hatchOf(element, fill);
  const colour = plainColour(fill === 'currentcolor' ? style.color : fill, Number(style.fillOpacity));
  return colour && element.hasAttribute('mask') ? fadeOf(element, colour) : colour;
}

function strokeOf(style: CSSStyleDeclaration): Look | undefined {
  const width = parseFloat(style.strokeWidth);
  const stroke = plainColour(style.stroke === 'currentcolor' ? style.color : style.stroke, Number(style.strokeOpacity));
  if (!stroke || !(width > 0)) return undefined;
  const { strokeLinecap: cap, strokeLinejoin: join, strokeDasharray: dashes } = style;
  const dash = dashes === 'none' ? [] : dashes.split(/[\s,]+/).map(parseFloat);
  return {
    stroke,
    ...(width !== 1 && { strokeWidth: width }),
    ...(dash.length && { dash }),
    ...((cap === 'round' || cap === 'square') && { cap }),
    ...((join === 'round' || join === 'bevel') && { join }),
    ...(/^stroke/.test(style.paintOrder) && { halo: true }),
  };
}
