import { html, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import { toolWords } from '../tool-words.js';
import { ZOOM_STEP, type Zoomable } from '../zoom-gesture.js';

/** What the gestures do, by buttons. One that has nothing to do stays where it is, so that it keeps the focus. */
export function zoomButtons(target: Zoomable, language: Language, zoomed: boolean): TemplateResult {
  const words = toolWords(language);
  return html`<span class="zoom-buttons" part="zoom" role="group" aria-label=${words.zoom}>
    <button
      type="button"
      aria-label=${words.zoomOut}
      aria-disabled=${!zoomed}
      @click=${() => target.zoomBy(1 / ZOOM_STEP)}
    >
      −
    </button>
    <button type="button" aria-label=${words.zoomIn} @click=${() => target.zoomBy(ZOOM_STEP)}>+</button>
    <button type="button" aria-disabled=${!zoomed} @click=${() => target.zoomReset()}>${words.zoomReset}</button>
  </span>`;
}
