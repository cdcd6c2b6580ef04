import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { CertificateDetail } from '../../../src/protocol/portal-certificates.js';
import type { AppDetail } from '../../../src/protocol/portal.js';
import { certificateFacts, certificateState } from '../certificate-facts.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { pasteField } from '../paste-field.js';
import { PortalView } from '../portal-view.js';
import { fillText, words } from '../words.js';

/**
 * The certificate by which wallets know an app, read back field by field, and the way to another one. What the app is registered for stands below.
 * @fires changed - The app has another certificate.
 */
export class CertificatesView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    detail: { state: true },
    pem: { state: true },
    key: { state: true },
    typedName: { state: true },
  };

  declare app: AppDetail;
  declare private detail: CertificateDetail | undefined;
  declare private pem: string;
  declare private key: string;
  /** The name of the app, as typed to confirm that an imported certificate goes. */
  declare private typedName: string;

  constructor() {
    super();
    this.pem = '';
    this.key = '';
    this.typedName = '';
  }

  protected override async load(): Promise<void> {
    this.detail = await this.attempt(() => this.portal.client.certificate(this.app.appId));
  }

  override render(): TemplateResult {
    const text = words.certificates;
    const { detail, portal, app } = this;
    const mayChange = portal.may('editor') && app.revokedAt === undefined;
    return html`
      <h2 data-heading>${words.app.tabs.certificates}</h2>
      <p class="muted">${text.text}</p>
      ${problemBox(this.problem, ['certificate', 'key', 'confirm'])}
      ${detail ? this.#readBack(detail) : nothing}
      ${
        mayChange
          ? html`<portal-certificate-request .portal=${portal} .app=${app} @requested=${this.#requested}></portal-certificate-request>
            ${this.#importForm()}
            ${detail?.issued === 'imported' ? this.#ownForm() : nothing}`
          : nothing
      }
      <portal-platform-certificates .portal=${portal} .app=${app}></portal-platform-certificates>
      <portal-registrations .portal=${portal} .app=${app}></portal-registrations>
    `;
  }

  #readBack(detail: CertificateDetail): TemplateResult {
    const text = words.certificates;
    return html`
      ${certificateState(detail.validTo, detail.issued !== 'imported')}
      ${certificateFacts(detail)}
      ${detail.openRequest ? html`<p class="notice">${text.openRequest}</p>` : nothing}
      ${
        detail.findings.length === 0
          ? nothing
          : html`<section class="notice" aria-labelledby="findings">
        <h3 id="findings">${text.findings}</h3>
        <ul>${detail.findings.map(({ finding, meaning }) => html`<li>${meaning} <code>${finding}</code></li>`)}</ul>
      </section>`
      }
    `;
  }

  #importForm(): TemplateResult {
    const text = words.certificates;
    const chain = {
      id: 'certificate',
      label: text.chain,
      hint: text.chainHint,
      wrong: wrongOf(this.problem, 'certificate'),
    };
    const key = { id: 'key', label: text.key, hint: text.keyHint, wrong: wrongOf(this.problem, 'key') };
    return html`<form class="form" @submit=${this.#import}>
      <h3>${text.importTitle}</h3>
      ${pasteField(this.portal, chain, this.pem, (pem) => (this.pem = pem))}
      ${pasteField(this.portal, key, this.key, (pem) => (this.key = pem))}
      <button class="act outline" ?disabled=${this.isBusy || this.pem.trim() === ''}>${text.import}</button>
    </form>`;
  }

  #ownForm(): TemplateResult {
    const text = words.certificates;
    const options = {
      id: 'confirm',
      label: fillText(words.keys.confirm, { name: this.app.name }),
      wrong: wrongOf(this.problem, 'confirm'),
    };
    return html`<form class="form end" @submit=${this.#useOwn}>
      <h3>${text.ownTitle}</h3>
      <p class="muted">${text.ownText}</p>
      ${field(
        options,
        html`<input id="confirm" autocomplete="off" maxlength="64" .value=${this.typedName} aria-describedby=${describedBy(options)}
        @input=${(event: Event) => (this.typedName = typed(event))} />`,
      )}
      <button class="act danger" ?disabled=${this.isBusy || this.typedName !== this.app.name}>${text.own}</button>
    </form>`;
  }

  readonly #requested = (): void => {
    if (this.detail) this.detail = { ...this.detail, openRequest: true };
  };

  readonly #import = async (event: Event): Promise<void> => {
    event.preventDefault();
    const key = this.key.trim();
    const body = { certificate: this.pem, ...(key !== '' && { key }) };
    this.#replaced(await this.attempt(() => this.portal.client.importCertificate(this.app.appId, body)));
  };

  readonly #useOwn = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { client } = this.portal;
    this.#replaced(await this.attempt(() => client.useOwnCertificate(this.app.appId, this.typedName)));
  };

  #replaced(detail: CertificateDetail | undefined): void {
    if (!detail) return;
    this.detail = detail;
    this.pem = '';
    this.key = '';
    this.typedName = '';
    this.portal.say(words.certificates.replaced);
    this.dispatchEvent(new Event('changed'));
  }
}
