import { type TemplateResult, html, nothing } from 'lit';
import { claimLabel } from '../claim-text.js';
import type { View } from '../view.js';
import type { WalletModel } from '../wallet-model.js';
import { fill, words } from '../words.js';
import { icon } from './icons.js';

/** Shown while the wallet waits for a service. */
export function waitingView(text: string): TemplateResult {
  return html`<div class="outcome">
    <div class="badge"><span class="spinner" aria-hidden="true"></span></div>
    <h1 tabindex="-1">${text}</h1>
  </div>`;
}

/** Shows that the answer was accepted: shared or denied. */
export function doneView(model: WalletModel, view: Extract<View, { kind: 'done' }>): TemplateResult {
  const { request, isApproval, result } = view;
  const name = html`<bdi>${request.verifier.name}</bdi>`;
  const { redirectUri } = result;
  return html`<div class="outcome">
      <div class="badge ${isApproval ? 'good' : ''}">${icon(isApproval ? 'check' : 'cross')}</div>
      <h1 tabindex="-1">${fill(isApproval ? words.shared : words.denied, { name })}</h1>
      <p class="text">
        ${
          isApproval
            ? [...result.disclosed, ...result.alongside].map(claimLabel).join(' · ') || words.sharedOnlyHeld
            : words.sharedNothing
        }
      </p>
    </div>
    <div class="actions">
      ${
        redirectUri
          ? html`<a class="act primary" href=${redirectUri.href} rel="noreferrer">${redirectUri.protocol.match(/^https?:$/) ? fill(words.continueAt, { host: redirectUri.host }) : words.continueInApp}</a>`
          : nothing
      }
      <button class="act plain" @click=${() => model.close()}>${words.backHome}</button>
    </div>`;
}

/** Says what went wrong, in plain words and with the code, and offers the ways on. The best of them comes first, and stands out. */
export function failedView(model: WalletModel, view: Extract<View, { kind: 'failed' }>): TemplateResult {
  const { again, goOn, site } = view;
  const newOne = view.code === 'credential_over' ? model.issuedHere?.contactPage : undefined;
  const link = (style: string, href: string, text: unknown) =>
    html`<a class="act ${style}" href=${href} rel="noreferrer"><span>${text}</span></a>`;
  const button = (style: string, action: () => void, text: string) =>
    html`<button class="act ${style}" @click=${action}>${text}</button>`;
  const ways = [
    again && ((style: string) => button(style, again, words.retry)),
    newOne !== undefined && ((style: string) => link(style, newOne, words.addContact)),
    goOn && ((style: string) => button(style, goOn, words.goOn)),
    site !== undefined &&
      ((style: string) =>
        link(style, site, fill(words.backToSite, { host: html`<bdi>${new URL(site).host}</bdi>` }))),
    (style: string) => button(style, () => model.close(), words.backHome),
  ].filter((way) => typeof way === 'function');
  return html`<div class="outcome">
      <div class="badge bad">${icon('alert')}</div>
      <h1 tabindex="-1">${words.failed}</h1>
      <p class="text">${words.errors[view.code]}</p>
      <p class="detail">
        ${view.wasSent ? words.failedSent : words.sharedNothing}
        ${fill(words.failedCode, { code: html`<code>${view.code}</code>` })}
      </p>
    </div>
    <div class="actions">${ways.map((way, index) => way(index === 0 ? 'primary' : 'plain'))}</div>`;
}

/** Shows the picture of the camera. */
export function scanView(model: WalletModel): TemplateResult {
  return html`
    <h1 tabindex="-1">${words.scan}</h1>
    <p class="muted">${words.scanText}</p>
    <qr-scanner @qr-text=${(event: Event & { text: string }) => model.open(event.text)}></qr-scanner>
    <button class="act plain wide" @click=${() => model.close()}>${words.cancel}</button>
  `;
}
