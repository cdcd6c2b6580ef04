import { markPaths } from 'civic-elements/palette';
import { type TemplateResult, html } from 'lit';

/** Our mark in the colour of the text. */
export const mark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 24 24" fill="none" aria-hidden="true">
    <path d=${markPaths.back} stroke="currentColor" stroke-width="1.9" stroke-linecap="round" />
    <path d=${markPaths.front} fill="currentColor" fill-rule="evenodd" />
  </svg>`;
