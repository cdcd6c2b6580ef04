import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../src/client/index.js';
import { serviceBase } from '../../src/client/safe-url.js';
import { safeLogo } from '../../src/client/validate-reply.js';
import { en, type Strings } from '../locales/en.js';
import { defaultService } from '../shared/default-service.js';
import { mark } from '../shared/mark.js';
import { type Returned, takeReturn } from '../shared/return-flow.js';
import { parseScope, scopeKey } from '../shared/scope.js';
import { type Ask, ScopeRequestController, type ViewName } from '../shared/scope-request-controller.js';
import { styles } from './civic-modal.styles.js';
import { icon } from './icons.js';
import type { qrCode } from './qr-code.js';
import { type View, viewOf } from './views.js';

/** A hand-held device with a narrow screen: its own camera cannot scan its own screen. */
const PHONE = '(hover: none) and (pointer: coarse) and (max-width: 640px)';

/**
 * @summary The modal that runs one scope request: a QR code, or on a phone a link, then each step until the person has decided.
 *
 * Escape and the close button cancel a scope request that still waits. A click on the backdrop does nothing: people who scan with a
 * phone in hand touch the screen by accident, and the code in their camera would be dead. After an approval the modal stays until the
 * person or the page closes it: the page now exchanges the code, and only the page knows when there is something else to look at.
 *
 * @fires {AuthCodeReceivedEvent} auth-code-received - The person approved. `response` is the auth code, a JWT for your back-end to exchange.
 * @fires {ReadEvent} read - A wallet has read the request.
 * @fires {UserCancelledEvent} user-cancelled - It ended without data. `reason`: `user`, `page` or `denied`.
 * @fires {CivicSipErrorEvent} civic-sip-error - It failed or ran out of time. `code`, `message`, `docs`, `retryable`.
 * @fires {StatusChangeEvent} status-change - The scope request moved to another `status`.
 * @fires {Event} close - The modal is closed. Does not bubble.
 *
 * @csspart dialog - The native dialog.
 * @csspart title - The heading.
 * @csspart qr - The QR code. It stays dark on white.
 * @csspart close-button - The button in the corner.
 * @csspart actions - The box around the buttons at the end.
 *
 * @cssprop [--civic-fill=#1f7a33] - Background of the main button.
 * @cssprop [--civic-fill-hover=#17632a] - The same, under the pointer.
 * @cssprop [--civic-on-fill=#fff] - Text on it.
 * @cssprop [--civic-surface=#fff] - Background.
 * @cssprop [--civic-tint=#eff6f0] - Background of quiet areas.
 * @cssprop [--civic-text=#14211a] - Text.
 * @cssprop [--civic-muted=#53625a] - Secondary text.
 * @cssprop [--civic-line=#d9e2dc] - Lines and borders.
 * @cssprop [--civic-link=#1a6b2d] - Links and icons.
 * @cssprop [--civic-alert=#b3261e] - Errors.
 * @cssprop [--civic-focus=#14211a] - Focus ring.
 * @cssprop [--civic-radius=12px] - Corner radius of buttons; the modal's own is twice that.
 * @cssprop [--civic-font=system-ui] - Font family.
 * @cssprop [--civic-backdrop=rgb(9 20 13 / 0.55)] - What dims the page behind.
 *
 * @attr {string} app-id - The app's public id. Required.
 * @attr {string} scope-request - A scope's name, or labels separated by commas. Default: `BASIC_SIGNUP`.
 * @attr {string} service - Base address of the service. Default: where the hosted script came from.
 * @attr {string} return-url - Where a wallet on the same device returns to. Default: this page.
 * @attr {boolean} hide-intro - Skips the screen that explains PROOF_OF_IDENTITY.
 * @attr {string} login-nonce - Made by your back-end for this visitor; comes back inside the signed user data.
 */
export class CivicModal extends LitElement {
  static override styles = styles;
  static override properties = {
    appId: { attribute: 'app-id' },
    scopeRequest: { attribute: 'scope-request' },
    service: {},
    returnUrl: { attribute: 'return-url' },
    loginNonce: { attribute: 'login-nonce' },
    hideIntro: { type: Boolean, attribute: 'hide-intro' },
    client: { attribute: false },
    strings: { attribute: false },
    phone: { state: true },
    intro: { state: true },
  };

  /** Fetches the QR encoder ahead of use; not on a phone, which shows no code. */
  static preload(): void {
    if (!matchMedia(PHONE).matches) void loadQrCode();
  }

  declare appId: string;
  declare scopeRequest: string;
  declare service: string;
  declare returnUrl: string;
  declare loginNonce: string;
  declare hideIntro: boolean;
  /** Used instead of one made from `service` and `app-id`: for tests, stories and transports of your own. */
  declare client: Client | undefined;
  /** Words of your own instead of ours; what is missing stays English. */
  declare strings: Partial<Strings> | undefined;
  declare private phone: boolean;
  declare private intro: boolean;

  readonly #scopeRequest = new ScopeRequestController(this);
  #open = false;
  #leaving = new AbortController();
  #qr: { link: string; drawing: TemplateResult | undefined } | undefined;
  #shown: ViewName | 'intro' = 'idle';

  constructor() {
    super();
    this.appId = '';
    this.scopeRequest = '';
    this.service = '';
    this.returnUrl = '';
    this.loginNonce = '';
    this.hideIntro = false;
    this.client = undefined;
    this.strings = undefined;
    this.phone = false;
    this.intro = false;
  }

