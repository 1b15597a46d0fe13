import { svg, type TemplateResult } from 'lit';
import type { LineSign } from '../layout/geometry.js';
import { lineSign } from './symbols.js';

/** How ties of a look, as `cooperative in-force`, are drawn, for a key. */
export type Sample = (look: string, mark?: LineSign, width?: number) => TemplateResult;

export const lineSample: Sample = (look, mark, width = 30) =>
  svg`<svg width=${width} height="16" viewBox="0 0 ${width} 16" aria-hidden="true"><g class="tie ${look}">
    <path class="stroke" d="M0,8H${width}"></path>${mark ? lineSign(mark, width / 2, 8) : ''}
  </g></svg>`;
