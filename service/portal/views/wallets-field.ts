import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { WalletSummary } from '../../../src/protocol/http.js';
import { PortalView } from '../portal-view.js';
import { fillText, words } from '../words.js';

/**
 * Which of the wallets that the operator lists an app's people are offered by name.
 * @fires wallets - With `chosen`, after each change.
 */
export class WalletsField extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    chosen: { attribute: false },
    listed: { state: true },
    wrong: {},
    isReadOnly: { attribute: false },
  };

  /** Names; null for all. */
  declare chosen: readonly string[] | null;
  declare private listed: WalletSummary[] | undefined;
  /** What the service said about them. */
  declare wrong: string | undefined;
  declare isReadOnly: boolean;

  protected override async load(): Promise<void> {
    this.listed = await this.attempt(() => this.portal.client.offeredWallets());
  }

  override render(): TemplateResult {
    const text = words.appFields.wallets;
    const { listed = [], chosen, wrong } = this;
    const problem = chosen?.length === 0 ? text.noneTicked : wrong;
    return html`<fieldset aria-describedby="wallets-hint">
      <legend>${words.appFields.names.wallets}</legend>
      <p class="hint" id="wallets-hint">${text.hint}</p>
      ${this.listed?.length === 0 ? html`<p class="muted">${text.none}</p>` : nothing}
      ${this.#radio('all', text.all, chosen === null, () => this.#choose(null))}
      ${
        listed.length === 0
          ? nothing
          : html`${this.#radio('some', text.some, chosen !== null, () => this.#choose(listed.map(({ name }) => name)))}
        ${chosen === null ? nothing : html`<div class="stack inset">${listed.map((wallet, nth) => this.#tick(wallet, nth, chosen))}</div>`}`
      }
      ${this.#gone(chosen ?? [])}
      ${problem === undefined ? nothing : html`<p class="wrong">${problem}</p>`}
    </fieldset>`;
  }

  #radio(id: string, label: string, isOn: boolean, choose: () => void): TemplateResult {
    return html`<div class="tick">
      <input type="radio" name="wallets" id=${`wallets-${id}`} .checked=${isOn} ?disabled=${this.isReadOnly} @change=${choose} />
      <label for=${`wallets-${id}`}>${label}</label>
    </div>`;
  }

  #tick({ name, logo }: WalletSummary, nth: number, chosen: readonly string[]): TemplateResult {
    const id = `wallet-${nth}`;
    return html`<div class="tick">
      <input type="checkbox" id=${id} .checked=${chosen.includes(name)} ?disabled=${this.isReadOnly}
        @change=${(event: Event) => this.#toggle(name, (event.target as HTMLInputElement).checked)} />
      <label for=${id} class="with-mark">${logo === undefined ? nothing : html`<img src=${logo} alt="" />`}<bdi>${name}</bdi></label>
    </div>`;
  }

  /** What was chosen and is listed no more. */
  #gone(chosen: readonly string[]): TemplateResult | typeof nothing {
    const { listed } = this;
    const gone = listed ? chosen.filter((name) => !listed.some((one) => one.name === name)) : [];
    if (gone.length === 0) return nothing;
    const { allGone, gone: someGone } = words.appFields.wallets;
    const template = gone.length === chosen.length ? allGone : someGone;
    return html`<p class="notice">${fillText(template, { names: gone.join(', ') })}</p>`;
  }

  #toggle(wanted: string, isOn: boolean): void {
    const { listed = [], chosen } = this;
    const isChosen = (name: string) => (name === wanted ? isOn : (chosen?.includes(name) ?? false));
    this.#choose(listed.map(({ name }) => name).filter(isChosen));
  }

  #choose(chosen: readonly string[] | null): void {
    this.chosen = chosen;
    this.dispatchEvent(new Event('wallets'));
  }
}
