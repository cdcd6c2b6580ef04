/**
 * Stands in for `css-tag.js` of `@lit/reactive-element` in the hosted files: style sheets are adopted, always, as every browser that our
 * colours ask for can. Left out: `<style>` elements for older browsers (a policy of `style-src 'self'` would refuse them), styles of
 * another document, and values inside css`` (the build refuses them, see lean-lit.ts).
 */
export const css = ([text]) => text;
export const unsafeCSS = (text) => text;

export function getCompatibleStyle(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

export function adoptStyles(root, sheets) {
  root.adoptedStyleSheets = sheets;
}
