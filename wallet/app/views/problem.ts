import { type TemplateResult, html } from 'lit';
import { WALLET_ERRORS, type WalletErrorCode } from '../../core/index.js';
import { icon } from './icons.js';

/** What just went wrong, above what can be done now. */
export function problem(code: WalletErrorCode): TemplateResult {
  return html`<p class="problem">${icon('alert')}<span>${WALLET_ERRORS[code]}</span></p>`;
}
