import type { Page } from '@playwright/test';
import { type System, expect, test } from './support/system.js';
import { hostWallet } from './support/wallet-host.js';
import { OFFER, createRequest, requestParameters, serveIssuer } from './support/wallet-page.js';

/** The wallet page with sample credentials. */
async function withSamples(page: Page, { serviceUrl }: System): Promise<void> {
  await page.goto(`${serviceUrl}/wallet/`);
  await page.getByRole('button', { name: 'Add sample credentials' }).click();
  await expect(page.getByRole('button', { name: /Verified contact/ })).toBeVisible();
}

/** Waits until the page keeps its own files. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

async function approve(page: Page): Promise<void> {
  await page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).click();
  await page.waitForURL('**/done**');
}

test('the wallet opens without a network, and shows what it holds', async ({ page, context, system }) => {
  await withSamples(page, system);
  await installed(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('button', { name: /Verified contact/ })).toBeVisible();
  const policy = await page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("script-src 'self'");
  await page.getByLabel('Open a request or an offer').fill(`${system.serviceUrl}/w/abc`);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This did not work');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('nothing but the files of the page is kept: no answer, no offer, no request', async ({
  page,
  system,
}) => {
  await withSamples(page, system);
  await installed(page);
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await approve(page);
  await page.goto(`${system.serviceUrl}/wallet/`);
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caches_.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/wallet/');
  expect(kept.filter((path) => !path.startsWith('/wallet/'))).toEqual([]);
});

test('a newer version waits until the person says so, and what is open comes back', async ({
  page,
  system,
}) => {
  const host = await hostWallet();
  await page.goto(host.url);
  await installed(page);
  await page.goto(`${host.url}#${await requestParameters(await createRequest(system))}`);
  await expect(page.getByText('Nothing here fits')).toBeVisible();
  host.release();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('A newer version of this wallet is ready.')).toBeVisible();
  await expect(page.getByText('Nothing here fits')).toBeVisible();
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect(page.getByText('A newer version of this wallet is ready.')).toHaveCount(0);
  await expect(page.getByText('Nothing here fits')).toBeVisible();
  await host.close();
});

test('browsers can install the wallet: its manifest and every icon in it load', async ({ page, system }) => {
  await page.goto(`${system.serviceUrl}/wallet/`);
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('a person shares the email address without the phone number, and the record says so without values', async ({
  page,
  system,
}) => {
  await withSamples(page, system);
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await expect(page.getByText('You would share 2 details')).toBeVisible();
  await expect(page.getByLabel('Share Email address')).toHaveCount(0);
  await page.getByLabel('Share Phone number').uncheck();
  await expect(page.getByText('You would share one detail')).toBeVisible();
  await approve(page);

  await page.goto(`${system.serviceUrl}/wallet/`);
  await page.getByRole('button', { name: 'What you answered' }).click();
  const entry = page.locator('.entries li');
  await expect(entry).toContainText('Fern & Field');
  await expect(entry).toContainText('You shared: Email address');
  await expect(entry).not.toContainText('Phone number');
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('civic-wallet');
        opening.onsuccess = () => {
          const all = opening.result.transaction('history').objectStore('history').getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      }),
  );
  expect(kept).toContain('email');
  expect(kept).not.toContain('@');
});

test('what a person has left out stays left out when the service cannot be reached', async ({
  page,
  context,
  system,
}) => {
  await withSamples(page, system);
  await page.goto(`${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`);
  await page.getByLabel('Share Phone number').uncheck();
  await context.setOffline(true);
  await page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).click();
  await expect(page.locator('.problem')).toContainText('could not be reached');
  await expect(page.getByLabel('Share Phone number')).not.toBeChecked();
  await context.setOffline(false);
  await approve(page);
});

test('a person looks at a credential, goes back, and removes it', async ({ page, system }) => {
  await withSamples(page, system);
  await page.getByRole('button', { name: /Verified contact/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verified contact');
  await expect(page.getByText('@example.test')).toBeVisible();
  await expect(page.getByText('You have not used it yet.')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your credentials');
  await page.getByRole('button', { name: /Verified contact/ }).click();
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('button', { name: 'Remove this credential' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verified contact');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Remove this credential' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your credentials');
  await expect(page.getByRole('button', { name: /Verified contact/ })).toHaveCount(0);
});

test('after "remove everything" there is no credential, no key and no record', async ({ page, system }) => {
  await serveIssuer(page, (one) => one.offer(['verified-contact']));
  await page.goto(`${system.serviceUrl}/wallet/#${OFFER}`);
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.locator('.notice')).toHaveText('Added: Verified contact.');
  await page.getByRole('button', { name: 'Safety' }).click();
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await page.goBack();
  await expect(page.getByText('This wallet is empty.')).toBeVisible();
});
