import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { AppDetail, WebhookDeliveryRow, WebhookShown } from '../../../src/protocol/portal.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { copyText } from '../take-away.js';
import { countText, timeText, wordFor, words } from '../words.js';

/** Where a back-end hears of changes of status: the address, a test message, and what became of each message. */
export class WebhookView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    webhook: { state: true },
    deliveries: { state: true },
    secret: { state: true },
  };

  declare app: AppDetail;
  declare private webhook: WebhookShown | undefined;
  declare private deliveries: WebhookDeliveryRow[];
  /** The key with which messages are signed. It is shown this once. */
  declare private secret: string | undefined;
  #url = '';

  constructor() {
    super();
    this.deliveries = [];
  }

  override get holdsUnsaved(): boolean {
    return this.secret !== undefined;
  }

  protected override async load(): Promise<void> {
    const { client } = this.portal;
    const { appId } = this.app;
    this.webhook = await this.attempt(() => client.webhook(appId));
    // An app without one is no problem to tell of.
    if (this.problem?.code === 'invalid_app') {
      this.problem = undefined;
      this.portal.say('');
    }
    this.deliveries = (this.webhook && (await this.attempt(() => client.deliveries(appId)))) ?? [];
  }

  override render(): TemplateResult {
    const text = words.webhook;
    const mayChange = this.portal.may('editor') && this.app.revokedAt === undefined;
    return html`
      <h2 data-heading>${words.app.tabs.webhook}</h2>
      <p class="muted">${text.text}</p>
      ${problemBox(this.problem, ['url'])}
      ${this.secret === undefined ? nothing : this.#secretOnce(this.secret)}
      ${this.webhook ? html`<p>${text.now} <code>${this.webhook.url}</code></p>` : nothing}
      ${mayChange ? this.#form() : nothing}
      ${this.webhook ? this.#log() : nothing}
    `;
  }

  #secretOnce(secret: string): TemplateResult {
    const text = words.webhook;
    return html`<section class="notice stack" aria-labelledby="secret">
      <h3 id="secret">${text.secret}</h3>
      <p>${text.secretText}</p>
      <p><code>${secret}</code></p>
      <div class="row">
        <button class="act outline" @click=${this.#copy}>${words.copy}</button>
        <button class="act plain" @click=${() => (this.secret = undefined)}>${text.kept}</button>
      </div>
    </section>`;
  }

  #form(): TemplateResult {
    const text = words.webhook;
    const options = { id: 'url', label: text.url, hint: text.urlHint, wrong: wrongOf(this.problem, 'url') };
    return html`<form class="form" @submit=${this.#set}>
      ${field(
        options,
        html`<input id="url" type="url" required maxlength="2000" autocomplete="off" dir="ltr" placeholder="https://shop.example/civic" aria-invalid=${options.wrong !== undefined} aria-describedby=${describedBy(options)}
        @input=${(event: Event) => (this.#url = typed(event))} />`,
      )}
      <div class="row">
        <button class="act outline" ?disabled=${this.isBusy}>${text.set}</button>
        ${
          this.webhook
            ? html`<button type="button" class="act outline" ?disabled=${this.isBusy} @click=${this.#test}>${text.test}</button>
            <button type="button" class="act plain" ?disabled=${this.isBusy} @click=${this.#remove}>${text.remove}</button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #log(): TemplateResult {
    const text = words.webhook;
    if (this.deliveries.length === 0) return html`<p class="muted">${text.none}</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.log}>
      <table>
        <caption>${text.log}</caption>
        <thead><tr>${[text.at, text.type, text.state, text.reply].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${this.deliveries.map(
          ({ createdAt, type, state, tries, reply, cause }) => html`<tr>
            <td>${timeText(createdAt)}</td><td>${type}</td>
            <td>${wordFor(text.states, state)} <span class="muted small">${countText(text.tries, tries)}</span></td>
            <td>${reply ?? cause ?? '–'}</td>
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }

  readonly #set = async (event: Event): Promise<void> => {
    event.preventDefault();
    const created = await this.attempt(() => this.portal.client.setWebhook(this.app.appId, this.#url.trim()));
    if (!created) return;
    this.secret = created.secret;
    this.portal.say(words.webhook.made);
    await this.load();
  };

  readonly #test = async (): Promise<void> => {
    const sent = await this.attempt(() => this.portal.client.testWebhook(this.app.appId));
    if (!sent) return;
    await this.load();
    this.portal.say(wordFor(words.webhook.states, sent.state));
  };

  readonly #remove = async (): Promise<void> => {
    await this.attempt(() => this.portal.client.removeWebhook(this.app.appId));
    if (this.problem) return;
    await this.load();
    this.portal.say(words.webhook.removed);
  };

  readonly #copy = async (): Promise<void> => {
    this.portal.say((await copyText(this.secret ?? '')) ? words.copied : words.notCopied);
  };
}
