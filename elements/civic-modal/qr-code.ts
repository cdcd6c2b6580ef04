import { correction, generate, mode } from 'lean-qr';
import { html, svg, type TemplateResult } from 'lit';
import { markPaths } from '../../src/palette/mark.js';

/** Width of the light margin, which readers need to find the symbol, in modules (ISO/IEC 18004, section 6.3.8). */
const QUIET_ZONE = 4;
/** Width of a module below which real cameras fail to read the symbol, in CSS pixels. */
const SMALLEST_MODULE = 3;

/** How a code is drawn. */
export interface QrCodeOptions {
  /**
   * Draws our mark in the middle, and raises the error correction from level M to Q, which makes up for what the mark covers.
   * Default: no mark.
   */
  mark?: boolean;
  /**
   * The width to aim at, in CSS pixels and with the quiet zone; default 225. The drawing is smaller where modules of whole pixels do not
   * fill that width, and larger where they would be too small to scan.
   */
  size?: number;
}

/** Says whether the module in a column and a row is dark. It is false outside the symbol. */
type IsDark = (x: number, y: number) => boolean;

/** Draws the dark modules as one path, in which every run of dark modules in a row is one rectangle. */
function pathOf(size: number, isDark: IsDark): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (isDark(x, y)) x += 1;
      const run = x - start;
      if (run > 0) path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${run}v1h-${run}z`;
    }
  }
  return path;
}

/**
 * How far the light room for the mark reaches from the module in the middle, in modules. The room is a square without its corners. It takes
 * up to 6 % of the symbol, and in no block of codewords more than half of what level Q corrects. In symbols for 75 characters and more it
 * may cover the alignment pattern in the middle, which readers can do without; it never covers a finder pattern.
 */
function reachOfRoom(size: number): number {
  return Math.min(6, Math.floor((size - 9) / 7));
}

/**
 * Our mark, with the centre of its front card exactly in the middle of the drawing. The middle of larger symbols is an alignment pattern, and
 * some readers take a dark frame around a light patch for it: one that stands a module beside the middle leads them astray. Its colours are
 * fixed: readers see dark modules in it, and correct them.
 */
function mark(total: number, reach: number): TemplateResult {
  return svg`<g
    fill="none"
    transform="translate(${total / 2} ${total / 2}) scale(${reach * 0.083}) translate(-14.7 -14)"
    shape-rendering="auto"
  >
    <path d=${markPaths.back} stroke="#17632a" stroke-width="1.9" stroke-linecap="round" />
    <path d=${markPaths.front} fill="#17632a" fill-rule="evenodd" />
  </g>`;
}

/**
 * Draws a QR code as SVG. It is dark on light in every theme, because many readers cannot read an inverted code.
 *
 * The text is encoded as bytes: our links contain lower-case letters, so that no other mode would make the symbol smaller.
 * @param text what a reader gets: 1 to 2,331 bytes in UTF-8, with the mark 1 to 1,663
 * @param name what assistive technology announces
 * @throws Error when the text is empty or too long
 */
export function qrCode(text: string, name: string, options: QrCodeOptions = {}): TemplateResult {
  if (text === '') throw new Error('a QR code needs a text');
  const { mark: isMarked, size: aim = 225 } = options;
  // Both limits are set, because the encoder raises the level where the symbol has room for it.
  const level = isMarked ? correction.Q : correction.M;
  const symbol = generate(mode.bytes(new TextEncoder().encode(text)), {
    minCorrectionLevel: level,
    maxCorrectionLevel: level,
  });
  const { size } = symbol;
  const middle = (size - 1) / 2;
  const reach = isMarked ? reachOfRoom(size) : 0;
  const isInRoom = (x: number, y: number) => {
    const [right, down] = [Math.abs(x - middle), Math.abs(y - middle)];
    return Math.max(right, down) <= reach && right + down < 2 * reach - 1;
  };
  const path = pathOf(size, (x, y) => symbol.get(x, y) && !isInRoom(x, y));
  const total = size + 2 * QUIET_ZONE;
  const pixels = total * Math.max(SMALLEST_MODULE, Math.floor(aim / total));
  const drawing = svg`<rect width="100%" height="100%" fill="#fff" /><path fill="#0c1a10" d=${path} />${isMarked ? mark(total, reach) : ''}`;
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
