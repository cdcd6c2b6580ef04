import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Client } from '../../src/client/index.js';
import { serviceBase } from '../../src/client/safe-url.js';
import type { CivicModal } from '../civic-modal/civic-modal.js';
import { enButton } from '../locales/en-button.js';
import { defaultService } from '../shared/default-service.js';
import { CivicSipErrorEvent } from '../shared/error-event.js';
import { mark } from '../shared/mark.js';
import { type Returned, takeReturn } from '../shared/return-flow.js';
import { parseScope, scopeKey } from '../shared/scope.js';
import { styles } from './civic-button.styles.js';

/**
 * @summary A button that asks the person's identity wallet for verified data. A click opens a `<civic-modal>`, which it brings along.
 *
 * Its events come from the scope request that the modal runs; they bubble and cross shadow roots, and each fires at most once for a scope request.
 *
 * @slot - The label. Default: the `label` attribute.
 * @slot icon - Decoration before the label. Default: our mark.
 *
 * @fires {AuthCodeReceivedEvent} auth-code-received - The person approved. `response` is the auth code, a JWT for your back-end to exchange.
 * @fires {ReadEvent} read - A wallet has read the request.
 * @fires {UserCancelledEvent} user-cancelled - It ended without data. `reason`: `user`, `page` or `denied`.
 * @fires {CivicSipErrorEvent} civic-sip-error - It failed or ran out of time. `code`, `message`, `docs`, `retryable`.
 * @fires {StatusChangeEvent} status-change - The scope request moved to another `status`.
 *
 * @csspart button - The native button.
 * @csspart icon - The box around the icon.
 * @csspart label - The box around the label.
 * @csspart message - What is said when the modal could not be loaded.
 *
 * @cssprop [--civic-fill=#1f7a33] - Background of the primary button.
 * @cssprop [--civic-fill-hover=#17632a] - The same, under the pointer.
 * @cssprop [--civic-on-fill=#fff] - Text on it.
 * @cssprop [--civic-surface=#fff] - Background of the outline button and of the modal.
 * @cssprop [--civic-tint=#eff6f0] - Background of the light button and of quiet areas.
 * @cssprop [--civic-text=#14211a] - Text.
 * @cssprop [--civic-muted=#53625a] - Secondary text.
 * @cssprop [--civic-line=#d9e2dc] - Lines and borders.
 * @cssprop [--civic-link=#1a6b2d] - Links and icons.
 * @cssprop [--civic-alert=#b3261e] - Errors.
 * @cssprop [--civic-focus=#14211a] - Focus ring.
 * @cssprop [--civic-radius=12px] - Corner radius of buttons.
 * @cssprop [--civic-font=system-ui] - Font family.
 *
 * @attr {string} app-id - The app's public id. Required.
 * @attr {string} scope-request - A scope's name, or labels separated by commas. Default: `BASIC_SIGNUP`.
 * @attr {string} service - Base address of the service. Default: where the hosted script came from.
 * @attr {string} label - Text of the button. Default: “Continue with Civic”.
 * @attr {'small'|'medium'|'large'} size - Default: `medium`.
 * @attr {'primary'|'outline'|'light'} variant - Default: `primary`.
 * @attr {boolean} disabled - Not usable just now.
 * @attr {string} return-url - Where a wallet on the same device returns to. Default: this page.
 * @attr {boolean} hide-intro - Skips the screen that explains PROOF_OF_IDENTITY.
 * @attr {string} login-nonce - Made by your back-end for this visitor; comes back inside the signed user data.
 */
export class CivicButton extends LitElement {
  static override styles = styles;
  static override properties = {
    appId: { attribute: 'app-id' },
    scopeRequest: { attribute: 'scope-request' },
    service: {},
    label: {},
    size: { reflect: true },
    variant: { reflect: true },
    disabled: { type: Boolean, reflect: true },
    returnUrl: { attribute: 'return-url' },
    loginNonce: { attribute: 'login-nonce' },
    hideIntro: { type: Boolean, attribute: 'hide-intro' },
    client: { attribute: false },
    loading: { state: true },
    message: { state: true },
  };

