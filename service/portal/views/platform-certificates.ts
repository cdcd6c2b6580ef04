import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { PlatformCertificateRow } from '../../../src/protocol/portal-certificates.js';
import type { AppDetail } from '../../../src/protocol/portal.js';
import { certificateFacts, certificateState } from '../certificate-facts.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { pasteField } from '../paste-field.js';
import { PortalView } from '../portal-view.js';
import { fillText, words } from '../words.js';

type Platform = PlatformCertificateRow['platform'];

const PLATFORMS: readonly Platform[] = ['google', 'apple'];

/** The members of the import that have a field. */
const MEMBERS = ['certificate', 'key', 'metadata'] as const;
type Member = (typeof MEMBERS)[number];

const EMPTY: Readonly<Record<Member, string>> = { certificate: '', key: '', metadata: '' };

/**
 * The certificates by which Google's and Apple's own wallets know an app: read back field by field, imported, and removed.
 * @fires changed - The app has other certificates.
 */
export class PlatformCertificates extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    rows: { state: true },
    platform: { state: true },
    texts: { state: true },
    typedNames: { state: true },
  };

  declare app: AppDetail;
  declare private rows: PlatformCertificateRow[] | undefined;
  /** That of the form. */
  declare private platform: Platform;
  /** What is typed into the form. */
  declare private texts: Readonly<Record<Member, string>>;
  /** The name of the app, as typed to confirm a removal. */
  declare private typedNames: Readonly<Partial<Record<Platform, string>>>;
  /** Where the removal was that the service refused. */
  #removing: Platform | undefined;

  constructor() {
    super();
    this.platform = 'google';
    this.texts = EMPTY;
    this.typedNames = {};
  }

  /** Whether something is typed into the form. */
  get #isBegun(): boolean {
    return Object.values(this.texts).some((text) => text.trim() !== '');
  }

  protected override async load(): Promise<void> {
    this.rows = await this.attempt(() => this.portal.client.platformCertificates(this.app.appId));
  }

  override render(): TemplateResult {
    const text = words.appFields.platforms;
    const mayChange = this.portal.may('editor') && this.app.revokedAt === undefined;
    return html`
      <h2>${text.title}</h2>
      <p class="muted">${text.text}</p>
      ${problemBox(this.problem, [...MEMBERS, 'confirm'])}
      ${this.rows?.length === 0 ? html`<p class="muted">${text.none}</p>` : nothing}
      ${this.rows?.map((row) => this.#row(row, mayChange))}
      ${mayChange ? this.#form() : nothing}
    `;
  }

  #row(row: PlatformCertificateRow, mayChange: boolean): TemplateResult {
    const { platform } = row;
    const name = words.appFields.platforms.names[platform];
    return html`<section aria-labelledby=${`platform-${platform}`}>
      <h3 id=${`platform-${platform}`}>${words.certificates.names[platform]}</h3>
      ${certificateState(row.validTo)}
      ${certificateFacts(row)}
      ${mayChange ? this.#removal(platform, name) : nothing}
    </section>`;
  }

  #removal(platform: Platform, name: string): TemplateResult {
    const text = words.appFields.platforms;
    const typedName = this.typedNames[platform] ?? '';
    const options = {
      id: `confirm-${platform}`,
      label: fillText(fillText(text.confirm, { platform: name }), { name: this.app.name }),
      wrong: this.#removing === platform ? wrongOf(this.problem, 'confirm') : undefined,
    };
    return html`<details>
      <summary>${fillText(text.removeTitle, { platform: name })}</summary>
      <form class="form" @submit=${(event: Event) => this.#remove(event, platform)}>
        <p class="muted">${fillText(text.removeText, { platform: name })}</p>
        ${field(
          options,
          html`<input id=${options.id} autocomplete="off" maxlength="64" .value=${typedName} aria-describedby=${describedBy(options)}
          @input=${(event: Event) => (this.typedNames = { ...this.typedNames, [platform]: typed(event) })} />`,
        )}
        <button class="act danger" ?disabled=${this.isBusy || typedName !== this.app.name}>${text.remove}</button>
      </form>
    </details>`;
  }

  #form(): TemplateResult {
    const text = words.appFields.platforms;
    return html`<details class="platform-import" ?open=${this.#isBegun}>
      <summary>${text.importTitle}</summary>
      <form class="form" @submit=${this.#import}>
        ${field(
          { id: 'platform', label: text.platform },
          html`<select id="platform" @change=${(event: Event) => (this.platform = typed(event) as Platform)}>
          ${PLATFORMS.map((one) => html`<option value=${one} .selected=${one === this.platform}>${text.names[one]}</option>`)}
        </select>`,
        )}
        ${this.#paste('certificate', text.chain, text.chainHint)}
        ${this.platform === 'google' ? this.#paste('metadata', text.metadata, text.metadataHint) : nothing}
        ${this.#paste('key', text.key, words.certificates.keyHint)}
        <button class="act outline" ?disabled=${this.isBusy || this.texts.certificate.trim() === ''}>${text.import}</button>
      </form>
    </details>`;
  }

  #paste(member: Member, label: string, hint: string): TemplateResult {
    const options = {
      id: `platform-${member}`,
      label,
      hint,
      wrong: wrongOf(this.problem, member),
      ...(member === 'metadata' && { decode: metadataText }),
    };
    return pasteField(this.portal, options, this.texts[member], (text) => {
      this.texts = { ...this.texts, [member]: text };
    });
  }

  readonly #import = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { platform, texts } = this;
    const [key, metadata] = [texts.key.trim(), platform === 'google' ? texts.metadata.trim() : ''];
    const body = {
      certificate: texts.certificate,
      ...(key !== '' && { key }),
      ...(metadata !== '' && { metadata }),
    };
    const { client } = this.portal;
    const rows = await this.attempt(() => client.importPlatformCertificate(this.app.appId, platform, body));
    if (!rows) return;
    this.texts = EMPTY;
    this.#replaced(rows, words.appFields.platforms.imported, platform);
  };

  async #remove(event: Event, platform: Platform): Promise<void> {
    event.preventDefault();
    this.#removing = platform;
    const { client } = this.portal;
    const confirm = this.typedNames[platform] ?? '';
    const rows = await this.attempt(() =>
      client.removePlatformCertificate(this.app.appId, platform, confirm),
    );
    if (!rows) return;
    this.typedNames = {};
    this.#replaced(rows, words.appFields.platforms.removed, platform);
  }

  #replaced(rows: PlatformCertificateRow[], said: string, platform: Platform): void {
    this.rows = rows;
    this.portal.say(fillText(said, { platform: words.appFields.platforms.names[platform] }));
    this.dispatchEvent(new Event('changed'));
  }
}

/** A file of metadata holds its bytes, which are CBOR and begin with a tag, or their text. */
function metadataText(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (/^[\w-]+=*\s*$/.test(binary)) return binary.trim();
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
