import { defineElement } from '../chart/define-element.js';
import { AllianceNetwork } from './alliance-network.element.js';

defineElement('alliance-network', AllianceNetwork);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-network': AllianceNetwork;
  }
}