  /**
   * Brings `<civic-modal>` into the page, on intent. A page with another bundler arrangement may replace it.
   */
  static loadModal: () => Promise<unknown> = () => import('../civic-modal/define.js');

  declare appId: string;
  declare scopeRequest: string;
  declare service: string;
  declare label: string;
  declare size: 'small' | 'medium' | 'large';
  declare variant: 'primary' | 'outline' | 'light';
  declare disabled: boolean;
  declare returnUrl: string;
  declare loginNonce: string;
  declare hideIntro: boolean;
  /** Used instead of one made from `service` and `app-id`: for tests, stories and transports of your own. */
  declare client: Client | undefined;
  declare private loading: boolean;
  declare private message: string;

  #modal: CivicModal | undefined;

  constructor() {
    super();
    this.appId = '';
    this.scopeRequest = '';
    this.service = '';
    this.label = '';
    this.size = 'medium';
    this.variant = 'primary';
    this.disabled = false;
    this.returnUrl = '';
    this.loginNonce = '';
    this.hideIntro = false;
    this.client = undefined;
    this.loading = false;
    this.message = '';
  }

  /** Opens the modal and starts a scope request, as a click does. */
  async open(): Promise<void> {
    const modal = await this.#load();
    if (!modal) return;
    // Safari does not focus a clicked button, and the dialog gives focus back to what had it.
    this.focus();
    await modal.show();
  }

  /** Closes the modal. A scope request that still waits is cancelled. @param reason default `'page'` */
  close(reason: 'user' | 'page' = 'page'): void {
    this.#modal?.close(reason);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override updated(changed: PropertyValues): void {
    const asks = ['appId', 'scopeRequest', 'service'].some((name) => changed.has(name));
    if (asks && this.isConnected) this.#resume();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#resume();
  }

  #resume(): void {
    const service = serviceBase(this.service || defaultService());
    if (!this.appId || service === undefined) return;
    const scope = scopeKey(parseScope(this.scopeRequest));
    const returned = takeReturn({ appId: this.appId, service, scope });
    if (returned) void this.#goOn(returned);
  }

  async #goOn(returned: Returned): Promise<void> {
    const modal = await this.#load();
    await modal?.resume(returned);
  }

  #preload(): void {
    const { loadModal } = this.constructor as typeof CivicButton;
    loadModal().then(
      () => (customElements.get('civic-modal') as typeof CivicModal | undefined)?.preload(),
      // The click tries again and says what is wrong.
      () => undefined,
    );
  }

  async #load(): Promise<CivicModal | undefined> {
    if (this.loading) return undefined;
    const { loadModal } = this.constructor as typeof CivicButton;
    this.loading = true;
    this.message = '';
    try {
      await loadModal();
      this.#modal ??= document.createElement('civic-modal');
      const { appId, scopeRequest, service, returnUrl, loginNonce, hideIntro, client } = this;
      const ask = { appId, scopeRequest, service, returnUrl, loginNonce, hideIntro, client };
      return Object.assign(this.#modal, ask);
    } catch {
      this.message = enButton.loadFailed;
      const error = { code: 'load_failed', message: this.message, docs: '', retryable: true } as const;
      this.dispatchEvent(new CivicSipErrorEvent(error));
      return undefined;
    } finally {
      this.loading = false;
      await this.updateComplete;
    }
  }

  protected override render(): TemplateResult {
    return html`
      <button
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-busy=${this.loading ? 'true' : nothing}
        ?disabled=${this.disabled}
        @pointerenter=${this.#preload}
        @focus=${this.#preload}
        @click=${this.open}
      >
        <span part="icon" class="icon" aria-hidden="true">
          ${this.loading ? html`<span class="spinner"></span>` : html`<slot name="icon">${mark()}</slot>`}
        </span>
        <span part="label" class="label"><slot>${this.label || enButton.label}</slot></span>
      </button>
      <span part="message" class="message" role="status">${this.message}</span>
      ${this.#modal ?? nothing}
    `;
  }
}
