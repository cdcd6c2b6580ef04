import { css } from 'lit';

/** A try: the code to scan, and what went over the wire, step by step. */
export const tries = css`
  #try-it ~ .row {
    margin-block: 1rem;
  }

  .to-scan {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    justify-items: center;
    margin-block: 1rem;
    padding: 1.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }

  /* Readers need dark on light, and a light margin, in every theme. */
  .to-scan img {
    inline-size: 14rem;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 8px;
    background: #fff;
  }

  .to-scan .number {
    font-size: 2.5rem;
    font-weight: 650;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }

  .tried {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    margin: 1rem 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }

  .tried > li {
    position: relative;
    min-inline-size: 0;
    padding-inline-start: 2.5rem;
    counter-increment: step;
  }

  .tried > li::before {
    content: counter(step);
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    place-items: center;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_link);
    font-size: 0.875rem;
    font-weight: 650;
  }

  .tried h4 {
    margin-block: 0.125rem 0.25rem;
  }

  .tried details {
    margin-block: 0.5rem 0;
  }

  .tried pre {
    max-block-size: 20rem;
    margin-block-end: 0.75rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .tried .small {
    margin-block: 0.25rem;
  }

  @media (max-width: 40rem) {
    .tried > li {
      padding-inline-start: 0;
    }

    .tried > li::before {
      position: static;
      margin-block-end: 0.25rem;
    }
  }
`;
