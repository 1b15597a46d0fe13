import { AllianceNetwork } from './alliance-network.element.js';

if (!customElements.get('alliance-network')) customElements.define('alliance-network', AllianceNetwork);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-network': AllianceNetwork;
  }
}
