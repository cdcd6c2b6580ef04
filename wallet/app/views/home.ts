import { type TemplateResult, html, nothing } from 'lit';
import type { HeldCredential } from '../../core/index.js';
import { claimLabel, claimValue, credentialName } from '../claim-text.js';
import { canScan } from '../qr-scanner.js';
import type { Card, View, WalletModel } from '../wallet-model.js';
import { icon, mark } from './icons.js';
import { problem } from './problem.js';

/** Shows the held credentials, and the ways to start: a link, the camera, sample credentials. */
export function homeView(model: WalletModel, view: Extract<View, { kind: 'home' }>): TemplateResult {
  const isEmpty = model.isReady && model.cards.length === 0;
  return html`
    <h1 tabindex="-1">Your credentials</h1>
    ${view.error ? problem(view.error) : nothing}
    ${isEmpty ? emptyState() : html`<ul class="cards">${model.cards.map((card) => credentialCard(model, card))}</ul>`}
    ${
      model.hasSamples
        ? html`<button
            class=${`act wide ${isEmpty ? 'primary' : 'plain'}`}
            ?disabled=${view.isBusy === true}
            @click=${() => model.addSamples()}
          >
            ${icon('plus')} ${view.isBusy ? 'Adding…' : 'Add sample credentials (test data)'}
          </button>`
        : nothing
    }
    <section class="asks">
      <h2 id="open-heading">Answer a request</h2>
      <p class="muted" id="open-hint">
        Scan a site’s code with this phone’s camera, or paste the link here. Nothing is shared before you agree.
      </p>
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
          placeholder="https://… or openid4vp://…"
        />
        <button class="act outline" type="submit">Open</button>
      </form>
      ${
        canScan()
          ? html`<button class="act plain wide" @click=${() => model.scan()}>${icon('camera')} Scan a code</button>`
          : nothing
      }
    </section>
  `;
}

function submitLink(model: WalletModel, event: SubmitEvent): void {
  event.preventDefault();
  const link = event.target instanceof HTMLFormElement ? new FormData(event.target).get('link') : null;
  if (typeof link === 'string') void model.open(link);
}

/** Asks before a credential is removed, because its key is removed with it and cannot be restored. */
function confirmRemoval(model: WalletModel, held: HeldCredential): void {
  if (confirm(`Remove “${credentialName(held)}” from this wallet? This cannot be undone.`))
    void model.remove(held.id);
}

function emptyState(): TemplateResult {
  return html`<div class="outcome">
    <div class="badge">${mark()}</div>
    <h2>This wallet is empty.</h2>
    <p class="text">
      Credentials are facts about you that somebody vouches for, such as a confirmed email address. They stay in
      this browser; a site sees only what you approve.
    </p>
  </div>`;
}

function credentialCard(model: WalletModel, { held, claims }: Card): TemplateResult {
  const shown = Object.entries(claims).filter(([name]) => !HIDDEN.has(name));
  const kind = KINDS.get(held.vct) ?? 'other';
  return html`<li class="credential ${kind}">
    <div class="face">
      <strong dir="auto">${credentialName(held)}</strong>
      ${held.isTest ? html`<span class="chip">Test data</span>` : nothing}
      <span class="issuer">from ${new URL(held.issuer).host}</span>${mark()}
    </div>
    <details>
      <summary>What is in it</summary>
      <dl>
        ${shown.map(
          ([name, value]) =>
            html`<div><dt>${claimLabel(name)}</dt><dd dir="auto">${claimValue(value)}</dd></div>`,
        )}
      </dl>
      <button class="act danger" @click=${() => confirmRemoval(model, held)}>Remove<span class="vh"> ${credentialName(held)}</span></button>
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
