import { type TemplateResult, html, nothing } from 'lit';
import type { HeldCredential } from '../../core/index.js';
import { credentialName, tellingText } from '../claim-text.js';
import { canScan } from '../qr-scanner.js';
import type { AppShell } from '../app-shell.js';
import type { Card, View } from '../view.js';
import type { WalletModel } from '../wallet-model.js';
import { fillText, listText, words } from '../words.js';
import { icon, mark } from './icons.js';
import { notice, problem } from './problem.js';

type Home = Extract<View, { kind: 'home' }>;

/** Shows the held credentials, and the ways to start: a link, the camera, sample credentials. */
export function homeView(model: WalletModel, view: Home, shell: AppShell): TemplateResult {
  const { cards, entries } = model.holdings;
  const isEmpty = model.isReady && cards.length === 0;
  return html`
    <h1 tabindex="-1">${words.home}</h1>
    ${view.error ? problem(view.error) : nothing}
    ${view.added ? notice(addedText(view.added)) : nothing}
    ${isEmpty ? emptyState(model) : html`<ul class="cards">${cards.map((card) => credentialCard(model, card))}</ul>`}
    ${waysToAdd(model, view, isEmpty)}
    <section class="asks tasks">
      <h2 id="open-heading">${words.open}</h2>
      <p class="muted" id="open-hint">${canScan() ? words.openScanText : words.openText}</p>
      <form class="row" @submit=${(event: SubmitEvent) => submitLink(model, event)}>
        <input
          name="link"
          type="text"
          dir="ltr"
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          required
          aria-labelledby="open-heading"
          aria-describedby="open-hint"
          placeholder="https://…"
        />
        <button class="act outline" type="submit">${words.openButton}</button>
      </form>
      ${
        canScan()
          ? html`<button class="act plain wide" @click=${() => model.scan()}>${icon('camera')} ${words.scan}</button>`
          : nothing
      }
    </section>
    <nav class="pages" aria-label=${words.more}>
      ${entries.length > 0 ? pageButton(words.history, () => model.visit({ kind: 'history' })) : nothing}
      ${pageButton(words.settings, () => model.visit({ kind: 'settings' }))}
      ${shell.canInstall ? pageButton(words.install, () => shell.install()) : nothing}
    </nav>
  `;
}

function pageButton(label: string, open: () => void): TemplateResult {
  return html`<button class="act plain" @click=${open}>${label}</button>`;
}

/** What was just added, as text for the page and for screen readers. */
export function addedText(names: readonly string[]): string {
  return fillText(words.added, { names: listText(names) });
}

function waysToAdd(model: WalletModel, { isBusy = false }: Home, isEmpty: boolean): TemplateResult {
  const { samples, contactPage } = model.issuedHere ?? { samples: false };
  const style = isEmpty ? 'primary' : 'plain';
  return html`
    ${
      contactPage === undefined
        ? nothing
        : html`<a class="act wide ${style}" href=${contactPage}>${icon('plus')} ${words.addContact}</a>`
    }
    ${
      samples
        ? html`<button
            class="act wide ${contactPage === undefined ? style : 'plain'}"
            ?disabled=${isBusy}
            @click=${() => model.addSamples()}
          >
            ${icon('plus')} ${isBusy ? words.adding : words.addSamples}
          </button>`
        : nothing
    }
  `;
}

function submitLink(model: WalletModel, event: SubmitEvent): void {
  event.preventDefault();
  const link = event.target instanceof HTMLFormElement ? new FormData(event.target).get('link') : null;
  if (typeof link === 'string') void model.open(link);
}

function emptyState({ issuedHere }: WalletModel): TemplateResult {
  const isElsewhere = issuedHere && !issuedHere.samples && issuedHere.contactPage === undefined;
  return html`<div class="outcome">
    <div class="badge">${mark()}</div>
    <h2>${words.empty}</h2>
    <p class="text">${words.emptyText}</p>
    ${isElsewhere ? html`<p class="text">${words.emptyElsewhere}</p>` : nothing}
  </div>`;
}

function credentialCard(model: WalletModel, card: Card): TemplateResult {
  const { held } = card;
  return html`<li class="credential ${KINDS.get(held.vct) ?? 'other'}">
    <button class="face" @click=${() => model.visit({ kind: 'credential', id: held.id })}>
      <strong dir="auto">${credentialName(held)}</strong>
      ${held.isTest ? html`<span class="chip">${words.testData}</span>` : nothing}
      <span class="value" dir="auto">${tellingText(card)}</span>
      <span class="issuer">${validity(held) ?? fillText(words.from, { issuer: new URL(held.issuer).host })}</span>${mark()}
    </button>
  </li>`;
}

/** What a person must know of a credential that is of no use any more. */
function validity({ expiresAt }: HeldCredential): string | undefined {
  return expiresAt !== undefined && expiresAt <= Date.now() ? words.expired : undefined;
}

const KINDS = new Map([
  ['urn:civic-elements:verified-contact:1', 'contact'],
  ['urn:civic-elements:anonymous-login:1', 'login'],
]);
