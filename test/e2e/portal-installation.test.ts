import { text } from 'node:stream/consumers';
import { expect, type Page, test } from '@playwright/test';
import { becomeOwner } from './support/portal-page.js';
import { type RunningService, startService } from './support/running-service.js';

let service: RunningService;
let app: { appId: string; appSecret: string };
test.beforeEach(async ({ page }) => {
  service = await startService();
  app = await service.createApp({ name: 'Fern & Field', origins: ['https://fern.example'] });
  await becomeOwner(page, service);
});
test.afterEach(() => service.close());

const open = (page: Page, hash: string) => page.goto(`${service.serviceUrl}/portal/#/${hash}`);

/** The bytes of the file that a click downloads. */
async function downloaded(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return text(await file.createReadStream());
}

test('what is kept about an app is downloaded without its secret, and once the app is erased a statement says that it is gone', async ({
  page,
}) => {
  await open(page, 'data');
  await page.getByLabel('App ID').fill(app.appId);
  const exported = await downloaded(page, 'Download what is kept');
  expect(JSON.parse(exported)).toMatchObject({
    tables: { apps: [{ appId: app.appId, name: 'Fern & Field' }] },
  });
  expect(exported).not.toContain(app.appSecret);
  await page.getByRole('button', { name: 'See whether it is gone' }).click();
  await expect(page.getByRole('heading', { name: 'Something is left of it' })).toBeVisible();

  await open(page, `apps/${app.appId}/keys`);
  await page.getByLabel('Type “Fern & Field” to confirm').fill('Fern & Field');
  await page.getByRole('button', { name: 'End the app' }).click();
  const erase = page.getByRole('button', { name: 'Erase the app' });
  await expect(erase).toBeDisabled();
  await page.getByLabel('Type “Fern & Field” to confirm').fill('Fern & Field');
  await erase.click();
  await expect(page.getByRole('status')).toHaveText('The app is erased.');
  await expect(page.getByRole('link', { name: 'Fern & Field' })).toHaveCount(0);

  await open(page, 'data');
  await page.getByLabel('App ID').fill(app.appId);
  await page.getByRole('button', { name: 'See whether it is gone' }).click();
  await expect(page.getByRole('heading', { name: /^Nothing is left of it but lines/ })).toBeVisible();
  const [, payload = ''] = (await downloaded(page, 'Download the statement')).split('.');
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ gone: true });
});

test('the doctor looks when somebody wants it, again when it is mended, and what ends is listed', async ({
  page,
}) => {
  await open(page, 'operation');
  await expect(page.getByText('Certificate of an app', { exact: true })).toBeVisible();
  await expect(page.getByText('No backup was made yet')).toBeVisible();
  await service.context.store.changeApp(app.appId, (one) => ({ ...one, origins: [] }));
  await page.getByRole('button', { name: 'Look at the installation' }).click();
  const found = page.getByText(`the app ${app.appId} has no origin: no page may use it`);
  await expect(found).toBeVisible();
  await service.context.store.changeApp(app.appId, (one) => ({ ...one, origins: ['https://fern.example'] }));
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(found).toHaveCount(0);
});

/** The distance from each heading of the second level to what stands below it, in CSS pixels. */
const belowHeadings = (page: Page) =>
  page.getByRole('heading', { level: 2 }).evaluateAll((headings) =>
    headings.map((heading) => {
      const next = heading.nextElementSibling?.getBoundingClientRect().top ?? 0;
      return Math.round(next - heading.getBoundingClientRect().bottom);
    }),
  );

test('headings stand at the same distance from what they are about, on every page about the installation', async ({
  page,
}) => {
  for (const [hash, last] of [
    ['operation', 'Backup'],
    ['data', 'All that is stored'],
  ] as const) {
    await open(page, hash);
    await expect(page.getByRole('heading', { name: last })).toBeVisible();
    const distances = await belowHeadings(page);
    expect(distances.length).toBeGreaterThan(1);
    expect(new Set(distances)).toEqual(new Set([12]));
  }
  await page.getByRole('heading', { name: 'All that is stored' }).evaluate((heading) => {
    heading.style.marginBlockEnd = '20px';
  });
  expect(await belowHeadings(page)).toContain(20);
});
