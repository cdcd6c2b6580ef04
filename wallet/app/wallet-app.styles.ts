import { css } from 'lit';

export const styles = css`
  :host {
    --ground: #f3f6f3;
    --surface: #fff;
    --ink: #14201a;
    --muted: #51605a;
    --line: #d8e0da;
    --green: #1f7a33;
    --green-strong: #186428;
    --on-green: #fff;
    --green-soft: #e3f3e6;
    --neutral: #33403a;
    --on-neutral: #fff;
    --amber-soft: #fff3d6;
    --amber: #6d4a00;
    --red-soft: #fde8e6;
    --red: #9c1c13;
    --focus: #1456b8;

    display: flex;
    flex-direction: column;
    min-block-size: 100dvh;
    background: var(--ground);
    color: var(--ink);
    font:
      16px/1.5 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      sans-serif;
    -webkit-text-size-adjust: 100%;
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --ground: #0e1411;
      --surface: #17201b;
      --ink: #e9f1eb;
      --muted: #a3b3aa;
      --line: #2b3831;
      --green: #58c56c;
      --green-strong: #76d688;
      --on-green: #06210d;
      --green-soft: #18351f;
      --neutral: #c9d5cd;
      --on-neutral: #131b16;
      --amber-soft: #372a08;
      --amber: #f4cf7c;
      --red-soft: #3d1714;
      --red: #ffb3ab;
      --focus: #8fbcff;
    }
  }

  * {
    box-sizing: border-box;
  }

  .top {
    display: flex;
    gap: 10px;
    align-items: center;
    inline-size: 100%;
    max-inline-size: 520px;
    margin-inline: auto;
    padding: max(16px, env(safe-area-inset-top)) 20px 8px;
    font-weight: 650;
  }

  .mark {
    inline-size: 32px;
    block-size: 32px;
  }

  .mark-ground {
    fill: #1f7a33;
  }

  .mark-card {
    fill: #bfe8c8;
  }

  .mark-pocket {
    fill: #fff;
  }

  .mark-check {
    fill: none;
    stroke: #1f7a33;
    stroke-width: 2.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 16px;
    inline-size: 100%;
    max-inline-size: 520px;
    margin-inline: auto;
    padding: 8px 20px max(24px, env(safe-area-inset-bottom));
  }

  h1 {
    margin: 0;
    font-size: 1.5rem;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
    outline: none;
  }

  h2 {
    margin: 0;
    font-size: 1rem;
    font-weight: 650;
  }

  p {
    margin: 0;
  }

  .muted {
    color: var(--muted);
  }

  .small {
    font-size: 0.875rem;
  }

  .code {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button,
  .button {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    justify-content: center;
    min-block-size: 48px;
    padding: 10px 16px;
    border: 1px solid transparent;
    border-radius: 14px;
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color 0.15s,
      opacity 0.15s;
  }

  .wide {
    inline-size: 100%;
  }

  .primary {
    background: var(--green);
    color: var(--on-green);
  }

  .primary:hover {
    background: var(--green-strong);
  }

  .deny {
    background: var(--neutral);
    color: var(--on-neutral);
  }

  .deny:hover {
    background: color-mix(in srgb, var(--neutral) 88%, var(--ink));
  }

  .secondary {
    border-color: var(--green);
    background: var(--surface);
    color: var(--green);
  }

  .secondary:hover {
    background: var(--green-soft);
  }

  .quiet {
    background: transparent;
    color: var(--green);
  }

  .quiet:hover {
    background: var(--green-soft);
  }

  .danger {
    color: var(--red);
  }

  .danger:hover {
    background: var(--red-soft);
  }

  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  h1:focus-visible {
    outline: none;
  }

  .panel {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 20px;
    background: var(--surface);
  }

  .home .panel {
    margin-block-start: auto;
  }

  .row {
    display: flex;
    gap: 8px;
  }

  input[type='text'] {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 48px;
    padding: 10px 14px;
    border: 1px solid var(--muted);
    border-radius: 14px;
    background: var(--ground);
    color: inherit;
    font: inherit;
  }

  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .empty {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding-block: 8px;
    text-align: center;
  }

  .empty-cards {
    position: relative;
    inline-size: 190px;
    block-size: 124px;
    margin: 8px auto 16px;
  }

  .empty-cards span {
    position: absolute;
    inset: 0;
    border: 2px dashed var(--line);
    border-radius: 16px;
    background: var(--ground);
  }

  .empty-cards span:first-child {
    transform: rotate(-7deg);
  }

  .empty-cards span:last-child {
    border-color: color-mix(in srgb, var(--green) 45%, var(--line));
    transform: rotate(3deg);
  }

  .cards {
    display: flex;
    flex-direction: column;
    gap: 14px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .credential {
    overflow: clip;
    border-radius: 20px;
    border: 1px solid var(--line);
    background: var(--surface);
  }

  .credential-face {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 12px;
    align-content: space-between;
    min-block-size: 116px;
    padding: 18px 20px;
    color: #fff;
    overflow-wrap: anywhere;
  }

  .credential-face strong {
    font-size: 1.125rem;
  }

  .green .credential-face {
    background: linear-gradient(135deg, #1f7a33, #14562a);
  }

  .teal .credential-face {
    background: linear-gradient(135deg, #17606a, #0f3f52);
  }

  .slate .credential-face {
    background: linear-gradient(135deg, #46545f, #2b3640);
  }

  .issuer {
    grid-column: 1 / -1;
    font-size: 0.875rem;
  }

  .chip {
    align-self: start;
    padding: 2px 10px;
    border: 1px solid rgb(255 255 255 / 60%);
    border-radius: 99px;
    font-size: 0.8125rem;
    font-weight: 600;
    white-space: nowrap;
  }

  summary {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    border-radius: 10px;
    color: var(--green);
    font-weight: 600;
    cursor: pointer;
  }

  summary::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    margin-inline: 2px 12px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform 0.15s;
  }

  details[open] > summary::before {
    transform: rotate(45deg);
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .credential details {
    padding: 4px 20px;
  }

  .credential details[open] {
    padding-block-end: 12px;
  }

  dl {
    margin: 0;
  }

  dl > div {
    padding-block: 8px;
  }

  dl > div + div {
    border-block-start: 1px solid var(--line);
  }

  dt {
    color: var(--muted);
    font-size: 0.875rem;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .claims dd {
    font-size: 1.0625rem;
    font-weight: 600;
  }

  .notice {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 10px 16px;
    border-radius: 14px;
    font-size: 0.9375rem;
  }

  .notice.test {
    background: var(--amber-soft);
    color: var(--amber);
  }

  .notice.problem {
    background: var(--red-soft);
    color: var(--red);
  }

  .asker {
    display: flex;
    gap: 16px;
    align-items: center;
    padding-block: 4px;
  }

  .asker > div {
    min-inline-size: 0;
  }

  .asker p {
    display: flex;
    gap: 6px;
    align-items: baseline;
    margin-block-start: 2px;
  }

  .asker bdi {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .asker .icon {
    inline-size: 1em;
    block-size: 1em;
    transform: translateY(0.15em);
  }

  .monogram,
  .logo {
    flex: none;
    inline-size: 56px;
    block-size: 56px;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--surface);
    object-fit: contain;
  }

  .monogram {
    display: grid;
    place-items: center;
    border-color: transparent;
    background: var(--green-soft);
    color: var(--green);
    font-size: 1.5rem;
    font-weight: 700;
  }

  .source {
    display: flex;
    gap: 10px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--line);
    color: var(--muted);
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }

  .source strong {
    color: var(--ink);
  }

  .source .icon {
    margin-block-start: 2px;
    color: var(--green);
  }

  .ask {
    gap: 8px;
  }

  fieldset {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
    margin: 8px 0 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 8px;
    font-weight: 650;
  }

  .option {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 48px;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: 14px;
    cursor: pointer;
  }

  .option:has(input:checked) {
    border-color: var(--green);
    background: var(--green-soft);
  }

  .option input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--green);
  }

  .option span {
    display: block;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .who {
    padding-inline: 4px;
    font-size: 0.9375rem;
  }

  .who p {
    padding-block: 4px 8px;
  }

  .decision {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
    margin: auto -20px calc(-1 * max(24px, env(safe-area-inset-bottom)));
    padding: 12px 20px max(24px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--line);
    background: var(--ground);
  }

  .decision button {
    min-block-size: 54px;
  }

  .outcome {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 12px;
    align-items: center;
    justify-content: center;
    padding-block-end: 10dvh;
    text-align: center;
  }

  .outcome .wide {
    margin-block-start: 8px;
  }

  .outcome .wide + .wide {
    margin-block-start: 0;
  }

  .badge {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    margin-block-end: 8px;
    border-radius: 24px;
    font-size: 1.75rem;
  }

  .badge.good {
    background: var(--green);
    color: var(--on-green);
  }

  .badge.neutral {
    background: var(--neutral);
    color: var(--on-neutral);
  }

  .badge.bad {
    background: var(--red-soft);
    color: var(--red);
  }

  .spinner {
    inline-size: 40px;
    block-size: 40px;
    margin-block-end: 8px;
    border: 4px solid var(--line);
    border-block-start-color: var(--green);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (min-width: 640px) {
    :host {
      padding-block: clamp(16px, 7dvh, 88px) 32px;
    }

    main {
      flex: none;
      min-block-size: min(560px, 70dvh);
    }

    .home .panel {
      margin-block-start: 0;
    }

    .decision {
      margin: 8px 0 0;
      padding: 12px 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before {
      transition: none;
      animation-duration: 6s;
    }
  }

  @media (forced-colors: active) {
    .badge,
    .credential-face,
    .primary,
    .deny {
      border: 1px solid;
    }

    .mark,
    .empty-cards {
      forced-color-adjust: none;
    }
  }
`;
