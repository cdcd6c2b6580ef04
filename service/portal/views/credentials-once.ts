import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import type { AppCreated } from '../../../src/protocol/portal.js';
import { asDotEnv, asJson } from '../credential-files.js';
import { PortalView } from '../portal-view.js';
import { copyText, download } from '../take-away.js';
import { fillText, words } from '../words.js';

const SECRET = ['appSecret', 'prvKey'] as const;
const OPEN = ['appId', 'pubKey', 'servicePublicKey', 'serviceUrl'] as const;

/**
 * The credentials of an app, which are shown this once and kept nowhere in the browser.
 * @fires kept - The person says that they kept them.
 */
export class CredentialsOnce extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    created: { attribute: false },
  };

  declare created: AppCreated;
  #isKept = false;

  override get holdsUnsaved(): boolean {
    return !this.#isKept;
  }

  override render(): TemplateResult {
    const { credentials, app } = this.created;
    const text = words.credentials;
    return html`
      <h1>${fillText(text.title, { name: app.name })}</h1>
      <p class="notice"><strong>${text.once}</strong> ${text.onceText}</p>
      <div class="row">
        <button class="act outline" @click=${() => download(`${credentials.appId}.env`, asDotEnv(credentials))}>${text.asEnv}</button>
        <button class="act outline" @click=${() => download(`${credentials.appId}.json`, asJson(credentials))}>${text.asJson}</button>
      </div>
      <dl class="facts">
        ${[...SECRET, ...OPEN].map(
          (name) => html`<div>
            <dt>${text.names[name]}</dt>
            <dd><code>${credentials[name]}</code><button class="act plain" @click=${() => this.#copy(credentials[name])}>${words.copy}<span class="vh"> ${text.names[name]}</span></button></dd>
          </div>`,
        )}
      </dl>
      <button class="act primary" @click=${this.#kept}>${text.kept}</button>
    `;
  }

  async #copy(value: string): Promise<void> {
    this.portal.say((await copyText(value)) ? words.copied : words.notCopied);
  }

  readonly #kept = (): void => {
    this.#isKept = true;
    this.dispatchEvent(new Event('kept'));
  };
}
