import { render } from 'lit';
import { type QrCodeOptions, qrCode } from '../../../elements/civic-modal/qr-code.js';

/** Draws a code outside any page. */
export function draw(text: string, options?: QrCodeOptions): SVGSVGElement {
  const box = document.createElement('div');
  render(qrCode(text, 'A code', options), box);
  const drawing = box.querySelector('svg');
  if (!drawing) throw new Error('no drawing');
  return drawing;
}

/** What a camera sees of a drawing. */
export interface DrawnSymbol {
  /** Width of the drawing, in modules. */
  total: number;
  /** Width of the light margin, in modules. */
  quietZone: number;
  /** Width of the symbol, in modules. */
  size: number;
  /** The dark modules as `x,y`, counted from the corner of the symbol. */
  dark: Set<string>;
}

/** Reads the modules from the path of a drawing. The margin is what lies before the first dark module: a finder pattern begins there. */
export function modulesOf(drawing: SVGSVGElement): DrawnSymbol {
  const path = drawing.querySelector('path')?.getAttribute('d') ?? '';
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, ...run]) => run.map(Number));
  const quietZone = Math.min(...runs.map(([x = 0]) => x));
  const total = drawing.viewBox.baseVal.width;
  const dark = new Set<string>();
  for (const [x = 0, y = 0, length = 0] of runs)
    for (let i = 0; i < length; i += 1) dark.add(`${x + i - quietZone},${y - quietZone}`);
  return { total, quietZone, size: total - 2 * quietZone, dark };
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
