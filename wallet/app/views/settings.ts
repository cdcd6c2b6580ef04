import { type TemplateResult, html } from 'lit';
import type { WalletModel } from '../wallet-model.js';
import { words } from '../words.js';
import { backButton } from './page.js';

/** What keeps the wallet safe, and the way to empty it. */
export function settingsView(model: WalletModel): TemplateResult {
  return html`
    <h1 tabindex="-1">${words.settings}</h1>
    <section class="asks setting">
      <h2>${words.clear}</h2>
      <p class="muted">${words.clearText}</p>
      <button class="act danger" @click=${() => confirmClear(model)}>${words.clearButton}</button>
    </section>
    <div class="actions end">${backButton()}</div>
  `;
}

function confirmClear(model: WalletModel): void {
  if (confirm(words.clearQuestion)) void model.change(() => model.holdings.clear());
}
