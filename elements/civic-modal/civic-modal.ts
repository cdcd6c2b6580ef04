import { html, nothing, type TemplateResult } from 'lit';
import { serviceBase } from '../../src/client/service-base.js';
import { rasterLogo } from '../../src/client/untrusted-text.js';
import { en, type Strings } from '../../src/locales/en/modal.js';
import { type Returned, takeReturn } from '../return/take-return.js';
import { defaultService } from '../shared/default-service.js';
import {
  AfterOpenEvent,
  BeforeCloseEvent,
  BeforeOpenEvent,
  type CloseSource,
  type OpenSource,
} from '../shared/events.js';
import { mark } from '../shared/mark.js';
import { parseScope } from '../shared/scope.js';
import { type Ask, ScopeRequestController, type ViewName } from '../shared/scope-request-controller.js';
import { ScopeRequestElement } from '../shared/scope-request-element.js';
import { styles } from './civic-modal.styles.js';
import { icon } from './icons.js';
import type { qrCode } from './qr-code.js';
import { Trigger } from './trigger.js';
import { type View, viewOf } from './views.js';

export type { KeptScopeRequest } from '../return/page-secrets.js';
export type { Return } from '../return/return-url.js';
export type * from '../../src/client/index.js';
export type {
  AfterOpenEvent,
  AuthCodeReceivedEvent,
  BeforeCloseEvent,
  BeforeOpenEvent,
  CancelReason,
  CivicEventMap,
  CivicSipErrorEvent,
  CloseSource,
  DetailEvent,
  ErrorDetail,
  EventName,
  OpenSource,
  ReadEvent,
  StatusChangeEvent,
  UserCancelledEvent,
} from '../shared/events.js';
export type { ScopeRequestElement, Simulation, Strings, Theme } from '../shared/scope-request-element.js';
export type { Returned };

/** Matches a hand-held device with a small screen, upright or on its side. Its camera cannot scan its own screen. */
const PHONE = '(hover: none) and (pointer: coarse) and ((max-width: 640px) or (max-height: 480px))';

/** The scope before which the modal explains what an identity check is. */
const IDENTITY_CHECK = /^proof_?of_?identity$/i;

/**
 * @summary The modal that runs one scope request. It shows a QR code, or a link on a phone, and then each step until the person has decided.
 *
 * Escape and the close button cancel a scope request that still waits. A click on the backdrop does nothing, because people who scan with a
 * phone in their hand touch the screen by accident, which would end the QR code in their camera. After an approval, the modal stays until
 * the person or the page closes it, because only the page knows when the exchange of the auth code is done.
 *
 * @slot header - Content beside our mark at the top.
 * @slot help - Content above the buttons, for example where people get a wallet.
 * @slot footer - Content below the buttons, for example a link to your privacy policy.
 *
 * @fires {BeforeOpenEvent} before-open - The modal is about to open. `source` is `user`, `page` or `return`. Cancelable.
 * @fires {AfterOpenEvent} after-open - The modal is on screen and has the focus. `source` is that of `before-open`.
 * @fires {BeforeCloseEvent} before-close - The modal is about to close. `source` is `button`, `escape` or `page`. Cancelable.
 * @fires {AuthCodeReceivedEvent} auth-code-received - The person approved. `response` is the auth code, a JWT for your back-end to exchange.
 * @fires {ReadEvent} read - A wallet has read the request.
 * @fires {UserCancelledEvent} user-cancelled - The scope request ended without data. `reason` is `user`, `page`, `denied` or `elsewhere`.
 * @fires {CivicSipErrorEvent} civic-sip-error - The scope request failed or expired. The event has `code`, `message`, `docs` and `retryable`.
 * @fires {StatusChangeEvent} status-change - The scope request moved to another `status`.
 * @fires {Event} close - The modal is closed. Does not bubble.
 *
 * @csspart dialog - The native dialog.
 * @csspart title - The heading.
 * @csspart qr-button - The button around the QR code, which shows the code full screen and back.
 * @csspart qr - The QR code. It stays dark on white.
 * @csspart copy-button - The button that copies the link.
 * @csspart close-button - The button in the corner.
 * @csspart actions - The box around the buttons at the end.
 *
 * @cssprop [--civic-backdrop=rgb(9 20 13 / 0.55)] - The layer that dims the page behind the modal.
 *
 * @attr {boolean} open - Whether the modal is open. It follows the modal, and setting or removing it opens and closes the modal.
 * @attr {string} for - The id of a button of the page, in the same tree. A click on it opens the modal.
 */
