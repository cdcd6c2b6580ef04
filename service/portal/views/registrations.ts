import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { AppDetail, RegistrationRow, ScopeRow } from '../../../src/protocol/portal.js';
import { problemBox, wrongOf } from '../controls.js';
import { excessText } from '../excess.js';
import { pasteField } from '../paste-field.js';
import { PortalView } from '../portal-view.js';
import { dateText, fillText, wordFor, words } from '../words.js';

/** What an app is registered to ask for, and which scopes ask for more. */
export class RegistrationsView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    rows: { state: true },
    scopes: { state: true },
    jwt: { state: true },
    findings: { state: true },
  };

  declare app: AppDetail;
  declare private rows: RegistrationRow[] | undefined;
  declare private scopes: ScopeRow[];
  declare private jwt: string;
  /** What wallets may mind about the certificate that was imported last. */
  declare private findings: readonly string[];

  constructor() {
    super();
    this.scopes = [];
    this.jwt = '';
    this.findings = [];
  }

  protected override async load(): Promise<void> {
    const { client } = this.portal;
    const { appId } = this.app;
    const both = await this.attempt(() => Promise.all([client.registrations(appId), client.scopes(appId)]));
    if (both) [this.rows, this.scopes] = both;
  }

  override render(): TemplateResult {
    const text = words.registrations;
    const mayChange = this.portal.may('editor') && this.app.revokedAt === undefined;
    return html`
      <h2>${text.title}</h2>
      <p class="muted">${text.text}</p>
      ${problemBox(this.problem, ['registration'])}
      ${this.rows?.length === 0 ? html`<p class="muted">${text.none}</p>` : nothing}
      <ul class="rows">${this.rows?.map((row) => this.#row(row, mayChange))}</ul>
      ${this.#findings()}
      ${this.#excesses()}
      ${mayChange ? this.#form() : nothing}
    `;
  }

  #row({ id, asker, expires, types }: RegistrationRow, mayChange: boolean): TemplateResult {
    const text = words.registrations;
    const end = expires === undefined ? undefined : Date.parse(expires);
    return html`<li>
      <span class="grow"><strong><bdi>${id}</bdi></strong>
        ${asker === undefined ? nothing : html`<span class="muted small"><bdi>${asker}</bdi></span>`}
        <span class="muted small"><bdi>${types.join(', ')}</bdi></span>
        <span class="muted small">${end === undefined ? text.noEnd : fillText(text.until, { date: dateText(end) })}</span></span>
      ${end !== undefined && end < Date.now() ? html`<span class="chip bad">${text.expired}</span>` : nothing}
      ${mayChange ? html`<button class="act plain" ?disabled=${this.isBusy} @click=${() => this.#remove(id)}>${words.remove}<span class="vh"> ${id}</span></button>` : nothing}
    </li>`;
  }

  #findings(): TemplateResult | typeof nothing {
    if (this.findings.length === 0) return nothing;
    const text = words.registrations;
    return html`<section class="notice" aria-labelledby="minded">
      <h3 id="minded">${text.minded}</h3>
      <ul>${this.findings.map((finding) => html`<li>${wordFor(text.findings, finding)}</li>`)}</ul>
    </section>`;
  }

  #excesses(): TemplateResult | typeof nothing {
    const text = words.registrations;
    const over = this.scopes.filter(({ exceeds }) => exceeds !== undefined);
    if (over.length === 0) return nothing;
    return html`<h3>${text.over}</h3>
      <p class="muted">${text.overText}</p>
      <ul class="rows">${over.map((row) => html`<li><span class="grow"><code>${row.name}</code> ${excessText(row)}</span></li>`)}</ul>`;
  }

  #form(): TemplateResult {
    const text = words.registrations;
    const options = {
      id: 'registration',
      label: text.jwt,
      hint: text.jwtHint,
      wrong: wrongOf(this.problem, 'registration'),
    };
    return html`<form class="form" @submit=${this.#import}>
      ${pasteField(this.portal, options, this.jwt, (jwt) => (this.jwt = jwt))}
      <button class="act outline" ?disabled=${this.isBusy || this.jwt.trim() === ''}>${text.import}</button>
    </form>`;
  }

  readonly #import = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { client } = this.portal;
    const imported = await this.attempt(() => client.importRegistration(this.app.appId, this.jwt.trim()));
    if (!imported) return;
    this.jwt = '';
    this.findings = imported.findings;
    await this.load();
    this.portal.say(imported.isReplacing ? words.registrations.replaced : words.registrations.imported);
  };

  async #remove(id: string): Promise<void> {
    await this.attempt(() => this.portal.client.removeRegistration(this.app.appId, id));
    if (this.problem) return;
    this.findings = [];
    await this.load();
    this.portal.say(words.registrations.removed);
  }
}
