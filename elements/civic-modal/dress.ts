import { type CSSResult, unsafeCSS } from 'lit';

const sheets = new Map<string, CSSResult>();

/** Brings the style sheets of parts that are loaded by now in, wherever the dialog is. @param styles their texts */
export function dress(dialog: HTMLElement, ...styles: (string | undefined)[]): void {
  const root = dialog.getRootNode() as ShadowRoot;
  for (const text of styles) {
    if (!text) continue;
    // Of each text there is one sheet, which is added once.
    const known = sheets.get(text) ?? unsafeCSS(text);
    sheets.set(text, known);
    const sheet = known.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
