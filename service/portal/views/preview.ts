import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { Client } from 'civic-elements/testing';
import type { AppDetail, ScopeRow } from '../../../src/protocol/portal.js';
import { problemBox, typed } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { previewClient } from '../preview-client.js';
import { loadElements } from '../wallet-button.js';
import { queryDetails, walletCard } from '../wallet-card.js';
import { words } from '../words.js';

/** What a person will see: the real button and modal, and what a wallet shows of the app. */
export class PreviewView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    scopes: { state: true },
    scope: { state: true },
    brand: { state: true },
  };

  declare app: AppDetail;
  declare private scopes: ScopeRow[] | undefined;
  declare private scope: string;
  declare private brand: string;
  #client: { row: ScopeRow; client: Client } | undefined;

  constructor() {
    super();
    this.scope = 'BASIC_SIGNUP';
    this.brand = '#1f7a33';
  }

  protected override async load(): Promise<void> {
    // The service hosts the elements; their own file is what pages load.
    loadElements().catch(() => this.portal.say(words.preview.noElements));
    this.scopes = await this.attempt(() => this.portal.client.scopes(this.app.appId));
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
        <input id="brand" type="color" .value=${this.brand} @input=${this.#paint} />
      </div>
      ${row && !row.isAnswerable ? html`<p class="notice">${text.notAnswerable}</p>` : nothing}
      <div class="columns even">
        <section aria-labelledby="on-page">
          <h3 id="on-page">${text.onPage}</h3>
          <p class="muted">${text.onPageText}</p>
          ${row ? html`<p class="stage"><civic-button app-id=${this.app.appId} service=${new URL('..', document.baseURI).href} .client=${this.#clientFor(row)}></civic-button></p>` : nothing}
          <p class="small muted">${text.brandCode} <code>civic-button { --civic-brand: ${this.brand} }</code></p>
        </section>
        <section aria-labelledby="in-wallet">
          <h3 id="in-wallet">${text.inWallet}</h3>
          <p class="muted">${text.inWalletText}</p>
          ${row ? walletCard(this.app, row) : nothing}
        </section>
      </div>
      ${row ? queryDetails(row) : nothing}
    `;
  }

  /** The same client as long as the scope is the same, so that an open modal stays as it is. */
  #clientFor(row: ScopeRow): Client {
    if (this.#client?.row !== row) this.#client = { row, client: previewClient(this.app, row) };
    return this.#client.client;
  }

  readonly #paint = (event: Event): void => {
    this.brand = typed(event);
    // A property, because the policy of the page allows no style attributes.
    for (const button of this.querySelectorAll<HTMLElement>('civic-button'))
      button.style.setProperty('--civic-brand', this.brand);
  };
}
