import { type TemplateResult, html } from 'lit';
import { words } from '../words.js';

/** Leads back to the start view, as the browser's own way back does. */
export function backButton(): TemplateResult {
  return html`<button class="act plain wide" @click=${() => history.back()}>${words.backHome}</button>`;
}
