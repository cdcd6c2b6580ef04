import { pageStyles } from 'civic-elements/palette';
import { css, unsafeCSS } from 'lit';

/** The styles that elements, wallet and the pages of the service share, and the frame of this page. */
export const theme = [
  unsafeCSS(pageStyles(':host')),
  css`
    :host {
      display: flex;
      box-sizing: border-box;
      flex-direction: column;
      min-block-size: 100dvh;
    }

    .head {
      font-weight: 600;
    }

    main {
      gap: 1rem;
    }

    h1:focus {
      outline: none;
    }

    h2 {
      margin: 0;
      font-size: 0.9375rem;
      font-weight: 600;
      overflow-wrap: anywhere;
    }

    /* What has a direction of its own keeps to the side of what is around it. */
    [dir='auto'] {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }

    /* What machines read is written from left to right in every language. */
    code {
      direction: ltr;
      unicode-bidi: isolate;
    }

    /* Letters that are joined must not be moved apart or together. */
    h1:dir(rtl) {
      letter-spacing: normal;
    }

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

    @media (min-width: 641px) {
      :host {
        padding-block: 2rem;
      }

      .sheet {
        min-block-size: min(36rem, 100dvh - 4rem);
      }
    }
  `,
];
