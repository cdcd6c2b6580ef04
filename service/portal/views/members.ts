import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { Invitation, Member, Role } from '../../../src/protocol/portal.js';
import { field, problemBox, typed } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { copyText } from '../take-away.js';
import { dateText, fillText, words } from '../words.js';

const ROLES: readonly Role[] = ['owner', 'editor', 'viewer'];

/** Who may sign in, in which role, and who is invited. */
export class MembersView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    members: { state: true },
    invitations: { state: true },
    link: { state: true },
  };

  declare private members: Member[];
  declare private invitations: Invitation[];
  /** The link of the invitation that was made just now. It is shown this once. */
  declare private link: string | undefined;
  #role: Role = 'viewer';

  constructor() {
    super();
    this.members = [];
    this.invitations = [];
  }

  override get holdsUnsaved(): boolean {
    return this.link !== undefined;
  }

  protected override async load(): Promise<void> {
    const { client } = this.portal;
    const isOwner = this.portal.may('owner');
    const both = await this.attempt(() =>
      Promise.all([client.members(), isOwner ? client.invitations() : Promise.resolve([])]),
    );
    if (both) [this.members, this.invitations] = both;
  }

  override render(): TemplateResult {
    const text = words.members;
    const isOwner = this.portal.may('owner');
    return html`
      <h1>${text.title}</h1>
      ${problemBox(this.problem)}
      <ul class="rows">${this.members.map((member) => this.#member(member, isOwner))}</ul>
      ${isOwner ? this.#invite() : nothing}
      ${
        this.invitations.length === 0
          ? nothing
          : html`<h2>${text.invited}</h2>
        <ul class="rows">${this.invitations.map(
          ({
            id,
            role,
            by,
            expiresAt,
          }) => html`<li><span class="grow">${words.roles[role]} <span class="muted small">${fillText(text.invitedBy, { name: by, date: dateText(expiresAt) })}</span></span>
            <button class="act plain" @click=${() => this.#do(() => this.portal.client.withdrawInvitation(id), text.withdrawn)}>${text.withdraw}</button></li>`,
        )}</ul>`
      }
    `;
  }

  #member(member: Member, isOwner: boolean): TemplateResult {
    const { id, name, role, lastSignInAt } = member;
    const text = words.members;
    const isMe = id === this.portal.session?.member.id;
    return html`<li>
      <span class="grow"><strong><bdi>${name}</bdi></strong> ${isMe ? html`<span class="chip">${text.you}</span>` : nothing}
        <span class="muted small">${lastSignInAt === undefined ? text.never : fillText(text.last, { date: dateText(lastSignInAt) })}</span></span>
      ${
        isOwner
          ? html`<label class="vh" for=${`role-${id}`}>${fillText(text.roleOf, { name })}</label>
          <select id=${`role-${id}`} @change=${(event: Event) => this.#do(() => this.portal.client.changeRole(id, typed(event) as Role), text.changed)}>
            ${ROLES.map((one) => html`<option value=${one} .selected=${one === role}>${words.roles[one]}</option>`)}
          </select>
          <button class="act plain" @click=${() => this.#do(() => this.portal.client.removeMember(id), text.removed)}>${words.remove}<span class="vh"> ${name}</span></button>
          <portal-member-wallets .portal=${this.portal} .member=${member}></portal-member-wallets>`
          : html`<span>${words.roles[role]}</span>`
      }
    </li>`;
  }

  #invite(): TemplateResult {
    const text = words.members;
    if (this.link !== undefined)
      return html`<section class="notice stack" aria-labelledby="link">
        <h2 id="link">${text.link}</h2>
        <p>${text.linkText}</p>
        <p><code>${this.link}</code></p>
        <div class="row">
          <button class="act outline" @click=${this.#copy}>${words.copy}</button>
          <button class="act plain" @click=${() => (this.link = undefined)}>${text.linkKept}</button>
        </div>
      </section>`;
    return html`<form class="form" @submit=${this.#make}>
      <h2>${text.invite}</h2>
      ${field(
        { id: 'role', label: text.role },
        html`<select id="role" @change=${(event: Event) => (this.#role = typed(event) as Role)}>
          ${ROLES.map((role) => html`<option value=${role} ?selected=${role === this.#role}>${words.roles[role]}: ${words.roleTexts[role]}</option>`)}
        </select>`,
      )}
      <button class="act outline" ?disabled=${this.isBusy}>${text.makeLink}</button>
    </form>`;
  }

  readonly #make = async (event: Event): Promise<void> => {
    event.preventDefault();
    const invitation = await this.attempt(() => this.portal.client.invite(this.#role));
    if (!invitation) return;
    this.link = invitation.link;
    this.portal.say(words.members.linkMade);
    await this.load();
  };

  readonly #copy = async (): Promise<void> => {
    this.portal.say((await copyText(this.link ?? '')) ? words.copied : words.notCopied);
  };

  async #do(work: () => Promise<unknown>, done: string): Promise<void> {
    const isDone = await this.attempt(async () => {
      await work();
      return true;
    });
    const { problem } = this;
    await this.load();
    if (isDone) this.portal.say(done);
    else this.problem = problem;
  }
}
