import { type TemplateResult, html, nothing } from 'lit';
import type { Misfit } from '../../core/index.js';
import type { View } from '../view.js';
import type { WalletModel } from '../wallet-model.js';
import { words } from '../words.js';
import { icon } from './icons.js';

type Consent = Extract<View, { kind: 'consent' }>;

/** Says that nothing fits, and where the person gets what does: the pages lead back to this request. */
export function misfitView(model: WalletModel, { pages = {} }: Consent, misfit: Misfit): TemplateResult {
  const ways = [
    [pages.email, words.misfitEmail],
    [pages.phone, words.misfitPhone],
    [pages.login, words.misfitLogin],
  ] as const;
  const open = ways.filter(([page]) => page !== undefined);
  const hasSamples =
    model.issuedHere?.samples && (misfit === 'empty_wallet' || misfit === 'no_such_credential');
  return html`<section class="asks tasks">
    <h2>${words.misfit}</h2>
    <p>${words.misfits[misfit]}</p>
    ${open.map(
      ([page, label], index) =>
        html`<a class="act wide ${index === 0 ? 'primary' : 'outline'}" href=${page?.href ?? ''}>${label}</a>`,
    )}
    ${open.length > 0 ? html`<p class="muted small">${words.misfitThen}</p>` : nothing}
    ${
      hasSamples
        ? html`<button class="act wide ${open.length > 0 ? 'plain' : 'primary'}" @click=${() => model.addSamples()}>
              ${icon('plus')} ${words.misfitSamples}
            </button>
            <p class="muted small">${words.misfitSamplesText}</p>`
        : nothing
    }
    ${hasSamples || open.length > 0 ? nothing : html`<p class="muted">${words.misfitText}</p>`}
  </section>`;
}
