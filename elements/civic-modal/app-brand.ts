/**
 * Gives a dialog the colour of the app that asks, where the page sets none: then what is around it has the standard colour, which is the only one of
 * this alpha (shared/brand.ts).
 * @param colour `#rrggbb`
 */
export function wearBrand(dialog: HTMLElement, colour = ''): void {
  const root = dialog.getRootNode() as ShadowRoot;
  const found = getComputedStyle(root.host).getPropertyValue('--civic-brand');
  dialog.style.setProperty('--civic-brand', found.includes(', 0.99') ? colour : '');
}
