import { type TemplateResult, html } from 'lit';
import type { Question } from '../stage.js';
import type { WalletModel } from '../wallet-model.js';
import { words } from '../words.js';

/** Asks before something is removed. The focus is on the harmless answer, and Escape is that answer as well. */
export function questionView(model: WalletModel, { text, warning, yes }: Question): TemplateResult {
  return html`<dialog
    role="alertdialog"
    aria-labelledby="question"
    aria-describedby="warning"
    @close=${({ target }: Event) => model.answer(target instanceof HTMLDialogElement && target.returnValue === YES)}
  >
    <h2 id="question">${text}</h2>
    <p id="warning" class="muted">${warning}</p>
    <div class="answers">
      <button class="act outline" autofocus @click=${(event: Event) => close(event)}>${words.cancel}</button>
      <button class="act remove" @click=${(event: Event) => close(event, YES)}>${yes}</button>
    </div>
  </dialog>`;
}

const YES = 'yes';

/** The browser gives the focus back to where it was when a dialog closes, and not when it is taken away. */
function close({ target }: Event, answer = ''): void {
  if (target instanceof Element) target.closest('dialog')?.close(answer);
}
