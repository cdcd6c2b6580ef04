import { css } from 'lit';

/** Inputs, their labels, and what is wrong with them. */
export const forms = css`
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    max-inline-size: 38rem;
    margin-block-start: 1.25rem;
  }

  /* Together with the gap they have the distances that headings have elsewhere. */
  .form h3,
  .form > h2 {
    margin-block: 0.75rem -0.5rem;
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }

  .stack > h2 {
    margin-block-end: 0;
  }

  h2 + .text {
    margin-block-start: 0;
  }

  .stack > details {
    margin-block: 0;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
  }

  .grow {
    flex: 1;
    min-inline-size: 0;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }

  label,
  legend {
    font-weight: 600;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 400;
  }

  .wrong {
    color: var(--_alert);
    font-size: 0.875rem;
    font-weight: 600;
  }

  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  input,
  select,
  textarea {
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: 8px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 400;
  }

  textarea {
    field-sizing: content;
    min-block-size: 8rem;
    max-block-size: 32rem;
    font: 0.8125rem/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
    resize: vertical;
    tab-size: 2;
  }

  .field > input:not([type='number'], [type='file'], [maxlength='2']),
  .field > textarea,
  .with-button > input,
  .search > input {
    inline-size: 100%;
  }

  [aria-invalid='true'] {
    border-color: var(--_alert);
    box-shadow: inset 0 0 0 1px var(--_alert);
  }

  [readonly],
  :is(input, select, textarea):disabled {
    background: var(--_tint);
    color: var(--_muted);
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input[type='color'] {
    inline-size: 64px;
    padding: 0.25rem;
  }

  .with-button {
    display: flex;
    gap: 0.5rem;
  }

  .with-button > .act {
    flex: none;
    padding-inline: 0.75em;
  }

  .with-button.wraps {
    flex-wrap: wrap;
  }

  .with-button.wraps > :is(input, select) {
    flex: 1 1 9rem;
    inline-size: auto;
  }

  /* In some languages its words are longer than a phone is wide. */
  .with-button.wraps > .act {
    flex: 0 1 auto;
    min-inline-size: 0;
    white-space: normal;
  }

  .with-button.wraps > [type='color'] {
    flex: none;
    inline-size: 64px;
  }

  portal-brand,
  portal-policies,
  portal-offered-wallets {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }

  .inset {
    margin-inline-start: 2.125rem;
  }

  .rules li > strong {
    flex: 1 1 100%;
  }

  .rules select {
    flex: 1 1 10rem;
  }

  .with-logo {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem;
    align-items: center;
  }

  .with-logo img {
    inline-size: 56px;
    block-size: 56px;
    border-radius: 14px;
    object-fit: contain;
  }

  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 0.75rem;
    align-items: center;
  }

  .tick .hint {
    grid-column: 2;
  }

  [type='checkbox'],
  [type='radio'] {
    inline-size: 22px;
    block-size: 22px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_link);
  }

  .search {
    margin-block: 1rem;
  }

  .act[hidden] {
    display: none;
  }

  .act:disabled {
    opacity: 0.6;
    cursor: default;
  }

  .act.plain {
    color: var(--_link);
  }

  .form > .act,
  .field > .act,
  .field + .act {
    justify-self: start;
  }

  .from-file {
    position: relative;
    min-block-size: 44px;
    margin-block-start: 0.25rem;
  }

  .from-file:focus-within {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
  }

  .danger,
  .danger:hover {
    background: var(--_alert);
    color: var(--_surface);
  }

  .end {
    margin-block-start: 2.5rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }

  dialog {
    inline-size: min(26rem, 100% - 2rem);
    padding: 1.5rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    color: inherit;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }

  dialog h2 {
    margin-block-start: 0;
  }

  dialog p {
    margin-block-end: 1.25rem;
  }
`;
