import { type TemplateResult, html } from 'lit';
import { WALLET_ERRORS, type WalletErrorCode } from '../../core/index.js';
import { icon } from './icons.js';

/** Says what just went wrong. It stands above what the person can do now. */
export function problem(code: WalletErrorCode): TemplateResult {
  return html`<p class="problem">${icon('alert')}<span>${WALLET_ERRORS[code]}</span></p>`;
}
