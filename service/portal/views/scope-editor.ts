import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import type { AppDetail, ScopeRow } from '../../../src/protocol/portal.js';
import { problemBox } from '../controls.js';
import { EXAMPLE_SCOPE } from '../example-scope.js';
import { excessText } from '../excess.js';
import { pasteField } from '../paste-field.js';
import { PortalProblem, type Versioned } from '../portal-client.js';
import { PortalView } from '../portal-view.js';
import { queryDetails, walletCard } from '../wallet-card.js';
import { fillText, words } from '../words.js';

/**
 * A scope of an app's own, as JSON. What is wrong with it, the service says by the place in it; what people would see is shown before it is stored.
 * @fires stored - The scope is stored; `app` is the app as it is now.
 * @fires closed - The person does not want to go on.
 */
export class ScopeEditor extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    definition: { attribute: false },
    isReadOnly: { attribute: false },
    text: { state: true },
    row: { state: true },
  };

  declare app: Versioned<AppDetail>;
  /** The scope as it was set; absent for a new one. */
  declare definition: object | undefined;
  declare isReadOnly: boolean;
  declare private text: string;
  /** What the text would be, as long as it is the text that was looked at. */
  declare private row: ScopeRow | undefined;
  #before = '';

  constructor() {
    super();
    this.text = '';
    this.isReadOnly = false;
  }

  override get holdsUnsaved(): boolean {
    return this.text !== this.#before;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && !changed.has('definition')) return;
    this.#before = JSON.stringify(this.definition ?? EXAMPLE_SCOPE, null, 2);
    this.text = this.#before;
  }

  override render(): TemplateResult {
    const text = words.scopes;
    const options = { id: 'definition', label: text.definition, hint: text.definitionHint };
    return html`<section aria-labelledby="editor">
      <h3 id="editor">${this.definition ? text.editTitle : text.newTitle}</h3>
      <form class="form" @submit=${this.#store}>
        ${problemBox(this.problem)}
        ${this.isReadOnly ? html`<pre tabindex="0" dir="ltr">${this.text}</pre>` : pasteField(this.portal, options, this.text, this.#typed)}
        <div class="row">
          ${this.isReadOnly ? nothing : html`<button class="act primary" ?disabled=${this.isBusy}>${text.store}</button>`}
          <button type="button" class="act outline" ?disabled=${this.isBusy} @click=${this.#look}>${text.look}</button>
          <button type="button" class="act plain" @click=${() => this.dispatchEvent(new Event('closed'))}>${words.cancel}</button>
        </div>
      </form>
      ${this.row ? this.#preview(this.row) : nothing}
    </section>`;
  }

  #preview(row: ScopeRow): TemplateResult {
    const text = words.scopes;
    return html`<h4>${fillText(text.seen, { name: row.name })}</h4>
      ${row.isAnswerable ? nothing : html`<p class="notice">${words.preview.notAnswerable}</p>`}
      ${excessText(row)}
      <div class="columns even">
        ${walletCard(this.app.value, row)}
        <dl class="facts">${row.labels.map(
          ({ label, title, optional }) =>
            html`<div><dt><bdi>${title}</bdi> ${optional ? words.preview.optional : nothing}</dt><dd><code>${label}</code></dd></div>`,
        )}</dl>
      </div>
      ${queryDetails(row)}`;
  }

  readonly #typed = (text: string): void => {
    this.text = text;
    this.row = undefined;
  };

  readonly #look = async (): Promise<void> => {
    const { client } = this.portal;
    this.row = await this.attempt(() => client.previewScope(this.app.value.appId, readScope(this.text)));
    if (this.row) this.portal.say(fillText(words.scopes.seen, { name: this.row.name }));
  };

  readonly #store = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { client } = this.portal;
    const { appId } = this.app.value;
    const stored = await this.attempt(async () => {
      const scope = readScope(this.text);
      // Its name, which is in the address of what is stored, is checked before.
      const { name } = await client.previewScope(appId, scope);
      await client.setScope(appId, name, scope, this.app.etag);
      return { name, app: await client.app(appId) };
    });
    if (stored) {
      this.app = stored.app;
      this.#before = this.text;
      this.portal.say(fillText(words.scopes.stored, { name: stored.name }));
      this.dispatchEvent(new Event('stored'));
    } else if (this.problem?.code === 'precondition_failed') await this.#learnVersion();
  };

  /** The next try is about the app as it is now. What was typed stays, and so does the word that somebody else was faster. */
  async #learnVersion(): Promise<void> {
    const { problem } = this;
    const app = await this.attempt(() => this.portal.client.app(this.app.value.appId));
    if (app) this.app = app;
    this.problem ??= problem;
  }
}

/** @throws PortalProblem `not_json` */
function readScope(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PortalProblem('not_json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PortalProblem('not_json');
  return value;
}
