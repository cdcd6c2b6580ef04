import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { EVENTS } from '../../src/protocol/events.js';
import type { CivicModal } from '../civic-modal/civic-modal.js';
import { enButton } from '../../src/locales/en/button.js';
import { CivicSipErrorEvent, type CloseSource, type OpenSource } from '../shared/events.js';
import { mark } from '../shared/mark.js';
import { ScopeRequestElement } from '../shared/scope-request-element.js';
import { styles } from './civic-button.styles.js';

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
export type ButtonSize = 'small' | 'medium' | 'large';
export type ButtonVariant = 'primary' | 'outline' | 'light';

/** Matches an address that may be a wallet's return. The modal is then loaded, and reads the address strictly (`return/return-url.ts`). */
const MAY_BE_RETURN = /[?&]uuid=[\da-f-]{36}/;

/** The one modal that all buttons of a page share, because a person can look at one only. It is in the shadow root of the button that opened it last. */
let shared: CivicModal | undefined;

/**
 * @summary A button that asks the person's identity wallet for verified data. A click opens a `<civic-modal>`, which the button loads by itself.
 *
 * Its events come from the scope request that the modal runs. They bubble and cross shadow roots, and each fires at most once for a scope
 * request. All buttons of a page share one modal. In a form, the auth code is the value of the field `name`.
 *
 * @slot - The label. Default: the `label` attribute.
 * @slot icon - Decoration before the label. Default: our mark.
 *
 * @fires {BeforeOpenEvent} before-open - The modal is about to open. `source` is `user`, `page` or `return`. Cancelable.
 * @fires {AfterOpenEvent} after-open - The modal is on screen and has the focus. `source` is that of `before-open`.
 * @fires {BeforeCloseEvent} before-close - The modal is about to close. `source` is `button`, `escape` or `page`. Cancelable.
 * @fires {AuthCodeReceivedEvent} auth-code-received - The person approved. `response` is the auth code, a JWT for your back-end to exchange.
 * @fires {ReadEvent} read - A wallet has read the request.
 * @fires {UserCancelledEvent} user-cancelled - The scope request ended without data. `reason` is `user`, `page`, `denied` or `elsewhere`.
 * @fires {CivicSipErrorEvent} civic-sip-error - The scope request failed or expired. The event has `code`, `message`, `docs` and `retryable`.
 * @fires {StatusChangeEvent} status-change - The scope request moved to another `status`.
 *
 * @csspart button - The native button.
 * @csspart icon - The box around the icon.
 * @csspart label - The box around the label.
 * @csspart message - The message that appears when the modal could not be loaded.
 *
 * @attr {string} label - The text of the button. Default: “Continue with Civic”.
 * @attr {'small'|'medium'|'large'} size - The size. Default: `medium`.
 * @attr {'primary'|'outline'|'light'} variant - How strongly the button stands out. Default: `primary`.
 * @attr {boolean} icon-only - Shows the icon alone. Assistive technology still reads the label.
 * @attr {boolean} full-width - Makes the button as wide as the page allows.
 * @attr {boolean} busy - Shows a spinner and ignores clicks, for example while the page exchanges the code.
 * @attr {boolean} disabled - Makes the button unusable, as a disabled fieldset around it does.
 * @attr {string} name - The name under which the form that the button belongs to submits the auth code.
 */
export class CivicButton extends ScopeRequestElement {
  static override styles = styles;
  static readonly formAssociated = true;
  static override properties = {
    label: {},
    size: { reflect: true },
    variant: { reflect: true },
    iconOnly: { type: Boolean, attribute: 'icon-only', reflect: true },
    fullWidth: { type: Boolean, attribute: 'full-width', reflect: true },
    busy: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    name: { reflect: true },
    loading: { state: true },
    fieldsetDisabled: { state: true },
    hasSlottedLabel: { state: true },
    message: { state: true },
  };

  /**
   * Defines `<civic-modal>`. It is called when somebody is about to use the button. A page whose bundler needs another import may replace it.
   */
  static loadModal: () => Promise<unknown> = () => import('../civic-modal/define.js').then(() => undefined);

