import { startRegistration } from '@simplewebauthn/browser';
import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import type { Registered } from '../../../src/protocol/portal.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { passkeyProblem } from '../passkey-problem.js';
import { PortalView } from '../portal-view.js';
import type { InvitationLink } from '../route.js';
import { words } from '../words.js';

/** A new member makes a passkey, and keeps the recovery codes. */
export class RegistrationView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    link: { attribute: false },
    registered: { state: true },
  };

  declare link: InvitationLink;
  declare private registered: Registered | undefined;
  #name = '';

  override get holdsUnsaved(): boolean {
    return this.registered !== undefined;
  }

  override render(): TemplateResult {
    const { registered } = this;
    if (registered)
      return html`<portal-recovery-codes .portal=${this.portal} .codes=${registered.recoveryCodes}
        @kept=${() => this.portal.signedIn(registered.session)}></portal-recovery-codes>`;
    const text = words.registration;
    const options = {
      id: 'name',
      label: text.name,
      hint: text.nameHint,
      wrong: wrongOf(this.problem, 'name'),
    };
    return html`
      <h1>${this.link.kind === 'first-link' ? text.firstTitle : text.title}</h1>
      <p class="text">${text.text}</p>
      ${problemBox(this.problem, ['name'])}
      <form class="stack" @submit=${this.#register}>
        ${field(
          options,
          html`<input id="name" required maxlength="64" autocomplete="name" aria-describedby=${describedBy(options)}
          @input=${(event: Event) => (this.#name = typed(event))} />`,
        )}
        <button class="act primary" ?disabled=${this.isBusy}>${text.make}</button>
      </form>
    `;
  }

  readonly #register = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { client } = this.portal;
    this.registered = await this.attempt(async () => {
      const optionsJSON = await client.registrationOptions(this.link.token, this.#name.trim());
      const response = await startRegistration({ optionsJSON }).catch(passkeyProblem);
      return client.register(response);
    });
    if (this.registered) this.portal.say(words.registration.done);
  };
}
