import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { Client } from 'civic-elements/testing';
import type { WalletSummary } from '../../../src/protocol/http.js';
import type { AppDetail, ScopeRow } from '../../../src/protocol/portal.js';
import { problemBox, typed } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { loadElements } from '../load-elements.js';
import { offered, previewClient } from '../preview-client.js';
import { queryDetails, walletCard } from '../wallet-card.js';
import { words } from '../words.js';
import { STANDARD } from './brand-field.js';

/** What a person will see: the real button and modal, and what a wallet shows of the app. */
export class PreviewView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    scopes: { state: true },
    wallets: { state: true },
    scope: { state: true },
    brand: { state: true },
  };

  declare app: AppDetail;
  declare private scopes: ScopeRow[] | undefined;
  /** Those that the operator lists. */
  declare private wallets: WalletSummary[];
  declare private scope: string;
  declare private brand: string;
  #client: { row: ScopeRow; client: Client } | undefined;

  constructor() {
    super();
    this.wallets = [];
    this.scope = 'BASIC_SIGNUP';
    this.brand = STANDARD;
  }

  protected override async load(): Promise<void> {
    // The service hosts the elements; their own file is what pages load.
    loadElements().catch(() => this.portal.say(words.preview.noElements));
    this.brand = this.app.brand ?? STANDARD;
    const { client } = this.portal;
    const both = await this.attempt(() =>
      Promise.all([client.scopes(this.app.appId), client.offeredWallets()]),
    );
    if (both) [this.scopes, this.wallets] = both;
  }

  override render(): TemplateResult {
    const text = words.preview;
    const row = this.scopes?.find(({ name }) => name === this.scope);
    return html`
      <h2 data-heading>${words.app.tabs.preview}</h2>
      ${problemBox(this.problem)}
      <div class="row">
        <label for="scope">${words.integration.scope}</label>
        <select id="scope" @change=${(event: Event) => (this.scope = typed(event))}>
          ${this.scopes?.map(({ name }) => html`<option ?selected=${name === this.scope}>${name}</option>`)}
        </select>
        <label for="brand">${text.brand}</label>
        <input id="brand" type="color" .value=${this.brand} @input=${(event: Event) => (this.brand = typed(event))} />
      </div>
      ${row && !row.isAnswerable ? html`<p class="notice">${text.notAnswerable}</p>` : nothing}
      <div class="columns even">
        <section aria-labelledby="on-page">
          <h3 id="on-page">${text.onPage}</h3>
          <p class="muted">${text.onPageText}</p>
          ${row ? html`<p class="stage"><civic-button app-id=${this.app.appId} service=${new URL('..', document.baseURI).href} .client=${this.#clientFor(row)}></civic-button></p>` : nothing}
          ${this.brand === (this.app.brand ?? STANDARD) ? nothing : html`<p class="small muted"><a href=${`#/apps/${this.app.appId}/settings`}>${words.appFields.brand.setForAll}</a></p>`}
          <p class="small muted">${this.app.brand === undefined ? text.brandCode : words.appFields.brand.button} <code>civic-button { --civic-brand: ${this.brand} }</code></p>
        </section>
        <section aria-labelledby="in-wallet">
          <h3 id="in-wallet">${text.inWallet}</h3>
          <p class="muted">${text.inWalletText}</p>
          ${row ? walletCard(this.app, row) : nothing}
          ${this.#offered()}
        </section>
      </div>
      ${row ? queryDetails(row) : nothing}
    `;
  }

  /** The wallets that people are offered by name. */
  #offered(): TemplateResult | typeof nothing {
    const wallets = offered(this.app, this.wallets);
    if (wallets.length === 0) return nothing;
    return html`<h4>${words.appFields.names.wallets}</h4>
      <ul class="rows">${wallets.map(({ name, logo }) => html`<li class="with-mark">${logo === undefined ? nothing : html`<img src=${logo} alt="" />`}<bdi>${name}</bdi></li>`)}</ul>`;
  }

  /** The same client as long as the scope is the same, so that an open modal stays as it is. */
  #clientFor(row: ScopeRow): Client {
    if (this.#client?.row !== row)
      this.#client = { row, client: previewClient(this.app, row, offered(this.app, this.wallets)) };
    return this.#client.client;
  }

  protected override updated(): void {
    super.updated();
    // A property, because the policy of the page allows no style attributes.
    for (const button of this.querySelectorAll<HTMLElement>('civic-button'))
      button.style.setProperty('--civic-brand', this.brand);
  }
}
