import { css } from 'lit';

/** The view of a credential offer. */
export const offer = css`
  .offer .actions {
    margin-block-start: auto;
    gap: 0.75rem;
  }

  .code {
    display: grid;
    gap: 0.25rem;
  }

  .code label {
    font-weight: 600;
  }

  .code input {
    margin-block-start: 0.5rem;
    font-size: 1.5rem;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.2em;
  }
`;
