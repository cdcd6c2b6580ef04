import { type TemplateResult, html } from 'lit';
import type { WalletErrorCode } from '../../core/index.js';
import { words } from '../words.js';
import { icon } from './icons.js';

/** Says what just went wrong. It stands above what the person can do now. */
export function problem(code: WalletErrorCode): TemplateResult {
  return problemText(words.errors[code]);
}

/** The same in words of the page's own. */
export function problemText(text: string): TemplateResult {
  return html`<p class="problem">${icon('alert')}<span>${text}</span></p>`;
}

/** Says that something went well. */
export function notice(text: string): TemplateResult {
  return html`<p class="notice">${icon('check')}<span>${text}</span></p>`;
}
