import { html, isServer, svg, type TemplateResult } from 'lit';
import { toolWordsOf } from '../tool-words.js';
import { slider, type SliderOptions } from '../view/slider.js';

export interface YearsRowOptions extends SliderOptions {
  readonly playing: boolean;
  togglePlay(): void;
}

/** A button's room beside the slider, with its gap: under a pointer, and under a finger. */
const [BUTTON, TOUCHED] = [28, 48];

const SIGNS = {
  play: 'M3,1.5V12.5L12,7Z',
  pause: 'M2.5,1.5H5.5V12.5H2.5ZM8.5,1.5H11.5V12.5H8.5Z',
  back: 'M9,2L4,7L9,12L10.5,10.5L7,7L10.5,3.5Z',
  on: 'M5,2L10,7L5,12L3.5,10.5L7,7L3.5,3.5Z',
} as const;

const sign = (name: keyof typeof SIGNS): TemplateResult =>
  svg`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d=${SIGNS[name]}></path></svg>`;

/**
 * The slider of years, with a button that plays it and one for a year back and a year on. On a phone they stand over it:
 * a hundred years beside them would have two pixels each.
 */
export function yearsRow(options: YearsRowOptions): TemplateResult {
  const { width, phone, language, playing, togglePlay } = options;
  const words = toolWordsOf(language);
  const name = playing ? 'pause' : 'play';
  const play = html`<button
    type="button"
    class="play"
    part="play"
    aria-label=${words[name]}
    title=${words[name]}
    @click=${togglePlay}
  >
    ${sign(name)}
  </button>`;
  if (phone)
    return html`<div class="years-row">
      ${play} ${step(options, 'back', -1)}
      <span class="as-of-label" aria-hidden="true">${language.words.network.tiesAsOf}</span>
      ${step(options, 'on', 1)} ${slider(options)}
    </div>`;
  const touched = !isServer && matchMedia('(pointer: coarse)').matches;
  const room = width - 3 * (touched ? TOUCHED : BUTTON);
  return html`<div class="years-row">
    ${play} ${step(options, 'back', -1)} ${slider({ ...options, width: room })} ${step(options, 'on', 1)}
  </div>`;
}

function step({ from, to, year, language, change }: YearsRowOptions, name: 'back' | 'on', by: number): TemplateResult {
  const says = toolWordsOf(language)[name];
  // It keeps the focus at the end, so it is not disabled for the browser.
  const atEnd = year !== undefined && (by < 0 ? year <= from : year >= to);
  return html`<button
    type="button"
    class="step"
    part="step-${name}"
    aria-label=${says}
    title=${says}
    aria-disabled=${atEnd ? 'true' : 'false'}
    @click=${() => atEnd || change(Math.min(to, Math.max(from, (year ?? to) + by)))}
  >
    ${sign(name)}
  </button>`;
}
