import { svg, type TemplateResult } from 'lit';
import type { Blank } from '../dossier/dossier.js';
import { shapePath } from '../chart/symbols.js';

/** 45° lines, 5 px apart, within a box, cut at its edges without a clip: it needs no id and survives any export. */
export function hatchPath(width: number, height: number): string {
  let d = '';
  for (let x = 4; x < width + height; x += 7) {
    const [x1, y1] = x <= width ? [x, 0] : [width, x - width];
    const [x2, y2] = x <= height ? [0, x] : [x - height, height];
    d += `M${x1},${y1}L${x2},${y2}`;
  }
  return d;
}

const HATCH = hatchPath(29, 13);
const CIRCLE = shapePath('circle', 6);

/** The sign of a blank, 30 × 14; its word stands beside it. */
export const blankSign = (blank: Blank): TemplateResult =>
  svg`<svg class="blank-sign ${blank}" width="30" height="14" viewBox="0 0 30 14" aria-hidden="true">${shapeOf(blank)}</svg>`;

const shapeOf = (blank: Blank): TemplateResult => {
  if (blank === 'unknown') {
    return svg`<path class="hatch" transform="translate(0.5 0.5)" d=${HATCH}></path><rect class="edge" x="0.5" y="0.5" width="29" height="13"></rect>`;
  }
  return blank === 'not-applicable'
    ? svg`<path class="rule" d="M8,7h14"></path>`
    : svg`<path class="edge" transform="translate(15 7)" d=${CIRCLE}></path>`;
};
