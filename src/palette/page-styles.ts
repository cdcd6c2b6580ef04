/** What browsers without `light-dark()` and relative colours get (before 2024): the same colours of our own brand, always light. */
export const plainColours = `
  color-scheme: light;
  --_brand: #1f7a33;
  --_on-brand: #fff;
  --_hover: #1b6b2d;
  --_surface: #fff;
  --_text: #14211a;
  --_muted: #49534d;
  --_line: #d5d7d6;
  --_tint: #ecf3ed;
  --_link: #036b24;
  --_alert: #b3261e;
  --_edge: #8a908c;
  --_rim: rgb(255 255 255 / 0.14);
  --_ground: #f2f6f2;
`;

/** Whether a browser knows all that the palette is made of. */
export const knowsPalette = '(color: light-dark(red, color(from red srgb-linear calc(r) g b)))';

/** What pages have beyond the palette: the ground behind the sheet. */
export const pageColours = `
  --_ground: light-dark(color-mix(in oklab, var(--_tint) 70%, var(--_surface)), color-mix(in oklab, #000 20%, var(--_surface)));
`;

/**
 * The shapes of the modal, for whole pages; class names are those of the elements. On a phone `.sheet` is the screen; where there is more
 * room it is a card as wide as the modal. Nothing here is younger than 2021, except where a browser may ignore it.
 */
export const shapes = `
*, ::before, ::after { box-sizing: border-box; }
.sheet {
  display: flex;
  flex-direction: column;
  inline-size: 100%;
  min-block-size: 100vh;
  min-block-size: 100dvh;
  background: var(--_surface);
}
.test {
  margin: 0;
  padding: 0.375rem 1rem;
  background: #ffe394;
  color: #3d2c00;
  font-size: 0.8125rem;
  font-weight: 600;
  text-align: center;
}
.head {
  display: flex;
  align-items: center;
  gap: 0.5rem;
  min-block-size: 3.5rem;
  padding: 0.75rem var(--_side) 0;
}
.mark, .head img {
  flex: none;
  inline-size: 28px;
  block-size: 28px;
  border-radius: 7px;
  object-fit: contain;
}
.mark { color: var(--_link); }
.content {
  display: flex;
  flex: 1;
  flex-direction: column;
  padding: 0 var(--_side);
  padding-block-end: 1.25rem;
  padding-block-end: max(1.25rem, env(safe-area-inset-bottom));
}
h1 {
  margin: 0;
  font-size: 1.25rem;
  font-weight: 650;
  line-height: 1.25;
  letter-spacing: -0.018em;
  overflow-wrap: break-word;
  overflow-wrap: anywhere;
  text-wrap: balance;
}
p { margin: 0; overflow-wrap: break-word; overflow-wrap: anywhere; }
.text { margin-block-start: 0.375rem; color: var(--_muted); text-wrap: balance; }
.detail { color: var(--_muted); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.act { padding-inline: min(1.25em, 5vw); }
.asks {
  padding: 0.75rem min(1rem, 5vw);
  border-radius: var(--_radius);
  background: var(--_tint);
  font-size: 0.9375rem;
  text-align: start;
}
.asks > :first-child { font-size: inherit; font-weight: 600; }
.checks { display: grid; gap: 0.25rem; margin: 0.25rem 0 0; padding: 0; list-style: none; }
.checks > * { position: relative; padding-inline-start: 1.5rem; overflow-wrap: break-word; overflow-wrap: anywhere; }
.checks > ::before {
  content: '';
  position: absolute;
  inset-block-start: 0.5em;
  inset-inline-start: 0.125rem;
  inline-size: 0.7rem;
  block-size: 0.35rem;
  border: solid var(--_link);
  border-width: 0 0 2px 2px;
  transform: rotate(-45deg);
}
.icon {
  flex: none;
  inline-size: 1.25em;
  block-size: 1.25em;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.badge {
  display: grid;
  flex: none;
  inline-size: 80px;
  block-size: 80px;
  margin: 0.25rem auto 1rem;
  place-items: center;
  border-radius: 50%;
  background: var(--_tint);
  color: var(--_link);
  font-size: 2rem;
}
.badge .icon, .badge .mark { inline-size: 48px; block-size: 48px; stroke-width: 1.5; }
.badge.good { background: var(--_brand); color: var(--_on-brand); animation: pop 320ms cubic-bezier(0.2, 1.3, 0.4, 1); }
.badge.bad { color: var(--_alert); }
@keyframes pop { from { transform: scale(0.7); } }
.plain { min-block-size: 44px; color: var(--_muted); }
.outline:hover, .plain:hover { background: var(--_tint); }
code {
  padding: 0.125rem 0.5rem;
  border-radius: 6px;
  background: var(--_tint);
  font: 0.8125rem/1.5 ui-monospace, monospace;
  overflow-wrap: break-word;
  overflow-wrap: anywhere;
}
@media (min-width: 641px) {
  .sheet {
    inline-size: 24.5rem;
    min-block-size: 0;
    margin: auto;
    overflow: hidden;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    box-shadow: 0 24px 64px -24px rgb(9 20 13 / 0.35);
  }
}
@media (prefers-reduced-motion: reduce) {
  * { transition: none !important; animation-name: none !important; }
}
@media (forced-colors: active) {
  .badge, .asks { border: 1px solid; }
  .test { border-block-end: 1px solid; }
}
`;
