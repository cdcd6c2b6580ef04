import { type Browser, devices, expect, type Page, test } from '@playwright/test';
import { becomeOwner } from './support/portal-page.js';
import { type RunningService, startService } from './support/running-service.js';
import { scanQr } from './support/scan-qr.js';

const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];

let service: RunningService;
test.beforeEach(async () => {
  service = await startService();
});
test.afterEach(() => service.close());

/** What the portal's policy has refused, and what its page has thrown. */
function troubleOf(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  return trouble;
}

/** A phone whose wallet has nothing yet. */
async function newPhone(browser: Browser): Promise<Page> {
  return (await browser.newContext(phone)).newPage();
}

/** Scans the code on the page with a phone, approves in the wallet there, and picks the number that the page shows. */
async function approveByPhone(page: Page, scanner: Page): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
  await scanner.goto(await scanQr(page));
  await scanner.getByRole('link', { name: /web wallet/i }).tap();
  await approve(scanner);
  await scanner.waitForURL(/\/w\/[\w-]{22}\/match/);
  const heading = page.getByRole('dialog').getByRole('heading', { name: /Pick \d\d on your phone/ });
  const number = /\d\d/.exec((await heading.textContent()) ?? '')?.[0] ?? '';
  await scanner.getByRole('button', { name: number, exact: true }).tap();
}

/** Approves in the wallet, after it has got a login where it has none. */
async function approve(wallet: Page): Promise<void> {
  const sample = wallet.getByRole('button', { name: /sample/i });
  const yes = wallet.getByRole('button', { name: 'Approve' });
  await expect(sample.or(yes).first()).toBeVisible();
  if (await sample.isVisible()) await sample.tap();
  await expect(wallet.getByText('Integration Portal').first()).toBeVisible();
  await yes.tap();
}

async function openAccount(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Account' }).click();
  await expect(page.getByRole('heading', { name: 'Wallets' })).toBeVisible();
}

test('a member links the wallet of a phone, signs out, and signs in by it, until it is removed', async ({
  page,
  browser,
}) => {
  const trouble = troubleOf(page);
  const scanner = await newPhone(browser);
  await becomeOwner(page, service);
  await openAccount(page);
  await page.getByLabel('Name of a new wallet').fill('Old phone');
  await page.getByRole('button', { name: 'Link a wallet' }).click();
  await approveByPhone(page, scanner);
  await expect(page.getByText('The wallet is linked.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'Old phone' })).toContainText('not used yet');

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('button', { name: 'Sign in with a wallet' }).click();
  await approveByPhone(page, scanner);
  await expect(page.getByRole('heading', { name: 'Ada' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Old phone' })).toContainText('used');
  await page.getByRole('link', { name: 'Audit' }).click();
  await expect(page.getByRole('cell', { name: 'Signed in with a wallet' })).toBeVisible();
  await page.getByRole('link', { name: 'Apps' }).click();
  await expect(page.getByText('There is no app yet.')).toBeVisible();

  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByText('Wallets of Ada').click();
  await page.getByRole('button', { name: 'Remove Old phone' }).click();
  await page.getByRole('button', { name: 'Sign in with a wallet' }).click();
  await approveByPhone(page, scanner);
  await expect(page.getByText('The portal does not know this wallet.').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Members' })).toBeVisible();
  expect(trouble).toEqual([]);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('the wallet brings a member back to the portal, which links it, and signs them in with it', async ({
    page,
  }) => {
    const trouble = troubleOf(page);
    await becomeOwner(page, service);
    await openAccount(page);
    for (const [name, then] of [
      ['Link a wallet', 'The wallet is linked.'],
      ['Sign in with a wallet', 'There is no app yet.'],
    ] as const) {
      await page.getByRole('button', { name }).tap();
      await page
        .getByRole('dialog')
        .getByRole('link', { name: /wallet/i })
        .tap();
      await page.getByRole('link', { name: /web wallet/i }).tap();
      await page.waitForURL(/\/wallet\//);
      await approve(page);
      await page.waitForURL(/\/portal\//);
      await expect(page.getByText(then).first()).toBeVisible();
      expect(page.url()).not.toMatch(/uuid|response_code/);
      if (name === 'Link a wallet') await page.getByRole('button', { name: 'Sign out', exact: true }).tap();
    }
    expect(trouble).toEqual([]);
  });
});
