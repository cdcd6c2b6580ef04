import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { AppDetail, ScopeRow } from '../../../src/protocol/portal.js';
import { problemBox } from '../controls.js';
import { excessText } from '../excess.js';
import type { Versioned } from '../portal-client.js';
import { PortalView } from '../portal-view.js';
import { fillText, words } from '../words.js';
import type { ScopeEditor } from './scope-editor.js';

/**
 * The scopes of an app's own: which there are, and the way to set and remove one.
 * @fires changed - The app was changed.
 */
export class OwnScopes extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    rows: { state: true },
    edited: { state: true },
  };

  declare app: Versioned<AppDetail>;
  declare private rows: ScopeRow[] | undefined;
  /** What is being edited: a scope that is set, or a new one. */
  declare private edited: ScopeRow | 'new' | undefined;

  override get holdsUnsaved(): boolean {
    return this.querySelector<ScopeEditor>('portal-scope-editor')?.holdsUnsaved ?? false;
  }

  protected override async load(): Promise<void> {
    const { client } = this.portal;
    const scopes = await this.attempt(() => client.scopes(this.app.value.appId));
    if (scopes) this.rows = scopes.filter(({ isOwn }) => isOwn);
  }

  override render(): TemplateResult {
    const text = words.scopes;
    const mayChange = this.portal.may('editor') && this.app.value.revokedAt === undefined;
    return html`
      <h2 data-heading>${words.app.tabs.scopes}</h2>
      <p class="muted">${text.text}</p>
      ${problemBox(this.problem)}
      ${this.rows?.length === 0 ? html`<p class="muted">${text.none}</p>` : nothing}
      <ul class="rows">${this.rows?.map((row) => this.#row(row, mayChange))}</ul>
      ${mayChange && this.edited === undefined ? html`<button class="act outline" @click=${() => this.#edit('new')}>${text.create}</button>` : nothing}
      ${
        this.edited === undefined
          ? nothing
          : html`<portal-scope-editor .portal=${this.portal} .app=${this.app} .definition=${this.edited === 'new' ? undefined : this.edited.definition} .isReadOnly=${!mayChange}
            @stored=${this.#stored} @closed=${this.#close}></portal-scope-editor>`
      }
    `;
  }

  #row(row: ScopeRow, mayChange: boolean): TemplateResult {
    const text = words.scopes;
    const { name, labels, isAnswerable } = row;
    const named = html`<span class="vh"> ${name}</span>`;
    return html`<li>
      <span class="grow"><strong><code>${name}</code></strong>
        <span class="muted small"><bdi>${labels.map(({ title }) => title).join(', ')}</bdi></span>
        ${excessText(row)}</span>
      ${isAnswerable ? nothing : html`<span class="chip">${text.notAnswerable}</span>`}
      ${
        this.edited === undefined
          ? html`<button class="act plain" @click=${() => this.#edit(row)}>${mayChange ? text.edit : text.show}${named}</button>
            ${mayChange ? html`<button class="act plain" ?disabled=${this.isBusy} @click=${() => this.#remove(name)}>${words.remove}${named}</button>` : nothing}`
          : nothing
      }
    </li>`;
  }

  async #edit(edited: ScopeRow | 'new'): Promise<void> {
    this.edited = edited;
    this.problem = undefined;
    await this.updateComplete;
    this.querySelector<HTMLElement>('portal-scope-editor textarea')?.focus();
  }

  readonly #close = async (): Promise<void> => {
    this.edited = undefined;
    await this.updateComplete;
    this.querySelector<HTMLElement>('button.outline')?.focus();
  };

  readonly #stored = async (event: Event): Promise<void> => {
    this.app = (event.target as ScopeEditor).app;
    await this.load();
    await this.#close();
    this.dispatchEvent(new Event('changed'));
  };

  async #remove(name: string): Promise<void> {
    const { client } = this.portal;
    const { value, etag } = this.app;
    const app = await this.attempt(async () => {
      await client.removeScope(value.appId, name, etag);
      return client.app(value.appId);
    });
    // Also after somebody else was faster: what there is now is shown, and the next try is about that.
    if (app) this.app = app;
    else if (this.problem?.code !== 'precondition_failed') return;
    const { problem } = this;
    await this.load();
    this.problem ??= problem;
    if (app) this.portal.say(fillText(words.scopes.removed, { name }));
    this.dispatchEvent(new Event('changed'));
  }
}
