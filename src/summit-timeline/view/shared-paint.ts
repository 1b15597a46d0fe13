import { svg } from 'lit';

/**
 * What all drawings refer to: fades in either direction, as masks so that they take any colour, and the hatch. A mask is
 * twice as wide as what it fades, of which half a stroke lies outside.
 */
export const sharedPaint = svg`<defs>
  <linearGradient id="fade-along">
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
  </mask>
  <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path class="hatch-line" d="M0,0V5"></path>
  </pattern>
</defs>`;
