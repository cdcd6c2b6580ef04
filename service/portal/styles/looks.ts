import { css } from 'lit';

/** How an app looks to people: the button in light and in dark, and wallets by name and logo. */
export const looks = css`
  .looks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: 0.75rem;
  }

  .looks figure {
    margin: 0;
  }

  .stage.light {
    background: #fff;
    color: #14211a;
  }

  .stage.dark {
    background: #151c18;
    color: #eaf1ec;
  }

  .with-mark {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }

  .with-mark img {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 7px;
    object-fit: contain;
  }
`;
