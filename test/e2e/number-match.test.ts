import { type BrowserContextOptions, devices, type Page } from '@playwright/test';
import { scanQr } from './support/scan-qr.js';
import { expect, type System, test } from './support/system.js';

const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];

/** Opens the modal of an app that asks for a number, scans its code with a phone, and approves in the wallet there. @returns the phone's browser */
async function answerFromPhone(page: Page, system: System, options: BrowserContextOptions): Promise<Page> {
  const { context, app } = system;
  await context.store.changeApp(app.appId, (row) => ({ ...row, channelPolicy: { numberMatch: true } }));
  await page.goto(system.demoUrl);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
  const link = await scanQr(page);
  const scanner = await (await page.context().browser()?.newContext(options))?.newPage();
  if (!scanner) throw new Error('the phone has no browser');
  await scanner.goto(link);
  await scanner.getByRole('link', { name: /web wallet/i }).tap();
  await scanner.getByRole('button', { name: /sample/i }).tap();
  await scanner.getByRole('button', { name: 'Approve' }).tap();
  await scanner.waitForURL(/\/w\/[\w-]{22}\/match/);
  return scanner;
}

/** The number that the modal shows. */
async function numberOn(page: Page): Promise<string> {
  const heading = page.getByRole('dialog').getByRole('heading', { name: /Pick \d\d on your phone/ });
  await expect(heading).toBeVisible();
  return /\d\d/.exec((await heading.textContent()) ?? '')?.[0] ?? '';
}

const events = (page: Page) => page.locator('#events');

test('a person picks on the phone the number that the computer shows, and the page goes on', async ({
  page,
  system,
}) => {
  const scanner = await answerFromPhone(page, system, phone);
  const number = await numberOn(page);
  await expect(scanner.getByRole('button', { name: /^\d\d$/ })).toHaveCount(3);
  await expect(events(page)).not.toContainText('auth-code-received');

  await scanner.getByRole('button', { name: number, exact: true }).tap();
  await expect(scanner.getByRole('heading')).toHaveText('Go back to the other screen');
  await expect(page.locator('#data')).toContainText('@example.test');
  await expect(events(page).getByText('auth-code-received')).toHaveCount(1);
});

for (const [what, other] of [
  ['a wrong number', (number: string) => new RegExp(`^(?!${number})\\d\\d$`)],
  ['that no number is to be seen', () => 'I see no number'],
] as const) {
  test(`picking ${what} shares nothing, says so on both screens, and there is no second try`, async ({
    page,
    system,
  }) => {
    const scanner = await answerFromPhone(page, system, phone);
    const number = await numberOn(page);
    const secondTry = await scanner.context().newPage();
    await secondTry.goto(scanner.url());
    await scanner
      .getByRole('button', { name: other(number) })
      .first()
      .tap();
    await expect(scanner.getByRole('heading')).toHaveText('Nothing was shared');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('The number was not confirmed on the phone');

    await secondTry.getByRole('button', { name: number, exact: true }).tap();
    await expect(secondTry.getByRole('heading')).toHaveText('Nothing was shared');
    await expect(secondTry.getByRole('button')).toHaveCount(0);
    await expect(events(page)).toContainText('civic-sip-error: number_mismatch');
    await expect(events(page)).not.toContainText('auth-code-received');
    await expect(page.locator('#data')).toBeEmpty();
    await dialog.getByRole('button', { name: /again/i }).click();
    await expect(dialog.getByRole('button', { name: /QR/ })).toBeVisible();
  });
}

test('without the answer’s own code nobody is shown the numbers, not even who has scanned the same code', async ({
  page,
  system,
}) => {
  const scanner = await answerFromPhone(page, system, phone);
  const number = await numberOn(page);
  const onlooker = await (await page.context().browser()?.newContext(phone))?.newPage();
  if (!onlooker) throw new Error('no browser');
  const url = new URL(scanner.url());
  for (const query of ['', `?response_code=${'A'.repeat(43)}`]) {
    await onlooker.goto(url.origin + url.pathname + query);
    await expect(onlooker.getByRole('heading')).toHaveText('Nothing to pick any more');
    await expect(onlooker.getByRole('button')).toHaveCount(0);
  }
  await scanner.getByRole('button', { name: number, exact: true }).tap();
  await expect(page.locator('#data')).toContainText('@example.test');
});
