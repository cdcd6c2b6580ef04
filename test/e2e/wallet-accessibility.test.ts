import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './support/system.js';
import { OFFER, createRequest, requestParameters, serveIssuer } from './support/wallet-page.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe-core finds on the page as it is. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`every view of the wallet can be read and used by anybody, ${colorScheme}`, async ({
    browser,
    system,
  }) => {
    // The script comes past the page's policy, which stays as strict as it is.
    const context = await browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    const code = { length: 6 };
    const issuer = await serveIssuer(page, (one) => one.offer(['verified-contact'], code));
    issuer.transactionCode = { code: '123456', triesLeft: 5 };
    const parameters = await requestParameters(await createRequest(system));

    await page.goto(`${system.serviceUrl}/wallet/`);
    await expect(page.getByText('This wallet is empty.')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.goto(`${system.serviceUrl}/wallet/#${parameters}`);
    await expect(page.getByText('Nothing here fits')).toBeVisible();
    await expect(page.locator('button[aria-disabled=false]', { hasText: 'Deny' })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.goto(`${system.serviceUrl}/wallet/#${OFFER}`);
    await page.getByLabel('The code that was sent to you').fill('000000');
    await page.getByRole('button', { name: 'Add to this wallet' }).click();
    await expect(page.locator('.problem')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.getByLabel('The code that was sent to you').fill('123456');
    await page.getByRole('button', { name: 'Add to this wallet' }).click();
    await expect(page.getByText('You would share 2 details')).toBeVisible();
    await page.getByLabel('Share Phone number').uncheck();
    await expect(page.locator('button[aria-disabled=false]', { hasText: 'Approve' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    await page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).click();
    // The service does not trust the issuer of this test.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This did not work');
    expect(await violations(page)).toEqual([]);

    await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
    await page.locator('button[aria-disabled=false]', { hasText: 'Deny' }).click();
    await page.waitForURL(/done/);
    await page.goto(`${system.serviceUrl}/wallet/`);
    for (const view of [/Verified contact/, 'What you answered', 'Safety']) {
      await page.getByRole('button', { name: view }).click();
      await expect(page.getByRole('button', { name: 'Back to your credentials' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.goBack();
    }
    await page.getByRole('button', { name: /Verified contact/ }).click();
    await page.getByRole('button', { name: 'Remove this credential' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
