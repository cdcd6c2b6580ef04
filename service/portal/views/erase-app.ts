import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import type { AppDetail } from '../../../src/protocol/portal.js';
import { describedBy, field, problemBox, typed, wrongOf } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { fillText, words } from '../words.js';

/** Erases an app that has ended, once its name is typed. */
export class EraseApp extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    typedName: { state: true },
  };

  declare app: AppDetail;
  declare private typedName: string;

  constructor() {
    super();
    this.typedName = '';
  }

  override render(): TemplateResult {
    const text = words.data.erase;
    const options = {
      id: 'erase',
      label: fillText(text.confirm, { name: this.app.name }),
      wrong: wrongOf(this.problem, 'confirm'),
    };
    return html`<form class="form end" @submit=${this.#erase}>
      <h3>${text.title}</h3>
      <p class="muted">${text.text}</p>
      ${problemBox(this.problem, ['confirm'])}
      ${field(
        options,
        html`<input id="erase" autocomplete="off" maxlength="64" .value=${this.typedName} aria-describedby=${describedBy(options)}
        @input=${(event: Event) => (this.typedName = typed(event))} />`,
      )}
      <button class="act danger" ?disabled=${this.isBusy || this.typedName !== this.app.name}>${text.do}</button>
    </form>`;
  }

  readonly #erase = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { portal } = this;
    const isDone = await this.attempt(async () => {
      await portal.client.eraseApp(this.app.appId, this.typedName);
      return true;
    });
    if (!isDone) return;
    // The page says nothing any more of a view that was left, so this is said once the other one is there.
    addEventListener('hashchange', () => portal.say(words.data.erase.done), { once: true });
    portal.go('#/');
  };
}
