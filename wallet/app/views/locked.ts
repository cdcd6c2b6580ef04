import { type TemplateResult, html, nothing } from 'lit';
import type { View } from '../view.js';
import type { WalletModel } from '../wallet-model.js';
import { words } from '../words.js';
import { mark } from './icons.js';
import { problemText } from './problem.js';

/** Shows nothing of what the wallet holds, and asks for the passkey. */
export function lockedView(
  model: WalletModel,
  { hasFailed = false }: Extract<View, { kind: 'locked' }>,
): TemplateResult {
  return html`
    <div class="outcome">
      <div class="badge">${mark()}</div>
      <h1 tabindex="-1">${words.locked}</h1>
      <p class="text">${words.lockedText}</p>
    </div>
    ${hasFailed ? problemText(words.lockedFailed) : nothing}
    <div class="actions">
      <button class="act primary" @click=${() => model.unlock()}>${words.unlock}</button>
      ${
        hasFailed
          ? html`<p class="muted small">${words.lockedLost}</p>
              <button class="act danger" @click=${() => confirmClear(model)}>${words.clearButton}</button>`
          : nothing
      }
    </div>
  `;
}

/** Asks before everything is removed, because nothing brings it back. */
export function confirmClear(model: WalletModel): void {
  if (confirm(words.clearQuestion)) void model.change(() => model.holdings.clear());
}
