import { svg, type TemplateResult } from 'lit';
import type { Hull } from '../layout/hulls.js';

/** Soft areas under everything: an edge, the area in it, its name. */
export const hullsView = (hulls: readonly Hull[]): TemplateResult =>
  svg`<g class="hulls">${hulls.map(
    ({ d, width }) => svg`<path class="hull-edge" d=${d} stroke-width=${width + 2}></path>`,
  )}${hulls.map(({ d, width }) => svg`<path class="hull" d=${d} stroke-width=${width}></path>`)}${hulls.map(
    ({ name, label }) => svg`<text class="hull-name" x=${label.x} y=${label.y} text-anchor="middle">${name}</text>`,
  )}</g>`;
