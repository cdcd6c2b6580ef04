import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import { describedBy, field, problemBox, tick, typed, wrongOf } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { words } from '../words.js';
import type { OriginsField } from './origins-field.js';

const TYPED = ['name', 'appId', 'appSecret', 'publicKey'] as const;
type Typed = (typeof TYPED)[number];

const AT_FIELDS = [...TYPED, 'origins'];

/** How much each field takes. A public key can be typed with spaces at its ends, and is longest. */
const LENGTHS: Readonly<Record<Typed, number>> = { name: 64, appId: 64, appSecret: 64, publicKey: 256 };

/** An app of the original system moves over: it keeps its id and keys, so that its back-end changes no more than an address. */
export class ImportApp extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    isClassic: { state: true },
  };

  declare private isClassic: boolean;
  readonly #typed: Record<Typed, string> = { name: '', appId: '', appSecret: '', publicKey: '' };

  constructor() {
    super();
    this.isClassic = true;
  }

  override render(): TemplateResult {
    const text = words.importApp;
    return html`
      <h1>${text.title}</h1>
      <p class="text">${text.text}</p>
      <form class="form" autocomplete="off" @submit=${this.#import}>
        ${problemBox(this.problem, AT_FIELDS)}
        ${this.#field('name')}
        <portal-origins .portal=${this.portal} .wrong=${wrongOf(this.problem, 'origins')}></portal-origins>
        ${this.#field('appId')}
        ${this.#field('appSecret')}
        ${this.#field('publicKey')}
        ${tick(
          { id: 'classic', label: words.settings.names.classic, hint: words.settings.hints.classic },
          this.isClassic,
          (isOn) => (this.isClassic = isOn),
          false,
        )}
        <div class="row">
          <button class="act primary" ?disabled=${this.isBusy}>${text.create}</button>
          <a class="act plain" href="#/">${words.cancel}</a>
        </div>
      </form>
    `;
  }

  #field(name: Typed): TemplateResult {
    const { names, hints } = words.importApp;
    const options = { id: name, label: names[name], hint: hints[name], wrong: wrongOf(this.problem, name) };
    return field(
      options,
      html`<input id=${name} type=${name === 'appSecret' ? 'password' : 'text'} required maxlength=${LENGTHS[name]} autocomplete="off" spellcheck="false" autocapitalize="none"
        aria-invalid=${options.wrong !== undefined} aria-describedby=${describedBy(options)} @input=${(event: Event) => (this.#typed[name] = typed(event))} />`,
    );
  }

  readonly #import = async (event: Event): Promise<void> => {
    event.preventDefault();
    const origins = this.querySelector<OriginsField>('portal-origins')?.origins ?? [];
    const { name, appId, appSecret, publicKey } = this.#typed;
    const imported = await this.attempt(() =>
      this.portal.client.importApp({
        name: name.trim(),
        origins,
        appId: appId.trim(),
        appSecret: appSecret.trim(),
        publicKey: publicKey.trim(),
        classic: this.isClassic,
      }),
    );
    if (imported) this.portal.go(`#/apps/${imported.appId}/integration`);
  };
}
