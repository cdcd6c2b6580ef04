import { type QrCodeOptions, qrCode } from '../../../elements/civic-modal/qr-code.js';

/** Draws a code outside any page. */
export function draw(text: string, options?: QrCodeOptions): HTMLCanvasElement {
  return qrCode(text, 'A code', options);
}

/** What a drawing has at one point. */
export type Ink = 'light' | 'dark' | 'mark' | 'other';

/** What a camera sees of a drawing. */
export interface DrawnSymbol {
  /** Width of the drawing, in modules. */
  total: number;
  /** Width of the light margin, in modules. */
  quietZone: number;
  /** Width of the symbol, in modules. */
  size: number;
  /** Width of a module, in points of the drawing. */
  module: number;
  /** The dark modules as `x,y`, counted from the corner of the symbol. */
  dark: Set<string>;
  /** The ink at a point of the drawing. */
  inkAt: (x: number, y: number) => Ink;
}

const INKS = new Map<number, Ink>([
  [0xffffff, 'light'],
  [0x0c1a10, 'dark'],
  [0x17632a, 'mark'],
]);

/** Reads the modules from the points of a drawing. A finder pattern begins with seven dark modules in a row, where the margin ends. */
export function modulesOf(drawing: HTMLCanvasElement): DrawnSymbol {
  const { width } = drawing;
  const { data } = (drawing.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, width, width);
  const inkAt = (x: number, y: number) => {
    const at = 4 * (Math.round(y) * width + Math.round(x));
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    return INKS.get((red << 16) | (green << 8) | blue) ?? 'other';
  };
  let margin = 0;
  while (inkAt(margin, margin) !== 'dark') margin += 1;
  let finder = margin;
  while (inkAt(finder, margin) === 'dark') finder += 1;
  const module = (finder - margin) / 7;
  const [total, quietZone] = [width / module, margin / module];
  const size = total - 2 * quietZone;
  const dark = new Set<string>();
  const middle = Math.floor(module / 2);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (inkAt(margin + x * module + middle, margin + y * module + middle) === 'dark') dark.add(`${x},${y}`);
  return { total, quietZone, size, module, dark, inkAt };
}

/** Every module that holds a bit of a codeword, in the order of the bits (ISO/IEC 18004, section 7.7.3). */
export function placesOfBits(size: number, reserved: Uint8Array): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let row = 0; row < size; row += 1) {
      const y = upwards ? size - 1 - row : row;
      for (const x of [right, right - 1]) if (!reserved[y * size + x]) places.push({ x, y });
    }
    upwards = !upwards;
  }
  return places;
}

/**
 * The block that each codeword of a symbol belongs to, in the order in which the codewords are placed (section 7.6).
 * @param codewords how many the symbol has
 * @param correcting how many of each block are for error correction
 */
export function blocksOf(codewords: number, blocks: number, correcting: number): number[] {
  const shorter = Math.floor(codewords / blocks) - correcting;
  const firstLonger = blocks - (codewords % blocks);
  const order: number[] = [];
  for (let i = 0; i <= shorter; i += 1)
    for (let block = i < shorter ? 0 : firstLonger; block < blocks; block += 1) order.push(block);
  for (let i = 0; i < correcting; i += 1) for (let block = 0; block < blocks; block += 1) order.push(block);
  return order;
}
