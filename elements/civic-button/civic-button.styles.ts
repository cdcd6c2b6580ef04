import { css } from '../shared/css.js';
import { tokens } from '../shared/tokens.styles.js';

export const styles = [
  tokens,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }
    :host([full-width]:not([full-width='false'], [hidden])) {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    /* What the page says for the button holds for the modal that it opens. */
    civic-modal {
      color-scheme: inherit;
    }
    .act {
      inline-size: 100%;
      text-align: start;
    }
    /* The way of our words. In Chromium, an attribute that comes off does not bring back the direction of the host. */
    .act.ltr {
      direction: ltr;
    }
    .act.rtl {
      direction: rtl;
    }
    :host([size='small']) .act {
      min-block-size: 44px;
      padding: 0.375em 1em;
      font-size: 0.875rem;
    }
    :host([size='large']) .act {
      min-block-size: 56px;
      font-size: 1.125rem;
    }
    :host([icon-only]:not([icon-only='false'])) .act {
      aspect-ratio: 1;
      padding: 0;
    }
    .act:disabled {
      opacity: 0.5;
      cursor: not-allowed;
    }
    .act[aria-busy] {
      cursor: progress;
    }
    .icon {
      display: grid;
      flex: none;
      inline-size: 1.375em;
      block-size: 1.375em;
      place-items: center;
    }
    :is(.outline, .light) .icon {
      color: var(--_link);
    }
    .mark,
    ::slotted([slot='icon']) {
      inline-size: 100%;
      block-size: 100%;
    }
    .label {
      min-inline-size: 0;
      unicode-bidi: isolate;
    }
    /* No wider than the button. */
    .message {
      display: block;
      inline-size: 0;
      min-inline-size: 100%;
      margin-block-start: 0.5em;
      cursor: auto;
      color: var(--_alert);
      font: 400 0.875rem/1.5 var(--_font);
    }
    .message:empty {
      display: none;
    }
  `,
];
