import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { AppRow } from '../../../src/protocol/portal.js';
import { problemBox, typed } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { countText, dateText, words } from '../words.js';

/** All applications, and the way to a new one. */
export class AppsView extends PortalView {
  static override properties: PropertyDeclarations = { ...PortalView.properties, rows: { state: true } };

  declare private rows: AppRow[] | undefined;
  /** What was typed last: answers to earlier searches that come late are dropped. */
  #search = '';

  protected override async load(): Promise<void> {
    const search = this.#search;
    this.isBusy = false;
    const rows = await this.attempt(() => this.portal.client.apps(search));
    if (rows === undefined || search !== this.#search) return;
    this.rows = rows;
    if (search !== '') this.portal.say(countText(words.apps.found, rows.length));
  }

  override render(): TemplateResult {
    const text = words.apps;
    return html`
      <div class="title">
        <h1>${text.title}</h1>
        ${
          this.portal.may('editor')
            ? html`<div class="row"><a class="act outline" href="#/import">${text.import}</a>
          <a class="act primary" href="#/new">${text.create}</a></div>`
            : nothing
        }
      </div>
      <form role="search" class="search" @submit=${(event: Event) => event.preventDefault()}>
        <label class="vh" for="search">${text.search}</label>
        <input id="search" type="search" maxlength="64" placeholder=${text.search} autocomplete="off" @input=${this.#searched} />
      </form>
      ${problemBox(this.problem)}
      ${this.rows === undefined ? html`<p class="muted" aria-busy="true">${words.loading}</p>` : this.#list(this.rows)}
    `;
  }

  #list(rows: AppRow[]): TemplateResult {
    const text = words.apps;
    if (rows.length === 0 && this.#search === '')
      return html`<div class="empty"><p><strong>${text.none}</strong></p><p class="muted">${text.noneText}</p></div>`;
    if (rows.length === 0) return html`<p class="muted">${text.notFound}</p>`;
    return html`<ul class="apps">
      ${rows.map(
        ({ appId, name, origins, logo, createdAt, revokedAt }) => html`<li>
          ${logo === undefined ? html`<span class="monogram" aria-hidden="true">${[...name.trim()][0]}</span>` : html`<img src=${logo} alt="" />`}
          <span class="grow">
            <a href=${`#/apps/${appId}`}><bdi>${name}</bdi></a>
            <span class="muted small"><bdi>${origins.join(', ')}</bdi></span>
          </span>
          <span class="muted small">${revokedAt === undefined ? dateText(createdAt) : html`<span class="chip bad">${text.revoked}</span>`}</span>
        </li>`,
      )}
    </ul>`;
  }

  readonly #searched = (event: Event): void => {
    this.#search = typed(event).trim();
    void this.load();
  };
}
