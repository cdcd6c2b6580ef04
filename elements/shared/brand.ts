/**
 * Tells the browser that `--civic-brand` is a colour: what is none then counts as not set, instead of taking the background away.
 * Once for a page; a second copy of the library is refused, and right to be.
 */
export function registerBrand(): void {
  try {
    CSS.registerProperty({
      name: '--civic-brand',
      syntax: '<color>',
      inherits: true,
      initialValue: '#1f7a33',
    });
  } catch {
    // Registered already, or not known here: the default in the style sheet stands.
  }
}
