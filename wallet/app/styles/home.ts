import { css } from 'lit';

/** The start view: held credentials and the ways to start. */
export const home = css`
  .home > .asks {
    margin-block-start: auto;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .row input {
    flex: 1 1 8em;
  }

  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }


  /* Another hue for another kind, as light as the brand: what is readable on that is readable here. */
  .face {
    --face: var(--_brand);

    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-content: space-between;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 7.25rem;
    padding: min(1rem, 5vw);
    border: 0;
    border-radius: 16px;
    background: linear-gradient(135deg, var(--face), color-mix(in oklab, var(--face) 76%, #000));
    color: var(--_on-brand);
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .login .face {
    --face: oklch(from var(--_brand) l calc(c * 0.6) calc(h + 70));
  }

  .other .face {
    --face: oklch(from var(--_brand) l 0.03 calc(h + 70));
  }

  .face strong {
    /* The chip goes below it before one of its words is broken. */
    flex: 1 1 50%;
    max-inline-size: 100%;
    overflow-wrap: break-word;
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.25;
  }

  .face .mark {
    align-self: end;
    color: inherit;
    opacity: 0.75;
  }

  .value {
    flex: 0 0 100%;
  }

  .issuer {
    flex: 1;
    align-self: end;
    min-inline-size: 60%;
    font-size: 0.875rem;
  }

  .chip {
    flex: none;
    align-self: start;
    max-inline-size: 100%;
    padding: 0.125rem 0.625rem;
    border: 1px solid color-mix(in srgb, currentcolor 60%, transparent);
    border-radius: 99px;
    font-size: 0.8125rem;
    font-weight: 600;
  }

  .pages {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
  }

  .pages .act {
    font-size: 0.9375rem;
  }
`;
