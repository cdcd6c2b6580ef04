import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import type { AppDetail, AppInput } from '../../../src/protocol/portal.js';
import { describedBy, field, problemBox, tick, typed, wrongOf } from '../controls.js';
import type { Versioned } from '../portal-client.js';
import { PortalView } from '../portal-view.js';
import { words } from '../words.js';
import { readLogo } from '../read-logo.js';
import type { BrandField } from './brand-field.js';
import type { OriginsField } from './origins-field.js';
import { type PoliciesField, policiesText } from './policies-field.js';
import type { WalletsField } from './wallets-field.js';

/** The settings that a form changes, by their names in the body. */
type Name = Exclude<keyof AppInput, 'logo' | 'brand' | 'wallets'>;

/** What people call each setting. */
const namesOfSettings = (): Readonly<Record<keyof AppInput, string>> => ({
  ...words.settings.names,
  ...words.appFields.names,
});

const PROCESSED = ['never', 'flag', 'always'] as const;

/** The settings whose field says itself what is wrong with it. */
const SHOWN = ['name', 'origins', 'authCodeLifetime', 'logo', 'brand', 'wallets', 'scope', 'processed'];

/**
 * The settings of an app. Only what was changed here is sent, together with the version that it was based on: where somebody else was faster, the
 * form shows what they changed, and keeps what was typed.
 * @fires changed - The app was changed.
 */
