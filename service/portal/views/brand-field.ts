import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { AppDetail } from '../../../src/protocol/portal.js';
import { describedBy, field, typed } from '../controls.js';
import { loadElements } from '../load-elements.js';
import { PortalView } from '../portal-view.js';
import { previewClient } from '../preview-client.js';
import { hexColour, textOn } from '../text-on.js';
import { fillText, numberText, words } from '../words.js';

/** The colour of the elements where nobody sets one. */
export const STANDARD = '#1f7a33';

const THEMES = ['light', 'dark'] as const;

/**
 * The brand colour of an app, with what it looks like on the real button and modal, in light and in dark.
 * @fires brand - With `value`, after each change.
 */
export class BrandField extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    value: { attribute: false },
    wrong: {},
    isReadOnly: { attribute: false },
  };

  declare app: AppDetail;
  /** As it is typed; null for the standard colour. */
  declare value: string | null;
  /** What the service said about it. */
  declare wrong: string | undefined;
  declare isReadOnly: boolean;
  #client: ReturnType<typeof previewClient> | undefined;

  protected override async load(): Promise<void> {
    loadElements().catch(() => this.portal.say(words.preview.noElements));
    this.#client = previewClient(this.app);
    this.requestUpdate();
  }

  protected override updated(): void {
    super.updated();
    // A property, because the policy of the page allows no style attributes.
    for (const button of this.querySelectorAll<HTMLElement>('civic-button'))
      button.style.setProperty('--civic-brand', this.#colour ?? STANDARD);
  }

  /** The colour that is set; `undefined` where what is typed is none. */
  get #colour(): string | undefined {
    return this.value === null ? STANDARD : hexColour(this.value);
  }

  override render(): TemplateResult {
    const text = words.appFields.brand;
    const colour = this.#colour;
    const options = {
      id: 'brand',
      label: words.appFields.names.brand,
      hint: text.hint,
      wrong: colour === undefined ? text.noColour : this.wrong,
    };
    return html`
      ${field(
        options,
        html`<div class="with-button wraps">
          <input id="brand" maxlength="32" autocomplete="off" spellcheck="false" dir="ltr" placeholder=${STANDARD} ?readonly=${this.isReadOnly} .value=${this.value ?? ''}
            aria-invalid=${options.wrong === undefined ? nothing : 'true'} aria-describedby=${describedBy(options)} @input=${(event: Event) => this.#set(typed(event))} />
          <input type="color" aria-label=${text.pick} ?disabled=${this.isReadOnly} .value=${colour ?? STANDARD} @input=${(event: Event) => this.#set(typed(event))} />
          ${this.value === null || this.isReadOnly ? nothing : html`<button type="button" class="act plain" @click=${() => this.#set('')}>${text.standard}</button>`}
        </div>`,
      )}
      ${colour === undefined ? nothing : html`<p class="hint">${this.#contrast(colour)}</p>`}
      <section class="stack" aria-labelledby="brand-preview">
        <h3 id="brand-preview">${text.preview}</h3>
        <p class="hint">${text.previewText}</p>
        <div class="looks">${THEMES.map((theme) => this.#look(theme))}</div>
      </section>
    `;
  }

  #look(theme: (typeof THEMES)[number]): TemplateResult {
    return html`<figure class=${`stage ${theme}`}>
      <civic-button app-id=${this.app.appId} theme=${theme} service=${new URL('..', document.baseURI).href} .client=${this.#client}></civic-button>
      <figcaption class="small">${words.appFields.brand[theme]}</figcaption>
    </figure>`;
  }

  #contrast(colour: string): string {
    const text = words.appFields.brand;
    const { isWhite, contrast } = textOn(colour);
    // Cut, because a contrast must not look better than it is.
    const shown = numberText(Math.floor(contrast * 10) / 10);
    return fillText(text.onIt, { text: isWhite ? text.white : text.black, contrast: shown });
  }

  #set(text: string): void {
    this.value = text.trim() === '' ? null : text;
    this.dispatchEvent(new Event('brand'));
  }
}
