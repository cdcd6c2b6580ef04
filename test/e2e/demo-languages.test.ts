import type { Page } from '@playwright/test';
import { scanQr } from './support/scan-qr.js';
import { expect, test, walletCli } from './support/system.js';

const direction = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).direction);

/** The texts of the page itself, without those of the choice, that are not marked as English or not written from left to right. */
const unmarkedEnglish = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const parent = text.parentElement;
      if (!parent || parent.closest('option') || !/\w/.test(text.data)) continue;
      const isMarked = parent.closest('[lang]')?.getAttribute('lang') === 'en';
      if (!isMarked || getComputedStyle(parent).direction !== 'ltr') found.push(text.data.trim());
    }
    return found;
  });

test.describe('with a browser in Arabic', () => {
  test.use({ locale: 'ar-EG' });

  test('the demo speaks it, and its own English words run from left to right', async ({ page, system }) => {
    await page.goto(system.demoUrl);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('ar');
    await expect(page.getByRole('button', { name: 'المتابعة' })).toBeVisible();
    expect(await unmarkedEnglish(page)).toEqual([]);
  });

  test('an address with another language wins, and one with none of ours does not', async ({
    page,
    system,
  }) => {
    await page.goto(`${system.demoUrl}/?lang=pt-BR`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    for (const unknown of ['ja', '"><script>', 'constructor', '']) {
      await page.goto(`${system.demoUrl}/?lang=${encodeURIComponent(unknown)}`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    }
  });

  test('the verified number is not turned round', async ({ page, system }) => {
    await page.goto(system.demoUrl);
    await page.getByRole('button', { name: 'المتابعة' }).click();
    await expect(page.getByRole('dialog').locator('.qr')).toBeVisible();
    await walletCli(system, 'accept', await scanQr(page), '--with-samples');
    const number = page.locator('dd', { hasText: '+1' });
    await expect(number).toBeVisible();
    expect(await direction(page, 'dd >> text=+1')).toBe('ltr');
  });
});

test('a choice on the demo changes what is open, and stays in the address', async ({ page, system }) => {
  await page.goto(system.demoUrl);
  const choice = page.getByRole('combobox', { name: 'Language' });
  await expect(choice.getByRole('option')).toHaveCount(29);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await choice.selectOption('Ελληνικά');
  await page.locator('civic-button').first().click();
  await expect(page.getByRole('dialog')).toHaveAttribute('lang', 'el');
  expect(new URL(page.url()).search).toBe('?lang=el');
  await page.reload();
  await expect(choice).toHaveValue('el');
  await expect(page.locator('html')).toHaveAttribute('lang', 'el');
});
