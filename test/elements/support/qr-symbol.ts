import { render } from 'lit';
import { type QrCodeOptions, qrCode } from '../../../elements/civic-modal/qr-code.js';

/** Light modules around the symbol. */
export const QUIET = 4;

/** Draws a code outside any page. */
export function draw(text: string, options?: QrCodeOptions): SVGSVGElement {
  const box = document.createElement('div');
  render(qrCode(text, 'A code', options), box);
  const drawing = box.querySelector('svg');
  if (!drawing) throw new Error('no drawing');
  return drawing;
}

/** What a camera would see, from the path: the modules in a row with those around, and which of them are dark, as `x,y`. */
export function modulesOf(drawing: SVGSVGElement): { total: number; dark: Set<string> } {
  const dark = new Set<string>();
  for (const [, x, y, run] of drawing
    .querySelector('path')
    ?.getAttribute('d')
    ?.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g) ?? []) {
    for (let i = 0; i < Number(run); i += 1) dark.add(`${Number(x) + i},${y}`);
  }
  return { total: drawing.viewBox.baseVal.width, dark };
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
 * The block that each codeword of a symbol belongs to, in the order in which they are placed (section 7.6).
 * @param codewords all that the symbol has
 * @param correcting those of each block that are for error correction
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
