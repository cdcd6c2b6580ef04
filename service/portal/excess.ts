import { type TemplateResult, html, nothing } from 'lit';
import type { ScopeRow } from '../../src/protocol/portal.js';
import { fillText, words } from './words.js';

/** What a scope asks for beyond the registration certificates of its app, and what follows from that. */
export function excessText({ exceeds }: ScopeRow): TemplateResult | typeof nothing {
  if (exceeds === undefined) return nothing;
  const text = words.registrations;
  return html`<p class="wrong"><bdi>${exceeds.length === 0 ? text.noUse : fillText(text.exceeds, { what: exceeds.join('; ') })}</bdi></p>`;
}
