import { devices } from '@playwright/test';
import { expect, test, walletCli } from './support/system.js';

const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
test.use(phone);

test('on a phone: a link, the wallet, and back to the page, which goes on', async ({ page, system }) => {
  await page.goto(`${system.demoUrl}/?keep=1#part`);
  await page.getByRole('button', { name: 'Continue with Civic' }).tap();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', { name: /wallet/i })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /QR/ })).toHaveCount(0);
  await dialog.getByRole('link', { name: /wallet/i }).tap();

  await page.getByRole('link', { name: /web wallet/i }).tap();
  await page.waitForURL(/\/wallet\//);
  await page.getByRole('button', { name: /sample/i }).tap();
  await expect(page.getByText('Fern & Field').first()).toBeVisible();
  await page.getByRole('button', { name: 'Approve' }).tap();

  await page.waitForURL((url) => url.origin === system.demoUrl);
  await expect(page.locator('#data')).toContainText('@example.test');
  expect(page.url()).toBe(`${system.demoUrl}/?keep=1#part`);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toContain('secret');
  expect(stored).not.toContain('eyJ');
});

test('on a phone: denying brings the person back to a page that knows it', async ({ page, system }) => {
  await page.goto(system.demoUrl);
  await page.getByRole('button', { name: 'Continue with Civic' }).tap();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /wallet/i })
    .tap();
  await page.getByRole('link', { name: /web wallet/i }).tap();
  await page.getByRole('button', { name: /sample/i }).tap();
  await page.getByRole('button', { name: 'Deny' }).tap();
  await page.waitForURL((url) => url.origin === system.demoUrl);
  await expect(page.locator('#events')).toContainText('user-cancelled: denied');
  await expect(page.locator('#data')).toBeEmpty();
});

test('on a phone: the wallet of the last time is offered first, whether an app or a page', async ({
  context,
  system,
}) => {
  /** The links of the landing page, in a new tab of the same browser. */
  const openLanding = async () => {
    const page = await context.newPage();
    await page.goto(system.demoUrl);
    await page.getByRole('button', { name: 'Continue with Civic' }).tap();
    const link = page.getByRole('dialog').getByRole('link', { name: /wallet/i });
    await page.goto((await link.getAttribute('href')) ?? '');
    const wallets = page.getByRole('navigation', { name: 'Open in a wallet' }).getByRole('link');
    await expect(wallets).toHaveCount(2);
    const tapLast = async (wallet: string) => {
      // For an app, nothing opens here, as on a phone that has none.
      await wallets.last().tap({ noWaitAfter: true });
      // The page may leave before the reply to its ping is seen; what counts is what the browser keeps.
      const kept = async () => (await context.cookies()).find(({ name }) => name === 'civic-wallet')?.value;
      await expect.poll(kept).toBe(wallet);
    };
    return { first: wallets.first(), tapLast };
  };
  const { first, tapLast } = await openLanding();
  await expect(first).toHaveText('Open the web wallet');
  await tapLast('app');

  const again = await openLanding();
  await expect(again.first).toHaveText('Open a wallet app');
  await again.tapLast('web');

  await expect((await openLanding()).first).toHaveText('Open the web wallet');
});

test('a return link that this browser did not start begins nothing, leaves the address bar and says what to do', async ({
  page,
  system,
}) => {
  const calls: string[] = [];
  page.on('request', (request) => calls.push(request.url()));
  const foreign = `${system.demoUrl}/?uuid=0f8fad5b-d9cb-469f-a165-70867728950e#response_code-AAAAAAAAAAAAAAAAAAAA`;
  await page.goto(foreign);
  await expect(page.getByRole('dialog')).toContainText('This browser did not begin');
  expect(page.url()).toBe(`${system.demoUrl}/`);
  await page.waitForLoadState('networkidle');
  expect(calls.filter((url) => url.includes('/scope-requests'))).toEqual([]);
});

test('T10: an approved return link opened in another browser says what to do there, and still works where it was started', async ({
  page,
  browser,
  system,
}) => {
  await page.goto(system.demoUrl);
  await page.getByRole('button', { name: 'Continue with Civic' }).tap();
  const link = await page
    .getByRole('dialog')
    .getByRole('link', { name: /wallet/i })
    .getAttribute('href');
  const { output } = await walletCli(system, 'accept', link ?? '', '--with-samples');
  const { redirectUri } = JSON.parse(output) as { redirectUri: string };
  expect(redirectUri).toContain('#response_code-');
  await expect(page.locator('#events')).not.toContainText('auth-code-received');

  const victim = await (await browser.newContext(phone)).newPage();
  await victim.goto(redirectUri);
  await expect(victim.getByRole('dialog')).toContainText('Go back to where you began');
  await expect(victim.locator('#data')).toBeEmpty();
  expect(victim.url()).not.toContain('response_code');

  await page.goto('about:blank');
  await page.goto(redirectUri);
  await expect(page.locator('#data')).toContainText('@example.test');
  expect(page.url()).not.toContain('response_code');
});
