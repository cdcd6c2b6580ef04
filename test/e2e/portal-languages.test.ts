import { expect, test } from '@playwright/test';
import { portalWords as ar } from '../../src/locales/ar/portal.js';
import { portalWords as de } from '../../src/locales/de/portal.js';
import { becomeOwner } from './support/portal-page.js';
import { type RunningService, startService } from './support/running-service.js';

let service: RunningService;
test.beforeEach(async () => {
  service = await startService();
});
test.afterEach(() => service.close());

const VIEWS = ['', 'new', 'import', 'trust', 'members', 'audit', 'account'];
const TABS = ['settings', 'keys', 'integration', 'preview', 'scopes', 'certificates', 'activity', 'webhook'];

test.describe('with a browser in Arabic', () => {
  test.use({ locale: 'ar-EG' });

  test('the portal speaks it, from right to left, and a language that was chosen there is kept', async ({
    page,
  }) => {
    await page.goto(`${service.serviceUrl}/portal/`);
    const html = page.locator('html');
    await expect(page.getByRole('heading', { name: ar.signIn.title })).toBeVisible();
    await expect(html).toHaveAttribute('lang', 'ar');
    await expect(html).toHaveAttribute('dir', 'rtl');
    expect(await page.title()).toBe(`${ar.signIn.title} · ${ar.portal}`);

    await page.getByRole('combobox').selectOption('de');
    await expect(page.getByRole('heading', { name: de.signIn.title })).toBeVisible();
    await expect(html).toHaveAttribute('dir', 'ltr');
    await expect(page).toHaveTitle(`${de.signIn.title} · ${de.portal}`);
    await page.reload();
    await expect(page.getByRole('heading', { name: de.signIn.title })).toBeVisible();
  });

  test('words that cannot be loaded leave it in English, in which it says so when it is asked for them', async ({
    page,
  }) => {
    await page.route('**/assets/language-*', (route) => route.abort());
    await page.goto(`${service.serviceUrl}/portal/`);
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
    await expect(page.getByRole('status')).toHaveText(/did not answer/);
    await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
  });
});

test('English fetches no words beside its own', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => void fetched.push(request.url()));
  await page.goto(`${service.serviceUrl}/portal/`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(fetched.filter((url) => url.includes('language-'))).toEqual([]);
});

test('what is shown once outlasts a change of language', async ({ page }) => {
  await becomeOwner(page, service);
  await page.goto(`${service.serviceUrl}/portal/#/members`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.locator('.notice code').textContent();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(page.getByRole('heading', { name: de.members.link })).toBeVisible();
  await expect(page.locator('.notice code')).toHaveText(link ?? '');
});

for (const language of ['de', 'fi', 'ar'])
  test(`no view is wider than the smallest phone in ${language}`, async ({ page }) => {
    const { appId } = await service.createApp({ name: 'Fern & Field', origins: ['https://fern.example'] });
    await becomeOwner(page, service);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('#language').selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const hash of [...VIEWS, ...TABS.map((tab) => `apps/${appId}/${tab}`)]) {
      await page.evaluate((next) => {
        location.hash = `#/${next}`;
      }, hash);
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, hash).toBeLessThanOrEqual(320);
    }
  });
