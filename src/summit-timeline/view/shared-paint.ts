import { nothing, svg, type TemplateResult } from 'lit';
import type { DateSign, Mark, Part } from '../layout/geometry.js';

const isFaded = (part: Part): boolean => part.type === 'stretch' && (part.fadeIn > 0 || part.fadeOut > 0);
const isHatched = (part: Part): boolean => part.type === 'stretch' && part.line === 'hatch';

/** The signs in a key that refer to it. */
const FADED: readonly DateSign[] = ['approximate', 'coarse', 'open'];
const HATCHED: readonly DateSign[] = ['disputed'];

/** What some of the marks refer to, or some of the key's signs. */
export function sharedPaint(marks: readonly Mark[], signs: readonly DateSign[]): TemplateResult | typeof nothing {
  const has = (test: (part: Part) => boolean, known: readonly DateSign[]): boolean =>
    signs.some((sign) => known.includes(sign)) || marks.some(({ parts }) => parts.some(test));
  const [faded, hatched] = [has(isFaded, FADED), has(isHatched, HATCHED)];
  return faded || hatched ? svg`<defs>${faded ? fades : nothing}${hatched ? hatch : nothing}</defs>` : nothing;
}

/** In either direction, as masks so that they take any colour, twice as wide as what they fade: half a stroke lies outside. */
const fades = svg`<linearGradient id="fade-along">
    <stop offset="0" stop-color="#000"></stop>
    <stop offset="1" stop-color="#fff"></stop>
  </linearGradient>
  <linearGradient id="fade-down" x2="0" y2="1">
    <stop offset="0" stop-color="#000"></stop>
    <stop offset="1" stop-color="#fff"></stop>
  </linearGradient>
  <mask id="fade-in-along" maskContentUnits="objectBoundingBox">
    <rect y="-0.5" width="1" height="2" fill="url(#fade-along)"></rect>
  </mask>
  <mask id="fade-out-along" maskContentUnits="objectBoundingBox">
    <rect y="-0.5" width="1" height="2" fill="url(#fade-along)" transform="rotate(180 0.5 0.5)"></rect>
  </mask>
  <mask id="fade-in-down" maskContentUnits="objectBoundingBox">
    <rect x="-0.5" width="2" height="1" fill="url(#fade-down)"></rect>
  </mask>
  <mask id="fade-out-down" maskContentUnits="objectBoundingBox">
    <rect x="-0.5" width="2" height="1" fill="url(#fade-down)" transform="rotate(180 0.5 0.5)"></rect>
  </mask>`;

const hatch = svg`<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path class="hatch-line" d="M0,0V5"></path>
  </pattern>`;
