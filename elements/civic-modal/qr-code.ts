import { svg, html, type TemplateResult } from 'lit';
import { create } from 'qrcode/lib/core/qrcode.js';

/** Light modules around the symbol, which readers need to find it (ISO/IEC 18004, section 6.3.8). */
const QUIET = 4;
/** Smaller modules fail real cameras, in CSS pixels. */
const SMALLEST = 3;
/** The size aimed at, in CSS pixels; whole-pixel modules make it a little less. */
const TARGET = 220;

/** Dark modules as one path: a run of neighbours in a row is one rectangle. */
function pathOf(size: number, data: Uint8Array): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue;
      const from = x;
      while (x + 1 < size && data[y * size + x + 1]) x += 1;
      path += `M${from + QUIET} ${y + QUIET}h${x + 1 - from}v1h-${x + 1 - from}z`;
    }
  }
  return path;
}

/**
 * A QR code as SVG, dark on light whatever the theme: many readers cannot read it inverted.
 * @param name what assistive technology says
 */
export function qrCode(text: string, name: string): TemplateResult {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const total = size + 2 * QUIET;
  const pixels = total * Math.max(SMALLEST, Math.floor(TARGET / total));
  const drawing = svg`<rect width="100%" height="100%" fill="#fff" /><path fill="#0c1a10" d=${pathOf(size, data)} />`;
  return html`<svg
    part="qr"
    class="qr"
    role="img"
    aria-label=${name}
    width=${pixels}
    height=${pixels}
    viewBox="0 0 ${total} ${total}"
    shape-rendering="crispEdges"
  >
    ${drawing}
  </svg>`;
}