export class CivicModal extends ScopeRequestElement {
  static override styles = styles;
  static override properties = {
    open: { type: Boolean, noAccessor: true },
    for: {},
    isPhone: { state: true },
    isIntro: { state: true },
    isFullScreen: { state: true },
    copyResult: { state: true },
  };

  /** Fetches the QR encoder ahead of use, except on a phone, which shows no code. */
  static preload(): void {
    if (!matchMedia(PHONE).matches) void loadQrCode();
  }

  declare for: string;
  declare private isPhone: boolean;
  /** The explanation before an identity check is on screen. */
  declare private isIntro: boolean;
  declare private isFullScreen: boolean;
  /** Whether copying the link succeeded, in words; empty when nobody has tried. */
  declare private copyResult: string;

  readonly #controller = new ScopeRequestController(this);
  readonly #trigger = new Trigger(this, CivicModal.preload);
  #open = false;
  /** Who asked for the opening that is under way. */
  #opening: OpenSource | undefined;
  /** `open` was set while the modal was outside the document, or before its first update. */
  #opensLater = false;
  /** Aborted when the modal closes. */
  #closing = new AbortController();
  #qr: { link: string; drawing: TemplateResult | undefined } | undefined;
  #lastView: ViewName | 'intro' = 'idle';
  /** Another view is on screen, and the focus has not been moved to it yet. */
  #needsFocus = false;

  constructor() {
    super();
    this.for = this.copyResult = '';
    this.isPhone = this.isIntro = this.isFullScreen = false;
  }

  /**
   * Whether the modal is open. Setting it does what `show()` and `close()` do. It is still `false` afterwards when a listener of `before-open`
   * kept the modal closed; outside the document the modal opens as soon as it is connected.
   *
   * @reflect
   */
  get open(): boolean {
    return this.#open;
  }

