import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './support/running-service.js';
import { scanQr } from './support/scan-qr.js';
import { type System, expect, test } from './support/system.js';
import { requestParameters } from './support/wallet-page.js';

const ADDRESS = 'ada@example.org';

/** What an operator types. */
function civicService({ dataDir, serviceUrl }: System, ...argv: string[]): string {
  const program = join(root, 'service/bin/civic-service.js');
  return execFileSync(process.execPath, [program, ...argv, '--development'], {
    encoding: 'utf8',
    env: { ...process.env, CIVIC_DATA_DIR: dataDir, PUBLIC_URL: serviceUrl },
  });
}

function codeOfMail({ dataDir }: System): string {
  const folder = join(dataDir, 'outbox');
  const [newest = ''] = readdirSync(folder).toSorted().toReversed();
  return /^Subject: Your code is (\d{6})/m.exec(readFileSync(join(folder, newest), 'utf8'))?.[1] ?? '';
}

/** The demo page asks, and the wallet in another tab reads its code. */
async function ask(page: Page, wallet: Page, system: System): Promise<void> {
  await page.goto(system.demoUrl);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
  await read(page, wallet, system);
}

async function read(page: Page, wallet: Page, system: System): Promise<void> {
  const parameters = await requestParameters(await scanQr(page));
  await wallet.goto('about:blank');
  await wallet.goto(`${system.serviceUrl}/wallet/#${parameters}`);
}

async function verify(wallet: Page, system: System): Promise<void> {
  await wallet.getByRole('link', { name: 'Verify my email address' }).click();
  await wallet.getByLabel(/^Email address/).fill(ADDRESS);
  await wallet.getByRole('button', { name: 'Send the code' }).click();
  await wallet.getByRole('link', { name: 'Open the web wallet' }).click();
  await wallet.getByLabel('The code that was sent to you').fill(codeOfMail(system));
  await wallet.getByRole('button', { name: 'Add to this wallet' }).click();
}

const approve = (wallet: Page) =>
  wallet.locator('button[aria-disabled=false]', { hasText: 'Approve' }).click();

test('an address that the operator withdrew is refused at once, the page says why, and a new verification helps', async ({
  page,
  context,
  system,
}) => {
  const wallet = await context.newPage();
  await ask(page, wallet, system);
  await verify(wallet, system);
  await approve(wallet);
  await expect(page.locator('#data')).toContainText(ADDRESS);

  expect(civicService(system, 'credential', 'revoke', '--email', ADDRESS)).toContain('withdrawn: 1');
  await ask(page, wallet, system);
  await approve(wallet);
  const dialog = page.getByRole('dialog');
  await expect(page.locator('#events')).toContainText('civic-sip-error: credential_over');
  await expect(dialog).toContainText('The credential has expired or was withdrawn. Get a new one.');

  await wallet.goto(`${system.serviceUrl}/wallet/`);
  await verify(wallet, system);
  await expect(wallet.locator('.notice')).toContainText('Added:');
  await dialog.getByRole('button', { name: /again/i }).click();
  await expect(dialog.getByRole('button', { name: /QR/ })).toBeVisible();
  await read(page, wallet, system);
  await approve(wallet);
  await expect(page.locator('#data')).toContainText(ADDRESS);
});
