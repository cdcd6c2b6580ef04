import { type TemplateResult, html, nothing } from 'lit';
import type { TryExchanged } from '../../src/protocol/try-it.js';
import { jsonText } from './exchange-text.js';
import { words } from './words.js';

/** What a back-end gets of a try: the values as far as they may be shown, and what is signed. */
export function tryResult({ items = [], requestToken, signed }: TryExchanged): TemplateResult {
  const text = words.tryIt.data;
  const mark = (isSo: boolean) => (isSo ? text.yes : text.no);
  const isHidden = items.some(({ value }) => value === undefined);
  return html`<h4>${text.title}</h4>
    <p class="muted">${text.text}</p>
    ${isHidden ? html`<p class="notice">${text.hidden}</p>` : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${text.title}>
      <table>
        <thead><tr>${[text.label, text.value, text.isValid, text.isOwner].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${items.map(
          ({ label, value, isValid, isOwner }) => html`<tr>
            <td><code>${label}</code></td>
            <td>${value === undefined ? html`<span class="muted">${text.notShown}</span>` : html`<bdi>${value}</bdi>`}</td>
            <td>${mark(isValid)}</td><td>${mark(isOwner)}</td>
          </tr>`,
        )}</tbody>
      </table>
    </div>
    <details>
      <summary>${text.requestToken}</summary>
      <pre tabindex="0" dir="ltr">${jsonText(requestToken)}</pre>
    </details>
    <details>
      <summary>${text.answer}</summary>
      <pre tabindex="0" dir="ltr">${jsonText(signed)}</pre>
    </details>`;
}
