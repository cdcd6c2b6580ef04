import type { Page } from '@playwright/test';
import { scanQr } from './support/scan-qr.js';
import { type System, expect, test, walletCli } from './support/system.js';

/** Opens the modal on the demo page and reads the QR code off the screen. */
async function openAndScan(page: Page, system: System): Promise<string> {
  await page.goto(system.demoUrl);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /QR/ })).toBeVisible();
  return scanQr(page);
}

test('a person scans, approves, and the site gets the verified e-mail', async ({ page, system }) => {
  const link = await openAndScan(page, system);
  expect(new URL(link).origin).toBe(system.serviceUrl);

  const { code, output } = await walletCli(system, 'accept', link, '--with-samples');
  expect(output).toContain('"outcome":"approved"');
  expect(code).toBe(0);
  await expect(page.locator('#data')).toContainText('@example.test');
  await expect(page.locator('#events')).toContainText('auth-code-received');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{}');
});

test('denying in the wallet ends in a state of its own, with a way to try again', async ({
  page,
  system,
}) => {
  const link = await openAndScan(page, system);
  const { code } = await walletCli(system, 'deny', link);
  expect(code).toBe(0);
  await expect(page.locator('#events')).toContainText('user-cancelled: denied');

  await page.getByRole('dialog').getByRole('button', { name: /again/i }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
  const second = await scanQr(page);
  expect(second).not.toBe(link);
  const { output } = await walletCli(system, 'accept', second, '--with-samples');
  expect(output).toContain('approved');
  await expect(page.locator('#data')).toContainText('@example.test');
});

test('cancelling on the page kills the link: the wallet cannot approve any more', async ({
  page,
  system,
}) => {
  const link = await openAndScan(page, system);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#events')).toContainText('user-cancelled: user');
  await expect(page.getByRole('button', { name: 'Continue with Civic' })).toBeFocused();

  const { code, output } = await walletCli(system, 'accept', link, '--with-samples');
  expect(code).toBe(1);
  expect(output).not.toContain('@example.test');
  await expect(page.locator('#data')).toBeEmpty();
});

test('nobody approves in time: expired, said so, and trying again works', async ({ page, system }) => {
  const link = await openAndScan(page, system);
  system.advanceClock(121_000);
  await expect(page.locator('#events')).toContainText('civic-sip-error: expired');
  await expect(page.getByRole('dialog').getByRole('button', { name: /again/i })).toBeVisible();
  const { code } = await walletCli(system, 'accept', link, '--with-samples');
  expect(code).toBe(1);

  system.advanceClock(-121_000);
  await page.getByRole('dialog').getByRole('button', { name: /again/i }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
  const { output } = await walletCli(system, 'accept', await scanQr(page), '--with-samples');
  expect(output).toContain('approved');
  await expect(page.locator('#data')).toContainText('@example.test');
});

test('an anonymous login yields no personal data and the same user id twice', async ({ page, system }) => {
  const ids: string[] = [];
  for (let round = 0; round < 2; round++) {
    await page.goto(system.demoUrl);
    await page.getByRole('button', { name: 'Continue without a name' }).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
    await walletCli(system, 'accept', await scanQr(page), '--with-samples');
    await expect(page.locator('#data')).toContainText('CIVIC:IAL1');
    await expect(page.locator('#data')).not.toContainText('@');
    ids.push((await page.locator('#data dd').last().textContent()) ?? '');
  }
  expect(ids[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(ids[1]).toBe(ids[0]);
});

test('a second answer to the same link changes nothing', async ({ page, system }) => {
  const link = await openAndScan(page, system);
  await walletCli(system, 'accept', link, '--with-samples');
  await expect(page.locator('#data')).toContainText('@example.test');
  const again = await walletCli(system, 'accept', link);
  expect(again.code).toBe(1);
  const deny = await walletCli(system, 'deny', link);
  expect(deny.code).toBe(1);
  await expect(page.locator('#events')).not.toContainText('user-cancelled');
});

test('the demo page runs the whole way under a strict policy without one violation', async ({
  page,
  system,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const link = await openAndScan(page, system);
  await walletCli(system, 'accept', link, '--with-samples');
  await expect(page.locator('#data')).toContainText('@example.test');
  expect(complaints).toEqual([]);
});

test('the phone that scanned ends on a neutral page, after yes and after no', async ({
  page,
  context,
  system,
}) => {
  for (const answer of ['accept', 'deny']) {
    const link = await openAndScan(page, system);
    const { output } = await walletCli(
      system,
      answer,
      link,
      ...(answer === 'accept' ? ['--with-samples'] : []),
    );
    const { redirectUri } = JSON.parse(output) as { redirectUri: string };
    const scanner = await context.newPage();
    await scanner.goto(redirectUri);
    await expect(scanner.getByRole('heading')).toHaveText('Continue on your computer');
    await scanner.goto(link);
    await expect(scanner.getByRole('heading')).toHaveText('This link is no longer valid');
    await scanner.close();
  }
});
