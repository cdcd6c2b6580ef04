import { css } from 'lit';
import { tokens } from '../shared/tokens.styles.js';

export const styles = [
  tokens,
  css`
    :host {
      display: inline-block;
      max-width: 100%;
      vertical-align: middle;
    }
    :host([hidden]) {
      display: none;
    }
    button {
      --_mark-check: var(--_fill);
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 0.625em;
      inline-size: 100%;
      min-block-size: 48px;
      margin: 0;
      padding: 0.5em 1.25em;
      border: 1px solid transparent;
      border-radius: var(--_radius);
      background: var(--_fill);
      color: var(--_on-fill);
      font: 600 1rem/1.25 var(--_font);
      letter-spacing: -0.006em;
      text-align: start;
      cursor: pointer;
      box-shadow: 0 1px 2px rgb(10 30 16 / 0.16);
      transition:
        background-color 140ms,
        border-color 140ms,
        box-shadow 140ms,
        transform 140ms;
    }
    :host([size='small']) button {
      min-block-size: 44px;
      padding: 0.375em 1em;
      font-size: 0.875rem;
    }
    :host([size='large']) button {
      min-block-size: 56px;
      padding: 0.625em 1.5em;
      font-size: 1.125rem;
    }
    button:hover {
      background: var(--_fill-hover);
      --_mark-check: var(--_fill-hover);
    }
    button:active {
      transform: translateY(1px);
      box-shadow: none;
    }
    :host([variant='outline']) button {
      background: var(--_surface);
      border-color: color-mix(in srgb, var(--_text) 55%, var(--_surface));
      color: var(--_text);
      box-shadow: none;
    }
    :host([variant='light']) button {
      background: var(--_tint);
      color: var(--_text);
      box-shadow: none;
    }
    :host(:is([variant='outline'], [variant='light'])) .icon {
      color: var(--_link);
      --_mark-check: var(--_surface);
    }
    :host(:is([variant='outline'], [variant='light'])) button:hover {
      background: var(--_tint);
    }
    button:disabled {
      opacity: 0.5;
      cursor: not-allowed;
      box-shadow: none;
    }
    .icon {
      display: grid;
      flex: none;
      inline-size: 1.375em;
      block-size: 1.375em;
      place-items: center;
    }
    .icon svg,
    ::slotted([slot='icon']) {
      inline-size: 100%;
      block-size: 100%;
    }
    .label {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      unicode-bidi: isolate;
    }
    .spinner {
      inline-size: 1.125em;
      block-size: 1.125em;
      border: 2px solid color-mix(in srgb, currentColor 30%, transparent);
      border-block-start-color: currentColor;
      border-radius: 50%;
      animation: turn 800ms linear infinite;
    }
    .message {
      display: block;
      margin: 0.5em 0 0;
      color: var(--_alert);
      font-size: 0.875rem;
      line-height: 1.4;
    }
    .message:empty {
      display: none;
    }
    @media (prefers-reduced-motion: reduce) {
      button {
        transition: none;
      }
      button:active {
        transform: none;
      }
      .spinner {
        animation-duration: 3s;
      }
    }
    @media (forced-colors: active) {
      button {
        border-color: ButtonBorder;
      }
      .icon {
        --_mark-check: ButtonFace;
      }
    }
  `,
];
