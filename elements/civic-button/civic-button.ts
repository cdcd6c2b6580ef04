import { MAY_BE_RETURN } from '../return/may-be-return.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CivicModal } from '../civic-modal/civic-modal.js';
import { buttonLabels } from '../../src/locales/button-labels.js';
import { firstErrorWords } from '../../src/locales/en/first-errors.js';
import type { Strings } from '../../src/locales/strings.js';
import { directionOf } from '../../src/locales/languages.js';
import { CivicSipErrorEvent } from '../shared/error-event.js';
import type { CloseSource, OpenSource } from '../shared/events.js';
import { inTime } from '../shared/in-time.js';
import { mark } from '../shared/mark.js';
import { flag } from '../shared/flag.js';
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
export type * from '../shared/scope-request-element.js';
export type ButtonSize = 'small' | 'medium' | 'large';
export type ButtonVariant = 'primary' | 'outline' | 'light';

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
 * @fires {UserCancelledEvent} user-cancelled - The scope request ended without data. `reason` is `user`, `page` or `denied`.
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
    iconOnly: { converter: flag, attribute: 'icon-only', reflect: true },
    fullWidth: { converter: flag, attribute: 'full-width', reflect: true },
    busy: { converter: flag, reflect: true },
    disabled: { converter: flag, reflect: true },
    name: { reflect: true },
    loading: { state: true },
    isOff: { state: true },
    isBlank: { state: true },
    isFilled: { state: true },
    message: { state: true },
  };

  /**
   * Defines `<civic-modal>`. It is called when somebody is about to use the button. A page whose bundler needs another import may replace it.
   */
  static loadModal: () => Promise<unknown> = () => import('../civic-modal/define.js').then(() => undefined);

  declare label: string;
  /** @default 'medium' */
  declare size: ButtonSize;
  /** @default 'primary' */
  declare variant: ButtonVariant;
  declare iconOnly: boolean;
  declare fullWidth: boolean;
  declare busy: boolean;
  declare disabled: boolean;
  /** The name under which a form submits the auth code. Without a name, the button has no value in the form. */
  declare name: string;
  /** Whether the modal is being loaded. */
  declare private loading: boolean;
  /** Whether the browser takes the button for disabled, by its attribute or by a fieldset around it. */
  declare private isOff: boolean;
  /** Whether what the page has put between the tags is white space only. It then does not stand for the label. */
  declare private isBlank: boolean;
  /** Whether the page has put something else there, which stands for the label. */
  declare private isFilled: boolean;
  declare private message: string;

  /** The form to which the button belongs. */
  #form: HTMLFormElement | null = null;
  #label: string | Text = '';
  #words = '';

  /** Opens the modal and starts a scope request. @param source who asked, as `before-open` says; default `'page'` */
  async show(source: OpenSource = 'page'): Promise<void> {
    if (await this.#load()) await this.#modals?.shared.showFor(this, source);
  }

  /** Closes the modal. A scope request that still waits is cancelled. @param source who asked, as `before-close` says; default `'page'` */
  close(source: CloseSource = 'page'): void {
    this.#modals?.shared.closeFor(this, source);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#takeReturn();
  }

  /** Called by the browser. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    // The code is handed over when a form asks. A value that is set is kept by browsers, for the way back and on disk.
    this.#form?.removeEventListener('formdata', this.#handOver);
    this.#form = form;
    form?.addEventListener('formdata', this.#handOver);
  }

  /** Called by the browser. */
  formResetCallback(): void {
    this.approval = undefined;
  }

  /** Called by the browser. */
  formDisabledCallback(disabled: boolean): void {
    this.isOff = disabled;
  }

  protected override willUpdate(): void {
    const words = this.label || this.#strings.label || buttonLabels[this.language ?? 'en'];
    if (words === this.#words) return;
    this.#words = words;
    // A new text is a new node, because translators put elements in the place of the old one.
    this.#label = this.hasUpdated ? new Text(words) : words;
  }

  protected override firstUpdated(): void {
    // Markup from a server had its slots filled before anybody listened.
    queueMicrotask(() => this.#lookAtLabel());
  }

  protected override updated(changed: PropertyValues): void {
    if (this.isAnotherAsk(changed) && this.isConnected) void this.#takeReturn();
  }

  /** The class of the modal, once it is loaded. */
  get #modals(): typeof CivicModal | undefined {
    return customElements.get('civic-modal') as typeof CivicModal | undefined;
  }

  /** The words of the page for the language that the button speaks. */
  get #strings(): Partial<Strings> {
    const { language = 'en', strings } = this;
    return { ...strings, ...strings?.[language] };
  }

  get #isDisabled(): boolean {
    // To the browser, `disabled="false"` means disabled.
    const isNot = this.getAttribute('disabled') === 'false' && !this.matches('fieldset:disabled *');
    return this.disabled || (this.isOff && !isNot);
  }

  readonly #handOver = ({ formData }: FormDataEvent): void => {
    const { name, authCode } = this;
    if (name && authCode && !this.#isDisabled) formData.append(name, authCode);
  };

  async #takeReturn(): Promise<void> {
    if (!this.appId || !MAY_BE_RETURN.test(location.href)) return;
    // Lit warns of what an update itself asks for.
    await undefined;
    const prepare = () => this.#modals?.shared.prepareReturn();
    if (await this.#load(prepare)) this.#modals?.shared.takeReturnFor(this);
  }

  #preload(): void {
    const { loadModal } = this.constructor as typeof CivicButton;
    loadModal()
      .then(() => this.#modals?.preload(this.language))
      // The click tries again, and reports the error then.
      .catch(() => undefined);
  }

  #lookAtLabel(): void {
    const nodes = this.renderRoot.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedNodes() ?? [];
    this.isFilled = nodes.some((node) => node instanceof Element || node.textContent?.trim());
    this.isBlank = nodes.length > 0 && !this.isFilled;
  }

  /** @param prepare what has to happen once the modal is there @returns whether the modal is there */
  async #load(prepare?: () => Promise<unknown> | undefined): Promise<boolean> {
    if (this.loading) return false;
    const { loadModal } = this.constructor as typeof CivicButton;
    this.loading = true;
    this.message = '';
    try {
      await inTime(
        loadModal().then(() => Promise.all([prepare?.(), this.#modals?.shared.prepareWords(this.language)])),
      );
      return true;
    } catch {
      const message = this.#strings.errors?.load_failed || firstErrorWords.load_failed;
      this.message = message;
      this.dispatchEvent(new CivicSipErrorEvent({ code: 'load_failed', message, docs: '', retryable: true }));
      return false;
    } finally {
      this.loading = false;
    }
  }

  protected override render(): TemplateResult {
    const busy = this.busy || this.loading;
    // A label of the page has the language and the direction of the page.
    const spoken = this.label || this.isFilled ? undefined : this.spoken;
    return html`
      <button
        part="button"
        class="act ${this.variant} ${spoken ? directionOf(spoken) : ''}"
        type="button"
        lang=${spoken ?? nothing}
        aria-haspopup="dialog"
        aria-busy=${busy ? 'true' : nothing}
        ?disabled=${this.#isDisabled}
        @pointerenter=${this.#preload}
        @focus=${this.#preload}
        @click=${() => busy || this.show('user')}
      >
        <span part="icon" class="icon" aria-hidden="true">
          ${busy ? html`<span class="spinner"></span>` : html`<slot name="icon">${mark()}</slot>`}
        </span>
        <span part="label" class=${this.iconOnly ? 'vh' : 'label'}
          >${this.isBlank ? this.#label : nothing}<slot @slotchange=${this.#lookAtLabel}
            >${this.isBlank ? nothing : this.#label}</slot
          ></span
        >
      </button>
      <span part="message" class="message" role="status" .textContent=${this.message ?? ''}></span>
    `;
  }
}
