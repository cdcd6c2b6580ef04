import { createRequire } from 'node:module';
import { type Page, expect } from '@playwright/test';
import { PNG } from 'pngjs';

const decode = createRequire(import.meta.url)('jsqr') as (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/**
 * Reads the QR code off the screen, from the pixels of screenshots, by a decoder that shares nothing with our encoder. As a phone does, it looks
 * until it can read one: the modal moves while it opens.
 */
export async function scanQr(page: Page): Promise<string> {
  let text: string | undefined;
  await expect
    .poll(
      async () => {
        const { data, width, height } = PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
        text = decode(new Uint8ClampedArray(data), width, height)?.data;
        return text !== undefined;
      },
      { message: 'a QR code that can be read' },
    )
    .toBe(true);
  return text ?? '';
}
