import { type TemplateResult, html } from 'lit';
import { canLock } from '../lock.js';
import type { View } from '../view.js';
import type { WalletModel } from '../wallet-model.js';
import { words } from '../words.js';
import { backupSections } from './backup.js';
import { clear } from './locked.js';
import { backButton } from './page.js';
import { saidView } from './said.js';

/** What keeps the wallet safe, and the way to empty it. */
export function settingsView(model: WalletModel, view: Extract<View, { kind: 'settings' }>): TemplateResult {
  return html`
    <h1 tabindex="-1">${words.settings}</h1>
    <section class="asks tasks setting">
      <h2>${words.lock}</h2>
      ${lockSection(model)} ${saidView(view, 'lock')}
    </section>
    ${backupSections(model, view)}
    <section class="asks tasks setting">
      <h2>${words.clear}</h2>
      <p class="muted">${words.clearText}</p>
      <button class="act danger" @click=${() => clear(model)}>${words.clearButton}</button>
    </section>
    <div class="actions end">${backButton()}</div>
  `;
}

function lockSection(model: WalletModel): TemplateResult {
  const { mode } = model.holdings.lock;
  if (mode === undefined) {
    if (!canLock()) return html`<p class="muted">${words.noLock}</p>`;
    return html`<p class="muted">${words.lockOff}</p>
      <button class="act outline" @click=${() => switchLock(model, true)}>${words.lockOn}</button>`;
  }
  return html`<p class="muted">${mode === 'key' ? words.lockKey : words.lockGate}</p>
    <button class="act outline" @click=${() => location.reload()}>${words.lockNow}</button>
    <button class="act plain" @click=${() => switchLock(model, false)}>${words.lockRemove}</button>`;
}

function switchLock(model: WalletModel, isOn: boolean): Promise<void> {
  return model.secure(
    'lock',
    async () => {
      await model.holdings.switchLock(isOn);
      return isOn ? words.lockedOn : words.lockedOff;
    },
    () => (isOn ? words.lockFailed : words.unlockFailed),
  );
}
