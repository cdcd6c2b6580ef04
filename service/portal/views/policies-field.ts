import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AppDetail, ScopePolicy } from '../../../src/protocol/portal.js';
import { field, typed } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { fillText, words } from '../words.js';

/** What lists of labels are called among the names of scopes. */
const ATTRIBUTES = 'ATTRIBUTES';

const CROSS_DEVICE = ['always', 'fallback', 'off'] as const;

/**
 * How scope requests for single scopes may be answered, one row for each.
 * @fires policies - With `policies`, after each change.
 */
export class PoliciesField extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    policies: { attribute: false },
    scopes: { state: true },
    wrong: {},
    isReadOnly: { attribute: false },
  };

  declare app: AppDetail;
  declare policies: Readonly<Record<string, ScopePolicy>>;
  /** Names of the scopes that the app may ask for. */
  declare private scopes: string[];
  /** What the service said about them. */
  declare wrong: string | undefined;
  declare isReadOnly: boolean;

  constructor() {
    super();
    this.scopes = [];
  }

  protected override async load(): Promise<void> {
    const rows = await this.attempt(() => this.portal.client.scopes(this.app.appId));
    if (rows) this.scopes = [...rows.map(({ name }) => name), ATTRIBUTES];
  }

  override render(): TemplateResult {
    const text = words.appFields.policies;
    const rows = Object.entries(this.policies);
    const others = this.scopes.filter((name) => !Object.hasOwn(this.policies, name));
    return html`<fieldset aria-describedby="policies-hint">
      <legend>${words.appFields.names.scopePolicies}</legend>
      <p class="hint" id="policies-hint">${text.hint}</p>
      ${rows.length === 0 ? html`<p class="muted">${text.none}</p>` : nothing}
      <ul class="rows rules">${repeat(
        rows,
        ([scope]) => scope,
        ([scope, policy]) => this.#row(scope, policy),
      )}</ul>
      ${this.wrong === undefined ? nothing : html`<p class="wrong">${this.wrong}</p>`}
      ${
        this.isReadOnly || others.length === 0
          ? nothing
          : field(
              { id: 'policy-scope', label: text.scope },
              html`<div class="with-button wraps">
              <select id="policy-scope">${others.map((name) => html`<option value=${name}>${nameOf(name)}</option>`)}</select>
              <button type="button" class="act outline" @click=${this.#add}>${text.add}</button>
            </div>`,
            )
      }
    </fieldset>`;
  }

  #row(scope: string, { crossDevice, numberMatch }: ScopePolicy): TemplateResult {
    const text = words.appFields.policies;
    const match = numberMatch === undefined ? '' : numberMatch ? 'on' : 'off';
    return html`<li data-scope=${scope}>
      <strong><code>${scope}</code></strong>
      <select aria-label=${fillText(text.crossDeviceOf, { scope })} ?disabled=${this.isReadOnly}
        @change=${(event: Event) => this.#set(scope, { crossDevice: CROSS_DEVICE.find((one) => one === typed(event)) })}>
        <option value="" .selected=${crossDevice === undefined}>${text.asAbove}</option>
        ${CROSS_DEVICE.map((one) => html`<option value=${one} .selected=${one === crossDevice}>${text.crossDevice[one]}</option>`)}
      </select>
      <select aria-label=${fillText(text.numberMatchOf, { scope })} ?disabled=${this.isReadOnly}
        @change=${(event: Event) => this.#set(scope, { numberMatch: typed(event) === '' ? undefined : typed(event) === 'on' })}>
        <option value="" .selected=${match === ''}>${text.asAbove}</option>
        ${(['on', 'off'] as const).map((one) => html`<option value=${one} .selected=${one === match}>${text.numberMatch[one]}</option>`)}
      </select>
      ${this.isReadOnly ? nothing : html`<button type="button" class="act plain" @click=${() => this.#remove(scope)}>${words.remove}<span class="vh"> ${scope}</span></button>`}
    </li>`;
  }

  /** @param change members that are undefined follow the app again */
  #set(scope: string, change: { [name in keyof ScopePolicy]?: ScopePolicy[name] | undefined }): void {
    const { crossDevice, numberMatch } = { ...this.policies[scope], ...change };
    this.#tell({
      ...this.policies,
      [scope]: { ...(crossDevice && { crossDevice }), ...(numberMatch !== undefined && { numberMatch }) },
    });
  }

  readonly #add = async (): Promise<void> => {
    const scope = this.querySelector<HTMLSelectElement>('#policy-scope')?.value ?? '';
    this.#set(scope, {});
    this.portal.say(fillText(words.appFields.policies.added, { scope }));
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-scope="${CSS.escape(scope)}"] select`)?.focus();
  };

  async #remove(scope: string): Promise<void> {
    const { [scope]: _, ...others } = this.policies;
    this.#tell(others);
    this.portal.say(fillText(words.appFields.policies.removed, { scope }));
    await this.updateComplete;
    this.querySelector<HTMLElement>('#policy-scope')?.focus();
  }

  #tell(policies: Readonly<Record<string, ScopePolicy>>): void {
    this.policies = policies;
    this.dispatchEvent(new Event('policies'));
  }
}

function nameOf(scope: string): string {
  return scope === ATTRIBUTES ? words.appFields.policies.attributes : scope;
}

/** Rules for single scopes in one text, for people to compare. */
export function policiesText(policies: Readonly<Record<string, ScopePolicy>>): string {
  const text = words.appFields.policies;
  const lines = Object.entries(policies).map(([scope, { crossDevice, numberMatch }]) => {
    const parts = [
      ...(crossDevice === undefined ? [] : [text.crossDevice[crossDevice]]),
      ...(numberMatch === undefined ? [] : [text.numberMatch[numberMatch ? 'on' : 'off']]),
    ];
    return `${scope}: ${parts.join(', ') || text.asAbove}`;
  });
  return lines.join('; ');
}
