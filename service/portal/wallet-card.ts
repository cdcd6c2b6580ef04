import { type TemplateResult, html, nothing } from 'lit';
import type { AppDetail, ScopeRow } from '../../src/protocol/portal.js';
import { fillText, words } from './words.js';

/** What a wallet shows of an app that asks for a scope. */
export function walletCard(
  { name, logo, certificate, origins }: AppDetail,
  { labels }: ScopeRow,
): TemplateResult {
  const text = words.preview;
  return html`<div class="wallet-card">
    ${logo === undefined ? html`<span class="monogram" aria-hidden="true">${[...name.trim()][0]}</span>` : html`<img src=${logo} alt="" />`}
    <p><strong>${fillText(text.asks, { name })}</strong></p>
    <p class="small muted"><bdi>${origins[0]}</bdi></p>
    <div class="asks">
      <p>${text.wants}</p>
      <ul class="checks">${labels.map(({ title, optional }) => html`<li><bdi>${title}</bdi>${optional ? html` <span class="muted">${text.optional}</span>` : nothing}</li>`)}</ul>
    </div>
    <p class="small muted">${fillText(text.vouched, { issuer: certificate.issuer })}</p>
  </div>`;
}

/** The query of a scope, folded away. */
export function queryDetails({ query }: ScopeRow): TemplateResult {
  return html`<details><summary>${words.preview.query}</summary><pre tabindex="0" dir="ltr">${JSON.stringify(query, null, 2)}</pre></details>`;
}
