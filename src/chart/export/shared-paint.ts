import type { Hatch, Paint } from '../paint.js';
import { plainColour } from './colour.js';
import { transformIn } from './svg-matrix.js';

/**
 * What `url(#…)` in a drawing stands for. The ids are those of the drawings' own definitions, never of data.
 */
function definition(element: SVGElement, reference: string | null): Element | undefined {
  const id = /url\(["']?#([\w-]+)/.exec(reference ?? '')?.[1];
  const root = element.getRootNode() as ParentNode;
  return id === undefined ? undefined : [...root.querySelectorAll('mask, pattern')].find((each) => each.id === id);
}

/** A pattern of one line, which is what drawings hatch with; else what the line's colour is. */
export function hatchOf(element: SVGElement, fill: string): Hatch | undefined {
  const pattern = definition(element, fill) as SVGPatternElement | undefined;
  const line = pattern?.querySelector('path');
  if (!line || pattern?.localName !== 'pattern') return undefined;
  const style = getComputedStyle(line);
  const hatch = plainColour(style.stroke);
  const turn = transformIn(pattern.patternTransform.baseVal);
  if (!hatch) return undefined;
  return {
    hatch,
    step: pattern.width.baseVal.value,
    width: parseFloat(style.strokeWidth),
    angle: turn ? Math.round((Math.atan2(turn.b, turn.a) * 180) / Math.PI) : 0,
  };
}

/** A mask of one rectangle with a gradient from black to white: the colour comes in along it. */
export function fadeOf(element: SVGGraphicsElement, colour: string): Paint {
  const area = definition(element, element.getAttribute('mask'))?.querySelector('rect');
  const gradient = area && gradientOf(area);
  if (!area || !gradient) return colour;
  const along = (x: number, y: number): [number, number] => {
    const at = new DOMPoint(x, y).matrixTransform(transformIn(area.transform.baseVal));
    const box = element.getBBox();
    return [box.x + at.x * box.width, box.y + at.y * box.height];
  };
  const { x1, y1, x2, y2 } = gradient;
  return {
    fade: colour,
    from: along(x1.baseVal.valueInSpecifiedUnits / unit(x1), y1.baseVal.valueInSpecifiedUnits / unit(y1)),
    to: along(x2.baseVal.valueInSpecifiedUnits / unit(x2), y2.baseVal.valueInSpecifiedUnits / unit(y2)),
  };
}

const unit = ({ baseVal }: SVGAnimatedLength): number =>
  baseVal.unitType === SVGLength.SVG_LENGTHTYPE_PERCENTAGE ? 100 : 1;

function gradientOf(area: SVGRectElement): SVGLinearGradientElement | undefined {
  const id = /#([\w-]+)/.exec(area.getAttribute('fill') ?? '')?.[1];
  const root = area.getRootNode() as ParentNode;
  return [...root.querySelectorAll('linearGradient')].find((each) => each.id === id);
}
