import { type System, expect, test } from './support/system.js';
import { OFFER, createRequest, requestParameters, serveIssuer } from './support/wallet-page.js';

const CODE = { input_mode: 'numeric', length: 6, description: 'We sent it to your e-mail address.' };

/** The wallet's address with an offer that a request waits for. */
async function offerThenRequest(system: System): Promise<string> {
  const then = encodeURIComponent(await requestParameters(await createRequest(system)));
  return `${system.serviceUrl}/wallet/#${OFFER}&then=${then}`;
}

test('a person types the code of the mail, after a wrong one, and is asked by the site that waited', async ({
  page,
  system,
}) => {
  const issuer = await serveIssuer(page, (one) => one.offer(['verified-contact'], CODE));
  issuer.transactionCode = { code: '123456', triesLeft: 5 };
  issuer.metadata = { display: [{ name: 'Post Office' }] };
  await page.goto(await offerThenRequest(system));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Post Office offers you a credential');
  await expect(page.getByText('issuer.example', { exact: true })).toBeVisible();
  await expect(page.getByText('We sent it to your e-mail address.')).toBeVisible();
  expect(page.url()).toBe(`${system.serviceUrl}/wallet/`);

  const field = page.getByLabel('The code that was sent to you');
  await field.fill('000000');
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.locator('.problem')).toContainText('This code is not right');
  await expect(field).toBeFocused();
  await field.fill('123 456');
  await field.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toContainText('asks for your data');
  await expect(page.getByText('ada@example.org')).toBeVisible();
});

test('a phone that drops the page while the mail is read comes back to the offer', async ({
  page,
  system,
}) => {
  const issuer = await serveIssuer(page, (one) => one.offer(['verified-contact'], CODE));
  issuer.transactionCode = { code: '123456', triesLeft: 5 };
  await page.goto(await offerThenRequest(system));
  await expect(page.getByLabel('The code that was sent to you')).toBeVisible();
  await page.reload();
  await page.getByLabel('The code that was sent to you').fill('123456');
  await page.getByRole('button', { name: 'Add to this wallet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('asks for your data');
});

test('a request that waits survives a reload, and is gone once it is answered', async ({ page, system }) => {
  const link = `${system.serviceUrl}/wallet/#${await requestParameters(await createRequest(system))}`;
  await page.goto(link);
  await expect(page.getByText('Nothing here fits')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing here fits')).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  expect(kept).toContain('request_uri');
  expect(kept).not.toContain('@');
  await page.locator('button[aria-disabled=false]', { hasText: 'Deny' }).click();
  await page.waitForURL('**/done**');
  await page.goto(`${system.serviceUrl}/wallet/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your credentials');
});

test('the offer of a service in development is marked as a test, one of another issuer is not', async ({
  page,
  system,
}) => {
  const made = await fetch(`${system.serviceUrl}/issuer-api/offer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { credential_offer: offer } = await made.json();
  const link = new URLSearchParams({ credential_offer: JSON.stringify(offer) });
  const banner = page.getByRole('banner').getByText('Test data');
  await page.goto(`${system.serviceUrl}/wallet/#${link}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sample issuer');
  await expect(banner).toBeVisible();

  await serveIssuer(page, (one) => one.offer(['anonymous-login']));
  await page.goto(`${system.serviceUrl}/wallet/?other#${OFFER}`);
  await expect(page.getByText('Anonymous login')).toBeVisible();
  await expect(banner).toHaveCount(0);
});

test('nothing of an offer that somebody else made is in the wallet before the person agrees', async ({
  page,
  system,
}) => {
  const issuer = await serveIssuer(page, (one) => one.offer(['anonymous-login']));
  await page.goto(`${system.serviceUrl}/wallet/#${OFFER}`);
  await expect(page.getByText('Anonymous login')).toBeVisible();
  expect(issuer.calls.filter((path) => path.endsWith('/token'))).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('This wallet is empty.')).toBeVisible();
});

test('an offer that is over leads back to the request that waits for it', async ({ page, system }) => {
  await page.route('https://issuer.example/**', (route) =>
    route.fulfill({ status: 410, headers: { 'access-control-allow-origin': '*' }, json: { error: 'gone' } }),
  );
  await page.goto(await offerThenRequest(system));
  await expect(page.getByText('This offer was used already, or its time is over.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Back to the request' }).click();
  await expect(page.getByText('Nothing here fits')).toBeVisible();
});

test('where nothing fits, a person gets what is missing from the service that asks', async ({
  page,
  system,
}) => {
  const qrLink = await createRequest(system);
  const parameters = await requestParameters(qrLink);
  await page.route('**/w/*', async (route) => {
    if (!route.request().headers()['accept']?.includes('json'))
      return route.fulfill({ body: 'the page for mails' });
    await route.fulfill({
      json: {
        contact: {
          email: `${system.serviceUrl}/w/1?contact=email`,
          phone: 'https://evil.example/',
          login: 'javascript:alert(1)',
        },
      },
    });
  });
  await page.goto(`${system.serviceUrl}/wallet/#${parameters}`);
  const link = page.getByRole('link', { name: 'Verify my email address' });
  await expect(link).toHaveAttribute('href', `${system.serviceUrl}/w/1?contact=email`);
  await expect(page.getByRole('link', { name: 'Verify my phone number' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Get an anonymous login' })).toHaveCount(0);
  await link.click();
  await expect(page.getByText('the page for mails')).toBeVisible();
  await page.goto(`${system.serviceUrl}/wallet/`);
  await expect(page.getByText('Nothing here fits')).toBeVisible();
});
