import { css } from 'lit';

/** Waiting, and how it went. */
export const outcome = css`
  .outcome {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 12px;
    align-items: center;
    justify-content: center;
    padding-block-end: 10dvh;
    text-align: center;
  }

  .outcome .wide {
    margin-block-start: 8px;
  }

  .outcome .wide + .wide {
    margin-block-start: 0;
  }

  .badge {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    margin-block-end: 8px;
    border-radius: 24px;
    font-size: 1.75rem;
  }

  .badge.good {
    background: var(--green);
    color: var(--on-green);
  }

  .badge.neutral {
    background: var(--neutral);
    color: var(--on-neutral);
  }

  .badge.bad {
    background: var(--red-soft);
    color: var(--red);
  }

  .spinner {
    inline-size: 40px;
    block-size: 40px;
    margin-block-end: 8px;
    border: 4px solid var(--line);
    border-block-start-color: var(--green);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
