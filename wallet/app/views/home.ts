import { type TemplateResult, html, nothing } from 'lit';
import { type HeldCredential, WALLET_ERRORS } from '../../core/index.js';
import { claimLabel, claimValue, credentialName } from '../claim-text.js';
import { canScan } from '../qr-scanner.js';
import type { Card, View, WalletModel } from '../wallet-model.js';
import { icon } from './icons.js';
import { notice } from './notice.js';

/** Held credentials, and the ways in: a link, the camera, sample credentials. */
export function homeView(model: WalletModel, view: Extract<View, { kind: 'home' }>): TemplateResult {
  const isEmpty = model.isReady && model.cards.length === 0;
  return html`
    <h1 tabindex="-1">Your credentials</h1>
    ${view.error ? notice('problem', WALLET_ERRORS[view.error]) : nothing}
    ${isEmpty ? emptyState() : html`<ul class="cards">${model.cards.map((card) => credentialCard(model, card))}</ul>`}
    ${
      model.hasSamples
        ? html`<button
            class=${isEmpty ? 'primary wide' : 'quiet wide'}
            ?disabled=${view.isBusy === true}
            @click=${() => model.addSamples()}
          >
            ${icon('plus')} ${view.isBusy ? 'Adding…' : 'Add sample credentials (test data)'}
          </button>`
        : nothing
    }
    <section class="panel">
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
        <button class="secondary" type="submit">Open</button>
      </form>
      ${
        canScan()
          ? html`<button class="quiet wide" @click=${() => model.scan()}>${icon('camera')} Scan a code</button>`
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

/** The key goes with the credential and cannot be brought back. */
function confirmRemoval(model: WalletModel, held: HeldCredential): void {
  if (confirm(`Remove “${credentialName(held)}” from this wallet? This cannot be undone.`))
    void model.remove(held.id);
}

function emptyState(): TemplateResult {
  return html`<div class="empty">
    <div class="empty-cards" aria-hidden="true"><span></span><span></span></div>
    <p><strong>This wallet is empty.</strong></p>
    <p class="muted">
      Credentials are facts about you that somebody vouches for, such as a confirmed email address. They stay in
      this browser; a site sees only what you approve.
    </p>
  </div>`;
}

function credentialCard(model: WalletModel, { held, claims }: Card): TemplateResult {
  const shown = Object.entries(claims).filter(([name]) => !HIDDEN.has(name));
  const tint = TINTS[held.vct] ?? 'slate';
  return html`<li class="credential ${tint}">
    <div class="credential-face">
      <strong dir="auto">${credentialName(held)}</strong>
      ${held.isTest ? html`<span class="chip">Test data</span>` : nothing}
      <span class="issuer">from ${new URL(held.issuer).host}</span>
    </div>
    <details>
      <summary>What is in it</summary>
      <dl>
        ${shown.map(
          ([name, value]) =>
            html`<div><dt>${claimLabel(name)}</dt><dd dir="auto">${claimValue(value)}</dd></div>`,
        )}
      </dl>
      <button class="quiet danger" @click=${() => confirmRemoval(model, held)}>Remove<span class="hidden"> ${credentialName(held)}</span></button>
    </details>
  </li>`;
}

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
const TINTS: Readonly<Record<string, string>> = {
  'urn:civic-elements:verified-contact:1': 'green',
  'urn:civic-elements:anonymous-login:1': 'teal',
};
