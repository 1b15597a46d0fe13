import { html, svg, type TemplateResult } from 'lit';
import type { Language } from '../chart/language.js';
import { civilFromDays } from '../dossier/calendar.js';
import { dayMoment, monthMoment, yearMoment } from '../dossier/moment.js';
import type { Drawn } from './drawn.js';
import { densityPath } from './layout/density.js';
import type { Domain } from './layout/domain.js';
import type { TimeZoom } from './zoom.js';

const HEIGHT = 36;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -0.1, ArrowRight: 0.1, PageUp: -0.9, PageDown: 0.9 };

/** All the time as a strip, as high as there are events, with the part of it that is seen: to drag, or by arrow keys. */
export function overview({ whole, rtl }: Drawn, zoom: TimeZoom, language: Language): TemplateResult {
  const { width, stretch, domain, items } = whole;
  const { span, shift } = zoom;
  const scale = (stretch.x2 - stretch.x1) / (domain.end - domain.start);
  const x = (day: number): number => Math.round((stretch.x1 + (day - domain.start) * scale) * 10) / 10;
  const seen = shifted(span ?? domain, shift * (rtl ? -1 : 1), span, stretch);
  const dayAt = (event: PointerEvent): number => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    const at = rtl ? width - (event.clientX - left) : event.clientX - left;
    return domain.start + (at - stretch.x1) / scale;
  };
  const drag = (event: PointerEvent): void => {
    if (event.type === 'pointerdown') (event.currentTarget as Element).setPointerCapture(event.pointerId);
    if (event.type === 'pointerdown' || event.buttons) zoom.centre(dayAt(event));
  };
  const key = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || !span) return;
    event.preventDefault();
    zoom.step(rtl && event.key.startsWith('Arrow') ? -step : step);
  };
  return html`<svg
    class="overview"
    part="overview"
    width=${width}
    height=${HEIGHT}
    viewBox="0 0 ${width} ${HEIGHT}"
    @pointerdown=${drag}
    @pointermove=${drag}
  >
    ${svg`<g transform=${rtl ? `translate(${width} 0) scale(-1 1)` : 'translate(0 0)'}>
      <path class="density" d=${densityPath(items, domain, stretch, HEIGHT - 2)}></path>
      <path class="axis" d="M${stretch.x1},${HEIGHT - 1}H${stretch.x2}"></path>
      <rect class="seen" x=${x(seen.start)} y="1" width=${Math.max(6, x(seen.end) - x(seen.start))} height=${HEIGHT - 2}
        role="slider" tabindex="0" aria-label=${language.words.timeline.partShown} aria-valuemin=${domain.start}
        aria-valuemax=${Math.floor(domain.end)} aria-valuenow=${Math.floor(seen.start)}
        aria-valuetext=${spanWords(seen, language)} @keydown=${key}></rect>
    </g>`}
  </svg>`;
}

function shifted(
  span: Domain,
  along: number,
  part: Domain | undefined,
  { x1, x2 }: { x1: number; x2: number },
): Domain {
  if (!part || !along) return span;
  const days = ((span.end - span.start) / (x2 - x1)) * along;
  return { start: span.start - days, end: span.end - days };
}

/** `1990–2000`, `Mar 2020–Jun 2021`, or days where it is short. */
export function spanWords({ start, end }: Domain, { dates, words }: Language): string {
  const [from, to] = [civilFromDays(start), civilFromDays(end - 1e-6)];
  const days = end - start;
  const say = ({ year, month, day }: typeof from): string =>
    dates.moment(days > 4000 ? yearMoment(year) : days > 120 ? monthMoment(year, month) : dayMoment(year, month, day));
  const [first, last] = [say(from), say(to)];
  return first === last ? first : words.dates.range(first, last);
}
