import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import type { AppDetail } from '../../../src/protocol/portal.js';
import { problemBox } from '../controls.js';
import type { Versioned } from '../portal-client.js';
import { PortalView } from '../portal-view.js';
import { APP_TABS, type AppTab } from '../route.js';
import { words } from '../words.js';

/** One application, in parts. */
export class AppPage extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    appId: { attribute: false },
    tab: { attribute: false },
    app: { state: true },
  };

  declare appId: string;
  declare tab: AppTab;
  declare private app: Versioned<AppDetail> | undefined;

  override get holdsUnsaved(): boolean {
    return this.querySelector<PortalView>('.part > *')?.holdsUnsaved ?? false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('appId') || changed.get('appId') === undefined) return;
    this.app = undefined;
    void this.load();
  }

  protected override async load(): Promise<void> {
    const { appId } = this;
    const app = await this.attempt(() => this.portal.client.app(appId));
    if (app && appId === this.appId) this.app = app;
  }

  override render(): TemplateResult {
    const { app } = this;
    if (!app)
      return this.problem
        ? html`<h1>${words.app.title}</h1>${problemBox(this.problem)}`
        : html`<p class="muted" aria-busy="true">${words.loading}</p>`;
    const { name, appId, revokedAt } = app.value;
    return html`
      <div class="title">
        <h1><bdi>${name}</bdi></h1>
        ${revokedAt === undefined ? nothing : html`<span class="chip bad">${words.apps.revoked}</span>`}
      </div>
      <p class="muted">${words.app.id} <code>${appId}</code></p>
      <nav class="tabs" aria-label=${words.app.parts}>
        ${APP_TABS.map(
          (tab) =>
            html`<a href=${`#/apps/${appId}/${tab}`} aria-current=${tab === this.tab ? 'page' : nothing}>${words.app.tabs[tab]}</a>`,
        )}
      </nav>
      <div class="part">${this.#part(app)}</div>
    `;
  }

  #part(app: Versioned<AppDetail>): TemplateResult {
    const { portal } = this;
    switch (this.tab) {
      case 'settings':
        return html`<portal-settings .portal=${portal} .app=${app} @changed=${this.#changed}></portal-settings>`;
      case 'keys':
        return html`<portal-keys .portal=${portal} .app=${app.value} @changed=${this.#changed}></portal-keys>`;
      case 'integration':
        return html`<portal-integration .portal=${portal} .app=${app.value}></portal-integration>`;
      case 'preview':
        return html`<portal-preview .portal=${portal} .app=${app.value}></portal-preview>`;
      case 'scopes':
        return html`<portal-own-scopes .portal=${portal} .app=${app} @changed=${this.#changed}></portal-own-scopes>`;
      case 'certificates':
        return html`<portal-certificates .portal=${portal} .app=${app.value} @changed=${this.#changed}></portal-certificates>`;
      case 'webhook':
        return html`<portal-webhook .portal=${portal} .app=${app.value}></portal-webhook>`;
      case 'activity':
        return html`<portal-activity .portal=${portal} .app=${app.value}></portal-activity>`;
    }
  }

  readonly #changed = (): void => void this.load();
}
