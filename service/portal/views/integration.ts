import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import type { AppDetail, ScopeRow } from '../../../src/protocol/portal.js';
import { typed } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { BACK_ENDS, FRONT_ENDS, type Snippet, type SnippetValues } from '../snippets/snippets.js';
import { copyText } from '../take-away.js';
import { words } from '../words.js';
import { Checklist } from '../checklist.js';

/** The code for page and back-end, filled in, and how far the integration is. */
export class IntegrationView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    scopes: { state: true },
    scope: { state: true },
    front: { state: true },
    back: { state: true },
  };

  declare app: AppDetail;
  declare private scopes: ScopeRow[];
  declare private scope: string;
  declare private front: string;
  declare private back: string;
  readonly #checklist = new Checklist(this);

  constructor() {
    super();
    this.scopes = [];
    this.scope = 'BASIC_SIGNUP';
    this.front = 'html';
    this.back = 'node';
  }

  protected override async load(): Promise<void> {
    this.scopes = (await this.attempt(() => this.portal.client.scopes(this.app.appId))) ?? [];
  }

  override render(): TemplateResult {
    const text = words.integration;
    const values: SnippetValues = {
      appId: this.app.appId,
      service: new URL('..', document.baseURI).href.replace(/\/$/, ''),
      scope: this.scope,
    };
    return html`
      <h2 data-heading>${text.title}</h2>
      <div class="columns">
        <div>
          <div class="field">
            <label for="scope">${text.scope}</label>
            <select id="scope" @change=${(event: Event) => (this.scope = typed(event))}>
              ${(this.scopes.length > 0 ? this.scopes.map(({ name }) => name) : [this.scope]).map(
                (name) => html`<option ?selected=${name === this.scope}>${name}</option>`,
              )}
            </select>
          </div>
          <h3>${text.page}</h3>
          <p class="muted">${text.pageText}</p>
          ${this.#snippets('front', FRONT_ENDS, this.front, values)}
          <h3>${text.backEnd}</h3>
          <p class="muted">${text.backEndText}</p>
          ${this.#snippets('back', BACK_ENDS, this.back, values)}
        </div>
        ${this.#checklist.render()}
      </div>
      <portal-try-it .portal=${this.portal} .app=${this.app} .row=${this.scopes.find(({ name }) => name === this.scope)} .scope=${this.scope}></portal-try-it>
    `;
  }

  #snippets(
    kind: 'front' | 'back',
    all: readonly Snippet[],
    chosen: string,
    values: SnippetValues,
  ): TemplateResult {
    const snippet = all.find(({ id }) => id === chosen) ?? all[0];
    const code = snippet?.code(values) ?? '';
    return html`<fieldset class="choice">
        <legend class="vh">${kind === 'front' ? words.integration.page : words.integration.backEnd}</legend>
        ${all.map(
          ({ id, name }) =>
            html`<label><input type="radio" name=${kind} value=${id} .checked=${id === chosen} @change=${() => (this[kind] = id)} /><bdi dir="ltr">${name}</bdi></label>`,
        )}
      </fieldset>
      <div class="code">
        <p class="muted small"><code>${snippet?.file}</code> <bdi dir="ltr">${snippet?.install}</bdi></p>
        <pre tabindex="0" dir="ltr" data-snippet=${snippet?.id ?? ''}>${code}</pre>
        <button class="act outline" @click=${() => this.#copy(code)}>${words.copy}</button>
      </div>`;
  }

  async #copy(code: string): Promise<void> {
    this.portal.say((await copyText(code)) ? words.copied : words.notCopied);
  }
}
