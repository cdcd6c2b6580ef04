/** Lets the build recognise a style sheet and take its white space out. The text stays as it is written. */
const css = String.raw;

/**
 * The buttons of the elements, of the wallet and of the service's pages, over the colours of the palette. `.act` is the shape; `.primary` and
 * `.outline` are its looks. A declaration that stands twice is for browsers that do not know the second form.
 */
export const buttonStyles = css`
  .act {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.625em;
    min-block-size: 48px;
    margin: 0;
    padding: 0.5em 1.25em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text);
    font: 600 max(1rem, 16px) / 1.25 var(--_font);
    text-align: center;
    text-decoration: none;
    overflow-wrap: break-word;
    overflow-wrap: anywhere;
    cursor: pointer;
    touch-action: manipulation;
    transition: background-color 140ms;
  }
  .primary {
    border-color: var(--_rim);
    background: var(--_brand);
    color: var(--_on-brand);
  }
  .primary:hover {
    background: var(--_hover);
  }
  .outline {
    border-color: var(--_edge);
    background: var(--_surface);
  }
  :focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .act {
      border-color: ButtonBorder;
    }
  }
`;
