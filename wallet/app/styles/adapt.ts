import { css } from 'lit';

/** Wide screens, less motion, forced colours. Comes last, because it changes what is above. */
export const adapt = css`
  @media (min-width: 640px) {
    :host {
      padding-block: clamp(16px, 7dvh, 88px) 32px;
    }

    main {
      flex: none;
      min-block-size: min(560px, 70dvh);
    }

    .home .panel {
      margin-block-start: 0;
    }

    .decision {
      margin: 8px 0 0;
      padding: 12px 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before {
      transition: none;
      animation-duration: 6s;
    }
  }

  @media (forced-colors: active) {
    .badge,
    .credential-face,
    .primary,
    .deny {
      border: 1px solid;
    }

    .mark,
    .empty-cards {
      forced-color-adjust: none;
    }
  }
`;
