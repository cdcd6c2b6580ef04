import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type System, expect, test } from './support/system.js';
import { createRequest, requestParameters } from './support/wallet-page.js';

/** The code of the newest mail to anybody. */
function codeOfMail({ dataDir }: System): string {
  const folder = join(dataDir, 'outbox');
  const mails = readdirSync(folder).toSorted();
  const mail = readFileSync(join(folder, mails.at(-1) ?? ''), 'utf8');
  return /^Subject: Your code is (\d{6})/m.exec(mail)?.[1] ?? '';
}

async function typeAddress(page: Page, address: string): Promise<void> {
  await page.getByRole('link', { name: 'Verify my email address' }).click();
  await page.getByLabel('Email address').fill(address);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await page.getByRole('link', { name: 'Open the web wallet' }).click();
}

async function approve(page: Page): Promise<void> {
  await page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).click();
  await page.waitForURL('**/done**');
}

test('a person without any credential is asked by a site, verifies an address on the way, and shares it; the next site is one tap', async ({
  page,
  system,
}) => {
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await typeAddress(page, 'ada@example.org');
  const code = page.getByLabel('The code that was sent to you');
  await code.fill('000000');
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.locator('.problem')).toContainText('This code is not right');
  await code.fill(codeOfMail(system));
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fern & Field asks for your data');
  await expect(page.getByText('ada@example.org')).toBeVisible();
  await approve(page);

  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await expect(page.getByText('ada@example.org')).toBeVisible();
  await approve(page);
});

test('a person gets a verified address from the start page of the wallet', async ({ page, system }) => {
  await page.goto(`${system.serviceUrl}/wallet/`);
  await typeAddress(page, 'ada@example.org');
  await page.getByLabel('The code that was sent to you').fill(codeOfMail(system));
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.locator('.notice')).toContainText('Added:');
});

test('a person gets an anonymous login on the way, without typing anything', async ({ page, system }) => {
  const parameters = await requestParameters(await createRequest(system, 'ANONYMOUS_LOGIN'));
  await page.goto(`${system.serviceUrl}/wallet/#${parameters}`);
  await page.getByRole('link', { name: 'Get an anonymous login' }).click();
  await page.getByRole('link', { name: 'Open the web wallet' }).click();
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fern & Field asks for your data');
  await approve(page);
});
