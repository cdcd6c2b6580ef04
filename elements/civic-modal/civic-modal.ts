import { noChange, type TemplateResult } from 'lit';
import type { Language } from '../../src/locales/languages.js';
import { loadReturns } from '../return/load.js';
import { MAY_BE_RETURN } from '../return/may-be-return.js';
import { sweep } from '../return/page-secrets.js';
import { ReturnReader } from '../return/reader.js';
import type { Returned } from '../return/take-return.js';
import {
  AfterOpenEvent,
  BeforeCloseEvent,
  BeforeOpenEvent,
  type CloseSource,
  type OpenSource,
} from '../shared/events.js';
import { loadMoreViews } from '../more-views/load.js';
import { flag, isOn } from '../shared/flag.js';
import { isIdentityCheck } from '../shared/scope.js';
import { ScopeRequestController } from '../shared/scope-request-controller.js';
import { type Approval, ScopeRequestElement } from '../shared/scope-request-element.js';
import { wearBrand } from './app-brand.js';
import { askOf } from './settings.js';
import { card } from './card.js';
import { styles } from './civic-modal.styles.js';
import { codeText } from './code-text.js';
import { contextOf, newsOf } from './context.js';
import { copyLink } from './copy-link.js';
import { Drawing } from './drawing.js';
import { dress } from './dress.js';
import { holdScroll } from './hold-scroll.js';
import { keepInside } from './keep-inside.js';
import { More } from './more.js';
import { preload } from './preload.js';
import { endOrphan, forgetOrphan, leaveBehind, sharedModal } from './shared-modal.js';
import { StandIn } from './stand-in.js';
import { stringsOf } from './strings-of.js';
import { Trigger } from './trigger.js';
import { kit, type Shown, viewOf } from './views.js';
import { watchPhone } from './watch-phone.js';
import { Wording } from './wording.js';

