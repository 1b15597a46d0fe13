import { defineElement } from '../chart/define-element.js';
import { SummitTimeline } from './summit-timeline.element.js';

defineElement('summit-timeline', SummitTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'summit-timeline': SummitTimeline;
  }
}