  /** Opens the modal and starts a scope request. Does nothing while it is open. */
  async show(): Promise<void> {
    if (this.#open) return;
    this.#reveal();
    this.intro = !this.hideIntro && /^proof_?of_?identity$/i.test(this.scopeRequest);
    await this.#scopeRequest.start(this.#ask());
  }

  /** Opens the modal and goes on with a scope request after the wallet sent the person back. */
  async resume(returned: Returned): Promise<void> {
    if (this.#open) return;
    this.#reveal();
    await this.#scopeRequest.resume(this.#ask(), returned);
  }

  /** Closes the modal. A scope request that still waits is cancelled. @param reason default `'page'` */
  close(reason: 'user' | 'page' = 'page'): void {
    if (!this.#open) return;
    this.#open = false;
    this.#leaving.abort();
    this.#dialog?.close();
    this.#scopeRequest.cancel(reason);
    this.dispatchEvent(new Event('close'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A dialog that was moved is no longer modal; only closing and opening makes it so again.
    if (this.#open && this.#dialog?.open) {
      this.#dialog.close();
      this.#dialog.showModal();
    }
    if (this.hasUpdated) this.#takeReturn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Frameworks move elements by taking them out and putting them back: that must not cancel a login.
    queueMicrotask(() => {
      if (!this.isConnected) this.close();
    });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }

  get #view(): ViewName | 'intro' {
    const { view } = this.#scopeRequest;
    return view === 'pending' && this.intro ? 'intro' : view;
  }

  #ask(): Ask {
    const { appId, scopeRequest, returnUrl, loginNonce, client } = this;
    const service = serviceBase(this.service || defaultService()) ?? '';
    return { appId, scopeRequest, service, returnUrl, loginNonce, ...(client ? { client } : {}) };
  }

  #takeReturn(): void {
    const { appId, service, scopeRequest } = this.#ask();
    const returned = appId && takeReturn({ appId, service, scope: scopeKey(parseScope(scopeRequest)) });
    if (returned) void this.resume(returned);
  }

  #reveal(): void {
    this.#open = true;
    this.intro = false;
    this.#qr = undefined;
    this.#leaving = new AbortController();
    const media = matchMedia(PHONE);
    this.phone = media.matches;
    const { signal } = this.#leaving;
    media.addEventListener('change', () => (this.phone = media.matches), { signal });
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const dialog = this.#dialog;
    if (['appId', 'scopeRequest', 'service'].some((name) => changed.has(name))) this.#takeReturn();
    if (!dialog || !this.#open || !this.isConnected) return;
    const view = this.#view;
    if (view === 'cancelled') return this.close();
    if (!dialog.open) dialog.showModal();
    // What had the focus may be gone with its view; the heading says where the person is now.
    if (view !== this.#shown && !this.shadowRoot?.activeElement) this.renderRoot.querySelector('h2')?.focus();
    this.#shown = view;
  }

  /** Escape reaches us here. Browsers may close a dialog without asking, hence `close`, not `cancel`. */
  #onClose(): void {
    if (this.#open && !this.#dialog?.open) this.close('user');
  }

  #drawing(link: string | undefined, strings: Strings): TemplateResult | undefined {
    if (link === undefined || this.phone) return undefined;
    if (this.#qr?.link !== link) {
      this.#qr = { link, drawing: undefined };
      void this.#draw(link, strings.qrName);
    }
    return this.#qr.drawing;
  }

  async #draw(link: string, name: string): Promise<void> {
    try {
      const draw = await loadQrCode();
      if (this.#qr?.link === link) this.#qr = { link, drawing: draw(link, name) };
      this.requestUpdate();
    } catch {
      this.#scopeRequest.fail('load_failed');
    }
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { app, labels, remaining, snapshot, error } = this.#scopeRequest;
    const strings = { ...en, ...this.strings };
    const shown = viewOf(view, {
      strings,
      app,
      labels,
      remaining,
      error,
      phone: this.phone,
      qr: view === 'pending' ? this.#drawing(snapshot?.qrLink, strings) : undefined,
      sameDeviceLink: snapshot?.sameDeviceLink,
      begin: () => (this.intro = false),
      dismiss: () => this.close('user'),
      retry: () => this.#scopeRequest.retry(),
      renew: () => void this.#scopeRequest.renew(),
      leaveForWallet: () => this.#scopeRequest.leaveForWallet(),
    });
    return html`
      <dialog part="dialog" aria-labelledby="title" aria-describedby="text" @close=${this.#onClose}>
        ${shown ? this.#card(view, shown, strings) : nothing}
        <p class="vh" role="status">${shown ? `${shown.title}. ${shown.text}` : ''}</p>
      </dialog>
    `;
  }

  #card(view: string, { title, text, body, actions }: View, strings: Strings): TemplateResult {
    const { app } = this.#scopeRequest;
    const logo = safeLogo(app?.logo);
    return html`
      ${app?.isTest ? html`<p class="test">${strings.testMode}</p>` : nothing}
      <div class="head">
        <span class="brand">${mark()}${logo ? html`<img src=${logo} alt="" width="28" height="28" />` : nothing}</span>
        <button
          part="close-button"
          class="corner"
          type="button"
          aria-label=${strings.close}
          @click=${() => this.close('user')}
        >
          ${icon('cross')}
        </button>
      </div>
      <div class="content" data-view=${view}>
        <h2 id="title" part="title" tabindex="-1" autofocus>${title}</h2>
        <p id="text" class="text">${text}</p>
        ${body ?? nothing}
      </div>
      <div part="actions" class="actions">${actions ?? nothing}</div>
      ${view === 'pending' ? html`<p class="promise">${strings.promise}</p>` : nothing}
    `;
  }
}

let loading: Promise<typeof qrCode> | undefined;

/** The QR encoder, fetched once; a failed fetch is not remembered. */
function loadQrCode(): Promise<typeof qrCode> {
  loading ??= import('./qr-code.js').then((module) => module.qrCode);
  loading.catch(() => (loading = undefined));
  return loading;
}
