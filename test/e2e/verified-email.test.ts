import { type Page, expect, test } from '@playwright/test';
import { type LiveSystem, startLiveSystem } from './support/live-system.js';

test.use({ ignoreHTTPSErrors: true });

let system: LiveSystem;
test.beforeEach(async () => {
  system = await startLiveSystem();
});
test.afterEach(() => system.close());

/** From the button of a site to the landing page of the service, on a device that has no wallet app. */
async function toLandingPage(page: Page, site: string): Promise<void> {
  await page.goto(site);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Open a wallet on this device' }).click();
}

/** The code of the mail that came last. */
async function codeOf(mails: number): Promise<string> {
  await expect.poll(() => system.relay.mails.length).toBe(mails);
  return /\d{6}/.exec(system.relay.mails.at(-1)?.text ?? '')?.[0] ?? '';
}

test('a visitor without a wallet gets from the button to a verified e-mail, and on the next site with one tap', async ({
  page,
}) => {
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  const site = await system.startSite('Fern & Field');
  await toLandingPage(page, site);
  await page.getByRole('link', { name: 'Verify my email address' }).click();
  await page.getByLabel('Email address').fill('ada@bücher.example');
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByText('ada@bücher.example')).toBeVisible();
  const code = await codeOf(1);
  expect(system.relay.mails[0]?.text).toContain('Fern & Field asks for it.');

  await page.getByRole('link', { name: 'Open the web wallet' }).click();
  await page.waitForURL(`${system.walletUrl}**`);
  await page.getByLabel('The code that was sent to you').fill(code);
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.waitForURL(`${site}/**`);
  await expect(page.locator('#data')).toContainText('ada@bücher.example');

  const second = await system.startSite('Second Shop');
  await toLandingPage(page, second);
  await page.getByRole('link', { name: 'Open the web wallet' }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.waitForURL(`${second}/**`);
  await expect(page.locator('#data')).toContainText('ada@bücher.example');
  expect(system.relay.mails).toHaveLength(1);
  for (const address of addresses)
    expect(decodeURIComponent(address)).not.toMatch(/ada@|b(ü|%)|cher\.example/);
});

test('whoever types five wrong codes gets nothing, and learns on both pages how to go on', async ({
  page,
}) => {
  const site = await system.startSite('Fern & Field');
  await toLandingPage(page, site);
  await page.getByRole('link', { name: 'Verify my email address' }).click();
  const contactPage = page.url();
  await page.getByLabel('Email address').fill('ada@example.org');
  await page.getByLabel('Email address').press('Enter');
  const code = await codeOf(1);
  const wrong = code === '000000' ? '000001' : '000000';
  await page.getByRole('link', { name: 'Open the web wallet' }).click();
  for (let nth = 0; nth < 5; nth++) {
    const asked = page.waitForResponse('**/issuer/token');
    await page.getByLabel('The code that was sent to you').fill(wrong);
    await page.getByRole('button', { name: 'Add to this wallet' }).click();
    expect((await asked).status()).toBe(400);
  }
  const last = page.waitForResponse('**/issuer/token');
  await page.getByLabel('The code that was sent to you').fill(code);
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  expect((await last).status()).toBe(400);
  await page.goto(contactPage);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Too many wrong codes');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByLabel('Email address')).toBeVisible();
});

test('a relay that is down is said on the page, which keeps the address and goes on once it is back', async ({
  page,
}) => {
  await system.relay.close();
  await page.goto(`${system.serviceUrl}/contact/email`);
  await page.getByLabel('Email address').fill('ada@example.org');
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The message could not be sent');
  expect(page.url()).toBe(`${system.serviceUrl}/contact/email`);
  await system.reopenRelay();
  system.advanceClock(30_000);
  await page.getByRole('button', { name: 'Send a new code' }).click();
  await expect(page.getByText('ada@example.org')).toBeVisible();
  await codeOf(1);
});
