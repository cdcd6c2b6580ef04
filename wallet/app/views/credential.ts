import { type TemplateResult, html, nothing } from 'lit';
import { claimLabel, claimValue, credentialName } from '../claim-text.js';
import { dateText } from '../date-text.js';
import type { WalletModel } from '../wallet-model.js';
import { fillText, words } from '../words.js';
import { entryList } from './history.js';
import { backButton } from './page.js';

/** Shows one credential: what is in it, who issued it, and where it was used. */
export function credentialView(model: WalletModel, id: string): TemplateResult {
  const card = model.cardOf(id);
  if (!card) return backButton();
  const { held, claims } = card;
  const shown = Object.entries(claims).filter(([name]) => !HIDDEN.has(name));
  const used = model.holdings.entries.filter(({ credentialIds }) => credentialIds.includes(id));
  const isOver = held.expiresAt !== undefined && held.expiresAt <= Date.now();
  return html`
    <h1 tabindex="-1" dir="auto">${credentialName(held)}</h1>
    <section class="asks">
      <h2>${words.inside}</h2>
      <dl class="facts">
        ${shown.map(([name, value]) => fact(claimLabel(name), claimValue(value)))}
      </dl>
    </section>
    <section class="about">
      <h2>${words.about}</h2>
      <dl class="facts">
        ${fact(words.issuer, new URL(held.issuer).host)} ${fact(words.addedAt, dateText(held.addedAt))}
        ${
          held.expiresAt === undefined
            ? nothing
            : fact(isOver ? words.expiredAt : words.validUntil, dateText(held.expiresAt))
        }
      </dl>
      <h2>${words.usedFor}</h2>
      ${used.length === 0 ? html`<p class="muted">${words.notUsed}</p>` : entryList(used)}
    </section>
    <div class="actions end">
      <button class="act danger" @click=${() => remove(model, id, credentialName(held))}>
        ${words.remove}
      </button>
      ${backButton()}
    </div>
  `;
}

function fact(label: string, value: string): TemplateResult {
  return html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`;
}

function remove(model: WalletModel, id: string, name: string): Promise<void> {
  const text = fillText(words.removeQuestion, { name });
  return model.removeAfter({ text, warning: words.removeText, yes: words.removeYes }, () =>
    model.holdings.remove(id),
  );
}

/** Claims about the credential itself, which are not listed with those about the person. */
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
