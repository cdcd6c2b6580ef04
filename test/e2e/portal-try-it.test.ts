import { expect, type Page, test } from '@playwright/test';
import { becomeOwner } from './support/portal-page.js';
import { type RunningService, startService } from './support/running-service.js';
import { walletCli } from './support/system.js';

let service: RunningService;
let appId: string;
test.beforeEach(async () => {
  service = await startService();
  ({ appId } = await service.createApp({ name: 'Fern & Field', origins: ['https://fern.example'] }));
});
test.afterEach(() => service.close());

/** The try of the app, started. @returns the link in its code */
async function startTry(page: Page): Promise<string> {
  await page.goto(`${service.serviceUrl}/portal/#/apps/${appId}/integration`);
  await page.getByRole('button', { name: 'Start a try' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the scope request' })).toBeVisible();
  return (await page.getByRole('link', { name: 'Open on this device' }).getAttribute('href')) ?? '';
}

const step = (page: Page, kind: string) => page.locator(`[data-step=${kind}]`);

test('a member tries an app with a wallet, sees every step, and no secret whole', async ({ page }) => {
  const secrets: string[] = [];
  page.on('request', (request) => {
    const secret = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '')?.[1];
    if (secret) secrets.push(secret);
    const { authCode } = (request.postDataJSON() ?? {}) as { authCode?: string };
    if (authCode) secrets.push(authCode);
  });
  await becomeOwner(page, service);
  const link = await startTry(page);
  await expect(step(page, 'create')).toContainText('"challenge"');
  await expect(step(page, 'follow')).toContainText('text/event-stream');
  const { output } = await walletCli(service, 'accept', link, '--with-samples');
  expect(output).toContain('approved');
  await expect(step(page, 'data')).toContainText('contact.personal.email');
  for (const kind of ['read', 'approved', 'exchange']) await expect(step(page, kind)).toBeVisible();
  await expect(step(page, 'exchange')).toContainText('POST /sip/prod/scopeRequest/authCode');
  await expect(step(page, 'exchange')).toContainText('200');
  await expect(page.getByRole('cell', { name: /@/ })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('values have come back');

  expect(new Set(secrets).size).toBe(2);
  const kept = await page.evaluate(() =>
    JSON.stringify([
      document.querySelector('portal-app')?.shadowRoot?.innerHTML,
      document.documentElement.outerHTML,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      history.state,
    ]),
  );
  for (const secret of secrets) expect(kept).not.toContain(secret);

  // The checklist is for the site's own page and back-end.
  await page.reload();
  await expect(page.getByText('Your page has asked for data')).toBeVisible();
  await expect(page.locator('.checklist .done')).toHaveCount(0);
  await page.getByRole('link', { name: 'Audit' }).click();
  await expect(page.getByRole('cell', { name: 'Exchanged the code of a try' })).toBeVisible();
});

test('a try ends clean when the person refuses, when it is cancelled, and when the time is over; then the next one starts', async ({
  page,
}) => {
  await becomeOwner(page, service);
  await walletCli(service, 'deny', await startTry(page));
  await expect(step(page, 'denied')).toContainText('user-cancelled');
  await expect(page.getByRole('img', { name: 'QR code of the scope request' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(step(page, 'denied')).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'QR code of the scope request' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel the try' }).click();
  await expect(step(page, 'cancelled')).toBeVisible();
  await expect(step(page, 'cancel')).toContainText('"reason": "user"');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the scope request' })).toBeVisible();
  service.advanceClock(400_000);
  await expect(step(page, 'expired')).toContainText('civic-sip-error', { timeout: 20_000 });
});

test('whoever leaves the view leaves no open scope request behind', async ({ page }) => {
  await becomeOwner(page, service);
  await startTry(page);
  const cancelled = page.waitForResponse(/\/cancel$/);
  await page.getByRole('link', { name: 'Activity' }).click();
  expect(((await (await cancelled).json()) as { status: string }).status).toBe('cancelled');
});

test('the number to pick is shown, and the try goes on when it was picked', async ({ page }) => {
  await becomeOwner(page, service);
  await page.goto(`${service.serviceUrl}/portal/#/apps/${appId}`);
  await page.getByLabel('Number match').check();
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const link = await startTry(page);
  const phone = await page.context().newPage();
  const { output } = await walletCli(service, 'accept', link, '--with-samples');
  const number = (await page.locator('.number').textContent()) ?? '';
  await phone.goto(/https?:[^"\s]+match[^"\s]+/.exec(output)?.[0] ?? 'about:blank');
  await phone.getByRole('button', { name: number, exact: true }).click();
  await page.bringToFront();
  await expect(step(page, 'data')).toContainText('contact.personal.email');
});