  declare label: string;
  declare size: ButtonSize;
  declare variant: ButtonVariant;
  declare iconOnly: boolean;
  declare fullWidth: boolean;
  declare busy: boolean;
  declare disabled: boolean;
  /** The name under which a form submits the auth code. Without a name, the button has no value in the form. */
  declare name: string | undefined;
  /** Whether the modal is being loaded. */
  declare private loading: boolean;
  /** Whether a fieldset around the button is disabled. */
  declare private fieldsetDisabled: boolean;
  /** Whether the page has put a label between the tags. White space does not count. */
  declare private hasSlottedLabel: boolean;
  declare private message: string;

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.label = this.message = '';
    this.size = 'medium';
    this.variant = 'primary';
    this.iconOnly =
      this.fullWidth =
      this.busy =
      this.disabled =
      this.loading =
      this.fieldsetDisabled =
      this.hasSlottedLabel =
        false;
    // The state beside the value stays empty, because a browser may write the state of a form to disk.
    this.addEventListener(EVENTS.authCodeReceived, ({ response }) =>
      this.#internals.setFormValue(response, ''),
    );
  }

  /** Opens the modal and starts a scope request. @param source who asked, as `before-open` says; default `'page'` */
  async show(source: OpenSource = 'page'): Promise<void> {
    const modal = await this.#load();
    if (!modal || !this.isConnected || !this.#lend(modal)) return;
    // Safari does not focus a clicked button, and the dialog gives focus back to what had it.
    this.focus();
    const isNew = !modal.open;
    const shown = modal.show(source);
    if (isNew && modal.open) this.#internals.setFormValue(null);
    await shown;
  }

  /** Closes the modal. A scope request that still waits is cancelled. @param source who asked, as `before-close` says; default `'page'` */
  close(source: CloseSource = 'page'): void {
    if (this.#holdsModal) shared?.close(source);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#takeReturn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Frameworks move elements by taking them out and putting them back: that must not cancel a login.
    queueMicrotask(() => {
      if (!this.isConnected && this.#holdsModal) shared?.remove();
    });
  }

  /** Called by the browser. */
  formResetCallback(): void {
    this.#internals.setFormValue(null);
  }

  /** Called by the browser. */
  formDisabledCallback(disabled: boolean): void {
    this.fieldsetDisabled = disabled;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.isAnotherAsk(changed) && this.isConnected) void this.#takeReturn();
  }

  get #holdsModal(): boolean {
    return shared?.getRootNode() === this.renderRoot;
  }

  async #takeReturn(): Promise<void> {
    if (!this.appId || !MAY_BE_RETURN.test(location.href)) return;
    const modal = await this.#load();
    if (modal && !modal.open && this.isConnected && this.#lend(modal)) modal.takeReturn();
  }

  /** Makes the modal ask for what this button asks for, and dispatch its events from here. @returns whether the button that had it gave it up */
  #lend(modal: CivicModal): boolean {
    if (!this.#holdsModal) modal.close();
    if (modal.open) return this.#holdsModal;
    for (const name of Object.keys(ScopeRequestElement.properties) as 'appId'[]) modal[name] = this[name];
    if (!this.#holdsModal) this.renderRoot.append(modal);
    return true;
  }

  #preload(): void {
    const { loadModal } = this.constructor as typeof CivicButton;
    loadModal().then(
      () => (customElements.get('civic-modal') as typeof CivicModal | undefined)?.preload(),
      // The click tries again, and reports the error then.
      () => undefined,
    );
  }

  #onSlotChange({ target }: Event): void {
    const nodes = (target as HTMLSlotElement).assignedNodes();
    this.hasSlottedLabel = nodes.some((node) => node instanceof Element || node.textContent?.trim());
  }

  async #load(): Promise<CivicModal | undefined> {
    if (this.loading) return undefined;
    const { loadModal } = this.constructor as typeof CivicButton;
    this.loading = true;
    this.message = '';
    try {
      await loadModal();
      shared ??= document.createElement('civic-modal');
    } catch {
      this.message = enButton.loadFailed;
      const error = { code: 'load_failed', message: this.message, docs: '', retryable: true } as const;
      this.dispatchEvent(new CivicSipErrorEvent(error));
      return undefined;
    } finally {
      this.loading = false;
    }
    return shared;
  }

  protected override render(): TemplateResult {
    const busy = this.busy || this.loading;
    return html`
      <button
        part="button"
        class="act ${this.variant}"
        type="button"
        aria-haspopup="dialog"
        aria-busy=${busy ? 'true' : nothing}
        ?disabled=${this.disabled || this.fieldsetDisabled}
        @pointerenter=${this.#preload}
        @focus=${this.#preload}
        @click=${() => busy || this.show('user')}
      >
        <span part="icon" class="icon" aria-hidden="true">
          ${busy ? html`<span class="spinner"></span>` : html`<slot name="icon">${mark()}</slot>`}
        </span>
        <span part="label" class=${this.iconOnly ? 'vh' : 'label'}
          >${this.hasSlottedLabel ? nothing : this.label || enButton.label}<slot @slotchange=${this.#onSlotChange}></slot></span
        >
      </button>
      <span part="message" class="message" role="status">${this.message}</span>
    `;
  }
}
