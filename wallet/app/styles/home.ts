import { css } from 'lit';

/** Held credentials and the ways in. */
export const home = css`
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

  .credential details {
    padding: 4px 20px;
  }

  .credential details[open] {
    padding-block-end: 12px;
  }
`;
