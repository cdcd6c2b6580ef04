import { type TemplateResult, html, nothing } from 'lit';
import type { TransactionCode } from '../../core/index.js';
import type { View } from '../view.js';
import type { WalletModel } from '../wallet-model.js';
import { countText, fill, words } from '../words.js';
import { problem } from './problem.js';

type Offer = Extract<View, { kind: 'offer' }>;

/** Shows who offers what, and asks for the code where the offer needs one. */
export function offerView(model: WalletModel, view: Offer): TemplateResult {
  const { opened, isBusy = false } = view;
  const { host } = new URL(opened.offer.issuer);
  const { transactionCode } = opened.offer;
  // A name is what the issuer calls itself; the host is where it is.
  const isNamed = opened.issuerName !== undefined && opened.issuerName !== host;
  return html`
    <header class="asker">
      <h1 tabindex="-1">${fill(countText(words.offer, opened.names.length), { issuer: html`<bdi>${opened.issuerName ?? host}</bdi>` })}</h1>
      ${isNamed ? html`<p class="detail">${fill(words.offerFrom, { host: html`<bdi>${host}</bdi>` })}</p>` : nothing}
    </header>
    <section class="asks">
      <ul class="checks">
        ${opened.names.map((name) => html`<li dir="auto">${name}</li>`)}
      </ul>
      <p class="source">${words.offerKept}</p>
    </section>
    ${view.error ? problem(view.error) : nothing}
    <form class="actions" @submit=${(event: SubmitEvent) => submit(model, event)}>
      ${transactionCode ? codeField(transactionCode, view.error === 'transaction_code_wrong') : nothing}
      ${view.goOn ? html`<p class="muted small">${words.offerThen}</p>` : nothing}
      <button class="act primary wide" type="submit" aria-disabled=${isBusy ? 'true' : 'false'}>
        ${isBusy ? words.adding : words.offerTake}
      </button>
      <button class="act plain wide" type="button" @click=${view.goOn ?? (() => model.close())}>
        ${view.goOn ? words.goOn : words.cancel}
      </button>
    </form>
  `;
}

function codeField({ inputMode, length, description }: TransactionCode, isWrong: boolean): TemplateResult {
  const unit = inputMode === 'numeric' ? words.offerCodeDigits : words.offerCodeCharacters;
  const hint = length === undefined ? words.offerCodeText : countText(unit, length);
  return html`<div class="code">
    <label for="code">${words.offerCode}</label>
    <p class="muted" id="code-hint" dir="auto">
      ${description ?? hint}
    </p>
    <input
      id="code"
      name="code"
      type="text"
      dir="ltr"
      inputmode=${inputMode}
      autocomplete="one-time-code"
      autocapitalize="off"
      spellcheck="false"
      required
      aria-describedby="code-hint"
      aria-invalid=${isWrong ? 'true' : 'false'}
    />
  </div>`;
}

/** Takes the offer. After a wrong code the field has the focus again, with what was typed selected. */
async function submit(model: WalletModel, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const { target } = event;
  if (!(target instanceof HTMLFormElement)) return;
  const field = target.querySelector('input');
  await model.offers.take(field?.value);
  if (!field?.isConnected) return;
  field.focus();
  field.select();
}
