import { html, type TemplateResult } from 'lit';
import type { Details } from '../chart/figure/figure.js';
import { detailsPanel } from '../chart/figure/details-panel.js';
import type { Language } from '../chart/language.js';
import type { Item } from './layout/items.js';

/** From this width on, the text of a step stands beside the drawing. */
export const BESIDE_FROM = 820;
export const BESIDE_WIDTH = 280;
export const BESIDE_GAP = 28;

export interface StoryActions {
  go(id: string): void;
  close(): void;
}

/** One event after the other: its text, how far the reader has come, and the way back and on. */
export function storyPanel(
  details: Details,
  items: readonly Item[],
  id: string,
  language: Language,
  actions: StoryActions,
): TemplateResult {
  const { timeline } = language.words;
  const at = items.findIndex((item) => item.id === id);
  const [before, after] = [items[at - 1]?.id, items[at + 1]?.id];
  const go = (to: string | undefined) => () => void (to === undefined || actions.go(to));
  return html`<aside class="story" part="story" @click=${stay}>
    ${detailsPanel(details, language, () => actions.close())}
    <div class="story-steps">
      <button type="button" aria-disabled=${before === undefined} @click=${go(before)}>‹ ${timeline.previous}</button>
      <span class="story-count">${timeline.step(language.number(at + 1), language.number(items.length))}</span>
      <button type="button" aria-disabled=${after === undefined} @click=${go(after)}>${timeline.next} ›</button>
    </div>
  </aside>`;
}

/** A click on the text is none on the drawing that it stands in. */
const stay = (event: Event): void => event.stopPropagation();
