import type { Page } from '@playwright/test';
import config from '../../playwright.config.js';
import { WITHOUT_PROMPT } from '../support/without-prompt.js';
import { startSite } from './support/site.js';
import { type System, expect, test } from './support/system.js';
import { VirtualWallet } from './support/virtual-wallet.js';

const launchOptions = config.use?.launchOptions ?? {};
test.use({
  launchOptions: {
    ...launchOptions,
    args: launchOptions.args?.filter((arg) => arg !== WITHOUT_PROMPT) ?? [],
  },
});

const SIGNED = 'openid4vp-v1-signed';
const UNSIGNED = 'openid4vp-v1-unsigned';
const ISO = 'org-iso-mdoc';

const dialogOf = (page: Page) => page.getByRole('dialog');
const events = (page: Page) => page.locator('#events');

/** Opens the modal on the demo page. @param scope what to ask for; default: what the page asks for */
async function open(page: Page, system: System, scope?: string): Promise<VirtualWallet> {
  const wallet = await VirtualWallet.open(page, system);
  await page.goto(system.demoUrl);
  if (scope) {
    await page
      .locator('civic-button')
      .first()
      .evaluate((button, name) => button.setAttribute('scope-request', name), scope);
  }
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(dialogOf(page).getByRole('button', { name: 'Choose a wallet' })).toBeVisible();
  return wallet;
}

const press = (page: Page, name: string) => dialogOf(page).getByRole('button', { name }).click();

/** What the page sends to the service meanwhile, by the last part of the address. */
function posts(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') seen.push(request.url().split('/').at(-1) ?? '');
  });
  return seen;
}

