import { registerBrand } from '../shared/brand.js';
import { CivicButton } from './civic-button.js';

// Two copies on one page, and a server without a registry, are normal life.
if (globalThis.customElements && !customElements.get('civic-button')) {
  registerBrand();
  customElements.define('civic-button', CivicButton);
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-button': CivicButton;
  }
}
