import { expect, type Page, test } from '@playwright/test';
import { mockService } from 'civic-elements/testing/playwright';
import { openBundled } from './support/bundled-page.js';

const SERVICE = 'https://id.example.org';

const SCRIPT = `
import 'civic-elements';
globalThis.heard = [];
for (const name of ['read', 'auth-code-received', 'user-cancelled', 'civic-sip-error'])
  document.addEventListener(name, ({ response, reason, code }) => heard.push([name, response ?? reason ?? code]));
`;
const BUTTON = `<civic-button app-id="shop" scope-request="BASIC_LOGIN" login-nonce="n-1" service="${SERVICE}"></civic-button>`;

const heard = (page: Page) => page.evaluate<[string, string?][]>('heard');

/** Opens a page with a button, and clicks it. */
async function start(page: Page, options: Partial<Parameters<typeof mockService>[1]> = {}) {
  const civic = await mockService(page, { service: SERVICE, ...options });
  await openBundled(page, BUTTON, SCRIPT);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  return civic;
}

test('a person approves, without a service and without a wallet', async ({ page }) => {
  const civic = await start(page, { app: { name: 'My shop', isTest: true } });
  const scopeRequest = await civic.scopeRequest();
  expect(scopeRequest).toMatchObject({
    appId: 'shop',
    scope: 'BASIC_LOGIN',
    loginNonce: 'n-1',
    status: 'pending',
  });
  await expect(page.getByRole('dialog')).toContainText('My shop');
  scopeRequest.read();
  await expect.poll(() => heard(page)).toEqual([['read', undefined]]);
  scopeRequest.approve();
  await expect.poll(() => heard(page)).toHaveLength(2);
  const [, [name, code = '']] = (await heard(page)) as [unknown, [string, string]];
  expect(name).toBe('auth-code-received');
  const payload = JSON.parse(Buffer.from(code.split('.')[1] ?? '', 'base64url').toString()) as unknown;
  expect(payload).toMatchObject({ simulated: true, jti: scopeRequest.uuid });
});

test('the page gets the code that the test wants', async ({ page }) => {
  const scopeRequest = await (await start(page)).scopeRequest();
  scopeRequest.approve({ authCode: 'my.own.code' });
  await expect.poll(() => heard(page)).toEqual([['auth-code-received', 'my.own.code']]);
});

test('a person says no', async ({ page }) => {
  const scopeRequest = await (await start(page)).scopeRequest();
  scopeRequest.deny();
  await expect.poll(() => heard(page)).toEqual([['user-cancelled', 'denied']]);
});

test('the time is over', async ({ page }) => {
  const scopeRequest = await (await start(page)).scopeRequest();
  scopeRequest.expire();
  await expect.poll(() => heard(page)).toEqual([['civic-sip-error', 'expired']]);
});

test('a wallet shows what cannot be used, and the next try succeeds', async ({ page }) => {
  const civic = await start(page);
  (await civic.scopeRequest()).fail('credential_over');
  await expect.poll(() => heard(page)).toEqual([['civic-sip-error', 'credential_over']]);
  await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
  (await civic.scopeRequest()).approve();
  await expect.poll(() => heard(page)).toHaveLength(2);
});

test('a person closes the modal, which the test sees', async ({ page }) => {
  const scopeRequest = await (await start(page)).scopeRequest();
  await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => heard(page)).toEqual([['user-cancelled', 'user']]);
  await expect.poll(() => scopeRequest.status).toBe('cancelled');
  expect(() => scopeRequest.approve()).toThrow('A scope request that is cancelled cannot become answered.');
});

test('a service that refuses', async ({ page }) => {
  const civic = await mockService(page, { service: SERVICE });
  civic.refuse('temporarily_unavailable');
  await openBundled(page, BUTTON, SCRIPT);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect.poll(() => heard(page)).toEqual([['civic-sip-error', 'temporarily_unavailable']]);
  civic.refuse(undefined);
  await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
  expect((await civic.scopeRequest()).status).toBe('pending');
});

