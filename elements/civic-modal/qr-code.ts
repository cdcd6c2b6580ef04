import { correction, generate, mode } from 'lean-qr';
import { markPaths } from '../../src/palette/mark.js';

/** Width of the light margin, which readers need to find the symbol, in modules (ISO/IEC 18004, section 6.3.8). */
const QUIET_ZONE = 4;
/** Width of a module below which real cameras fail to read the symbol, in CSS pixels. */
const SMALLEST_MODULE = 3;
/** Points of the drawing to a CSS pixel. Screens have up to three or four, and paper has more. */
const FINENESS = 4;

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

/** An outline that a canvas can draw, from the same text as the `d` of a path in SVG. */
function shape(path: string): Path2D {
  return new Path2D(path);
}

/**
 * Our mark, with the centre of its front card exactly in the middle of the drawing. The middle of larger symbols is an alignment pattern, and
 * some readers take a dark frame around a light patch for it: one that stands a module beside the middle leads them astray. Its colours are
 * fixed: readers see dark modules in it, and correct them.
 */
function drawMark(context: CanvasRenderingContext2D, total: number, reach: number): void {
  context.translate(total / 2, total / 2);
  context.scale(reach * 0.083, reach * 0.083);
  context.translate(-14.7, -14);
  context.fillStyle = context.strokeStyle = '#17632a';
  context.lineWidth = 1.9;
  context.lineCap = 'round';
  context.stroke(shape(markPaths.back));
  context.fill(shape(markPaths.front), 'evenodd');
}

/**
 * Draws a QR code. It is dark on light in every theme, because many readers cannot read an inverted code; and it is a canvas, because extensions
 * that darken pages change the colours of shapes. A style sheet gives it the width of its custom property `--_pixels`.
 *
 * The text is encoded as bytes: our links contain lower-case letters, so that no other mode would make the symbol smaller.
 * @param text what a reader gets: 1 to 2,331 bytes in UTF-8, with the mark 1 to 1,663
 * @param name what assistive technology announces
 * @throws Error when the text is empty or too long, or where there are no canvases
 */
export function qrCode(text: string, name: string, options: QrCodeOptions = {}): HTMLCanvasElement {
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
  const module = Math.max(SMALLEST_MODULE, Math.floor(aim / total));
  const canvas = document.createElement('canvas');
  canvas.part.add('qr');
  canvas.className = 'qr';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', name);
  canvas.style.setProperty('--_pixels', `${total * module}px`);
  canvas.width = canvas.height = total * module * FINENESS;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('a QR code needs a canvas');
  context.scale(module * FINENESS, module * FINENESS);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, total, total);
  context.fillStyle = '#0c1a10';
  context.fill(shape(path));
  if (isMarked) drawMark(context, total, reach);
  return canvas;
}
