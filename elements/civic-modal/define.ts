import { registerBrand } from '../shared/brand.js';
import { CivicModal } from './civic-modal.js';

// Two copies on one page, and a server without a registry, are normal life.
if (globalThis.customElements && !customElements.get('civic-modal')) {
  registerBrand();
  customElements.define('civic-modal', CivicModal);
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-modal': CivicModal;
  }
}
