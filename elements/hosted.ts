/**
 * What a service hosts as `/civic-elements.js`: `<civic-button>` at once, `<civic-modal>` when a page holds one or a button is used.
 */
import { setDefaultService } from './shared/default-service.js';
import './civic-button/define.js';

// In a variable, or the bundler takes the pair for an asset of ours.
const here = import.meta.url;
setDefaultService(new URL('.', here).href);

/** Brings `<civic-modal>` in; resolves when the tag is defined. For pages that make one by script. */
export function loadModal(): Promise<void> {
  return import('./civic-modal/define.js').then(() => undefined);
}

if (document.querySelector('civic-modal')) void loadModal();
