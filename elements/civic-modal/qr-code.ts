import { html, svg, type TemplateResult } from 'lit';
import { create } from 'qrcode/lib/core/qrcode.js';
import { markPaths } from '../../src/palette/mark.js';

/** Light modules around the symbol, which readers need to find it (ISO/IEC 18004, section 6.3.8). */
const QUIET = 4;
/** Smaller modules fail real cameras, in CSS pixels. */
const SMALLEST = 3;

/** How a code is drawn. */
export interface QrCodeOptions {
  /** Our mark in the middle, and level Q instead of M, which gives back what the mark covers. Default: no mark. */
  mark?: boolean;
  /** The size aimed at, in CSS pixels with the light modules around; default 225. Whole-pixel modules make it less, the smallest module more. */
  size?: number;
}

/** Dark modules as one path: a run of neighbours in a row is one rectangle. */
function pathOf(size: number, data: Uint8Array): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (const { 0: run, index } of data
      .subarray(y * size, (y + 1) * size)
      .join('')
      .matchAll(/1+/g))
      path += `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`;
  }
  return path;
}

/**
 * Makes room for the mark: modules around the middle become light, without the corners. The room is 6 % of the symbol at most, and lies
 * in no block of codewords over more than half of what level Q corrects. From 75 characters on it may cover the
 * alignment pattern in the middle, which readers do without; a finder pattern never.
 * @returns how far the room reaches from the module in the middle, in modules
 */
function makeRoom(size: number, data: Uint8Array): number {
  const reach = Math.min(6, Math.floor((size - 9) / 7));
  const middle = (size - 1) / 2;
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      if (Math.abs(x) + Math.abs(y) < 2 * reach - 1) data[(middle + y) * size + middle + x] = 0;
    }
  }
  return reach;
}

/** Our mark around the middle, in colours that no theme changes: readers take it for dark modules, which they then correct. */
function mark(total: number, reach: number): TemplateResult {
  return svg`<g
    fill="none"
    transform="translate(${total / 2} ${total / 2}) scale(${reach * 0.09}) translate(-12.6 -11.6)"
    shape-rendering="auto"
  >
    <path d=${markPaths.back} stroke="#17632a" stroke-width="1.9" stroke-linecap="round" />
    <path d=${markPaths.front} fill="#17632a" fill-rule="evenodd" />
  </g>`;
}

/**
 * A QR code as SVG, dark on light whatever the theme: many readers cannot read it inverted.
 * @param text what a reader reads: at most 2,331 bytes in UTF-8, 1,663 with the mark; throws when it is empty or longer
 * @param name what assistive technology says
 */
export function qrCode(text: string, name: string, options: QrCodeOptions = {}): TemplateResult {
  const { mark: marked, size: aim = 225 } = options;
  const { size, data } = create(text, { errorCorrectionLevel: marked ? 'Q' : 'M' }).modules;
  const total = size + 2 * QUIET;
  const pixels = total * Math.max(SMALLEST, Math.floor(aim / total));
  const middle = marked ? mark(total, makeRoom(size, data)) : '';
  const drawing = svg`<rect width="100%" height="100%" fill="#fff" /><path fill="#0c1a10" d=${pathOf(size, data)} />${middle}`;
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