  set open(open: boolean) {
    // Before the first update the attributes and properties that say what to ask for may not have arrived.
    this.#opensLater = open && !this.#open && !(this.isConnected && this.hasUpdated);
    if (this.#opensLater) return;
    if (open && !this.#open) void this.show();
    else if (!open) this.close();
    // The attribute says what is true also where a listener refused.
    this.toggleAttribute('open', this.#open);
  }

  /** Opens the modal and starts a scope request. Does nothing while it is open, or outside the document. @param source who asked, as `before-open` says; default `'page'` */
  async show(source: OpenSource = 'page'): Promise<void> {
    if (!this.#reveal(source)) return;
    const ask = this.#ask();
    this.isIntro = !this.hideIntro && typeof ask.scope === 'string' && IDENTITY_CHECK.test(ask.scope);
    await this.#controller.start(ask);
  }

  /** Opens the modal and goes on with a scope request after the wallet sent the person back. */
  async resume(returned: Returned): Promise<void> {
    if (this.#reveal('return')) await this.#controller.resume(this.#ask(), returned);
  }

  /** Goes on with a scope request of this browser, app and scope when the address says that a wallet sent the person back. */
  takeReturn(): void {
    if (this.#open) return;
    const { appId, service, scope } = this.#ask();
    const returned = appId && takeReturn({ appId, service, scope });
    if (returned) void this.resume(returned);
  }

  /** Closes the modal. A scope request that still waits is cancelled. @param source who asked, as `before-close` says; default `'page'` */
  close(source: CloseSource = 'page'): void {
    if (this.#open && this.dispatchEvent(new BeforeCloseEvent(source))) this.#end(source);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A dialog that was moved is no longer modal. Closing and opening it makes it so again.
    if (this.#open && this.#dialog?.open) {
      this.#dialog.close();
      this.#dialog.showModal();
    }
    if (!this.hasUpdated) return;
    this.#trigger.listen();
    this.takeReturn();
    if (this.#opensLater) this.open = true;
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
    const { view } = this.#controller;
    return view === 'pending' && this.isIntro ? 'intro' : view;
  }

  #ask(): Ask {
    const { appId, returnUrl, loginNonce, client, simulate } = this;
    const service = serviceBase(this.service || defaultService()) ?? '';
    const scope = parseScope(this.scopeRequest);
    return { appId, scope, service, returnUrl, loginNonce, simulate, ...(client ? { client } : {}) };
  }

  #setOpen(open: boolean): void {
    this.#open = open;
    this.toggleAttribute('open', open);
  }

  /** @returns whether it is now open and was not before */
  #reveal(source: OpenSource): boolean {
    if (this.#open || !this.isConnected || !this.dispatchEvent(new BeforeOpenEvent(source))) return false;
    this.#setOpen(true);
    this.#opening = source;
    this.#needsFocus = true;
    this.isIntro = this.isFullScreen = false;
    this.#qr = undefined;
    this.#closing = new AbortController();
    const media = matchMedia(PHONE);
    this.isPhone = media.matches;
    const { signal } = this.#closing;
    media.addEventListener('change', () => (this.isPhone = media.matches), { signal });
    return true;
  }

  #end(source: CloseSource): void {
    if (!this.#open) return;
    this.#setOpen(false);
    this.#opening = undefined;
    this.#closing.abort();
    this.#dialog?.close();
    this.#controller.cancel(source === 'page' ? source : 'user');
    this.dispatchEvent(new Event('close'));
  }

  protected override willUpdate(): void {
    const view = this.#view;
    if (view === this.#lastView) return;
    this.#lastView = view;
    this.#needsFocus = true;
    this.isFullScreen = false;
    this.copyResult = '';
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.isConnected) return;
    if (changed.has('for')) this.#trigger.listen();
    if (this.isAnotherAsk(changed)) this.takeReturn();
    if (this.#opensLater) {
      this.open = true;
      return;
    }
    const dialog = this.#dialog;
    if (!dialog || !this.#open) return;
    if (this.#view === 'cancelled') return this.#end('page');
    if (!dialog.open) dialog.showModal();
    if (!this.#needsFocus) return;
    this.#needsFocus = false;
    // The element that had the focus may be gone with its view. The heading says where the person is now.
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector('h2')?.focus();
    const source = this.#opening;
    this.#opening = undefined;
    if (source) this.dispatchEvent(new AfterOpenEvent(source));
  }

  /** The browser asks whether the dialog may close, because somebody pressed Escape. */
  #onCancel(event: Event): void {
    event.preventDefault();
    if (this.isFullScreen) this.isFullScreen = false;
    else this.close('escape');
  }

  /** Browsers may close a dialog without asking when somebody insists. */
  #onClose(): void {
    if (!this.#dialog?.open) this.#end('escape');
  }

  async #copyLink(): Promise<void> {
    const strings = this.#strings;
    try {
      await navigator.clipboard.writeText(this.#controller.snapshot?.qrLink ?? '');
      this.copyResult = strings.copied;
    } catch {
      this.copyResult = strings.copyFailed;
    }
  }

  get #strings(): Strings {
    const own = Object.entries(this.strings ?? {}).filter(([, words]) => words);
    return { ...en, ...Object.fromEntries(own) };
  }

  /** The drawing of a link; `undefined` on a phone, and until the encoder is loaded. */
  #drawing(link: string | undefined): TemplateResult | undefined {
    if (link === undefined || this.isPhone) return undefined;
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
      this.#controller.fail('load_failed');
    }
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { app, labels, remaining, snapshot, error } = this.#controller;
    const strings = this.#strings;
    const shown = viewOf(view, {
      strings,
      app,
      labels,
      remaining,
      error,
      isPhone: this.isPhone,
      isFullScreen: this.isFullScreen,
      copyResult: this.copyResult,
      qr: view === 'pending' ? this.#drawing(snapshot?.qrLink) : undefined,
      // A simulated link leads nowhere.
      sameDeviceLink: this.simulate ? undefined : snapshot?.sameDeviceLink,
      begin: () => (this.isIntro = false),
      dismiss: () => this.close('button'),
      retry: () => this.#controller.retry(),
      renew: () => void this.#controller.renew(),
      leaveForWallet: () => this.#controller.leaveForWallet(),
      resize: (isFullScreen) => (this.isFullScreen = isFullScreen),
      copy: () => void this.#copyLink(),
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
        <p class="vh" role="status">${shown ? this.copyResult || `${shown.title}. ${shown.text}` : ''}</p>
      </dialog>
    `;
  }

  #card(view: string, { title, text, body, actions }: View, strings: Strings): TemplateResult {
    const { app } = this.#controller;
    const logo = rasterLogo(app?.logo);
    const banner = this.simulate ? strings.simulated : app?.isTest && strings.testMode;
    return html`
      ${banner ? html`<p class="test">${banner}</p>` : nothing}
      <div class="head">
        <span class="brand">${mark()}${logo ? html`<img src=${logo} alt="" />` : nothing}</span>
        <slot name="header"></slot>
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
      <slot name="help"></slot>
      <div part="actions" class="actions">${actions ?? nothing}</div>
      <slot name="footer"></slot>
    `;
  }
}

let loading: Promise<typeof qrCode> | undefined;

/** The QR encoder, fetched once. A fetch that failed is not remembered, so that the next attempt fetches again. */
function loadQrCode(): Promise<typeof qrCode> {
  loading ??= import('./qr-code.js').then((module) => module.qrCode);
  loading.catch(() => (loading = undefined));
  return loading;
}
