import { html, svg, type TemplateResult } from 'lit';
import { toolWordsOf } from '../tool-words.js';
import { slider, type SliderOptions } from '../view/slider.js';

export interface YearsRowOptions extends SliderOptions {
  readonly playing: boolean;
  togglePlay(): void;
}

/** A button's room beside the slider, with its gap. */
const BUTTON = 28;

const SIGNS = {
  play: 'M3,1.5V12.5L12,7Z',
  pause: 'M2.5,1.5H5.5V12.5H2.5ZM8.5,1.5H11.5V12.5H8.5Z',
  back: 'M10,1.5V12.5L3,7Z',
  on: 'M4,1.5V12.5L11,7Z',
} as const;

const sign = (name: keyof typeof SIGNS): TemplateResult =>
  svg`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d=${SIGNS[name]}></path></svg>`;

/** The slider of years, with a button that plays it and one for a year back and a year on. */
export function yearsRow(options: YearsRowOptions): TemplateResult {
  const { from, to, year, width, language, playing, change, togglePlay } = options;
  const words = toolWordsOf(language);
  const step = (name: 'back' | 'on', by: number): TemplateResult =>
    html`<button
      type="button"
      class="step"
      part="step-${name}"
      aria-label=${words[name]}
      title=${words[name]}
      ?disabled=${year !== undefined && (by < 0 ? year <= from : year >= to)}
      @click=${() => change(Math.min(to, Math.max(from, (year ?? to) + by)))}
    >
      ${by < 0 ? '‹' : '›'}
    </button>`;
  const name = playing ? 'pause' : 'play';
  return html`<div class="years-row">
    <button type="button" class="play" part="play" aria-label=${words[name]} title=${words[name]} @click=${togglePlay}>
      ${sign(name)}
    </button>
    ${step('back', -1)} ${slider({ ...options, width: width - 3 * BUTTON })} ${step('on', 1)}
  </div>`;
}
