import type { Page } from '@playwright/test';
import { type System, expect, test } from './support/system.js';
import { createRequest, requestParameters } from './support/wallet-page.js';

/** Names and buttons of which a word stands on two lines. */
const brokenWords = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('wallet-app')?.shadowRoot;
    const found: string[] = [];
    for (const element of root?.querySelectorAll('.act, strong, h1, h2') ?? []) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
        for (const word of node.data.matchAll(/[\p{L}\p{M}]+/gu)) {
          const range = new Range();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(word[0]);
        }
    }
    return found;
  });

const setTextSize = (page: Page, size: string) =>
  page.evaluate((fontSize) => void (document.documentElement.style.fontSize = fontSize), size);

async function expectAllInSight(page: Page): Promise<void> {
  expect(await brokenWords(page)).toEqual([]);
  for (const size of ['', '200%']) {
    await setTextSize(page, size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBeLessThanOrEqual(320);
  }
  await setTextSize(page, '');
}

async function expectAllViews(page: Page, system: System): Promise<void> {
  const parameters = await requestParameters(await createRequest(system));
  await page.goto(`${system.serviceUrl}/wallet/`);
  await expect(page.locator('.home, h1').first()).toBeVisible();
  await expectAllInSight(page);
  await page.getByRole('button', { name: /\(/ }).click();
  await expect(page.locator('.face')).toHaveCount(6);
  await expectAllInSight(page);
  await page.locator('.pages button').last().click();
  await expect(page.locator('input[type=file]')).toBeAttached();
  await expectAllInSight(page);
  await page.goto(`${system.serviceUrl}/wallet/#${parameters}`);
  await expect(page.locator('.decision')).toBeVisible();
  await expectAllInSight(page);
}

// Long words, and one that runs from right to left.
for (const locale of ['de', 'el', 'bg', 'fi', 'ar'])
  test.describe(`in ${locale}, on the smallest phone`, () => {
    test.use({ locale, viewport: { width: 320, height: 640 } });

    test('the wallet breaks no word of a name or a button, and has room for text twice as large', async ({
      page,
      system,
    }) => {
      await expectAllViews(page, system);
    });
  });
