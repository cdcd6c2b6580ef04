import { css } from '../shared/css.js';
import { tokens } from '../shared/tokens.styles.js';

export const styles = [
  tokens,
  css`
    :host {
      display: contents;
    }
    /* Sizes follow the font size of the dialog, which follows what a person sets, and not a page that makes its root smaller. */
    dialog {
      /* Large text on a small screen needs the room itself. */
      --_side: min(1.5em, 7.5vw);
      /* Browsers keep a modal dialog within the window. */
      inline-size: 24.5em;
      max-block-size: calc(100dvh - 1.5em);
      margin: auto;
      padding: 0;
      overflow: hidden auto;
      overscroll-behavior: contain;
      /* Browsers do not round off the corners of a track. */
      scrollbar-color: var(--_muted) transparent;
      pointer-events: auto;
      visibility: visible;
      cursor: auto;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 2);
      background: var(--_surface);
      color: var(--_text);
      font: 400 max(1rem, 16px) / 1.5 var(--_font);
      text-align: center;
      box-shadow: 0 24px 64px -12px rgb(9 20 13 / 0.35);
      animation: rise 220ms cubic-bezier(0.2, 0.8, 0.2, 1);
    }
    /* Below everything else, it would be one pixel to scroll to. */
    .vh {
      inset-block-start: 0;
    }
    dialog::backdrop {
      background: var(--civic-backdrop, rgb(9 20 13 / 0.55));
    }
    /* Opaque from the first frame: the code can be read while the modal comes. */
    @keyframes rise {
      from {
        translate: 0 1em;
      }
    }
    .test {
      padding: 0.375em 1em;
      background: #ffe394;
      color: #3d2c00;
      font-size: 0.875em;
      font-weight: 600;
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding-block: 0.75em 0;
      padding-inline: var(--_side) 0.75em;
    }
    .brand {
      display: flex;
      gap: 0.5em;
      color: var(--_link);
    }
    .brand > * {
      inline-size: 28px;
      block-size: 28px;
      border-radius: 7px;
    }
    .corner,
    .plain {
      min-block-size: 44px;
      color: var(--_muted);
    }
    .corner {
      inline-size: 44px;
      padding: 9px;
      border-radius: 50%;
    }
    slot[name='help'],
    slot[name='footer'] {
      display: block;
      padding-inline: min(1.75em, 7.5vw);
    }
    ::slotted([slot='help']),
    ::slotted([slot='footer']) {
      /* Links and other inline elements have no margins above and below. */
      display: block;
    }
    ::slotted([slot='help']) {
      margin-block-start: 0.75em;
    }
    ::slotted([slot='footer']) {
      margin-block-end: 1em;
    }
    .content {
      display: grid;
      gap: 0 1.5em;
      padding-inline: var(--_side);
    }
    h2 {
      font-size: 1.25em;
      font-weight: 650;
      line-height: 1.25;
      letter-spacing: -0.018em;
      text-wrap: balance;
    }
    h2:focus {
      outline: none;
    }
    h2,
    p,
    li {
      margin: 0;
      overflow-wrap: anywhere;
    }
    /* A whole sentence keeps the direction of its own language. An item of a list stands beside its mark, whatever its words are. */
    h2,
    p {
      unicode-bidi: plaintext;
    }
    .text {
      margin-block-start: 0.375em;
      color: var(--_muted);
      text-wrap: balance;
    }
    .code {
      display: grid;
      min-inline-size: 207px;
      min-block-size: 207px;
      margin: 0.5em auto auto;
      padding: 0;
      place-items: center;
      overflow: hidden;
      border: 1px solid var(--_line);
      border-radius: 16px;
      background: #fff;
      color: #1f7a33;
      font-size: 2em;
      cursor: zoom-in;
      forced-color-adjust: none;
    }
    /* WebKit clips what is fixed. */
    dialog:has(.full) {
      overflow: visible;
    }
    .full {
      position: fixed;
      z-index: 1;
      inset: 0;
      margin: 0;
      border: 0;
      border-radius: 0;
      outline-offset: -6px;
      outline-color: #14211a;
      cursor: zoom-out;
    }
    .qr {
      display: block;
      inline-size: var(--_pixels);
    }
    .full .qr {
      inline-size: 96vmin;
    }
    slot[name='help'],
    slot[name='footer'],
    .detail,
    .whose {
      color: var(--_muted);
      font-size: 0.875em;
    }
    .detail {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 0 0.5em;
      margin-block-start: 0.375em;
      font-variant-numeric: tabular-nums;
    }
    .detail .act {
      padding-inline: 0.5em;
      color: var(--_link);
      font-size: inherit;
    }
    .asks {
      margin-block-start: 0.75em;
      padding: 0.75em min(1em, 5vw);
      border-radius: var(--_radius);
      background: var(--_tint);
      font-size: 0.9375em;
      text-align: start;
    }
    .asks p {
      font-weight: 600;
    }
    ul {
      display: grid;
      gap: 0.25em;
      margin: 0.25em 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      padding-inline-start: 1.5em;
    }
    li::before {
      content: '';
      position: absolute;
      inset-block-start: 0.5em;
      inset-inline-start: 0.125em;
      inline-size: 0.75em;
      block-size: 0.375em;
      border: solid var(--_link);
      border-width: 0 0 2px 2px;
      rotate: -45deg;
    }
    .badge {
      display: grid;
      order: -1;
      inline-size: 80px;
      block-size: 80px;
      margin: 0.125em auto 0.5em;
      place-items: center;
      border-radius: 50%;
      background: var(--_tint);
      color: var(--_link);
      font-size: 2em;
    }
    .badge .icon {
      inline-size: 48px;
    }
    .good {
      background: var(--_brand);
      color: var(--_on-brand);
      animation: pop 320ms cubic-bezier(0.2, 1.3, 0.4, 1);
    }
    .bad {
      color: var(--_alert);
    }
    @keyframes pop {
      from {
        scale: 0.7;
      }
    }
    code {
      padding: 0.125em 0.5em;
      border-radius: 6px;
      background: var(--_tint);
      font: 1em/1.5 ui-monospace, monospace;
    }
    .detail a {
      padding-block: 0.875em;
      color: var(--_link);
    }
    .actions {
      display: grid;
      gap: 0.5em;
      padding: 1.25em var(--_side) 1em;
    }
    @media (max-width: 640px) {
      dialog {
        inline-size: 100%;
        max-inline-size: none;
        margin: auto 0 0;
        padding-block-end: env(safe-area-inset-bottom);
        border-width: 1px 0 0;
        border-radius: calc(var(--_radius) * 2) calc(var(--_radius) * 2) 0 0;
      }
    }
    /* In a low window the code stands beside what belongs to it, so that the buttons below are in sight. It never holds together with the rule above, whose dialog may be as broad as it likes. */
    @media (max-height: 49em) and (width > 640px) {
      dialog:has(.code) {
        inline-size: 40em;
      }
      .content:has(> .code) {
        grid: none / auto 1fr;
      }
      .code {
        grid-row: 1 / 9;
      }
    }
    @media (forced-colors: active) {
      .badge,
      .asks {
        border: 1px solid;
      }
    }
  `,
];
