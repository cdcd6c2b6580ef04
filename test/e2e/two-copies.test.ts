import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from './support/snippets.js';
import { type Site, startSite } from './support/site.js';
import { expect, type System, test } from './support/system.js';

/** A page of a site that hosts the library itself as well, under `/copy/`. @returns the errors that nobody caught */
async function openPage(page: Page, site: Site, system: System): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(`${site.origin}/copy/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/copy', '');
    const response = await route.fetch({ url: system.serviceUrl + path });
    await route.fulfill({ response });
  });
  site.show(`<link rel="icon" href="data:,"><civic-button
    app-id="${site.app.appId}" service="${system.serviceUrl}"></civic-button>`);
  await page.goto(site.origin);
  return errors;
}

/** Loads the library from these addresses, one after the other; with `modal`, each brings its modal at once. */
async function load(page: Page, addresses: readonly string[], modal = false): Promise<void> {
  for (const address of addresses) {
    await page.evaluate(
      async ({ from, withModal }) => {
        const library = (await import(from)) as { loadModal(): Promise<unknown> };
        if (withModal) await library.loadModal();
      },
      { from: address, withModal: modal },
    );
  }
}

async function expectToWork(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: /QR/ })).toBeVisible();
  await expect(dialog).toContainText('Another site');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Continue with Civic' })).toBeFocused();
}

test('the library twice, from two places, works as once', async ({ page, system }) => {
  const site = await startSite(system);
  const ours = `${system.serviceUrl}/civic-elements.js`;
  const copy = `${site.origin}/copy/civic-elements.js`;
  for (const addresses of [
    [ours, copy],
    [copy, ours],
  ]) {
    const errors = await openPage(page, site, system);
    await load(page, addresses);
    await expectToWork(page);
    expect(errors).toEqual([]);
  }
  site.close();
});

test('a button of one copy opens the modal of the other', async ({ page, system }) => {
  const site = await startSite(system);
  const errors = await openPage(page, site, system);
  await load(page, [`${system.serviceUrl}/civic-elements.js`]);
  const button = await page.evaluateHandle(() => customElements.get('civic-button'));
  await load(page, [`${site.origin}/copy/civic-elements.js`], true);
  expect(await button.evaluate((first) => first === customElements.get('civic-button'))).toBe(true);
  await expectToWork(page);
  expect(errors).toEqual([]);
  site.close();
});

test('an address with a query is the same library', async ({ page, system }) => {
  const site = await startSite(system);
  const errors = await openPage(page, site, system);
  await load(
    page,
    ['', '?v=1', '?v=2'].map((query) => `${system.serviceUrl}/civic-elements.js${query}`),
    true,
  );
  await expectToWork(page);
  expect(errors).toEqual([]);
  site.close();
});

test('a copy that fails to load does not break the other', async ({ page, system }) => {
  const site = await startSite(system);
  const errors = await openPage(page, site, system);
  await page.route(`${site.origin}/copy/chunks/**`, (route) => route.abort());
  const copy = `${site.origin}/copy/civic-elements.js`;
  await load(page, [`${system.serviceUrl}/civic-elements.js`, copy]);
  const failed = await page.evaluate(async (address) => {
    const library = (await import(address)) as { loadModal(): Promise<unknown> };
    return library.loadModal().then(
      () => false,
      () => true,
    );
  }, copy);
  expect(failed).toBe(true);
  await expectToWork(page);
  expect(errors).toEqual([]);
  site.close();
});

/** What a site without a bundler writes to import the package from npm. */
const IMPORTS = {
  'civic-elements': '/npm/dist/elements/index.js',
  lit: '/npm/node_modules/lit/index.js',
  'lit/': '/npm/node_modules/lit/',
  'lit-html': '/npm/node_modules/lit-html/lit-html.js',
  'lit-html/': '/npm/node_modules/lit-html/',
  'lit-element/': '/npm/node_modules/lit-element/',
  '@lit/reactive-element': '/npm/node_modules/@lit/reactive-element/reactive-element.js',
  'lean-qr': '/npm/node_modules/lean-qr/index.mjs',
};

/** A page of a site that can import the package from npm, with a button that names no service. */
async function openPageWithPackage(page: Page, site: Site): Promise<void> {
  await page.route(`${site.origin}/npm/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const body = readFileSync(join(ROOT, pathname.replace('/npm/', '')), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  site.show(`<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>
    <civic-button app-id="${site.app.appId}"></civic-button>`);
  await page.goto(site.origin);
}

for (const order of ['the hosted script first', 'the npm package first']) {
  test(`a page with both and no service attribute finds the service: ${order}`, async ({ page, system }) => {
    const site = await startSite(system);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await openPageWithPackage(page, site);
    const copies = [`${system.serviceUrl}/civic-elements.js`, 'civic-elements'];
    for (const copy of order.startsWith('the npm') ? copies.toReversed() : copies)
      await page.evaluate(async (address) => void (await import(address)), copy);
    await expectToWork(page);
    expect(errors).toEqual([]);
    site.close();
  });
}

test('the npm package alone has no service, and says so', async ({ page, system }) => {
  const site = await startSite(system);
  await openPageWithPackage(page, site);
  const code = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('civic-sip-error', (event) =>
          resolve((event as Event & { code: string }).code),
        ),
      ),
  );
  await page.evaluate(async (address) => void (await import(address)), 'civic-elements');
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  expect(await code).toBe('service_missing');
  site.close();
});
