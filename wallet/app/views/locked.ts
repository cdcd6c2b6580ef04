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
              <button class="act danger" @click=${() => clear(model)}>${words.clearButton}</button>`
          : nothing
      }
    </div>
  `;
}

export function clear(model: WalletModel): Promise<void> {
  const { clearQuestion: text, clearWarning: warning, clearButton: yes } = words;
  return model.removeAfter({ text, warning, yes }, () => model.holdings.clear());
}
