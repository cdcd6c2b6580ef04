/**
 * Tells the browser that `--civic-brand` is a colour. A value that is not a colour then counts as not set; otherwise the button would lose its
 * background. This works once for a page; the attempt of a second copy of the library fails, which does no harm. The alpha, which nothing shows because
 * the brand is drawn opaque, tells the standard colour from the same one set by a page.
 */
export function registerBrand(): void {
  try {
    CSS.registerProperty({
      name: '--civic-brand',
      syntax: '<color>',
      inherits: true,
      initialValue: '#1f7a33fe',
    });
  } catch {
    // The property is registered already, or the browser does not know this function. The default in the style sheet then applies.
  }
}
