import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { WalletAsk, WalletRow } from '../../../src/protocol/portal-wallets.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { PortalProblem } from '../portal-client.js';
import { PortalView } from '../portal-view.js';
import { loadElements } from '../load-elements.js';
import { walletButton } from '../wallet-button.js';
import { fillText, timeText, words } from '../words.js';

/** The wallets by which the member signs in, on the account page. */
export class WalletsView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    wallets: { state: true },
    ask: { state: true },
  };

  /** `undefined` where the service does not offer it. */
  declare private wallets: WalletRow[] | undefined;
  declare private ask: WalletAsk | undefined;
  #name = '';

  protected override async load(): Promise<void> {
    const { client } = this.portal;
    try {
      this.wallets = await client.wallets();
      await loadElements();
      this.ask = await client.walletOptions();
    } catch (error) {
      if (!(error instanceof PortalProblem || error instanceof TypeError)) throw error;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const text = words.walletSignIn;
    if (!this.wallets) return nothing;
    const options = {
      id: 'wallet-name',
      label: text.name,
      hint: text.nameHint,
      wrong: wrongOf(this.problem, 'name'),
    };
    return html`
      <h2>${text.title}</h2>
      <p class="text">${text.text}</p>
      ${problemBox(this.problem, ['name'])}
      <ul class="rows">${this.wallets.map((wallet) => this.#row(wallet))}</ul>
      ${
        this.ask
          ? html`<div class="form">
        ${field(options, html`<input id="wallet-name" maxlength="64" autocomplete="off" aria-describedby=${describedBy(options)} @input=${(event: Event) => (this.#name = typed(event))} />`)}
        ${walletButton(this.ask, { label: text.link, view: '#/account' }, this.#link)}
      </div>`
          : nothing
      }
    `;
  }

  #row({ id, name, lastUsedAt }: WalletRow): TemplateResult {
    const text = words.account;
    return html`<li>
      <span class="grow"><bdi>${name}</bdi> <span class="muted small">${lastUsedAt === undefined ? text.unused : fillText(text.used, { date: timeText(lastUsedAt) })}</span></span>
      <button class="act plain" @click=${() => this.#do(() => this.portal.client.removeWallet(id), words.walletSignIn.removed)}>${words.remove}<span class="vh"> ${name}</span></button>
    </li>`;
  }

  readonly #link = (code: string): Promise<void> =>
    this.#do(() => this.portal.client.linkWallet(code, this.#name.trim()), words.walletSignIn.linked);

  async #do(work: () => Promise<unknown>, done: string): Promise<void> {
    const isDone = await this.attempt(async () => {
      await work();
      return true;
    });
    if (!isDone) return;
    await this.load();
    this.portal.say(done);
  }
}