test('a wallet behind the browser’s prompt answers, and the site gets the verified e-mail, without one violation', async ({
  page,
  system,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const wallet = await open(page, system);
  await wallet.respond(await wallet.answer(SIGNED, system.demoUrl));
  await press(page, 'Choose a wallet');
  await expect(page.locator('#data')).toContainText('kim@example.test');
  await expect(events(page)).toContainText('auth-code-received');
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{}');
});

test('an app that allows it is answered without a signature on the request', async ({ page, system }) => {
  const app = await system.context.store.getApp(system.app.appId);
  if (app) await system.context.store.putApp({ ...app, allowsUnsigned: true });
  const wallet = await open(page, system);
  await wallet.respond(await wallet.answer(UNSIGNED, system.demoUrl));
  await press(page, 'Choose a wallet');
  await expect(page.locator('#data')).toContainText('kim@example.test');
});

test('an age is proved in the protocol of ISO, which is a way of its own', async ({ page, system }) => {
  const wallet = await open(page, system, 'PROOF_OF_AGE');
  await wallet.respond(await wallet.answer(ISO, system.demoUrl));
  await press(page, 'Another way');
  await press(page, 'Use a mobile ID document');
  await expect(page.locator('#data')).toContainText('true');
});

test('a prompt that is closed says so; the next one has a fresh request and is answered', async ({
  page,
  system,
}) => {
  const wallet = await open(page, system);
  await wallet.will('decline');
  await press(page, 'Choose a wallet');
  await expect(dialogOf(page)).toContainText('That was cancelled, or is not possible here.');
  await expect(dialogOf(page).getByRole('button', { name: 'Try again' })).toBeEnabled();
  await expect(dialogOf(page).getByRole('link', { name: 'Open a wallet on this device' })).toBeVisible();
  await wallet.respond(await wallet.answer(SIGNED, system.demoUrl));
  await press(page, 'Try again');
  await expect(page.locator('#data')).toContainText('kim@example.test');
});

test('closing the modal closes the prompt, and the next one is answered', async ({ page, system }) => {
  const wallet = await open(page, system);
  await wallet.will('wait');
  await press(page, 'Choose a wallet');
  await expect(dialogOf(page)).toContainText('Continue in your browser’s window');
  await press(page, 'Cancel');
  await expect(dialogOf(page)).toBeHidden();
  await expect(events(page)).toContainText('user-cancelled: user');
  await expect(events(page)).not.toContainText('civic-sip-error');
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(dialogOf(page).getByRole('button', { name: 'Choose a wallet' })).toBeVisible();
  await wallet.respond(await wallet.answer(SIGNED, system.demoUrl));
  await press(page, 'Choose a wallet');
  await expect(page.locator('#data')).toContainText('kim@example.test');
});

test('an open prompt can be left for another way, which gets a fresh code', async ({ page, system }) => {
  const wallet = await open(page, system);
  await wallet.will('wait');
  const sent = posts(page);
  await press(page, 'Choose a wallet');
  await press(page, 'Another way');
  await expect(dialogOf(page).getByRole('button', { name: /QR/ })).toBeEnabled();
  await expect.poll(() => sent).toContain('renew');
  await press(page, 'Back');
  await wallet.respond(await wallet.answer(SIGNED, system.demoUrl));
  await press(page, 'Choose a wallet');
  await expect(page.locator('#data')).toContainText('kim@example.test');
});

test('an answer in a protocol that was not asked for never reaches the service', async ({ page, system }) => {
  const wallet = await open(page, system);
  const { data } = await wallet.answer(SIGNED, system.demoUrl);
  await wallet.respond({ protocol: UNSIGNED, data });
  const sent = posts(page);
  await press(page, 'Choose a wallet');
  await expect(dialogOf(page)).toContainText('That did not work.');
  expect(sent).not.toContain('answer');
  await expect(events(page)).not.toContainText('auth-code-received');
});

test('an answer made for another origin is refused, and the person can go on', async ({ page, system }) => {
  const wallet = await open(page, system);
  await wallet.respond(await wallet.answer(SIGNED, 'https://evil.example'));
  await press(page, 'Choose a wallet');
  await expect(dialogOf(page)).toContainText('That did not work.');
  await expect(dialogOf(page).getByRole('button', { name: 'Try again' })).toBeEnabled();
  await expect(events(page)).not.toContainText('auth-code-received');
  await wallet.respond(await wallet.answer(SIGNED, system.demoUrl));
  await press(page, 'Try again');
  await expect(page.locator('#data')).toContainText('kim@example.test');
});

test('an answer that was good once is good for no other request', async ({ page, system }) => {
  const wallet = await open(page, system);
  const answer = await wallet.answer(SIGNED, system.demoUrl);
  await wallet.respond(answer);
  await press(page, 'Choose a wallet');
  await expect(page.locator('#data')).toContainText('kim@example.test');
  await page.reload();
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await press(page, 'Choose a wallet');
  await expect(dialogOf(page)).toContainText('That did not work.');
  await expect(events(page)).not.toContainText('auth-code-received');
});

test('an answer that comes too late ends as expired, with a way to begin anew', async ({ page, system }) => {
  const wallet = await open(page, system);
  await wallet.respond(await wallet.answer(SIGNED, system.demoUrl));
  await page.route('**/answer', async (route) => {
    system.advanceClock(301_000);
    await route.continue();
  });
  await press(page, 'Choose a wallet');
  await expect(dialogOf(page)).toContainText('Time is up');
  await expect(dialogOf(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(events(page)).not.toContainText('auth-code-received');
});

test('in a frame that may not show the prompt there is the code alone', async ({ page, system }) => {
  const site = await startSite(system);
  site.show(`<script type="module" src="${system.serviceUrl}/civic-elements.js"></script>
    <civic-button app-id="${site.app.appId}"></civic-button>`);
  await page.goto(site.origin.replace('localhost', '127.0.0.1'));
  const created = page.waitForRequest((request) => request.url().endsWith('/scope-requests'));
  await page.setContent(`<iframe src="${site.origin}" width="700" height="700"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Continue with Civic' }).click();
  expect((await created).postDataJSON()).not.toHaveProperty('digital');
  await expect(frame.getByRole('button', { name: /QR/ })).toBeEnabled();
  await expect(frame.getByRole('button', { name: 'Choose a wallet' })).toHaveCount(0);
  site.close();
});
