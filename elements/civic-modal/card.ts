import { html, nothing, type TemplateResult } from 'lit';
import type { AppSummary } from '../../src/client/index.js';
import { rasterLogo } from '../../src/client/untrusted-text.js';
import { directionOf, type Language } from '../../src/locales/languages.js';
import type { LoadedStrings } from '../../src/locales/strings.js';
import { mark } from '../shared/mark.js';
import { icon } from './icons.js';
import type { View } from './views.js';

/** What the card around a view shows. */
export interface Frame {
  /** The name of the view, for style sheets. */
  view: string;
  strings: LoadedStrings;
  /** The language of the words; `undefined` for that of the page. */
  language: Language | undefined;
  app: Readonly<AppSummary> | undefined;
  isSimulated: boolean;
  /** What a screen reader says in place of title and text; empty for these. */
  news: string;
  /** Closes the modal. */
  close(): void;
  onCancel(event: Event): void;
  onClose(): void;
}

/** Draws the dialog, with nothing in it while there is no view. */
export function card(shown: View | undefined, frame: Frame): TemplateResult {
  const said = shown ? frame.news || `${shown.title}. ${shown.text}` : '';
  return html`
    <dialog
      part="dialog"
      lang=${frame.language ?? nothing}
      dir=${frame.language ? directionOf(frame.language) : nothing}
      aria-labelledby="title"
      aria-describedby="text"
      @cancel=${frame.onCancel}
      @close=${frame.onClose}
    >
      ${shown ? content(shown, frame) : nothing}
      <p class="vh" role="status" .textContent=${said}></p>
    </dialog>
  `;
}

/** Draws what surrounds every view: test banner, marks, the button in the corner, and the slots of the page. */
function content({ title, text, body, actions }: View, frame: Frame): TemplateResult {
  const { view, strings, app, isSimulated, close } = frame;
  const logo = rasterLogo(app?.logo);
  const banner = isSimulated ? strings.simulated : app?.isTest && strings.testMode;
  return html`
    ${banner ? html`<p class="test" .textContent=${banner}></p>` : nothing}
    <div class="head">
      <span class="brand">${mark()}${logo ? html`<img src=${logo} alt="" />` : nothing}</span>
      <slot name="header"></slot>
      <button part="close-button" class="act corner" type="button" aria-label=${strings.close} @click=${close}>
        ${icon('cross')}
      </button>
    </div>
    <div class="content" data-view=${view}>
      <h2 id="title" part="title" tabindex="-1" autofocus .textContent=${title}></h2>
      <p id="text" class="text" .textContent=${text}></p>
      ${body ?? nothing}
    </div>
    <slot name="help"></slot>
    <div part="actions" class="actions">${actions ?? nothing}</div>
    <slot name="footer"></slot>
  `;
}
