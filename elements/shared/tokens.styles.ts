import { css } from './css.js';
import { paletteStyles } from './palette.styles.js';

/** Colours and shapes that both elements share. A page may set `--civic-*`; `--_*` is internal. */
export const tokens = [
  paletteStyles,
  css`
    :host {
      color-scheme: light dark;
      --_radius: var(--civic-radius, 12px);
      --_font: var(--civic-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
      font-family: var(--_font);
      -webkit-font-smoothing: antialiased;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    *,
    *::before {
      box-sizing: border-box;
    }
    /* What the page says for its own text is not meant for ours. */
    .act,
    .message,
    dialog {
      direction: ltr;
      letter-spacing: normal;
      text-indent: 0;
      text-shadow: none;
      text-transform: none;
      -webkit-text-fill-color: currentColor;
      white-space: normal;
      word-break: normal;
      word-spacing: normal;
      writing-mode: horizontal-tb;
    }
    :is(.act, .message, dialog):dir(rtl) {
      direction: rtl;
    }
    .vh {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .light,
    .act:not(.primary):hover {
      background: var(--_tint);
    }
    .spinner {
      inline-size: 1.125em;
      block-size: 1.125em;
      border: 0.125em solid color-mix(in srgb, currentColor 25%, transparent);
      border-block-start-color: currentColor;
      border-radius: 50%;
      animation: turn 900ms linear infinite;
    }
    @keyframes turn {
      to {
        transform: rotate(1turn);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      * {
        transition: none !important;
        animation-name: none !important;
      }
    }
  `,
];
