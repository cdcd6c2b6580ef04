import { html, svg, type TemplateResult } from 'lit';

const SHAPES = {
  wallet: svg`<rect x="14" y="5" width="20" height="38" rx="4.5" /><path d="M21.5 37.5h5" /><path d="m19.5 20.5 3.4 3.4 6-6.4" />`,
  check: svg`<path d="m13 25 8 8 15-17" />`,
  cross: svg`<path d="m15 15 18 18m0-18L15 33" />`,
  clock: svg`<circle cx="24" cy="24" r="14" /><path d="M24 15.5V24l5.5 3.8" />`,
  alert: svg`<path d="M24 13v14" /><path d="M24 34.2v.1" />`,
} as const;

export type IconName = keyof typeof SHAPES;

/** A line drawing in the text colour, for the eye only. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 48 48"
    fill="none"
    stroke="currentColor"
    stroke-width="3"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${SHAPES[name]}
  </svg>`;
}
