import { devices, type Page } from '@playwright/test';
import { expect, type System, test, walletCli } from './support/system.js';

const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
test.use(phone);

const events = (page: Page) => page.locator('#events');
const codes = (page: Page) => events(page).getByText('auth-code-received');

/**
 * Opens the modal, and answers its link in a wallet that is an app: the page stays where it is. As with a link that opens an app, the touch is
 * heard of, and no page is left.
 * @returns where the wallet sends the person
 */
async function answerInApp(
  page: Page,
  system: System,
  answer: 'accept' | 'deny',
  path = '/',
): Promise<string> {
  await page.goto(system.demoUrl + path);
  await page.getByRole('button', { name: 'Continue with Civic' }).tap();
  const link = page.getByRole('dialog').getByRole('link', { name: /wallet/i });
  await link.evaluate((a) => a.addEventListener('click', (event) => event.preventDefault()));
  await link.tap();
  const { output } = await walletCli(
    system,
    answer,
    (await link.getAttribute('href')) ?? '',
    ...(answer === 'accept' ? ['--with-samples'] : []),
  );
  return (JSON.parse(output) as { redirectUri: string }).redirectUri;
}

async function openTab(page: Page, url: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(url);
  return tab;
}

test('a wallet that opens a new tab: that tab gets the auth code, and the first says so and can be closed', async ({
  page,
  system,
}) => {
  const back = await openTab(page, await answerInApp(page, system, 'accept', '/?keep=1#part'));
  await expect(back.locator('#data')).toContainText('@example.test');
  await expect(codes(back)).toHaveCount(1);
  expect(back.url()).toBe(`${system.demoUrl}/?keep=1#part`);

  await page.bringToFront();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Continued on another page');
  await dialog.getByRole('button', { name: 'Close' }).last().tap();
  await expect(dialog).toBeHidden();
  await expect(codes(page)).toHaveCount(0);
  await expect(events(page)).not.toContainText('user-cancelled');
});

test('a return that opens twice, at the same time: one tab gets the auth code, and the others say so', async ({
  page,
  system,
}) => {
  const url = await answerInApp(page, system, 'accept');
  const [one, two] = await Promise.all([openTab(page, url), openTab(page, url)]);
  const done = await Promise.race(
    [one, two].map(async (tab) => {
      await expect(tab.locator('#data')).toContainText('@example.test');
      return tab;
    }),
  );
  const other = done === one ? two : one;
  for (const tab of [page, other]) {
    await tab.bringToFront();
    // The slower tab may come when all is over, and then says how it ended.
    const words = tab === other ? /^(Continued on another page|Approved)$/ : 'Continued on another page';
    await expect(tab.getByRole('dialog').getByRole('heading')).toHaveText(words);
    await expect(codes(tab)).toHaveCount(0);
  }
  await expect(codes(done)).toHaveCount(1);
  expect([one.url(), two.url()]).toEqual([`${system.demoUrl}/`, `${system.demoUrl}/`]);
});

test('the first tab says so while nobody looks at it, before the answer is handed in', async ({
  page,
  system,
}) => {
  const url = await answerInApp(page, system, 'accept');
  let handIn = () => {};
  const held = new Promise<void>((resolve) => (handIn = resolve));
  await page.context().route('**/scope-requests/*/return', async (route) => {
    await held;
    await route.continue();
  });
  const back = await openTab(page, url);
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText('Continued on another page');
  // Closing it now must not cancel what the other tab goes on with.
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  handIn();
  await back.bringToFront();
  await expect(back.locator('#data')).toContainText('@example.test');
  await expect(codes(back)).toHaveCount(1);
  await expect(events(page)).not.toContainText('user-cancelled');
});

test('a return that opens once more when it is over says that it is done, and not that something went wrong', async ({
  page,
  system,
}) => {
  const url = await answerInApp(page, system, 'accept');
  const first = await openTab(page, url);
  await expect(first.locator('#data')).toContainText('@example.test');
  const late = await openTab(page, url);
  await expect(late.getByRole('dialog').getByRole('heading')).toHaveText('Approved');
  await late.getByRole('button', { name: 'Done' }).tap();
  await expect(late.getByRole('dialog')).toBeHidden();
  await expect(codes(late)).toHaveCount(0);
  await expect(events(late)).not.toContainText('civic-sip-error');
  expect(late.url()).toBe(`${system.demoUrl}/`);
});

test('a person declines, and the wallet opens a new tab: one of the tabs tells the page, and both addresses are clean', async ({
  page,
  system,
}) => {
  const back = await openTab(page, await answerInApp(page, system, 'deny', '/?keep=1'));
  await expect(back.getByRole('dialog').getByRole('heading')).toHaveText('Nothing was shared');
  expect(back.url()).toBe(`${system.demoUrl}/?keep=1`);
  await page.bringToFront();
  await expect(page.getByRole('dialog')).toContainText(/Nothing was shared|Continued on another page/);
  const heard = await Promise.all([page, back].map((tab) => events(tab).getByText('user-cancelled').count()));
  expect(heard.toSorted()).toEqual([0, 1]);
});

test('after a cancel in the wallet the person tries again, and it works', async ({ page, system }) => {
  await page.goto(await answerInApp(page, system, 'deny'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Nothing was shared');
  await dialog.getByRole('button', { name: /again/i }).tap();
  const link = await dialog.getByRole('link', { name: /wallet/i }).getAttribute('href');
  const { output } = await walletCli(system, 'accept', link ?? '', '--with-samples');
  await page.goto((JSON.parse(output) as { redirectUri: string }).redirectUri);
  await expect(page.locator('#data')).toContainText('@example.test');
  await expect(codes(page)).toHaveCount(1);
});

test('another browser gets clear words and a way to start anew, and never the approval', async ({
  page,
  browser,
  system,
}) => {
  const url = await answerInApp(page, system, 'accept');
  const other = await (await browser.newContext(phone)).newPage();
  await other.goto(url);
  const dialog = other.getByRole('dialog');
  await expect(dialog).toContainText('Go back to where you began, or try again here');
  await expect(codes(other)).toHaveCount(0);
  await expect(codes(page)).toHaveCount(0);
  expect(other.url()).toBe(`${system.demoUrl}/`);
  await dialog.getByRole('button', { name: /again/i }).tap();
  await expect(dialog.getByRole('link', { name: /wallet/i })).toBeVisible();
});

test('a reload after the return, and the way back and forth, start nothing anew', async ({
  page,
  system,
}) => {
  await page.goto(await answerInApp(page, system, 'accept'));
  await expect(page.locator('#data')).toContainText('@example.test');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Continue with Civic' })).toBeVisible();
  await page.goBack();
  await page.goForward();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(codes(page)).toHaveCount(0);
  expect(page.url()).toBe(`${system.demoUrl}/`);
});

test('a reload while the answer is handed in: the person can begin anew, and gets one auth code', async ({
  page,
  system,
}) => {
  const url = await answerInApp(page, system, 'accept');
  await page.route('**/scope-requests/*/return', () => {}, { times: 1 });
  const handedIn = page.waitForRequest('**/scope-requests/*/return');
  await page.goto(url);
  await handedIn;
  await page.reload();
  expect(page.url()).toBe(`${system.demoUrl}/`);
  await page.goto(await answerInApp(page, system, 'accept'));
  await expect(page.locator('#data')).toContainText('@example.test');
  await expect(codes(page)).toHaveCount(1);
});
