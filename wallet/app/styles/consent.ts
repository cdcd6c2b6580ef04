import { css } from 'lit';

/** The view of a request: who asks, what would be shared, and the decision. */
export const consent = css`
  .asker {
    display: grid;
    justify-items: center;
    padding-block-start: 0.5rem;
    text-align: center;
  }

  .monogram,
  .logo {
    inline-size: 56px;
    block-size: 56px;
    margin-block-end: 0.75rem;
    border-radius: 14px;
    object-fit: contain;
  }

  .monogram {
    display: grid;
    place-items: center;
    background: var(--_tint);
    color: var(--_link);
    font-size: 1.5rem;
    font-weight: 650;
  }

  .asker p {
    margin-block-start: 0.125rem;
  }

  .asker .icon {
    margin-inline-end: 0.375em;
    vertical-align: -0.25em;
  }

  .claims {
    gap: 0.5rem;
    margin-block-start: 0.5rem;
  }

  .claims > ::before {
    inset-block-start: 0.4em;
  }

  .claims dd {
    font-size: 1rem;
    font-weight: 600;
  }

  .claims .token {
    font: 500 0.875rem/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  }

  .out dd {
    color: var(--_muted);
    text-decoration: line-through;
  }

  .out::before {
    visibility: hidden;
  }

  .source {
    display: flex;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .along {
    margin-block-start: 0.75rem;
    padding-block: 0.75rem 0.25rem;
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }

  .source strong {
    color: var(--_text);
    font-weight: 600;
  }

  .source .icon {
    margin-inline-start: -0.125rem;
    color: var(--_link);
  }

  fieldset {
    display: grid;
    gap: 0.5rem;
    min-inline-size: 0;
    margin: 1rem 0 0.25rem;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 0.5rem;
    font-weight: 600;
  }

  .option {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 48px;
    padding: 0.625rem min(0.875rem, 4vw);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  .option:has(:checked) {
    border-color: var(--_link);
    box-shadow: inset 0 0 0 1px var(--_link);
  }

  .option span {
    display: block;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .who {
    padding-inline: 0.25rem;
    font-size: 0.9375rem;
  }

  .who p {
    padding-block-end: 0.75rem;
  }

  .decision {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin: auto calc(-1 * var(--_side)) calc(-1 * max(1.25rem, env(safe-area-inset-bottom)));
    padding: 0.75rem var(--_side) max(1.25rem, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  /* One goes below the other before a word is broken. */
  .decision .act {
    flex: 1 1 7.5rem;
    max-inline-size: 100%;
    padding-inline: 0.25em;
    overflow-wrap: break-word;
  }

  @media (max-height: 640px) {
    .monogram,
    .logo {
      inline-size: 40px;
      block-size: 40px;
      margin-block-end: 0.5rem;
      border-radius: 10px;
      font-size: 1.125rem;
    }
  }

  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
    }
  }
`;
