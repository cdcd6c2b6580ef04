import { css } from 'lit';

/** The question above a view. */
export const question = css`
  dialog {
    inline-size: min(22rem, 100% - 2rem);
    padding: 1.5rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    color: inherit;
    overflow-wrap: anywhere;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }

  dialog h2 {
    font-size: 1.0625rem;
    line-height: 1.3;
  }

  dialog p {
    margin-block: 0.5rem 1.25rem;
  }

  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
    gap: 0.75rem;
  }

  .remove,
  .remove:hover {
    background: var(--_alert);
    color: var(--_surface);
  }
`;
