import { createRequire } from 'node:module';
import { PNG } from 'pngjs';

const decode = createRequire(import.meta.url)('jsqr') as (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** Reads a QR code out of the pixels of a screenshot, by a decoder that shares nothing with our encoder. @returns undefined when there is none to read */
export function readQr(screenshot: Uint8Array): string | undefined {
  const { data, width, height } = PNG.sync.read(Buffer.from(screenshot));
  return decode(new Uint8ClampedArray(data), width, height)?.data;
}
