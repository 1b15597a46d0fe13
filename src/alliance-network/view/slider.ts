import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';

export interface SliderOptions {
  readonly width: number;
  readonly phone: boolean;
  readonly from: number;
  readonly to: number;
  /** The year shown; undefined for all dates. */
  readonly year: number | undefined;
  readonly language: Language;
  readonly measure: Measure;
  change(year: number): void;
}

const THUMB = 16;
const HEIGHT = 44;
const TRACK_Y = 12;
const LABEL_Y = 37;
const PAGE = 10;

/** A year on a line of years: a real range input over its own picture, so that keys, touch and readers have theirs. */
export function slider(options: SliderOptions): TemplateResult {
  const { phone, from, to, year, language, change } = options;
  const { words, dates } = language;
  const label = words.network.tiesAsOf;
  const shown = year ?? to;
  const spoken = year === undefined ? words.network.allDates : dates.year(shown);
  const own = (event: KeyboardEvent): void => {
    const step = event.key === 'PageUp' ? PAGE : event.key === 'PageDown' ? -PAGE : 0;
    if (!step) return;
    event.preventDefault();
    change(Math.min(to, Math.max(from, shown + step)));
  };
  return html`<div class="as-of ${phone ? 'phone-slider' : ''}">
    ${phone ? nothing : html`<span class="as-of-label" aria-hidden="true">${label}</span>`}
    <div class="track">
      ${picture(options, shown, trackWidth(options))}
      <input
        type="range"
        part="slider"
        aria-label=${label}
        aria-valuetext=${spoken}
        min=${from}
        max=${to}
        step="1"
        .value=${String(shown)}
        @keydown=${own}
        @input=${(event: Event) => change(Number((event.target as HTMLInputElement).value))}
      />
    </div>
  </div>`;
}

const trackWidth = ({ width, phone, language, measure }: SliderOptions): number => {
  const label = phone ? 0 : Math.ceil(measure(language.words.network.tiesAsOf, 13, 700)) + 26;
  return Math.max(80, width - label);
};

function picture(options: SliderOptions, shown: number, width: number): TemplateResult {
  const { from, to, language, measure, year } = options;
  const rtl = language.dir === 'rtl';
  const x = (value: number): number => {
    const along = THUMB / 2 + 6 + ((value - from) / (to - from)) * (width - THUMB - 12);
    return Math.round((rtl ? width - along : along) * 10) / 10;
  };
  const ticks = ticksOf({ from, to, shown, width, x, measure, language });
  return svg`<svg class="years" width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true">
    <line class="years-rest" x1=${x(shown)} x2=${x(to)} y1=${TRACK_Y} y2=${TRACK_Y}></line>
    <line class="years-done" x1=${x(from)} x2=${x(shown)} y1=${TRACK_Y} y2=${TRACK_Y}></line>
    ${ticks.map(
      (tick) => svg`<line class="years-tick" x1=${x(tick)} x2=${x(tick)} y1=${TRACK_Y + 6} y2=${TRACK_Y + 11}></line>
        <text class=${tick === shown ? 'years-now' : 'years-label'} x=${x(tick)} y=${LABEL_Y}
          text-anchor="middle">${tick === shown && year === undefined ? language.words.network.allDates : language.dates.year(tick)}</text>`,
    )}
  </svg>`;
}

interface TickOptions extends Pick<SliderOptions, 'from' | 'to' | 'language' | 'measure'> {
  readonly shown: number;
  readonly width: number;
  readonly x: (year: number) => number;
}

/** The year shown, the first, the last, then decades as far as their labels have room. */
function ticksOf({ from, to, shown, x, measure, language }: TickOptions): number[] {
  const decades: number[] = [];
  const span = to - from;
  const step = span > 400 ? 100 : span > 150 ? 50 : span > 14 ? 10 : 2;
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) decades.push(year);
  const kept: number[] = [];
  for (const year of [shown, from, to, ...decades]) {
    const room = measure(language.dates.year(year), 12, 700) + 12;
    if (kept.every((other) => Math.abs(x(other) - x(year)) >= room)) kept.push(year);
  }
  return kept.sort((a, b) => a - b);
}
