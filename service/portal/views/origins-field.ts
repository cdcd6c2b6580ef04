import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { describedBy, field, typed } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { fillText, numberText, words } from '../words.js';

/** One line: what was typed, and what the service says to it. */
interface Line {
  key: number;
  text: string;
  problem?: string;
  /** The origin as it would be registered, where it was typed in another way. */
  becomes?: string;
}

/**
 * The origins of an app, one on a line. The service checks each when the person leaves its field, and says what is wrong with it.
 * @fires origins - With `origins`, after each change.
 */
export class OriginsField extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    lines: { state: true },
    wrong: {},
    isReadOnly: { attribute: false },
  };

  declare private lines: Line[];
  /** What the service said about all of them when it was asked to store them. */
  declare wrong: string | undefined;
  declare isReadOnly: boolean;
  #key = 0;

  constructor() {
    super();
    this.lines = [this.#line('')];
    this.isReadOnly = false;
  }

  /** The origins that are typed in, without empty lines. */
  get origins(): string[] {
    return this.lines.map(({ text }) => text.trim()).filter((text) => text !== '');
  }

  set origins(origins: readonly string[]) {
    this.lines = (origins.length === 0 ? [''] : origins).map((text) => this.#line(text));
  }

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${words.origins.title}</legend>
      <p class="hint">${words.origins.hint}</p>
      ${repeat(
        this.lines,
        ({ key }) => key,
        (line, nth) => this.#input(line, nth),
      )}
      ${this.wrong === undefined ? '' : html`<p class="wrong">${this.wrong}</p>`}
      <button type="button" class="act plain" ?hidden=${this.isReadOnly} @click=${this.#add}>${words.origins.add}</button>
    </fieldset>`;
  }

  #input(line: Line, nth: number): TemplateResult {
    const options = {
      id: `origin-${line.key}`,
      label: fillText(words.origins.label, { nth: numberText(nth + 1) }),
      wrong: line.problem,
      hint:
        line.becomes === undefined ? undefined : fillText(words.origins.becomes, { origin: line.becomes }),
    };
    return field(
      options,
      html`<div class="with-button">
        <input id=${options.id} type="url" inputmode="url" maxlength="300" placeholder="https://shop.example" autocomplete="off" spellcheck="false" dir="ltr"
          ?readonly=${this.isReadOnly} ?required=${nth === 0} .value=${line.text} aria-invalid=${line.problem !== undefined} aria-describedby=${describedBy(options)}
          @input=${(event: Event) => this.#typed(line, typed(event))} @change=${() => this.#check(line)} />
        ${this.lines.length > 1 && !this.isReadOnly ? html`<button type="button" class="act plain" @click=${() => this.#remove(line)}>${words.remove}<span class="vh"> ${options.label}</span></button>` : ''}
      </div>`,
    );
  }

  #line(text: string): Line {
    return { key: ++this.#key, text };
  }

  #typed(line: Line, text: string): void {
    line.text = text;
    delete line.problem;
    delete line.becomes;
    this.#tell();
  }

  async #check(line: Line): Promise<void> {
    const text = line.text.trim();
    if (text === '') return;
    const check = await this.portal.client.checkOrigin(text).catch(() => undefined);
    if (!check || line.text.trim() !== text) return;
    if (!check.ok) {
      line.problem = check.problem;
      this.portal.say(check.problem);
    } else if (check.origin !== text) {
      line.becomes = check.origin;
      line.text = check.origin;
      this.portal.say(fillText(words.origins.becomes, { origin: check.origin }));
    }
    this.#tell();
  }

  readonly #add = async (): Promise<void> => {
    this.lines = [...this.lines, this.#line('')];
    await this.updateComplete;
    this.querySelector<HTMLInputElement>(`#origin-${this.lines.at(-1)?.key}`)?.focus();
  };

  async #remove(line: Line): Promise<void> {
    this.lines = this.lines.filter((other) => other !== line);
    this.#tell();
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  #tell(): void {
    this.lines = [...this.lines];
    this.dispatchEvent(new Event('origins'));
  }
}
