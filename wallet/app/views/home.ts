import { type TemplateResult, html, nothing } from 'lit';
import type { HeldCredential } from '../../core/index.js';
import { claimLabel, claimValue, credentialName } from '../claim-text.js';
import { canScan } from '../qr-scanner.js';
import type { Card, View } from '../view.js';
import type { WalletModel } from '../wallet-model.js';
import { fill, words } from '../words.js';
import { icon, mark } from './icons.js';
import { problem } from './problem.js';

type Home = Extract<View, { kind: 'home' }>;

/** Shows the held credentials, and the ways to start: a link, the camera, sample credentials. */
export function homeView(model: WalletModel, view: Home): TemplateResult {
  const isEmpty = model.isReady && model.cards.length === 0;
  return html`
    <h1 tabindex="-1">${words.home}</h1>
    ${view.error ? problem(view.error) : nothing}
    ${view.added ? html`<p class="notice">${icon('check')}<span>${addedText(view.added)}</span></p>` : nothing}
    ${isEmpty ? emptyState() : html`<ul class="cards">${model.cards.map((card) => credentialCard(model, card))}</ul>`}
    ${waysToAdd(model, view, isEmpty)}
    <section class="asks">
      <h2 id="open-heading">${words.open}</h2>
      <p class="muted" id="open-hint">${words.openText}</p>
      <form class="row" @submit=${(event: SubmitEvent) => submitLink(model, event)}>
        <input
          name="link"
          type="text"
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          required
          aria-labelledby="open-heading"
          aria-describedby="open-hint"
          placeholder=${words.openPlaceholder}
        />
        <button class="act outline" type="submit">${words.openButton}</button>
      </form>
      ${
        canScan()
          ? html`<button class="act plain wide" @click=${() => model.scan()}>${icon('camera')} ${words.scan}</button>`
          : nothing
      }
    </section>
  `;
}

/** What was just added, as text for the page and for screen readers. */
export function addedText(names: readonly string[]): string {
  return fill(words.added, { names: names.join(', ') }).join('');
}

function waysToAdd(model: WalletModel, { isBusy = false }: Home, isEmpty: boolean): TemplateResult {
  const { samples, contactPage } = model.issuedHere;
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

/** Asks before a credential is removed, because its key is removed with it and cannot be restored. */
function confirmRemoval(model: WalletModel, held: HeldCredential): void {
  const question = fill(words.removeQuestion, { name: credentialName(held) }).join('');
  if (confirm(question)) void model.remove(held.id);
}

function emptyState(): TemplateResult {
  return html`<div class="outcome">
    <div class="badge">${mark()}</div>
    <h2>${words.empty}</h2>
    <p class="text">${words.emptyText}</p>
  </div>`;
}

function credentialCard(model: WalletModel, { held, claims }: Card): TemplateResult {
  const shown = Object.entries(claims).filter(([name]) => !HIDDEN.has(name));
  const kind = KINDS.get(held.vct) ?? 'other';
  return html`<li class="credential ${kind}">
    <div class="face">
      <strong dir="auto">${credentialName(held)}</strong>
      ${held.isTest ? html`<span class="chip">${words.testData}</span>` : nothing}
      <span class="issuer">${fill(words.from, { issuer: new URL(held.issuer).host })}</span>${mark()}
    </div>
    <details>
      <summary>${words.inside}</summary>
      <dl>
        ${shown.map(
          ([name, value]) =>
            html`<div><dt>${claimLabel(name)}</dt><dd dir="auto">${claimValue(value)}</dd></div>`,
        )}
      </dl>
      <button class="act danger" @click=${() => confirmRemoval(model, held)}>${words.remove}<span class="vh"> ${credentialName(held)}</span></button>
    </details>
  </li>`;
}

/** Claims about the credential itself, which the card does not list. */
const HIDDEN = new Set([
  'vct',
  'cnf',
  'iss',
  'iat',
  'exp',
  'nbf',
  'status',
  'jti',
  'vct#integrity',
  'test_data',
]);
const KINDS = new Map([
  ['urn:civic-elements:verified-contact:1', 'contact'],
  ['urn:civic-elements:anonymous-login:1', 'login'],
]);
