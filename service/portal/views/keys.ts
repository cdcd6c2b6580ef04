import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { AppCreated, AppDetail } from '../../../src/protocol/portal.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { dateText, fillText, timeText, words } from '../words.js';
import type { CredentialsOnce } from './credentials-once.js';

/** How long both pairs of keys may work, in seconds. */
const OVERLAPS = [0, 3_600, 86_400, 604_800] as const;

/**
 * The keys of an app: which work, new ones, and the end of the app.
 * @fires changed - Keys or the app have changed.
 */
export class KeysView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    created: { state: true },
    typedName: { state: true },
  };

  declare app: AppDetail;
  declare private created: AppCreated | undefined;
  /** The name of the app, as typed to confirm that it ends. */
  declare private typedName: string;
  #overlap: number = 86_400;

  constructor() {
    super();
    this.typedName = '';
  }

  override get holdsUnsaved(): boolean {
    return this.querySelector<CredentialsOnce>('portal-credentials')?.holdsUnsaved ?? false;
  }

  override render(): TemplateResult {
    const { app, created } = this;
    if (created)
      return html`<portal-credentials .portal=${this.portal} .created=${created} @kept=${this.#kept}></portal-credentials>`;
    const text = words.keys;
    const mayChange = this.portal.may('editor') && app.revokedAt === undefined;
    return html`
      <h2 data-heading>${words.app.tabs.keys}</h2>
      ${problemBox(this.problem, ['confirm'])}
      <ul class="rows">
        ${app.keys.map(
          ({ id, createdAt, endsAt }) => html`<li>
            <code>${id}</code>
            <span class="muted small">${fillText(text.since, { date: dateText(createdAt) })}</span>
            ${endsAt === undefined ? nothing : html`<span class="chip">${fillText(text.until, { date: timeText(endsAt) })}</span>`}
            ${endsAt === undefined || !mayChange ? nothing : html`<button class="act plain" ?disabled=${this.isBusy} @click=${() => this.#endKey(id)}>${text.end}<span class="vh"> ${id}</span></button>`}
          </li>`,
        )}
      </ul>
      ${mayChange ? this.#rotation() : nothing}
      <h3>${text.certificate}</h3>
      <dl class="facts">
        <div><dt>${text.subject}</dt><dd><bdi>${app.certificate.subject}</bdi></dd></div>
        <div><dt>${text.issuer}</dt><dd><bdi>${app.certificate.issuer}</bdi></dd></div>
        <div><dt>${text.notAfter}</dt><dd>${dateText(app.certificate.notAfter)}</dd></div>
      </dl>
      ${mayChange ? this.#end() : nothing}
      ${app.revokedAt !== undefined && this.portal.may('owner') ? html`<portal-erase-app .portal=${this.portal} .app=${app}></portal-erase-app>` : nothing}
    `;
  }

  #rotation(): TemplateResult {
    const text = words.keys;
    return html`<form class="form" @submit=${this.#rotate}>
      <h3>${text.rotate}</h3>
      <p class="muted">${text.rotateText}</p>
      ${field(
        { id: 'overlap', label: text.overlap },
        html`<select id="overlap" @change=${(event: Event) => (this.#overlap = Number(typed(event)))}>
          ${OVERLAPS.map((seconds) => html`<option value=${seconds} ?selected=${seconds === 86_400}>${text.overlaps[seconds]}</option>`)}
        </select>`,
      )}
      <button class="act outline" ?disabled=${this.isBusy}>${text.rotateNow}</button>
    </form>`;
  }

  #end(): TemplateResult {
    const text = words.keys;
    const options = {
      id: 'confirm',
      label: fillText(text.confirm, { name: this.app.name }),
      wrong: wrongOf(this.problem, 'confirm'),
    };
    return html`<form class="form end" @submit=${this.#revoke}>
      <h3>${text.revoke}</h3>
      <p class="muted">${text.revokeText}</p>
      ${field(
        options,
        html`<input id="confirm" autocomplete="off" maxlength="64" .value=${this.typedName} aria-describedby=${describedBy(options)}
        @input=${(event: Event) => (this.typedName = typed(event))} />`,
      )}
      <button class="act danger" ?disabled=${this.isBusy || this.typedName !== this.app.name}>${text.revokeNow}</button>
    </form>`;
  }

  readonly #rotate = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.created = await this.attempt(() => this.portal.client.rotate(this.app.appId, this.#overlap));
    if (this.created) this.portal.say(words.credentials.said);
  };

  async #endKey(id: string): Promise<void> {
    const { appId, name } = this.app;
    const done = await this.attempt(async () => {
      await this.portal.client.revokeKey(appId, id, name);
      return true;
    });
    if (!done) return;
    this.portal.say(words.keys.ended);
    this.dispatchEvent(new Event('changed'));
  }

  readonly #kept = (): void => {
    this.created = undefined;
    this.dispatchEvent(new Event('changed'));
  };

  readonly #revoke = async (event: Event): Promise<void> => {
    event.preventDefault();
    const done = await this.attempt(async () => {
      await this.portal.client.revoke(this.app.appId, this.typedName);
      return true;
    });
    if (!done) return;
    this.portal.say(words.keys.revoked);
    this.dispatchEvent(new Event('changed'));
  };
}
