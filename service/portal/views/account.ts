import { startRegistration } from '@simplewebauthn/browser';
import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { PasskeyRow, SessionRow } from '../../../src/protocol/portal.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { passkeyProblem } from '../passkey-problem.js';
import { PortalView } from '../portal-view.js';
import { countText, fillText, timeText, words } from '../words.js';

/** The member's own passkeys, wallets, recovery codes and sessions. */
export class AccountView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    passkeys: { state: true },
    sessions: { state: true },
    codes: { state: true },
  };

  declare private passkeys: PasskeyRow[];
  declare private sessions: SessionRow[];
  /** New recovery codes, which are shown this once. */
  declare private codes: string[] | undefined;
  #name = '';

  constructor() {
    super();
    this.passkeys = [];
    this.sessions = [];
  }

  override get holdsUnsaved(): boolean {
    return this.codes !== undefined;
  }

  protected override async load(): Promise<void> {
    const { client } = this.portal;
    const both = await this.attempt(() => Promise.all([client.passkeys(), client.sessions()]));
    if (both) [this.passkeys, this.sessions] = both;
  }

  override render(): TemplateResult {
    const text = words.account;
    const { session } = this.portal;
    if (this.codes)
      return html`<portal-recovery-codes .portal=${this.portal} .codes=${this.codes} @kept=${() => (this.codes = undefined)}></portal-recovery-codes>`;
    return html`
      <div class="title">
        <h1><bdi>${session?.member.name}</bdi></h1>
        <button class="act outline" @click=${this.#signOut}>${text.signOut}</button>
      </div>
      <p class="muted">${session ? `${words.roles[session.member.role]}: ${words.roleTexts[session.member.role]}` : nothing}</p>
      ${problemBox(this.problem, ['name'])}
      <h2>${text.passkeys}</h2>
      <ul class="rows">${this.passkeys.map((passkey) => this.#passkey(passkey))}</ul>
      ${this.#newPasskey()}
      <portal-wallets .portal=${this.portal}></portal-wallets>
      <h2>${text.codes}</h2>
      <div class="row">
        <p class="grow">${countText(text.codesLeft, session?.recoveryCodes ?? 0)}</p>
        <button class="act outline" ?disabled=${this.isBusy} @click=${this.#newCodes}>${text.newCodes}</button>
      </div>
      <h2>${text.sessions}</h2>
      <ul class="rows">${this.sessions.map((one) => this.#session(one))}</ul>
    `;
  }

  #passkey({ id, name, lastUsedAt }: PasskeyRow): TemplateResult {
    const text = words.account;
    return html`<li>
      <span class="grow"><bdi>${name}</bdi> <span class="muted small">${lastUsedAt === undefined ? text.unused : fillText(text.used, { date: timeText(lastUsedAt) })}</span></span>
      ${this.passkeys.length > 1 ? html`<button class="act plain" @click=${() => this.#do(() => this.portal.client.removePasskey(id), text.passkeyGone)}>${words.remove}<span class="vh"> ${name}</span></button>` : nothing}
    </li>`;
  }

  #newPasskey(): TemplateResult {
    const text = words.account;
    const options = {
      id: 'passkey-name',
      label: text.passkeyName,
      hint: text.passkeyHint,
      wrong: wrongOf(this.problem, 'name'),
    };
    return html`<form class="form" @submit=${this.#add}>
      ${field(options, html`<input id="passkey-name" required maxlength="64" autocomplete="off" aria-describedby=${describedBy(options)} @input=${(event: Event) => (this.#name = typed(event))} />`)}
      <button class="act outline" ?disabled=${this.isBusy}>${text.addPasskey}</button>
    </form>`;
  }

  #session({ id, isCurrent, lastUsedAt, address, browser }: SessionRow): TemplateResult {
    const text = words.account;
    return html`<li>
      <span class="grow"><bdi dir="ltr">${browser || address}</bdi> ${isCurrent ? html`<span class="chip">${text.current}</span>` : nothing}
        <span class="muted small"><bdi dir="ltr">${address}</bdi> · ${fillText(text.used, { date: timeText(lastUsedAt) })}</span></span>
      ${isCurrent ? nothing : html`<button class="act plain" @click=${() => this.#do(() => this.portal.client.endSession(id), text.sessionGone)}>${text.end}</button>`}
    </li>`;
  }

  readonly #add = (event: Event): void => {
    event.preventDefault();
    const { client } = this.portal;
    void this.#do(async () => {
      const optionsJSON = await client.passkeyOptions();
      const response = await startRegistration({ optionsJSON }).catch(passkeyProblem);
      await client.addPasskey(response, this.#name.trim());
    }, words.account.passkeyAdded);
  };

  readonly #newCodes = async (): Promise<void> => {
    const answer = await this.attempt(() => this.portal.client.newRecoveryCodes());
    this.codes = answer?.recoveryCodes;
  };

  readonly #signOut = async (): Promise<void> => {
    await this.attempt(() => this.portal.client.signOut());
    if (!this.problem) this.portal.signedOut(words.signIn.done);
  };

  async #do(work: () => Promise<unknown>, done: string): Promise<void> {
    const isDone = await this.attempt(async () => {
      await work();
      return true;
    });
    if (!isDone) return;
    await this.load();
    this.portal.say(done);
  }
}
