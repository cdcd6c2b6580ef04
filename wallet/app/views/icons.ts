import { markPaths } from 'civic-elements/palette';
import { type TemplateResult, html } from 'lit';

/** The Civic mark in the colour of the text. */
export const mark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 24 24" fill="none" aria-hidden="true">
    <path d=${markPaths.back} stroke="currentColor" stroke-width="1.9" stroke-linecap="round" />
    <path d=${markPaths.front} fill="currentColor" fill-rule="evenodd" />
  </svg>`;

const PATHS = {
  check: 'm6.5 12.5 4 4L18 8',
  cross: 'm7.5 7.5 9 9m0-9-9 9',
  alert: 'M12 6.5v7M12 17.1v.05',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-.8.800M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l.800-.8',
  camera:
    'M4 8V6a2 2 0 0 1 2-2h2M16 4h2a2 2 0 0 1 2 2v2M20 16v2a2 2 0 0 1-2 2h-2M8 20H6a2 2 0 0 1-2-2v-2M7 12h10',
  plus: 'M12 5v14M5 12h14',
  shield: 'M12 3.500 5 6v5.500c0 4 2.800 7.300 7 9 4.200-1.700 7-5 7-9V6z',
} as const;

/** A line drawing in the colour of the text. It is hidden from screen readers. */
export const icon = (name: keyof typeof PATHS): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
