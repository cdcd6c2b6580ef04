import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { becomeOwner } from './support/portal-page.js';
import { startService } from './support/running-service.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe-core finds on the page as it is. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`every view of the portal can be read and used by anybody on the smallest phone, ${colorScheme}`, async ({
    browser,
  }) => {
    const service = await startService();
    // The script of axe comes past the page's policy.
    const context = await browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    try {
      const { appId } = await service.createApp({
        name: 'Fern & Field',
        origins: ['https://fern.example'],
      });
      await becomeOwner(page, service);
      await page.addScriptTag({ path: AXE });
      const app = [
        'settings',
        'keys',
        'integration',
        'preview',
        'scopes',
        'certificates',
        'activity',
        'webhook',
      ].map((tab) => `#/apps/${appId}/${tab}`);
      for (const hash of [
        '#/',
        '#/new',
        '#/import',
        ...app,
        '#/trust',
        '#/operation',
        '#/data',
        '#/members',
        '#/audit',
        '#/account',
      ]) {
        await page.evaluate((next) => {
          location.hash = next;
        }, hash);
        await expect(page.locator('main h1')).toBeVisible();
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
        expect(await violations(page), hash).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, hash).toBeLessThanOrEqual(320);
      }
    } finally {
      await context.close();
      await service.close();
    }
  });
