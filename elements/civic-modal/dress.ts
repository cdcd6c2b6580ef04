import type { CSSResult } from 'lit';

/** Brings the style sheets of parts that are loaded by now in, wherever the dialog is. */
export function dress(dialog: HTMLElement, ...styles: (CSSResult | undefined)[]): void {
  const root = dialog.getRootNode() as ShadowRoot;
  for (const style of styles) {
    const sheet = style?.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
