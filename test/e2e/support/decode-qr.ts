import { createRequire } from 'node:module';
import { PNG } from 'pngjs';

const decode = createRequire(import.meta.url)('jsqr') as (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** Reads a QR code from the pixels of a screenshot, as a phone would; a decoder that shares nothing with our encoder. */
export function decodeQr(png: Buffer): string {
  const { data, width, height } = PNG.sync.read(png);
  const found = decode(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error('no QR code can be read from this screenshot');
  return found.data;
}
