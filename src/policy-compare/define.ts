import { defineElement } from '../chart/define-element.js';
import { PolicyCompare } from './policy-compare.element.js';

defineElement('policy-compare', PolicyCompare);

declare global {
  interface HTMLElementTagNameMap {
    'policy-compare': PolicyCompare;
  }
}
