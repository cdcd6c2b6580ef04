import { type TemplateResult, html } from 'lit';
import { claimLabel } from '../claim-text.js';
import { momentText } from '../date-text.js';
import type { HistoryEntry } from '../history.js';
import type { WalletModel } from '../wallet-model.js';
import { fillText, words } from '../words.js';
import { backButton } from './page.js';

/** Shows what was answered to whom. */
export function historyView(model: WalletModel): TemplateResult {
  const { entries } = model.holdings;
  return html`
    <h1 tabindex="-1">${words.history}</h1>
    <p class="muted">${entries.length === 0 ? words.historyEmpty : words.historyText}</p>
    ${entryList(entries)}
    <div class="actions end">
      ${
        entries.length === 0
          ? ''
          : html`<button class="act danger" @click=${() => clear(model)}>${words.historyClear}</button>`
      }
      ${backButton()}
    </div>
  `;
}

export function entryList(entries: readonly HistoryEntry[]): TemplateResult {
  return html`<ul class="entries">
    ${entries.map(
      ({ at, verifier, host, isApproval, claims }) => html`<li>
        <strong><bdi>${verifier}</bdi></strong>
        <span class="muted"><bdi>${host}</bdi> · <time datetime=${at}>${momentText(at)}</time></span>
        <span>${isApproval ? sharedText(claims) : words.historyDenied}</span>
      </li>`,
    )}
  </ul>`;
}

function sharedText(claims: readonly string[]): string {
  if (claims.length === 0) return words.historySharedOnlyHeld;
  return fillText(words.historyShared, { what: claims.map(claimLabel).join(' · ') });
}

function clear(model: WalletModel): Promise<void> {
  const { historyClearQuestion: text, historyClearText: warning, historyClearYes: yes } = words;
  return model.removeAfter({ text, warning, yes }, () => model.holdings.clearHistory());
}
