import { css } from 'lit';

/** The views while the wallet waits and after an answer. */
export const outcome = css`
  .outcome {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: center;
    padding-block-end: 6dvh;
    text-align: center;
  }

  .outcome .text + .detail {
    margin-block-start: 0.75rem;
  }

  .spinner {
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 0.125em solid color-mix(in srgb, currentcolor 25%, transparent);
    border-block-start-color: currentcolor;
    border-radius: 50%;
    animation: turn 900ms linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
