import { css } from 'lit';

/** Colours and shapes that both elements share. `--civic-*` is the page's; `--_*` is ours. */
export const tokens = css`
  :host {
    --_fill: var(--civic-fill, #1f7a33);
    --_fill-hover: var(--civic-fill-hover, #17632a);
    --_on-fill: var(--civic-on-fill, #fff);
    --_surface: var(--civic-surface, #fff);
    --_tint: var(--civic-tint, #eff6f0);
    --_text: var(--civic-text, #14211a);
    --_muted: var(--civic-muted, #53625a);
    --_line: var(--civic-line, #d9e2dc);
    --_link: var(--civic-link, #1a6b2d);
    --_alert: var(--civic-alert, #b3261e);
    --_focus: var(--civic-focus, #14211a);
    --_radius: var(--civic-radius, 12px);
    --_font: var(--civic-font, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    font-family: var(--_font);
    -webkit-font-smoothing: antialiased;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --_fill: var(--civic-fill, #257f3a);
      --_fill-hover: var(--civic-fill-hover, #2a8a41);
      --_surface: var(--civic-surface, #151c18);
      --_tint: var(--civic-tint, #1f2b24);
      --_text: var(--civic-text, #eaf1ec);
      --_muted: var(--civic-muted, #a5b3aa);
      --_line: var(--civic-line, #324038);
      --_link: var(--civic-link, #7ed58d);
      --_alert: var(--civic-alert, #ff9d94);
      --_focus: var(--civic-focus, #eaf1ec);
    }
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
