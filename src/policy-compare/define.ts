import { PolicyCompare } from './policy-compare.element.js';

declare global {
  interface HTMLElementTagNameMap {
    'policy-compare': PolicyCompare;
  }
}

if (!customElements.get('policy-compare')) customElements.define('policy-compare', PolicyCompare);
