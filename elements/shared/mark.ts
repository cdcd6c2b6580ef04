import { html, type TemplateResult } from 'lit';
import { markPaths } from '../../src/palette/mark.js';

/** Our mark, in the text colour. */
export function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 24 24" fill="none" aria-hidden="true">
    <path d=${markPaths.back} stroke="currentColor" stroke-width="1.9" stroke-linecap="round" />
    <path d=${markPaths.front} fill="currentColor" fill-rule="evenodd" />
  </svg>`;
}