export type { KeptScopeRequest } from '../return/page-secrets.js';
export type { Return } from '../return/return-url.js';
export type * from '../../src/client/index.js';
export type * from '../shared/events.js';
export type * from '../shared/scope-request-element.js';
export type { Returned };

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
 * @fires {UserCancelledEvent} user-cancelled - The scope request ended without data. `reason` is `user`, `page` or `denied`.
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
    open: { converter: flag, noAccessor: true },
    for: {},
    isPhone: { state: true },
    isIntro: { state: true },
    isForScanners: { state: true },
    isFullScreen: { state: true },
    copyResult: { state: true },
  };

  /** Fetches ahead of use what this browser will need: the QR encoder, or the views of a phone, and what asks through a wallet prompt. */
  static preload = preload;

  /** The modal that all buttons share. @internal */
  static shared = sharedModal;

  declare for: string;
  declare private isPhone: boolean;
  /** The button in whose shadow root this modal is. @internal */
  lender: ScopeRequestElement | undefined;
  /** The explanation before an identity check is on screen. */
  declare private isIntro: boolean;
  /** The code on screen is the one for the scanners of wallets. */
  declare private isForScanners: boolean;
  declare private isFullScreen: boolean;
  /** Whether copying the link succeeded, in words; empty when nobody has tried. */
  declare private copyResult: string;

  readonly #wording = new Wording(this, () => this.requestUpdate());
  readonly #controller = new ScopeRequestController(this, this.#wording);
  readonly #trigger = new Trigger(this, () => CivicModal.preload(this.language));
  readonly #standIn = new StandIn(this);
  readonly #changed = () => this.requestUpdate();
  readonly #failed = () => this.#controller.fail('load_failed');
  readonly #drawing = new Drawing(this.#changed, this.#failed);
  readonly #more = new More(this.#changed, () => (this.#needsFocus = true), this.#failed);
  /** The dialog, which may be in a stand-in. */
  #box: HTMLDialogElement | null = null;
  #open = false;
  /** Who asked for the opening that is under way. */
  #opening: OpenSource | undefined;
  /** `open` was set while the modal was outside the document, or before its first update. */
  #opensLater = false;
  readonly #reader = new ReturnReader(
    () => (this.isConnected || this.lender) && this.takeReturn(),
    () => this.#reveal('return') && this.#controller.refuse(askOf(this), 'load_failed'),
    () => this.#opensLater && (this.open = true),
  );
  #stopWatching = () => {};
  #lastView: Shown = 'idle';
  /** The words for what is on screen are here. */
  #isWorded = true;
  /** Another view is on screen, and the focus has not been moved to it yet. */
  #needsFocus = false;

  /**
   * Whether the modal is open. Setting it does what `show()` and `close()` do. It is still `false` afterwards when a listener of `before-open`
   * kept the modal closed; outside the document the modal opens as soon as it is connected.
   *
   * @reflect
   */
  get open(): boolean {
    return this.#open;
  }

  set open(value: boolean) {
    const open = isOn(value);
    // Before the first update the attributes and properties that say what to ask for may not have arrived.
    this.#opensLater =
      open && !this.#open && !(this.isConnected && this.hasUpdated && !this.#reader.isLoading);
    if (this.#opensLater) return;
    if (open) void this.show();
    else this.close();
    // The attribute says what is true also where a listener refused.
    this.#reflectOpen();
  }

  /** Opens the modal and starts a scope request. Does nothing while it is open, or outside the document. @param source who asked, as `before-open` says; default `'page'` */
  async show(source: OpenSource = 'page'): Promise<void> {
    if (!this.#reveal(source)) return;
    const ask = askOf(this);
    this.isIntro = !this.hideIntro && isIdentityCheck(ask.scope);
    // While the service makes the request.
    if (this.isPhone || this.isIntro) loadMoreViews().catch(() => undefined);
    await this.#controller.start(ask);
  }

  /** Opens the modal and goes on with a scope request after the wallet sent the person back. */
  async resume(returned: Returned): Promise<void> {
    if (this.#reveal('return')) await this.#controller.resume(askOf(this), returned);
  }

  /** Goes on with a scope request of this browser, app and scope when the address says that a wallet sent the person back. */
  takeReturn(): void {
    sweep();
    const { appId, service, scope } = askOf(this);
    if (this.#open || !appId || !MAY_BE_RETURN.test(location.href)) return;
    const { loaded: returns } = loadReturns;
    if (!returns) return void this.#reader.load();
    const returned = returns.takeReturn({ appId, service, scope });
    if (returned) return void this.resume(returned);
    const stray = returns.dropStray();
    if (stray && this.#reveal('return')) this.#controller.refuse(askOf(this), stray);
  }

  /** Closes the modal. A scope request that still waits is cancelled. @param source who asked, as `before-close` says; default `'page'` */
  close(source: CloseSource = 'page'): void {
    if (this.#open && this.announce(new BeforeCloseEvent(source))) this.#end(source);
  }

  /** Dispatches an event, for the page to hear wherever the modal is by now. @internal @returns whether nobody prevented it */
  announce(event: Event): boolean {
    const { lender } = this;
    // The button had gone before the modal could be put into it.
    const isAway = lender && this.getRootNode() !== lender.renderRoot;
    const isAgreed = (!isAway || lender.dispatchEvent(event)) && this.dispatchEvent(event);
    // What is outside the document is heard up to where it was cut off. The document hears it from the stand-in.
    return this.isConnected ? isAgreed : this.#standIn.announce(event) && isAgreed;
  }

  /** Keeps the auth code where the page asks for it. @internal */
  approve(approval: Approval | undefined): void {
    this.approval = approval;
    if (this.lender) this.lender.approval = approval;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A dialog that was moved is no longer modal.
    if (this.#open && this.#dialog?.open) this.#standIn.showAgain(this.#dialog);
    if (!this.hasUpdated) return;
    this.#trigger.listen();
    this.takeReturn();
    if (this.#opensLater && !this.#reader.isLoading) this.open = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#trigger.stop();
    // Frameworks move elements by taking them out and putting them back: that must not cancel a login.
    queueMicrotask(() => {
      // A simulated DOM empties its document when tests are over, and has nothing in which a dialog could go on.
      if (this.isConnected || !globalThis.document?.defaultView) return;
      // The page took it out, or something around it: then the person goes on where they are.
      const isCutOff = this.#open && (this.lender ?? this).parentNode !== null;
      // A page that has its code shows what comes next, often in the place of what was around the button.
      if (isCutOff && this.#dialog?.open && this.#view !== 'approved') {
        this.#standIn.take(this.#dialog);
        leaveBehind(this);
      } else this.#end('page');
      if (!this.#open) this.#leaveLender();
    });
  }

  /** That of the button which has opened it. @internal */
  override get language(): Language | undefined {
    return this.lender ? this.lender.language : super.language;
  }

  get #dialog(): HTMLDialogElement | null {
    this.#box ??= this.renderRoot?.querySelector('dialog');
    return this.#box;
  }

  get #view(): Shown {
    const { view, prompt } = this.#controller;
    if (view === 'pending' && this.isIntro) return 'intro';
    if (view === 'pending' && this.isForScanners) return 'scanner';
    return prompt?.viewOf(view) ?? view;
  }

  #setOpen(open: boolean): void {
    this.#open = open;
    this.#reflectOpen();
  }

  #reflectOpen(): void {
    if (flag.fromAttribute(this.getAttribute('open')) !== this.#open)
      this.toggleAttribute('open', this.#open);
  }

  /** @returns whether it is now open and was not before */
  #reveal(source: OpenSource): boolean {
    if (this.#open || !(this.isConnected || this.lender)) return false;
    if (!this.announce(new BeforeOpenEvent(source))) return false;
    endOrphan();
    this.#setOpen(true);
    this.#opening = source;
    this.#needsFocus = true;
    this.isIntro = this.isForScanners = this.isFullScreen = false;
    this.#drawing.forget();
    this.#stopWatching = watchPhone((isPhone) => (this.isPhone = isPhone));
    return true;
  }

  /** @param source who closes it; without one, the scope request is left to expire */
  #end(source?: CloseSource): void {
    if (!this.#open) return;
    forgetOrphan(this);
    this.#setOpen(false);
    this.#opening = undefined;
    this.#stopWatching();
    this.#more.forget();
    this.#wording.forget();
    this.#dialog?.close();
    if (source) this.#controller.cancel(source === 'page' ? source : 'user');
    else this.#controller.end();
    this.dispatchEvent(new Event('close'));
    this.#standIn.give();
    if (!(this.lender ?? this).isConnected) this.#leaveLender();
  }

  /** Ends what has no place in the page any more. The page, which goes on with something else, is not told. @internal */
  abandon(): void {
    this.#standIn.give();
    this.#end();
  }

  /** Holds on to no button that is out of the document. */
  #leaveLender(): void {
    if (this.lender) this.remove();
    this.lender = undefined;
  }

  protected override willUpdate(): void {
    const view = this.#view;
    this.#isWorded = !this.#open || this.#wording.isReady(this.#controller.error !== undefined);
    if (view === this.#lastView) return;
    this.#lastView = view;
    this.#needsFocus = true;
    this.isFullScreen = false;
    this.copyResult = '';
  }

  protected override firstUpdated(): void {
    if (this.#dialog) keepInside(this.#dialog);
    if (this.#dialog) holdScroll(this.#dialog);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    loadReturns.loaded?.cleanAddress();
    if (!this.isConnected && !this.lender) return;
    if (changed.has('for')) this.#trigger.listen();
    if (this.isAnotherAsk(changed)) this.takeReturn();
    if (this.#opensLater) return void (this.#reader.isLoading || (this.open = true));
    const dialog = this.#dialog;
    if (!dialog || !this.#open) return;
    if (this.#view === 'cancelled') return this.#end('page');
    if (!this.#isWorded) return;
    dress(dialog, this.#controller.prompt?.styles, loadMoreViews.loaded?.styles);
    wearBrand(dialog, this.#controller.app?.brand);
    if (!dialog.open) this.#standIn.show(dialog);
    if (!this.#needsFocus) return;
    this.#needsFocus = false;
    // The element that had the focus may be gone with its view. The heading says where the person is now.
    if (!dialog.matches(':focus-within')) dialog.querySelector('h2')?.focus();
    const source = this.#opening;
    this.#opening = undefined;
    if (source) this.announce(new AfterOpenEvent(source));
  }

  /** Opens the link to a wallet on this device, as if the person had touched it, if that is what is on screen. @internal */
  async followLink(): Promise<void> {
    await this.updateComplete;
    if (this.isPhone) this.#dialog?.querySelector<HTMLElement>('.actions a')?.click();
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

  protected override render(): TemplateResult | typeof noChange {
    // What is on screen stays until the words are loaded.
    if (!this.#isWorded) return noChange;
    const view = this.#view;
    const controller = this.#controller;
    const strings = stringsOf(this);
    const close = () => this.close('button');
    const { language = 'en', isPhone, isFullScreen, copyResult, qrMark } = this;
    const isSimulated = Boolean(this.simulate);
    const shown = { view, controller, strings, language, isPhone, isFullScreen, copyResult, qrMark };
    const context = contextOf(
      { ...shown, isSimulated, drawing: this.#drawing, more: this.#more },
      {
        begin: () => (this.isIntro = false),
        dismiss: close,
        resize: (isFull) => (this.isFullScreen = isFull),
        copy: async () => (this.copyResult = await copyLink(codeText(controller.snapshot), strings)),
        switchCode: (isForScanners) => (this.isForScanners = isForScanners),
      },
    );
    const content = controller.prompt?.draw(view, context, kit) ?? viewOf(view, context);
    // What is on screen stays until the view is loaded.
    if (content === noChange) return noChange;
    return card(content, {
      view,
      strings,
      language: this.#wording.spoken,
      app: controller.app,
      isSimulated,
      news: newsOf(context, controller.isRunningOut),
      close,
      onCancel: (event) => this.#onCancel(event),
      onClose: () => this.#onClose(),
    });
  }
}
