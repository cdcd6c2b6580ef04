import { type CSSResult, unsafeCSS } from 'lit';

/** A style sheet as it is written. Our sheets hold no expressions, and need nothing of the tag of Lit, whose checks of them every page would load. */
export function css([text]: TemplateStringsArray): CSSResult {
  return unsafeCSS(text);
}
