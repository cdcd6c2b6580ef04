import { html, nothing, type TemplateResult } from 'lit';
import { serviceBase } from '../../src/client/safe-url.js';
import { safeLogo } from '../../src/client/validate-reply.js';
import { en, type Strings } from '../locales/en.js';
import { defaultService } from '../shared/default-service.js';
import { BeforeCloseEvent, BeforeOpenEvent, type CloseSource, type OpenSource } from '../shared/events.js';
import { mark } from '../shared/mark.js';
import { type Returned, takeReturn } from '../shared/return-flow.js';
import { parseScope, scopeKey } from '../shared/scope.js';
import { type Ask, ScopeRequestController, type ViewName } from '../shared/scope-request-controller.js';
import { ScopeRequestElement } from '../shared/scope-request-element.js';
import { styles } from './civic-modal.styles.js';
import { icon } from './icons.js';
import type { qrCode } from './qr-code.js';
import { Trigger } from './trigger.js';
import { type View, viewOf } from './views.js';

/** A hand-held device with a small screen, upright or on its side: its own camera cannot scan its own screen. */
const PHONE = '(hover: none) and (pointer: coarse) and ((max-width: 640px) or (max-height: 480px))';

/**
 * @summary The modal that runs one scope request: a QR code, or on a phone a link, then each step until the person has decided.
 *
 * Escape and the close button cancel a scope request that still waits. A click on the backdrop does nothing: people who scan with a
 * phone in hand touch the screen by accident, and the code in their camera would be dead. After an approval the modal stays until the
 * person or the page closes it: the page now exchanges the code, and only the page knows when there is something else to look at.
 *
 * @fires {BeforeOpenEvent} before-open - The modal is about to open. `source`: `user`, `page` or `return`. Cancelable.
 * @fires {BeforeCloseEvent} before-close - The modal is about to close. `source`: `button`, `escape` or `page`. Cancelable.
 * @fires {AuthCodeReceivedEvent} auth-code-received - The person approved. `response` is the auth code, a JWT for your back-end to exchange.
 * @fires {ReadEvent} read - A wallet has read the request.
 * @fires {UserCancelledEvent} user-cancelled - It ended without data. `reason`: `user`, `page` or `denied`.
 * @fires {CivicSipErrorEvent} civic-sip-error - It failed or ran out of time. `code`, `message`, `docs`, `retryable`.
 * @fires {StatusChangeEvent} status-change - The scope request moved to another `status`.
 * @fires {Event} close - The modal is closed. Does not bubble.
 *
 * @csspart dialog - The native dialog.
 * @csspart title - The heading.
 * @csspart qr-button - The button around the QR code: shows it full screen, and back.
 * @csspart qr - The QR code. It stays dark on white.
 * @csspart copy-button - The button that copies the link.
 * @csspart close-button - The button in the corner.
 * @csspart actions - The box around the buttons at the end.
 *
 * @cssprop [--civic-backdrop=rgb(9 20 13 / 0.55)] - What dims the page behind.
 *
 * @attr {string} for - Id of a button of the page's own, in the same tree: a click on it opens the modal.
 */
export class CivicModal extends ScopeRequestElement {
  static override styles = styles;
  static override properties = {
    for: {},
    phone: { state: true },
    intro: { state: true },
    full: { state: true },
    copied: { state: true },
  };

  /** Fetches the QR encoder ahead of use; not on a phone, which shows no code. */
  static preload(): void {
    if (!matchMedia(PHONE).matches) void loadQrCode();
  }

  declare for: string;
  declare private phone: boolean;
  declare private intro: boolean;
  /** The QR code fills the screen. */
  declare private full: boolean;
  /** What came of copying the link, in words. */
  declare private copied: string;

  readonly #scopeRequest = new ScopeRequestController(this);
  readonly #trigger = new Trigger(this, CivicModal.preload);
  #open = false;
  #leaving = new AbortController();
  #qr: { link: string; drawing: TemplateResult | undefined } | undefined;
  #shown: ViewName | 'intro' = 'idle';
  /** Another view than before is on screen, and the focus has not been looked after. */
  #isNews = false;

  constructor() {
    super();
    this.for = this.copied = '';
    this.phone = this.intro = this.full = false;
  }

  /** Whether the modal is open. */
  get open(): boolean {
    return this.#open;
  }

