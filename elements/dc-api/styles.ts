/** Lets the build recognise a style sheet and take its white space out. The text stays as it is written. */
const css = String.raw;

export const styles = css`
  .first,
  .row {
    display: grid;
    gap: 0.5em;
  }
  .first {
    align-content: center;
    gap: 1em;
  }
  .or {
    display: flex;
    gap: 0.75em;
    align-items: center;
    justify-content: center;
    margin-block: 1em 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .or::before,
  .or::after {
    content: '';
    flex: 1;
    border: solid var(--_line);
    border-width: 1px 0 0;
  }
  .act[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  @media (min-width: 54em), (max-height: 49em) and (width > 640px) {
    dialog:has(.beside) {
      inline-size: 50em;
    }
    .beside {
      display: grid;
      grid-template-columns: 1fr auto 1fr;
      gap: 1.5em;
      margin-block-start: 0.5em;
    }
    .or {
      flex-direction: column;
      margin: 0;
    }
    .or::before,
    .or::after {
      border-width: 0 0 0 1px;
    }
    .row {
      grid-auto-flow: column;
      grid-auto-columns: auto;
    }
  }
  /* The buttons are in sight in a low window as well. */
  @media (width > 640px) and (max-height: 40em) {
    .content:has(.beside) ~ .actions {
      padding-block: 0.5em 0.75em;
    }
    .beside .code {
      margin-block-start: 0;
    }
  }
`;
