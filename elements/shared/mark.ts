import { html, type TemplateResult } from 'lit';

/** Our mark: one card over another, the front one checked. Takes the text colour. */
export function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 24 24" fill="none" aria-hidden="true">
    <path
      d="M6.6 16.3 4.9 8.2a2.4 2.4 0 0 1 1.9-2.8l8.3-1.7a2.4 2.4 0 0 1 2.4.9"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
    />
    <rect x="8" y="7.6" width="13.4" height="12.8" rx="3" fill="currentColor" />
    <path
      class="check"
      d="m11.4 14.2 2.4 2.4 4.4-4.7"
      stroke="var(--_mark-check)"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;
}
