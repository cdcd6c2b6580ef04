import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { CertificateSubjectInput } from '../../../src/protocol/portal-certificates.js';
import type { AppDetail } from '../../../src/protocol/portal.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { copyText, download } from '../take-away.js';
import { words } from '../words.js';

/** Who asks: the fields of each kind, by their names in the body. */
const FIELDS = {
  organisation: ['country', 'organisation', 'organisationId'],
  person: ['country', 'givenName', 'surname', 'serialNumber'],
} as const;

type Kind = keyof typeof FIELDS;
type Name = (typeof FIELDS)[Kind][number] | 'contacts';

/**
 * A certificate request, which an authority answers with a certificate. Its key never leaves the service.
 * @fires requested - There is a request.
 */
export class CertificateRequest extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    kind: { state: true },
    request: { state: true },
  };

  declare app: AppDetail;
  declare private kind: Kind;
  /** PEM. */
  declare private request: string | undefined;
  #typed: Partial<Record<Name, string>> = {};

  constructor() {
    super();
    this.kind = 'organisation';
  }

  override render(): TemplateResult {
    const text = words.certificateRequest;
    const names: readonly Name[] = [...FIELDS[this.kind], 'contacts'];
    return html`<details>
      <summary>${text.title}</summary>
      <p class="muted">${text.text}</p>
      <form class="form" @submit=${this.#ask}>
        ${problemBox(this.problem, names)}
        ${field(
          { id: 'kind', label: text.kind },
          html`<select id="kind" @change=${(event: Event) => (this.kind = typed(event) as Kind)}>
          ${(Object.keys(FIELDS) as Kind[]).map((kind) => html`<option value=${kind} .selected=${kind === this.kind}>${text.kinds[kind]}</option>`)}
        </select>`,
        )}
        ${names.map((name) => this.#field(name))}
        <button class="act outline" ?disabled=${this.isBusy}>${text.make}</button>
      </form>
      ${this.request === undefined ? nothing : this.#result(this.request)}
    </details>`;
  }

  #field(name: Name): TemplateResult {
    const text = words.certificateRequest;
    const hints: Readonly<Partial<Record<Name, string>>> = text.hints;
    const options = {
      id: `request-${name}`,
      label: text.names[name],
      hint: hints[name],
      wrong: wrongOf(this.problem, name),
    };
    return field(
      options,
      html`<input id=${options.id} ?required=${name !== 'contacts'} maxlength=${name === 'country' ? 2 : 256} autocomplete="off" .value=${this.#typed[name] ?? ''}
        aria-invalid=${options.wrong !== undefined} aria-describedby=${describedBy(options)} @input=${(event: Event) => (this.#typed[name] = typed(event))} />`,
    );
  }

  #result(request: string): TemplateResult {
    const { appId } = this.app;
    return html`<section class="code" aria-labelledby="request">
      <h3 id="request">${words.certificateRequest.made}</h3>
      <p class="muted">${words.certificateRequest.madeText}</p>
      <pre tabindex="0" dir="ltr">${request}</pre>
      <div class="row">
        <button class="act outline" @click=${() => this.#copy(request)}>${words.copy}</button>
        <button class="act outline" @click=${() => download(`${appId}.csr`, request)}>${words.download}</button>
      </div>
    </section>`;
  }

  readonly #ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    const answer = await this.attempt(() =>
      this.portal.client.requestCertificate(this.app.appId, this.#subject()),
    );
    this.request = answer?.request;
    if (!answer) return;
    this.portal.say(words.certificateRequest.made);
    this.dispatchEvent(new Event('requested'));
  };

  #subject(): CertificateSubjectInput {
    const contacts = (this.#typed.contacts ?? '').split(/[\s,]+/).filter((text) => text !== '');
    const named = FIELDS[this.kind].map((name) => [name, (this.#typed[name] ?? '').trim()] as const);
    const { country = '', ...rest } = Object.fromEntries(named);
    return { country: country.toUpperCase(), ...rest, ...(contacts.length > 0 && { contacts }) };
  }

  async #copy(text: string): Promise<void> {
    this.portal.say((await copyText(text)) ? words.copied : words.notCopied);
  }
}
