import { startAuthentication } from '@simplewebauthn/browser';
import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { passkeyProblem } from '../passkey-problem.js';
import { PortalView } from '../portal-view.js';
import { words } from '../words.js';

/** Sign-in: by a passkey, by a linked wallet, or by one of the codes that stand in for a lost one. */
export class SignIn extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    usesCode: { state: true },
  };

  declare private usesCode: boolean;
  #code = '';

  /** Whether a former address of the service led here. No passkey of that one works. */
  readonly #hasMoved = new URLSearchParams(location.search).has('moved');

  constructor() {
    super();
    this.usesCode = this.#hasMoved;
  }

  override render(): TemplateResult {
    const text = words.signIn;
    return html`
      <h1>${text.title}</h1>
      ${this.#hasMoved ? html`<p class="text">${words.moved.text}</p><p class="detail">${words.moved.noCode}</p>` : html`<p class="text">${text.text}</p>`}
      ${problemBox(this.problem, ['code'])}
      <div class="stack">
        ${
          this.usesCode
            ? this.#codeForm()
            : html`<button class="act primary" ?disabled=${this.isBusy} @click=${this.#byPasskey}>${text.passkey}</button>
              <portal-wallet-sign-in .portal=${this.portal}></portal-wallet-sign-in>`
        }
        <button class="act plain" @click=${this.#switch}>${this.usesCode ? text.withPasskey : text.withCode}</button>
      </div>
    `;
  }

  #codeForm(): TemplateResult {
    const text = words.signIn;
    const options = {
      id: 'code',
      label: text.code,
      hint: text.codeHint,
      wrong: wrongOf(this.problem, 'code'),
    };
    return html`<form class="stack" @submit=${this.#byCode}>
      ${field(
        options,
        html`<input id="code" required maxlength="64" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby=${describedBy(options)}
        @input=${(event: Event) => (this.#code = typed(event))} />`,
      )}
      <button class="act primary" ?disabled=${this.isBusy}>${text.useCode}</button>
    </form>`;
  }

  readonly #switch = (): void => {
    this.usesCode = !this.usesCode;
    this.problem = undefined;
  };

  readonly #byPasskey = async (): Promise<void> => {
    const session = await this.attempt(async () => {
      const optionsJSON = await this.portal.client.signInOptions();
      const response = await startAuthentication({ optionsJSON }).catch(passkeyProblem);
      return this.portal.client.signIn(response);
    });
    if (session) this.portal.signedIn(session);
  };

  readonly #byCode = async (event: Event): Promise<void> => {
    event.preventDefault();
    const session = await this.attempt(() => this.portal.client.signInByCode(this.#code.trim()));
    if (session) this.portal.signedIn(session);
  };
}
