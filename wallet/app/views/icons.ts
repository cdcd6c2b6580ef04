import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** The wallet's own mark: a card that comes out of a pocket, checked. */
export const mark =
  (): TemplateResult => html`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
  <rect class="mark-ground" width="48" height="48" rx="13"/>
  <path class="mark-card" d="M14 20v-6a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v6z"/>
  <path class="mark-pocket" d="M10 19a2 2 0 0 1 2-2h5.5c1.500 0 2.300 1 3 2.200a4 4 0 0 0 7 0c.7-1.200 1.500-2.200 3-2.200H36a2 2 0 0 1 2 2v14a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4z"/>
  <path class="mark-check" d="m19 28.500 3.500 3.500 6.500-7"/>
</svg>`;

const PATHS = {
  check: 'm5 13 4.500 4.500L19 8',
  cross: 'm7 7 10 10M17 7 7 17',
  warning: 'M12 8v5m0 3.500v.01M12 3.500 2.800 19.500h18.400z',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-.8.800M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l.800-.8',
  camera:
    'M4 8V6a2 2 0 0 1 2-2h2M16 4h2a2 2 0 0 1 2 2v2M20 16v2a2 2 0 0 1-2 2h-2M8 20H6a2 2 0 0 1-2-2v-2M7 12h10',
  plus: 'M12 5v14M5 12h14',
  shield: 'M12 3.500 5 6v5.500c0 4 2.800 7.300 7 9 4.200-1.700 7-5 7-9V6z',
} as const;

export const icon = (name: keyof typeof PATHS): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${PATHS[name]}" /></svg>`;
