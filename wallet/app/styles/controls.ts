import { css } from 'lit';

/** Buttons, panels, notices and lists that every view uses. */
export const controls = css`
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
`;
