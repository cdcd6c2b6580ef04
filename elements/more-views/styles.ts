/** Lets the build recognise a style sheet and take its white space out. The text stays as it is written. */
const css = String.raw;

export const styles = css`
  .wallets {
    display: grid;
    gap: 0.5em;
  }
  .wallets img {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 7px;
  }
  .number {
    font-size: 2.5em;
    font-weight: 750;
    font-variant-numeric: tabular-nums;
  }
`;
