import { css } from 'lit';

/** Buttons, notices and lists that several views use, in addition to those that all pages share. */
export const controls = css`
  .wide {
    inline-size: 100%;
  }

  .actions {
    display: grid;
    gap: 0.25rem;
  }

  /* As light or dark as the brand in both themes, so that neither answer stands out: what is readable on that is readable here. */
  .deny,
  .deny:hover {
    border-color: var(--_rim);
    background: #51626c;
    color: #fff;
  }

  @supports (color: oklch(from red l c h)) {
    .deny,
    .deny:hover {
      background: oklch(from var(--_brand) l 0.03 calc(h + 70));
      color: var(--_on-brand);
    }

    .deny:hover {
      background: oklch(from var(--_hover) l 0.03 calc(h + 70));
    }
  }

  .danger {
    color: var(--_alert);
  }

  .act:disabled,
  .act[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  .parted,
  summary {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    cursor: pointer;
  }

  summary {
    min-block-size: 44px;
    border-radius: 8px;
    color: var(--_link);
    font-size: 0.875rem;
    font-weight: 600;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    content: '';
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin: -0.25rem 0.25rem 0;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }

  details[open] > summary::after {
    margin-block: 0.25rem 0;
    rotate: 225deg;
  }

  dl {
    display: grid;
    gap: 0.75rem;
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: 0.875rem;
    line-height: 1.4;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .problem,
  .notice {
    display: flex;
    gap: 0.625rem;
    padding: 0.75rem 1rem;
    border-radius: var(--_radius);
    font-size: 0.9375rem;
  }

  .problem {
    background: color-mix(in oklab, var(--_alert) 10%, var(--_surface));
    color: var(--_alert);
  }

  .notice {
    background: var(--_tint);
  }

  /* A part of a page where something can be done. */
  .tasks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding-block: 1rem;
  }

  [type='radio'],
  [type='checkbox'] {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--_link);
  }

  .problem .icon,
  .notice .icon {
    margin-block-start: 0.1em;
  }

  input[type='text'],
  input[type='password'] {
    min-inline-size: 0;
    min-block-size: 48px;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;
