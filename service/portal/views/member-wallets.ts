import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { Member } from '../../../src/protocol/portal.js';
import type { WalletRow } from '../../../src/protocol/portal-wallets.js';
import { problemBox } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { fillText, timeText, words } from '../words.js';

/** The linked wallets of one member, for an owner who has to take a lost one away. They are fetched once they are to be seen. */
export class MemberWallets extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    member: { attribute: false },
    wallets: { state: true },
  };

  declare member: Member;
  declare private wallets: WalletRow[] | undefined;

  override render(): TemplateResult {
    const text = words.walletSignIn;
    return html`<details @toggle=${this.#toggle}>
      <summary>${fillText(text.ofMember, { name: this.member.name })}</summary>
      ${problemBox(this.problem)}
      ${this.wallets?.length === 0 ? html`<p class="muted">${text.ofMemberNone}</p>` : nothing}
      <ul class="rows">${this.wallets?.map((wallet) => this.#row(wallet))}</ul>
    </details>`;
  }

  #row({ id, name, lastUsedAt }: WalletRow): TemplateResult {
    const text = words.account;
    return html`<li>
      <span class="grow"><bdi>${name}</bdi> <span class="muted small">${lastUsedAt === undefined ? text.unused : fillText(text.used, { date: timeText(lastUsedAt) })}</span></span>
      <button class="act plain" @click=${() => this.#remove(id)}>${words.remove}<span class="vh"> ${name}</span></button>
    </li>`;
  }

  readonly #toggle = async (event: Event): Promise<void> => {
    if ((event.target as HTMLDetailsElement).open) await this.#fetch();
  };

  async #fetch(): Promise<void> {
    this.wallets = await this.attempt(() => this.portal.client.walletsOf(this.member.id));
  }

  async #remove(id: string): Promise<void> {
    const isDone = await this.attempt(async () => {
      await this.portal.client.removeWalletOf(this.member.id, id);
      return true;
    });
    if (!isDone) return;
    await this.#fetch();
    this.portal.say(words.walletSignIn.takenAway);
  }
}
