import { SummitTimeline } from './summit-timeline.element.js';

if (!customElements.get('summit-timeline')) customElements.define('summit-timeline', SummitTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'summit-timeline': SummitTimeline;
  }
}
