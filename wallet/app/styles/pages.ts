import { css } from 'lit';

/** The pages about what the wallet holds: a credential, the record of answers, safety. */
export const pages = css`
  .facts {
    margin-block-start: 0.75rem;
  }

  .facts dd {
    font-weight: 600;
  }

  .about {
    padding-inline: 1rem;
  }

  .about h2 ~ h2 {
    margin-block-start: 1.5rem;
  }

  .entries {
    display: grid;
    gap: 0.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .entries li {
    display: grid;
    gap: 0.125rem;
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .entries .muted {
    font-size: 0.875rem;
  }

  .setting form {
    display: grid;
    gap: 0.75rem;
    inline-size: 100%;
  }

  .setting label {
    display: grid;
    gap: 0.25rem;
    font-weight: 600;
  }

  .setting input {
    box-sizing: border-box;
    inline-size: 100%;
    font: inherit;
    font-weight: 400;
  }

  .setting .act {
    inline-size: 100%;
  }

  .file {
    display: grid;
    position: relative;
    gap: 0.25rem;
  }

  /* Under the button, where the browser's own notes about it point to. */
  .file input {
    position: absolute;
    block-size: 48px;
    opacity: 0;
    pointer-events: none;
  }

  .file label {
    display: flex;
    cursor: pointer;
  }

  .file output {
    overflow-wrap: anywhere;
  }

  .file :focus-visible + label {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
  }

  .end {
    margin-block-start: auto;
  }

  .update {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: center;
    justify-content: space-between;
    margin: 0;
    padding: 0.25rem var(--_side);
    background: var(--_tint);
    font-size: 0.9375rem;
  }
`;
