import { css } from 'lit';

/** The frame of the page: bar, navigation, headings, and where the status is said. */
export const frame = css`
  /* So that no margin inside it leaves a strip of the page behind it. */
  :host {
    display: flow-root;
    min-block-size: 100dvh;
    overflow-wrap: anywhere;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    align-items: center;
    padding: 0.5rem max(1rem, (100% - 68rem) / 2);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .brand {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 44px;
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  nav a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 0.75rem;
    border-radius: 8px;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 600;
    text-decoration: none;
  }

  nav a:hover {
    background: var(--_tint);
  }

  nav a[aria-current] {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.5em;
  }

  .tabs {
    margin-block: 1rem;
    border-block-end: 1px solid var(--_line);
  }

  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .page {
    max-inline-size: 68rem;
    margin-inline: auto;
    padding: 1.5rem 1rem 3rem;
  }

  .page:focus,
  h1:focus,
  h2:focus {
    outline: none;
  }

  .page h1 {
    font-size: 1.5rem;
  }

  h4 {
    margin: 1.25rem 0 0.5rem;
    font-size: 1rem;
  }

  h2 {
    margin: 2rem 0 0.75rem;
    font-size: 1.125rem;
    line-height: 1.3;
  }

  .part > * > h2:first-child {
    margin-block-start: 0;
  }

  h3 {
    margin: 1.5rem 0 0.25rem;
    font-size: 1rem;
    line-height: 1.4;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
  }

  a {
    color: var(--_link);
  }

  .act.primary {
    color: var(--_on-brand);
  }

  /* Letters that are joined must not be moved apart or together. */
  h1:dir(rtl) {
    letter-spacing: normal;
  }

  .sheet .content {
    gap: 1rem;
    padding-block-start: 1rem;
  }

  .sheet .content > * {
    display: grid;
    gap: 1rem;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
    justify-content: center;
    margin-block-start: auto;
    padding: 1rem 1rem 5rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .said {
    position: fixed;
    inset-block-end: 1rem;
    inset-inline: 1rem;
    inline-size: fit-content;
    max-inline-size: calc(100% - 2rem);
    margin-inline: auto;
    padding: 0.625rem 1rem;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.9375rem;
    pointer-events: none;
  }

  .said:empty {
    padding: 0;
  }

  .sheet > .foot {
    padding-block-end: 1.5rem;
  }

  @media (min-width: 641px) {
    .sheet {
      margin-block-start: 10dvh;
    }
  }

  @media (forced-colors: active) {
    .said:not(:empty) {
      border: 1px solid;
    }
  }
`;