export class SettingsView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    draft: { state: true },
    theirs: { state: true },
  };

  declare app: Versioned<AppDetail>;
  /** What was changed and is not saved yet. */
  declare private draft: AppInput;
  /** The names of what somebody else changed meanwhile. */
  declare private theirs: (keyof AppInput)[];
  /** What the form is based on. */
  #base: Versioned<AppDetail> | undefined;

  constructor() {
    super();
    this.draft = {};
    this.theirs = [];
  }

  override get holdsUnsaved(): boolean {
    return Object.keys(this.draft).length > 0;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('app')) this.#base = this.app;
  }

  protected override updated(changed?: PropertyValues): void {
    super.updated();
    const origins = this.querySelector<OriginsField>('portal-origins');
    if (changed?.has('app') && origins && this.draft.origins === undefined)
      origins.origins = this.app.value.origins;
  }

  override render(): TemplateResult {
    const isFixed = !this.portal.may('editor') || this.app.value.revokedAt !== undefined;
    const text = words.settings;
    const name = {
      id: 'name',
      label: words.newApp.name,
      hint: words.newApp.nameHint,
      wrong: wrongOf(this.problem, 'name'),
    };
    return html`
      <h2 data-heading>${words.app.tabs.settings}</h2>
      ${this.#conflict()}
      <form class="form" @submit=${this.#save}>
        ${problemBox(this.problem, SHOWN)}
        ${field(
          name,
          html`<input id="name" required maxlength="64" autocomplete="off" ?readonly=${isFixed} .value=${this.#value('name')} aria-invalid=${name.wrong !== undefined} aria-describedby=${describedBy(name)}
          @input=${(event: Event) => this.#change('name', typed(event))} />`,
        )}
        ${this.#logo(isFixed)}
        ${this.#brand(isFixed)}
        <portal-origins .portal=${this.portal} .isReadOnly=${isFixed} .wrong=${wrongOf(this.problem, 'origins')} @origins=${this.#origins}></portal-origins>
        <h3>${text.devices}</h3>
        ${this.#choice('crossDevice', ['always', 'fallback', 'off'], isFixed)}
        ${this.#choice('qr', ['landing', 'direct'], isFixed)}
        ${this.#tick('numberMatch', isFixed)}
        ${this.#policies(isFixed)}
        ${this.#wallets(isFixed)}
        <h3>${text.backEnd}</h3>
        ${this.#lifetime(isFixed)}
        ${(['strict', 'classic', 'allowsUnsigned'] as const).map((one) => this.#tick(one, isFixed))}
        ${this.#processed(isFixed)}
        ${
          isFixed
            ? nothing
            : html`<div class="row"><button class="act primary" ?disabled=${this.isBusy || !this.holdsUnsaved}>${text.save}</button>
          ${this.holdsUnsaved ? html`<button type="button" class="act plain" @click=${this.#reset}>${text.reset}</button>` : nothing}</div>`
        }
      </form>
    `;
  }

  #conflict(): unknown {
    if (this.theirs.length === 0) return nothing;
    const text = words.settings;
    return html`<section class="notice conflict" aria-labelledby="conflict">
      <h3 id="conflict">${text.conflict}</h3>
      <p>${text.conflictText}</p>
      <table>
        <thead><tr><th scope="col">${text.what}</th><th scope="col">${text.now}</th><th scope="col">${text.yours}</th></tr></thead>
        <tbody>${this.theirs.map(
          (name) =>
            html`<tr><th scope="row">${namesOfSettings()[name]}</th><td>${shown(this.app.value[name])}</td><td>${Object.hasOwn(this.draft, name) ? shown(this.draft[name]) : '–'}</td></tr>`,
        )}</tbody>
      </table>
    </section>`;
  }

  #logo(isFixed: boolean): TemplateResult {
    const logo = this.draft.logo === undefined ? this.app.value.logo : this.draft.logo;
    const options = {
      id: 'logo',
      label: words.settings.names.logo,
      hint: words.settings.logoHint,
      wrong: wrongOf(this.problem, 'logo'),
    };
    return html`<div class="with-logo">
      ${logo ? html`<img src=${logo} alt=${words.settings.logoNow} />` : nothing}
      ${isFixed ? nothing : field(options, html`<input id="logo" type="file" accept="image/png,image/jpeg,image/webp" aria-describedby=${describedBy(options)} @change=${this.#pickLogo} />`)}
      ${logo && !isFixed ? html`<button type="button" class="act plain" @click=${() => (this.draft = { ...this.draft, logo: null })}>${words.settings.removeLogo}</button>` : nothing}
    </div>`;
  }

  #brand(isFixed: boolean): TemplateResult {
    const value = this.draft.brand === undefined ? (this.app.value.brand ?? null) : this.draft.brand;
    return html`<portal-brand .portal=${this.portal} .app=${this.app.value} .value=${value} .isReadOnly=${isFixed} .wrong=${wrongOf(this.problem, 'brand')}
      @brand=${({ target }: Event) => this.#change('brand', (target as BrandField).value)}></portal-brand>`;
  }

  #wallets(isFixed: boolean): TemplateResult {
    const chosen = this.draft.wallets === undefined ? (this.app.value.wallets ?? null) : this.draft.wallets;
    return html`<portal-offered-wallets .portal=${this.portal} .chosen=${chosen} .isReadOnly=${isFixed} .wrong=${wrongOf(this.problem, 'wallets')}
      @wallets=${({ target }: Event) => this.#change('wallets', (target as WalletsField).chosen as string[] | null)}></portal-offered-wallets>`;
  }

  #policies(isFixed: boolean): TemplateResult {
    return html`<portal-policies .portal=${this.portal} .app=${this.app.value} .policies=${this.#value('scopePolicies')} .isReadOnly=${isFixed} .wrong=${wrongOf(this.problem, 'scope')}
      @policies=${({ target }: Event) => this.#change('scopePolicies', (target as PoliciesField).policies)}></portal-policies>`;
  }

  /** Only what classic back-ends have. */
  #processed(isFixed: boolean): TemplateResult | typeof nothing {
    if (!this.#value('classic')) return nothing;
    const { hint, choices } = words.appFields.processed;
    const options = {
      id: 'processed',
      label: namesOfSettings().processed,
      hint,
      wrong: wrongOf(this.problem, 'processed'),
    };
    return field(
      options,
      html`<select id="processed" ?disabled=${isFixed} aria-describedby=${describedBy(options)} @change=${(
        event: Event,
      ) =>
        this.#change(
          'processed',
          PROCESSED.find((one) => one === typed(event)),
        )}>
        ${PROCESSED.map((one) => html`<option value=${one} .selected=${one === this.#value('processed')}>${choices[one]}</option>`)}
      </select>`,
    );
  }

  #choice<N extends 'crossDevice' | 'qr'>(
    name: N,
    values: readonly NonNullable<AppInput[N]>[],
    isFixed: boolean,
  ): TemplateResult {
    const hints: Readonly<Record<string, string>> = words.settings.choices[name];
    return field(
      { id: name, label: words.settings.names[name] },
      html`<select id=${name} ?disabled=${isFixed} @change=${(event: Event) => this.#change(name, typed(event) as NonNullable<AppInput[N]>)}>
        ${values.map((value) => html`<option value=${value} .selected=${this.#value(name) === value}>${hints[value]}</option>`)}
      </select>`,
    );
  }

  #tick(name: 'numberMatch' | 'strict' | 'classic' | 'allowsUnsigned', isFixed: boolean): TemplateResult {
    const options = { id: name, label: words.settings.names[name], hint: words.settings.hints[name] };
    return tick(options, this.#value(name), (isOn) => this.#change(name, isOn), isFixed);
  }

  #lifetime(isFixed: boolean): TemplateResult {
    const options = {
      id: 'authCodeLifetime',
      label: words.settings.names.authCodeLifetime,
      hint: words.settings.lifetimeHint,
      wrong: wrongOf(this.problem, 'authCodeLifetime'),
    };
    return field(
      options,
      html`<input id=${options.id} type="number" min="60" max="1800" required ?readonly=${isFixed} .value=${String(this.#value('authCodeLifetime'))} aria-describedby=${describedBy(options)}
        @input=${(event: Event) => this.#change('authCodeLifetime', Number(typed(event)))} />`,
    );
  }

  #value<N extends Name>(name: N): NonNullable<AppInput[N]> {
    return (this.draft[name] ?? this.app.value[name]) as NonNullable<AppInput[N]>;
  }

  #change<N extends keyof AppInput>(name: N, value: AppInput[N]): void {
    const { [name]: _, ...others } = this.draft;
    // What an app has none of is absent there, and null here.
    const isSame = JSON.stringify(value ?? null) === JSON.stringify(this.app.value[name] ?? null);
    this.draft = isSame ? others : { ...others, [name]: value };
  }

  readonly #origins = (event: Event): void => this.#change('origins', (event.target as OriginsField).origins);

  readonly #pickLogo = async (event: Event): Promise<void> => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    const logo = file && (await readLogo(file));
    if (file && logo === undefined) this.portal.say(words.problems.logo);
    if (logo !== undefined) this.draft = { ...this.draft, logo };
  };

  readonly #reset = (): void => {
    this.draft = {};
    this.theirs = [];
    this.problem = undefined;
    const origins = this.querySelector<OriginsField>('portal-origins');
    if (origins) origins.origins = this.app.value.origins;
  };

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { client } = this.portal;
    const { value, etag } = this.app;
    const saved = await this.attempt(() => client.changeApp(value.appId, this.draft, etag));
    if (saved) {
      this.draft = {};
      this.theirs = [];
      this.app = saved;
      this.portal.say(words.settings.saved);
      this.dispatchEvent(new Event('changed'));
    } else if (this.problem?.code === 'precondition_failed') await this.#learnTheirs();
  };

  /** Bases the form on what the app is now, and finds what differs from what it was based on. What was typed stays. */
  async #learnTheirs(): Promise<void> {
    const latest = await this.attempt(() => this.portal.client.app(this.app.value.appId));
    const before = this.#base?.value;
    if (!latest || !before) return;
    const names = Object.keys(namesOfSettings()) as (keyof AppInput)[];
    this.theirs = names.filter((name) => JSON.stringify(latest.value[name]) !== JSON.stringify(before[name]));
    this.app = latest;
    this.portal.say(words.settings.conflict);
  }
}

/** A value of a setting as text. */
function shown(value: AppInput[keyof AppInput]): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return policiesText(value);
  if (typeof value === 'boolean') return value ? words.on : words.off;
  const text = String(value);
  return text.startsWith('data:') ? words.settings.image : text;
}
