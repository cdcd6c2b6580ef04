import { type TemplateResult, html, nothing } from 'lit';
import { visibleText } from '../../core/untrusted-text.js';
import { BackupError, MIN_PASSPHRASE } from '../backup.js';
import type { View } from '../view.js';
import type { WalletModel } from '../wallet-model.js';
import { countText, wordFor, words } from '../words.js';
import { saidView } from './said.js';

/** Characters of a file's name that are shown. */
const MAX_NAME = 120;

type Settings = Extract<View, { kind: 'settings' }>;

/** Turns backups on, saves a file, and restores one. */
export function backupSections(model: WalletModel, view: Settings): TemplateResult {
  return html`
    <section class="asks tasks setting">
      <h2>${words.backup}</h2>
      ${model.holdings.backup.isOn ? saveForm(model) : turnOnForm(model)} ${saidView(view, 'backup')}
    </section>
    <section class="asks tasks setting">
      <h2>${words.restore}</h2>
      <p class="muted">${words.restoreText}</p>
      <form @submit=${(event: SubmitEvent) => restore(model, event)}>
        ${fileField()}
        ${passphraseField(words.passphrase, 'restore', 'current-password')}
        <button class="act outline" type="submit">${words.restoreButton}</button>
      </form>
      ${saidView(view, 'restore')}
    </section>
  `;
}

/** A button of our own before the field, because the browser's speaks the language of the browser; the field takes keys and says what it holds. */
function fileField(): TemplateResult {
  return html`<div class="file">
    <input id="file" name="file" type="file" accept="application/json,.json" required @change=${showName} />
    <label for="file" class="act outline">${words.restoreFile}</label>
    <output class="muted small" for="file" dir="auto"></output>
  </div>`;
}

/** The form takes the name away again when it is reset. */
function showName({ target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  const output = target.parentElement?.querySelector('output');
  if (output) output.value = visibleText(target.files?.[0]?.name ?? '', MAX_NAME);
}

function turnOnForm(model: WalletModel): TemplateResult {
  return html`<p class="muted">${words.backupOff}</p>
    <form @submit=${(event: SubmitEvent) => turnOn(model, event)}>
      ${passphraseField(words.passphrase, 'first', 'new-password')}
      <p class="muted small">${countText(words.passphraseText, MIN_PASSPHRASE)}</p>
      ${passphraseField(words.passphraseAgain, 'second', 'new-password')}
      <button class="act outline" type="submit">${words.backupTurnOn}</button>
    </form>`;
}

function saveForm(model: WalletModel): TemplateResult {
  const { unsaved } = model.holdings;
  return html`<p class="muted">${words.backupOn}</p>
    ${unsaved > 0 ? html`<p>${countText(words.backupUnsaved, unsaved)}</p>` : nothing}
    <button class="act outline" @click=${() => save(model)}>${words.backupSave}</button>`;
}

function passphraseField(
  label: string,
  name: string,
  autocomplete: 'new-password' | 'current-password',
): TemplateResult {
  const minimum = autocomplete === 'new-password' ? MIN_PASSPHRASE : 1;
  return html`<label
    >${label}
    <input name=${name} type="password" autocomplete=${autocomplete} minlength=${minimum} required
  /></label>`;
}

/** Where the two passphrases differ, the first one stays, and the second is typed again. */
async function turnOn(model: WalletModel, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  const [first, second] = event.target.querySelectorAll('input');
  if (!first || !second) return;
  const passphrase = first.value;
  if (second.value !== passphrase) {
    second.value = '';
    second.focus();
    return model.refuse('backup', words.passphraseDiffers);
  }
  event.target.reset();
  await model.secure(
    'backup',
    async () => {
      await model.holdings.backup.turnOn(passphrase);
      return words.backupTurnedOn;
    },
    () => words.backupFailed,
  );
}

async function save(model: WalletModel): Promise<void> {
  await model.secure(
    'backup',
    async () => {
      const file = new Blob([await model.holdings.save()], { type: 'application/json' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = 'civic-wallet-backup.json';
      link.click();
      URL.revokeObjectURL(link.href);
      return words.backupSaved;
    },
    () => words.backupFailed,
  );
}

async function restore(model: WalletModel, event: SubmitEvent): Promise<void> {
  const given = fieldsOf(event);
  const file = given.get('file');
  await model.secure(
    'restore',
    async () => {
      const text = file instanceof File ? await file.text() : '';
      const count = await model.holdings.restore(text, String(given.get('restore')));
      return countText(words.restored, count);
    },
    (error) =>
      (error instanceof BackupError && wordFor(words.restoreProblems, error.code)) || words.backupFailed,
  );
}

/** What was typed; it leaves the page with that. */
function fieldsOf(event: SubmitEvent): FormData {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return new FormData();
  const given = new FormData(event.target);
  event.target.reset();
  return given;
}
