import { createServer } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { newClient } from 'civic-backend';
import { createServer as createService, firstLinkIfNeeded } from 'civic-service';
import { countSteps } from './support/count-steps.js';
import { addPasskeyDevice, becomeOwner } from './support/portal-page.js';
import { freePort, type RunningService, startService } from './support/running-service.js';
import { answerByQr } from './support/site.js';

let service: RunningService;
test.beforeEach(async () => {
  service = await startService();
});
test.afterEach(() => service.close());

/** What the browser keeps of a page beyond itself. */
function keptBy(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
}

test('an operator with a bare service has a working integration after a few clicks, and sees it turn green', async ({
  page,
}) => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const steps = await countSteps(page.context());
  await becomeOwner(page, service);
  expect(page.url()).not.toContain('first-link');

  await page.getByRole('link', { name: 'New app' }).click();
  await page.getByLabel('Name').fill('Fern & Field');
  await page.getByLabel('Origin 1').fill(origin);
  await page.getByRole('button', { name: 'Create the app' }).click();
  await expect(page.getByText('Shown once.')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as .env' }).click();
  const stream = await (await downloading).createReadStream();
  let file = '';
  for await (const chunk of stream) file += chunk;
  const env = Object.fromEntries(
    file
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  ) as Record<string, string>;
  expect(await keptBy(page)).not.toContain(env['CIVIC_APP_SECRET'] ?? '?');
  await page.getByRole('button', { name: 'I kept them' }).click();
  const snippet = await page.locator('pre[data-snippet=html]').textContent();
  await expect(page.locator('.checklist .done')).toHaveCount(0);

  const civic = newClient({
    appId: env['CIVIC_APP_ID'] ?? '',
    appSecret: env['CIVIC_APP_SECRET'] ?? '',
    prvKey: env['CIVIC_PRIVATE_KEY'] ?? '',
    api: `${env['CIVIC_SERVICE']}/sip`,
  });
  const emails: (string | undefined)[] = [];
  const site = createServer(async (request, response) => {
    if (request.method !== 'POST')
      return response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(`<!doctype html><html lang="en"><title>Shop</title>${snippet}`);
    let code = '';
    for await (const chunk of request) code += chunk;
    const { data } = await civic.exchangeCode(code);
    emails.push(data.find(({ label }) => label === 'contact.personal.email')?.value);
    return response.end();
  }).listen(port, '127.0.0.1');
  try {
    const shop = await page.context().newPage();
    await shop.goto(origin);
    await answerByQr(shop, service, 'accept');
    await expect.poll(() => emails.length).toBe(1);
    expect(emails[0]).toContain('@');
    await page.bringToFront();
    await expect(page.locator('.checklist .done')).toHaveCount(4);
    await expect(page.getByText('Everything works.')).toBeVisible();
    // From the first link until now, both pages together.
    expect(steps()).toBeGreaterThan(8);
    expect(steps()).toBeLessThanOrEqual(25);
    await page.getByRole('link', { name: 'Activity' }).click();
    await expect(page.getByRole('cell', { name: 'Exchanged' })).toBeVisible();
  } finally {
    site.close();
  }
});

test('secrets are gone once the view is left, and the page asks before', async ({ page }) => {
  await becomeOwner(page, service);
  await page.getByRole('link', { name: 'New app' }).click();
  await page.getByLabel('Name').fill('Fern & Field');
  await page.getByLabel('Origin 1').fill('https://fern.example');
  await page.getByRole('button', { name: 'Create the app' }).click();
  const secret = await page.locator('.facts code').first().textContent();
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.locator('.facts code').first()).toHaveText(secret ?? '?');
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByText(secret ?? '?')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText(secret ?? '?')).toHaveCount(0);
});

test('who signs out signs in again with the passkey, and with the session over is asked to', async ({
  page,
}) => {
  await becomeOwner(page, service);
  await page.goto(`${service.serviceUrl}/portal/#/account`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Ada' })).toBeVisible();
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Apps' }).click();
  await expect(page.getByText('Your session is over. Sign in again.')).toBeVisible();
});

test('of two members who change one app, the later one is told and loses nothing', async ({ page }) => {
  const { appId } = await service.createApp({ name: 'Fern & Field', origins: ['https://fern.example'] });
  await becomeOwner(page, service);
  const settings = `${service.serviceUrl}/portal/#/apps/${appId}`;
  await page.goto(settings);
  await page.getByLabel('Name').fill('Fern, Field & Co');
  const other = await page.context().newPage();
  await other.goto(settings);
  await other.getByLabel('Number match').check();
  await other.getByRole('button', { name: 'Save the changes' }).click();
  await expect(other.getByText('Saved.')).toBeVisible();

  await page.bringToFront();
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByRole('rowheader', { name: 'Number match' })).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Fern, Field & Co');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fern, Field & Co' })).toBeVisible();
  await expect(page.getByLabel('Number match')).toBeChecked();
});

test('an origin that cannot be right is explained where it was typed', async ({ page }) => {
  await becomeOwner(page, service);
  await page.goto(`${service.serviceUrl}/portal/#/new`);
  await page.getByLabel('Origin 1').fill('https://fern.example/shop');
  await page.getByLabel('Name').fill('Fern & Field');
  await expect(page.locator('portal-origins .wrong, portal-origins .hint + *').first()).toBeVisible();
  await expect(page.getByLabel('Origin 1')).toHaveAccessibleDescription(/.{10}/);
});

test('the first link works once, and nobody gets in by a made-up one', async ({ page, browser }) => {
  const link = (await firstLinkIfNeeded(service.context)) ?? '';
  await addPasskeyDevice(page);
  await page.goto(link);
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeVisible();

  const stranger = await browser.newPage();
  await addPasskeyDevice(stranger);
  for (const address of [link, link.replace(/=.*/, `=${'A'.repeat(43)}`)]) {
    await stranger.goto('about:blank');
    await stranger.goto(address);
    await stranger.getByLabel('Your name').fill('Mallory');
    await stranger.getByRole('button', { name: 'Make a passkey' }).click();
    await expect(stranger.locator('.problem')).toBeVisible();
  }
});

test('no page of another site can hold the portal, and no script of another origin runs in it', async ({
  request,
}) => {
  const headers = (await request.get(`${service.serviceUrl}/portal/`)).headers();
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
});

test('with CIVIC_PORTAL=off the service has no page of the portal', async () => {
  const { context } = service;
  const off = await createService({ ...context, options: { ...context.options, withoutPortal: true } });
  for (const url of ['/portal/', '/portal', '/portal/index.html', '/portal-api/session'])
    expect((await off.inject({ url })).statusCode).toBe(404);
  await off.close();
});

test('whoever comes from a former address of the service is led on, and signs in with a recovery code', async ({
  page,
}) => {
  await addPasskeyDevice(page);
  await page.goto((await firstLinkIfNeeded(service.context)) ?? '');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  const code = (await page.locator('code').first().textContent()) ?? '';
  const port = await freePort();
  const [publicUrl, former] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const options = { ...service.context.options, publicUrl, formerPublicUrls: [former] };
  const moved = await createService({ ...service.context, options });
  await moved.listen({ host: '127.0.0.1', port });
  // Cookies know no ports, so the session of the other port would count here as well.
  await page.context().clearCookies();
  await page.goto(`${former}/portal/#/account`);
  await expect(page).toHaveURL(`${publicUrl}/portal/?moved#/account`);
  await expect(page.getByText('passkeys belong to the former one')).toBeVisible();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Passkeys' })).toBeVisible();
  await moved.close();
});