test('a person approves on the device that has the page, and comes back', async ({ page }) => {
  const scopeRequest = await (await start(page)).scopeRequest();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /wallet on this device/ })
    .waitFor();
  await page.goto(scopeRequest.approveOnSameDevice());
  await expect.poll(() => heard(page)).toEqual([['auth-code-received', expect.any(String)]]);
  expect(scopeRequest.status).toBe('approved');
});

test('a page with nothing but two tags: the script comes from the mocked service as well', async ({
  page,
}) => {
  const civic = await mockService(page, { service: SERVICE });
  const html = `<!doctype html><title>Shop</title><script type="module" src="${SERVICE}/civic-elements.js"></script>
    <civic-button app-id="shop" scope-request="BASIC_SIGNUP"></civic-button>`;
  await page.route('https://shop.test/', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  await page.goto('https://shop.test/');
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  (await civic.scopeRequest()).approve();
  await expect(page.getByRole('dialog')).toContainText('Done');
});

test('a classic page, whose script and stylesheet are at the old addresses', async ({ page }) => {
  const civic = await mockService(page, { service: SERVICE });
  const html = `<!doctype html><title>Shop</title><link rel="stylesheet" href="${SERVICE}/css/civic-modal.min.css">
    <button>Sign up</button><script src="${SERVICE}/sip/js/civic.sip.min.js"></script><script>
      const sip = new civic.sip({ appId: 'shop' });
      sip.on('auth-code-received', ({ response }) => { document.title = response; });
      document.querySelector('button').onclick = () => sip.signup({ style: 'popup', scopeRequest: sip.ScopeRequests.BASIC_SIGNUP });
    </script>`;
  await page.route('https://shop.test/', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  await page.goto('https://shop.test/');
  await page.getByRole('button', { name: 'Sign up' }).click();
  (await civic.scopeRequest()).approve({ authCode: 'a.b.c' });
  await expect(page).toHaveTitle('a.b.c');
});

test('what no service hosts is not there', async ({ page }) => {
  await mockService(page, { service: SERVICE });
  await openBundled(page, BUTTON, SCRIPT);
  const statuses = await page.evaluate(
    (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
    ['/no-such.js', '/js/no-such.js', '/chunks/..%2fcivic-elements.js', '/w/abc', '/'].map(
      (path) => SERVICE + path,
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('a context has one service for all its pages, each of which has its own scope request', async ({
  context,
}) => {
  const civic = await mockService(context, { service: `${SERVICE}/` });
  const pages = [await context.newPage(), await context.newPage()] as const;
  for (const page of pages) {
    await openBundled(page, BUTTON, SCRIPT);
    await page.getByRole('button', { name: 'Continue with Civic' }).click();
  }
  const [first, second] = [await civic.scopeRequest(), await civic.scopeRequest()];
  expect(first.uuid).not.toBe(second.uuid);
  first.deny();
  await expect.poll(() => heard(pages[0])).toEqual([['user-cancelled', 'denied']]);
  expect(await heard(pages[1])).toEqual([]);
});

test('a test that stops the clock of the page does not hold it up', async ({ page }) => {
  await page.clock.install();
  const scopeRequest = await (await start(page)).scopeRequest();
  await page.clock.pauseAt(Date.now() + 2_000);
  scopeRequest.read();
  await expect.poll(() => heard(page)).toEqual([['read', undefined]]);
  scopeRequest.approve();
  await expect.poll(() => heard(page)).toHaveLength(2);
});

test('what a test gets wrong is said to it', async ({ page }) => {
  await expect(mockService(page, { service: 'id.example.org' })).rejects.toThrow(TypeError);
  const civic = await mockService(page, { service: SERVICE });
  await expect(civic.scopeRequest({ timeout: 1 })).rejects.toThrow('No page has started a scope request');
  expect(() => civic.refuse('no_such_code' as 'expired')).toThrow(RangeError);
  await openBundled(page, BUTTON, SCRIPT);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  const scopeRequest = await civic.scopeRequest();
  expect(() => scopeRequest.approve({ authCode: 'no JWT' })).toThrow(RangeError);
  expect(() => scopeRequest.fail('no_such_code' as 'expired')).toThrow(RangeError);
  expect(scopeRequest.status).toBe('pending');
  scopeRequest.read();
  expect(() => scopeRequest.read()).toThrow('A scope request that is read cannot become read.');
});
