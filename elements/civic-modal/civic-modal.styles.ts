import { css } from 'lit';
import { tokens } from '../shared/tokens.styles.js';

export const styles = [
  tokens,
  css`
    :host {
      display: contents;
    }
    dialog {
      --_mark-check: var(--_surface);
      inline-size: min(25rem, calc(100vw - 2rem));
      max-inline-size: none;
      max-block-size: calc(100dvh - 2rem);
      margin: auto;
      padding: 0;
      overflow: hidden auto;
      overscroll-behavior: contain;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 2);
      background: var(--_surface);
      color: var(--_text);
      font: 400 1rem/1.5 var(--_font);
      text-align: center;
      box-shadow: 0 24px 64px -12px rgb(9 20 13 / 0.35);
    }
    dialog[open] {
      animation: rise 220ms cubic-bezier(0.2, 0.8, 0.2, 1);
    }
    dialog::backdrop {
      background: var(--civic-backdrop, rgb(9 20 13 / 0.55));
      animation: fade 160ms;
    }
    @keyframes rise {
      from {
        opacity: 0;
        transform: translateY(12px) scale(0.985);
      }
    }
    @keyframes fade {
      from {
        opacity: 0;
      }
    }
    .test {
      margin: 0;
      padding: 0.375rem 1rem;
      background: #ffe394;
      color: #3d2c00;
      font-size: 0.8125rem;
      font-weight: 600;
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding-block: 0.75rem 0;
      padding-inline: 1.25rem 0.75rem;
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 0.625rem;
      color: var(--_link);
    }
    .mark {
      inline-size: 28px;
      block-size: 28px;
    }
    .brand img {
      border-radius: 7px;
    }
    .content {
      display: flex;
      flex-direction: column;
      padding: 0 1.75rem;
      animation: fade 200ms;
    }
    h2 {
      margin: 0;
      font-size: 1.25rem;
      font-weight: 650;
      line-height: 1.25;
      letter-spacing: -0.018em;
      text-wrap: balance;
    }
    h2:focus {
      outline: none;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    /* Whole sentences keep the direction of their own language. */
    .text,
    .countdown,
    .promise {
      margin-block-start: 0.375rem;
      color: var(--_muted);
      unicode-bidi: plaintext;
    }
    .code {
      display: grid;
      inline-size: fit-content;
      min-inline-size: 205px;
      min-block-size: 205px;
      margin: 1rem auto 0;
      place-items: center;
      overflow: hidden;
      border: 1px solid var(--_line);
      border-radius: 18px;
      background: #fff;
      color: #1f7a33;
      forced-color-adjust: none;
    }
    .qr {
      display: block;
    }
    .countdown {
      font-size: 0.875rem;
      font-variant-numeric: tabular-nums;
    }
    .asks {
      margin-block-start: 1rem;
      padding: 0.75rem 1rem;
      border-radius: 14px;
      background: var(--_tint);
      font-size: 0.9375rem;
      text-align: start;
    }
    .asks p {
      max-block-size: 4.5em;
      overflow: hidden;
      font-weight: 600;
    }
    ul {
      display: grid;
      gap: 0.25rem;
      margin: 0.375rem 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      padding-inline-start: 1.5rem;
      overflow-wrap: anywhere;
    }
    li::before {
      content: '';
      position: absolute;
      inset-block-start: 0.5em;
      inset-inline-start: 0.125rem;
      inline-size: 0.7rem;
      block-size: 0.35rem;
      border: solid var(--_link);
      border-width: 0 0 2px 2px;
      transform: rotate(-45deg);
    }
    .badge {
      display: grid;
      order: -1;
      inline-size: 88px;
      block-size: 88px;
      margin: 0 auto 1.25rem;
      place-items: center;
      border-radius: 50%;
      background: var(--_tint);
      color: var(--_link);
    }
    .badge .icon {
      inline-size: 52px;
      block-size: 52px;
    }
    .badge.good {
      background: var(--_fill);
      color: var(--_on-fill);
      animation: pop 320ms cubic-bezier(0.2, 1.3, 0.4, 1);
    }
    .badge.bad {
      color: var(--_alert);
    }
    @keyframes pop {
      from {
        transform: scale(0.7);
      }
    }
    .spinner {
      inline-size: 36px;
      block-size: 36px;
      border: 3px solid color-mix(in srgb, currentColor 22%, transparent);
      border-block-start-color: currentColor;
      border-radius: 50%;
      animation: turn 900ms linear infinite;
    }
    .detail {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 0.25rem 0.75rem;
      margin-block-start: 0.5rem;
      font-size: 0.875rem;
    }
    code {
      padding: 0.125rem 0.5rem;
      border-radius: 6px;
      background: var(--_tint);
      color: var(--_muted);
      font: 0.8125rem/1.5 ui-monospace, monospace;
    }
    .detail a {
      display: inline-flex;
      min-block-size: 44px;
      align-items: center;
      color: var(--_link);
    }
    .actions {
      display: grid;
      gap: 0.375rem;
      padding: 1.5rem 1.75rem;
    }
    .actions > :is(a, button),
    .corner {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      min-block-size: 48px;
      margin: 0;
      padding: 0.5rem 1.25rem;
      border: 1px solid transparent;
      border-radius: var(--_radius);
      background: none;
      color: var(--_text);
      font: 600 1rem/1.25 var(--_font);
      text-align: center;
      text-decoration: none;
      cursor: pointer;
      transition:
        background-color 140ms,
        border-color 140ms;
    }
    .actions > .plain {
      min-block-size: 44px;
      color: var(--_muted);
    }
    .actions > .fill {
      background: var(--_fill);
      color: var(--_on-fill);
    }
    .actions > .fill:hover {
      background: var(--_fill-hover);
    }
    .actions > .line {
      border-color: color-mix(in srgb, var(--_text) 45%, var(--_surface));
    }
    :is(.plain, .line, .corner):hover {
      background: var(--_tint);
      color: var(--_text);
    }
    .corner {
      inline-size: 44px;
      min-block-size: 44px;
      padding: 9px;
      border-radius: 50%;
      color: var(--_muted);
    }
    .promise {
      margin: -0.75rem 1.75rem 1.25rem;
      font-size: 0.8125rem;
      text-wrap: balance;
    }
    @media (max-width: 640px) {
      dialog {
        inset: auto 0 0;
        inline-size: 100%;
        max-block-size: calc(100dvh - 1.5rem);
        margin: 0;
        padding-block-end: env(safe-area-inset-bottom);
        border-width: 1px 0 0;
        border-end-start-radius: 0;
        border-end-end-radius: 0;
      }
      @keyframes rise {
        from {
          transform: translateY(100%);
        }
      }
    }
    @media (prefers-reduced-motion: reduce) {
      dialog[open],
      dialog::backdrop,
      .content,
      .badge.good {
        animation: none;
      }
      .spinner {
        animation-duration: 3s;
      }
      .actions > *,
      .corner {
        transition: none;
      }
    }
    @media (forced-colors: active) {
      .badge,
      .asks,
      .actions > .plain {
        border: 1px solid;
      }
      .actions > .fill {
        border-color: ButtonText;
      }
    }
  `,
];
