import { css } from 'lit';

/** Colours, type and the frame of the page. */
export const theme = css`
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
    text-wrap: balance;
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
`;