  /** Opens the modal and starts a scope request. Does nothing while it is open, or outside the document. @param source who asked, as `before-open` says; default `'page'` */
  async show(source: OpenSource = 'page'): Promise<void> {
    if (!this.#reveal(source)) return;
    this.intro = !this.hideIntro && /^proof_?of_?identity$/i.test(this.scopeRequest);
    await this.#scopeRequest.start(this.#ask());
  }

  /** Opens the modal and goes on with a scope request after the wallet sent the person back. */
  async resume(returned: Returned): Promise<void> {
    if (this.#reveal('return')) await this.#scopeRequest.resume(this.#ask(), returned);
  }

  /** Goes on with a scope request of this browser, app and scope when the address says that a wallet sent the person back. */
  takeReturn(): void {
    const { appId, service, scopeRequest } = this.#ask();
    const returned = appId && takeReturn({ appId, service, scope: scopeKey(parseScope(scopeRequest)) });
    if (returned) void this.resume(returned);
  }

  /** Closes the modal. A scope request that still waits is cancelled. @param source who asked, as `before-close` says; default `'page'` */
  close(source: CloseSource = 'page'): void {
    if (this.#open && this.dispatchEvent(new BeforeCloseEvent(source))) this.#end(source);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A dialog that was moved is no longer modal; only closing and opening makes it so again.
    if (this.#open && this.#dialog?.open) {
      this.#dialog.close();
      this.#dialog.showModal();
    }
    if (!this.hasUpdated) return;
    this.#trigger.listen();
    this.takeReturn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#trigger.stop();
    // Frameworks move elements by taking them out and putting them back: that must not cancel a login.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end('page');
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
    const { appId, scopeRequest, returnUrl, loginNonce, client, simulate } = this;
    const service = serviceBase(this.service || defaultService()) ?? '';
    return { appId, scopeRequest, service, returnUrl, loginNonce, simulate, ...(client ? { client } : {}) };
  }

  /** @returns whether it is now open and was not before */
  #reveal(source: OpenSource): boolean {
    if (this.#open || !this.isConnected || !this.dispatchEvent(new BeforeOpenEvent(source))) return false;
    this.#open = true;
    this.intro = this.full = false;
    this.#qr = undefined;
    this.#leaving = new AbortController();
    const media = matchMedia(PHONE);
    this.phone = media.matches;
    const { signal } = this.#leaving;
    media.addEventListener('change', () => (this.phone = media.matches), { signal });
    return true;
  }

  #end(source: CloseSource): void {
    if (!this.#open) return;
    this.#open = false;
    this.#leaving.abort();
    this.#dialog?.close();
    this.#scopeRequest.cancel(source === 'page' ? source : 'user');
    this.dispatchEvent(new Event('close'));
  }

  protected override willUpdate(): void {
    const view = this.#view;
    if (view === this.#shown) return;
    this.#shown = view;
    this.#isNews = true;
    this.full = false;
    this.copied = '';
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.isConnected) return;
    if (changed.has('for')) this.#trigger.listen();
    if (this.isAnotherAsk(changed)) this.takeReturn();
    const dialog = this.#dialog;
    if (!dialog || !this.#open) return;
    const view = this.#view;
    if (view === 'cancelled') return this.#end('page');
    if (!dialog.open) dialog.showModal();
    if (!this.#isNews) return;
    this.#isNews = false;
    // What had the focus may be gone with its view; the heading says where the person is now.
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector('h2')?.focus();
  }

  /** Escape. */
  #onCancel(event: Event): void {
    event.preventDefault();
    if (this.full) this.full = false;
    else this.close('escape');
  }

  /** Browsers may close a dialog without asking, when somebody insists. */
  #onClose(): void {
    if (!this.#dialog?.open) this.#end('escape');
  }

  async #copy(): Promise<void> {
    const strings = this.#strings;
    try {
      await navigator.clipboard.writeText(this.#scopeRequest.snapshot?.qrLink ?? '');
      this.copied = strings.copied;
    } catch {
      this.copied = strings.copyFailed;
    }
  }

  get #strings(): Strings {
    const own = Object.entries(this.strings ?? {}).filter(([, words]) => words);
    return { ...en, ...Object.fromEntries(own) };
  }

  #drawing(link: string | undefined): TemplateResult | undefined {
    if (link === undefined || this.phone) return undefined;
    if (this.#qr?.link !== link) {
      this.#qr = { link, drawing: undefined };
      void this.#draw(link);
    }
    return this.#qr.drawing;
  }

  async #draw(link: string): Promise<void> {
    try {
      const draw = await loadQrCode();
      if (this.#qr?.link !== link) return;
      this.#qr = { link, drawing: draw(link, this.#strings.qrName, { mark: this.qrMark }) };
      this.requestUpdate();
    } catch {
      this.#scopeRequest.fail('load_failed');
    }
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { app, labels, remaining, snapshot, error } = this.#scopeRequest;
    const strings = this.#strings;
    const shown = viewOf(view, {
      strings,
      app,
      labels,
      remaining,
      error,
      phone: this.phone,
      full: this.full,
      copied: this.copied,
      qr: view === 'pending' ? this.#drawing(snapshot?.qrLink) : undefined,
      // A simulated one leads nowhere.
      sameDeviceLink: this.simulate ? undefined : snapshot?.sameDeviceLink,
      begin: () => (this.intro = false),
      dismiss: () => this.close('button'),
      retry: () => this.#scopeRequest.retry(),
      renew: () => void this.#scopeRequest.renew(),
      leaveForWallet: () => this.#scopeRequest.leaveForWallet(),
      resize: (full) => (this.full = full),
      copy: () => void this.#copy(),
    });
    return html`
      <dialog
        part="dialog"
        aria-labelledby="title"
        aria-describedby="text"
        @cancel=${this.#onCancel}
        @close=${this.#onClose}
      >
        ${shown ? this.#card(view, shown, strings) : nothing}
        <p class="vh" role="status">${shown ? this.copied || `${shown.title}. ${shown.text}` : ''}</p>
      </dialog>
    `;
  }

  #card(view: string, { title, text, body, actions }: View, strings: Strings): TemplateResult {
    const { app } = this.#scopeRequest;
    const logo = safeLogo(app?.logo);
    const banner = this.simulate ? strings.simulated : app?.isTest && strings.testMode;
    return html`
      ${banner ? html`<p class="test">${banner}</p>` : nothing}
      <div class="head">
        <span class="brand">${mark()}${logo ? html`<img src=${logo} alt="" />` : nothing}</span>
        <button
          part="close-button"
          class="act corner"
          type="button"
          aria-label=${strings.close}
          @click=${() => this.close('button')}
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
