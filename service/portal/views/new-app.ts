import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import type { AppCreated } from '../../../src/protocol/portal.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { words } from '../words.js';
import type { CredentialsOnce } from './credentials-once.js';
import type { OriginsField } from './origins-field.js';

/** A new application: two fields, then its credentials. */
export class NewApp extends PortalView {
  static override properties: PropertyDeclarations = { ...PortalView.properties, created: { state: true } };

  declare private created: AppCreated | undefined;
  #name = '';

  override get holdsUnsaved(): boolean {
    return this.querySelector<CredentialsOnce>('portal-credentials')?.holdsUnsaved ?? false;
  }

  override render(): TemplateResult {
    const { created, portal } = this;
    const text = words.newApp;
    if (created)
      return html`<portal-credentials .portal=${portal} .created=${created}
        @kept=${() => portal.go(`#/apps/${created.app.appId}/integration`)}></portal-credentials>`;
    const options = {
      id: 'name',
      label: text.name,
      hint: text.nameHint,
      wrong: wrongOf(this.problem, 'name'),
    };
    return html`
      <h1>${text.title}</h1>
      <form class="form" @submit=${this.#create}>
        ${problemBox(this.problem, ['name', 'origins'])}
        ${field(
          options,
          html`<input id="name" required maxlength="64" autocomplete="off" aria-invalid=${options.wrong !== undefined} aria-describedby=${describedBy(options)}
          @input=${(event: Event) => (this.#name = typed(event))} />`,
        )}
        <portal-origins .portal=${portal} .wrong=${wrongOf(this.problem, 'origins')}></portal-origins>
        <div class="row">
          <button class="act primary" ?disabled=${this.isBusy}>${text.create}</button>
          <a class="act plain" href="#/">${words.cancel}</a>
        </div>
      </form>
    `;
  }

  readonly #create = async (event: Event): Promise<void> => {
    event.preventDefault();
    const origins = this.querySelector<OriginsField>('portal-origins')?.origins ?? [];
    this.created = await this.attempt(() =>
      this.portal.client.createApp({ name: this.#name.trim(), origins }),
    );
    if (this.created) this.portal.say(words.credentials.said);
  };
}
