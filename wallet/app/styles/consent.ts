import { css } from 'lit';

/** Who asks, what would be shared, and the decision. */
export const consent = css`
  .claims dd {
    font-size: 1.0625rem;
    font-weight: 600;
  }

  .claims dd.token {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.875rem;
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
`;
