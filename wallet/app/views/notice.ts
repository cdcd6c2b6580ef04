import { type TemplateResult, html } from 'lit';
import { icon } from './icons.js';

/** A short message set apart from the rest. */
export function notice(tone: 'test' | 'problem', content: unknown): TemplateResult {
  return html`<div class="notice ${tone}">${icon('warning')}<div>${content}</div></div>`;
}
