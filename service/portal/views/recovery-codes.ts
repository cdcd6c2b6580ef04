import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import { PortalView } from '../portal-view.js';
import { copyText, download } from '../take-away.js';
import { words } from '../words.js';

/**
 * The recovery codes, which are shown this once.
 * @fires kept - The person says that they kept them.
 */
export class RecoveryCodes extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    codes: { attribute: false },
  };

  declare codes: string[];

  override render(): TemplateResult {
    const text = words.recovery;
    return html`
      <h1>${text.title}</h1>
      <p class="text">${text.text}</p>
      <div class="form">
        <ul class="codes">${this.codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
        <div class="row">
          <button class="act outline" @click=${this.#copy}>${words.copy}</button>
          <button class="act outline" @click=${() => download('recovery-codes.txt', `${this.codes.join('\n')}\n`)}>${words.download}</button>
        </div>
        <button class="act primary" @click=${() => this.dispatchEvent(new Event('kept'))}>${text.kept}</button>
      </div>
    `;
  }

  readonly #copy = async (): Promise<void> => {
    this.portal.say((await copyText(this.codes.join('\n'))) ? words.copied : words.notCopied);
  };
}
