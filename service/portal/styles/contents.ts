import { css } from 'lit';

/** Lists, tables, code, and what stands out. */
export const contents = css`
  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875rem;
  }

  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .problem,
  .notice {
    margin-block: 0.75rem;
    padding: 0.75rem 1rem;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .problem {
    background: color-mix(in oklab, var(--_alert) 10%, var(--_surface));
    color: var(--_alert);
  }

  .notice h2,
  .notice h3 {
    margin-block-start: 0;
  }

  .empty {
    padding: 3rem 1rem;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    text-align: center;
  }

  .apps,
  .rows,
  .codes {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .apps li,
  .rows li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_line);
  }

  .apps li {
    position: relative;
    flex-wrap: nowrap;
  }

  .apps .grow > * {
    display: block;
  }

  .apps a {
    font-weight: 600;
  }

  .apps a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  portal-member-wallets {
    flex-basis: 100%;
  }

  portal-member-wallets details {
    margin-block: 0;
  }

  .rows .grow .muted {
    display: block;
  }

  .monogram,
  .apps img,
  .wallet-card img {
    display: grid;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    place-items: center;
    border-radius: 12px;
    background: var(--_tint);
    color: var(--_link);
    font-size: 1.125rem;
    font-weight: 650;
    object-fit: contain;
  }

  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    gap: 0.5rem;
  }

  .codes code {
    display: block;
    padding: 0.375rem 0.625rem;
    font-size: 0.9375rem;
  }

  .chip {
    padding: 0.125rem 0.625rem;
    border: 1px solid var(--_edge);
    border-radius: 99px;
    font-size: 0.8125rem;
    font-weight: 600;
    white-space: nowrap;
  }

  .chip.bad {
    border-color: currentcolor;
    color: var(--_alert);
  }

  /* What machines read is written from left to right in every language. */
  code {
    direction: ltr;
    unicode-bidi: isolate;
  }

  .facts {
    display: grid;
    gap: 0.75rem;
    margin-block: 1rem;
  }

  .facts dt {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .facts dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    margin: 0;
  }

  .facts code {
    min-inline-size: 0;
  }

  pre {
    max-block-size: 32rem;
    margin: 0;
    padding: 1rem;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font: 0.8125rem/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    overflow-wrap: normal;
    tab-size: 2;
  }

  .code {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    justify-items: start;
  }

  .code pre {
    inline-size: 100%;
    box-sizing: border-box;
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin-block: 0.75rem;
  }

  .choice label {
    position: relative;
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 40px;
    padding-inline: 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    font-size: 0.9375rem;
    cursor: pointer;
  }

  .choice label:has(:checked) {
    border-color: var(--_link);
    box-shadow: inset 0 0 0 1px var(--_link);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2rem;
    align-items: start;
  }

  .checklist {
    background: var(--_tint);
  }

  .checklist h3 {
    margin-block: 0.25rem 0.5rem;
  }

  .checklist ol {
    display: grid;
    gap: 0.75rem;
    margin: 0 0 0.75rem;
    padding: 0;
    list-style: none;
  }

  .checklist li {
    position: relative;
    display: grid;
    padding-inline-start: 2rem;
  }

  .checklist li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.1em;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border: 2px solid var(--_edge);
    border-radius: 50%;
  }

  .checklist .done::before {
    border-color: var(--_brand);
    background: var(--_brand);
  }

  .checklist .done::after {
    content: '';
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: 0.3rem;
    inline-size: 0.6rem;
    block-size: 0.3rem;
    border: solid var(--_on-brand);
    border-width: 0 0 2px 2px;
    rotate: -45deg;
  }

  .stage {
    padding: 1.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }

  .wallet-card {
    display: grid;
    gap: 0.5rem;
    justify-items: center;
    max-inline-size: 22rem;
    padding: 1.5rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    text-align: center;
  }

  .wallet-card .asks {
    inline-size: 100%;
    box-sizing: border-box;
  }

  .scroll {
    margin-block: 1rem;
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
  }

  th,
  td {
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: normal;
  }

  td:first-child {
    white-space: nowrap;
  }

  .chart {
    max-inline-size: 38rem;
    margin: 1rem 0;
  }

  .chart figcaption {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .chart text {
    fill: var(--_text);
    font-size: 14px;
  }

  .chart rect {
    fill: var(--_brand);
  }

  details {
    margin-block: 1rem;
  }

  .rows details {
    margin-block: 0;
  }

  summary {
    min-block-size: 44px;
    color: var(--_link);
    font-weight: 600;
    cursor: pointer;
  }

  @media (min-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 18rem;
    }

    .columns.even {
      grid-template-columns: 1fr 1fr;
    }

    .checklist {
      position: sticky;
      inset-block-start: 1rem;
    }
  }

  @media (forced-colors: active) {
    .checklist .done::before,
    .chart rect {
      forced-color-adjust: none;
    }

    .problem,
    .notice,
    .monogram {
      border: 1px solid;
    }
  }
`;
