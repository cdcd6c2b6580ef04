import { css } from 'lit';
import { paletteStyles } from './palette.styles.js';

/** Colours and shapes that both elements share. A page may set `--civic-*`; `--_*` is internal. */
export const tokens = [
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
    .vh {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    :focus-visible {
      outline: 2px solid var(--_text);
      outline-offset: 2px;
    }
    .act {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 0.625em;
      min-block-size: 48px;
      margin: 0;
      padding: 0.5em 1.25em;
      border: 1px solid transparent;
      border-radius: var(--_radius);
      background: none;
      color: var(--_text);
      font: 600 1rem/1.25 var(--_font);
      text-decoration: none;
      overflow-wrap: anywhere;
      cursor: pointer;
      transition: background-color 140ms;
    }
    .primary {
      border-color: color-mix(in srgb, var(--_on-brand) 14%, transparent);
      background: var(--_brand);
      color: var(--_on-brand);
    }
    .primary:hover {
      background: var(--_hover);
    }
    .outline {
      border-color: color-mix(in srgb, var(--_text) 50%, var(--_surface));
      background: var(--_surface);
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
    @media (forced-colors: active) {
      .act {
        border-color: ButtonBorder;
      }
    }
  `,
  paletteStyles,
];
