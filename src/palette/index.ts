import { buttonStyles } from './button-styles.js';
import { knowsPalette, pageColours, plainColours, shapes } from './page-styles.js';

export { buttonStyles } from './button-styles.js';
export { markPaths } from './mark.js';

/**
 * Colours that the elements, the wallet and the pages of the service share, as declarations for one CSS rule. All follow from one colour,
 * `--civic-brand`, and from the theme (`color-scheme`); `--civic-*` is the page's to set, `--_*` is ours.
 *
 * Text on the brand is black or white, whichever has more contrast: `--_white` is 1 when white has, by the relative luminance of the
 * brand (WCAG 2.2, definition of contrast ratio; both have 4.58 : 1 at a luminance of 0.1791). Under the pointer the brand moves away
 * from its text. `--_link` is the brand as text, made dark or light enough for the surface. `--_edge` is the border of what can be pressed or
 * filled in, `--_rim` that of what has the brand's colour.
 */
export const palette = `
  --_brand: rgb(from var(--civic-brand, #1f7a33) r g b / 1);
  --_white: clamp(0, (0.1791 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 1e9, 1);
  --_on-brand: var(--civic-on-brand, color(from var(--_brand) srgb-linear var(--_white) var(--_white) var(--_white)));
  --_hover: color-mix(in srgb, var(--_brand) 88%, rgb(from var(--_on-brand) calc(255 - r) calc(255 - g) calc(255 - b)));
  --_surface: var(--civic-surface, light-dark(#fff, #151c18));
  --_text: var(--civic-text, light-dark(#14211a, #eaf1ec));
  --_muted: color-mix(in oklab, var(--_text) 74%, var(--_surface));
  --_line: color-mix(in oklab, var(--_text) 16%, var(--_surface));
  --_tint: color-mix(in oklab, var(--_link) 8%, var(--_surface));
  --_link: light-dark(oklch(from var(--_brand) min(l, 0.46) c h), oklch(from var(--_brand) max(l, 0.8) min(c, 0.13) h));
  --_alert: light-dark(#b3261e, #ff9d94);
  --_edge: color-mix(in srgb, var(--_text) 50%, var(--_surface));
  --_rim: color-mix(in srgb, var(--_on-brand) 14%, transparent);
`;

/**
 * Style sheet of a whole page: palette, type and the shapes of the modal (`page-styles.ts`).
 * @param root where the colours are set: `:root`, or `:host` for a page inside a shadow root
 */
export function pageStyles(root: ':root' | ':host'): string {
  return `${root} {
  --_radius: 12px;
  /* Large text on a small screen needs the room at the sides itself. */
  --_side: min(1.5rem, 7.5vw);
  --_font: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;${plainColours}}
@supports ${knowsPalette} {
${root} {
  color-scheme: light dark;${palette}${pageColours}}
}
${root} {
  background: var(--_surface);
  color: var(--_text);
  font: 400 1rem/1.5 var(--_font);
  -webkit-text-size-adjust: 100%;
  -webkit-font-smoothing: antialiased;
}
@media (min-width: 641px) {
  ${root} { background: var(--_ground); }
}
${buttonStyles}${shapes}`;
}
