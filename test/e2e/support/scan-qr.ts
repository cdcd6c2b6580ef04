import { type Page, expect } from '@playwright/test';
import { readQr } from './read-qr.js';

/** Reads the QR code off the screen. As a phone does, it looks until it can read one: the modal moves while it opens. */
export async function scanQr(page: Page): Promise<string> {
  let text: string | undefined;
  await expect
    .poll(
      async () => {
        text = readQr(await page.screenshot({ animations: 'disabled' }));
        return text !== undefined;
      },
      { message: 'a QR code that can be read' },
    )
    .toBe(true);
  return text ?? '';
}
