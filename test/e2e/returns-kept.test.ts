import { type Browser, launch, type Page } from 'puppeteer-core';
import { type Site, startSite } from './support/site.js';
import { expect, type System, test, walletCli } from './support/system.js';

/** A page that hears of events, and says whether the browser has kept it as it was. */
const html = ({ serviceUrl }: System, { app }: Site) => `
  <link rel="icon" href="data:,">
  <script type="module" src="${serviceUrl}/civic-elements.js"></script>
  <script>
    var heard = [], isKept = false;
    addEventListener('pageshow', function (event) { isKept = event.persisted; });
    ['auth-code-received', 'user-cancelled', 'civic-sip-error'].forEach(function (name) {
      document.addEventListener(name, function () { heard.push(name); });
    });
  </script>
  <civic-button app-id="${app.appId}" service="${serviceUrl}"></civic-button>`;

const LINK = 'pierce/.actions a';

/** What the modal says. */
const said = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector('civic-button')?.shadowRoot?.querySelector('civic-modal')?.shadowRoot
        ?.textContent ?? '',
  );

/** Opens the modal, and leaves the page by its link. @returns the link */
async function leaveByLink(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await (await page.waitForSelector('civic-button'))?.click();
  const link = await page.waitForSelector(LINK, { visible: true });
  const href = await link?.evaluate((a) => (a as HTMLAnchorElement).href);
  await Promise.all([page.waitForNavigation(), link?.click()]);
  return href ?? '';
}

let browser: Browser;
let site: Site;

test.beforeEach(async ({ system }) => {
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
  // Playwright cannot follow a page out of the browser's cache and back.
  browser = await launch({ ...(executablePath ? { executablePath } : {}), args });
  site = await startSite(system);
  site.show(html(system, site));
});
test.afterEach(async () => {
  await browser.close();
  site.close();
});

test('a person goes back past the return to the page as it was left: it says that another page went on', async ({
  system,
}) => {
  const page = await browser.newPage();
  const link = await leaveByLink(page, `${site.origin}/join`);
  const { output } = await walletCli(system, 'accept', link, '--with-samples');
  await page.goto((JSON.parse(output) as { redirectUri: string }).redirectUri);
  await expect.poll(() => page.evaluate('heard')).toEqual(['auth-code-received']);
  expect(page.url()).toBe(`${site.origin}/join`);
  await page.goBack();
  await page.goBack();
  expect(await page.evaluate('isKept')).toBe(true);
  await expect.poll(() => said(page)).toContain('Continued on another page');
  expect(await page.evaluate('heard')).toEqual([]);
  expect(page.url()).toBe(`${site.origin}/join`);

  await page.goForward();
  await page.goForward();
  expect(page.url()).toBe(`${site.origin}/join`);
  const again = (await page.evaluate('isKept')) ? ['auth-code-received'] : [];
  expect(await page.evaluate('heard')).toEqual(again);
});

test('a person goes back from the wallet without an answer: the page is as it was, and the link still works', async ({
  system,
}) => {
  const page = await browser.newPage();
  const link = await leaveByLink(page, `${site.origin}/join`);
  await page.goBack();
  expect(await page.evaluate('isKept')).toBe(true);
  const still = await page.waitForSelector(LINK, { visible: true });
  expect(await still?.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(link);
  const { output } = await walletCli(system, 'accept', link, '--with-samples');
  await page.goto((JSON.parse(output) as { redirectUri: string }).redirectUri);
  await expect.poll(() => page.evaluate('heard')).toEqual(['auth-code-received']);
});

test('a person declines in the wallet and goes back by hand: the page as it was left says so, once', async ({
  system,
}) => {
  const page = await browser.newPage();
  const link = await leaveByLink(page, `${site.origin}/join`);
  await walletCli(system, 'deny', link);
  await page.goBack();
  expect(await page.evaluate('isKept')).toBe(true);
  await expect.poll(() => said(page)).toContain('Nothing was shared');
  expect(await page.evaluate('heard')).toEqual(['user-cancelled']);
  expect(await said(page)).toContain('Try again');
});

test('a person approves in the wallet and goes back by hand: the page waits for the return, and gets no code without it', async ({
  system,
}) => {
  const page = await browser.newPage();
  const link = await leaveByLink(page, `${site.origin}/join`);
  const { output } = await walletCli(system, 'accept', link, '--with-samples');
  await page.goBack();
  expect(await page.evaluate('isKept')).toBe(true);
  await expect.poll(() => said(page)).toContain('Finish there if it asks you to');
  expect(await page.evaluate('heard')).toEqual([]);
  await page.goto((JSON.parse(output) as { redirectUri: string }).redirectUri);
  await expect.poll(() => page.evaluate('heard')).toEqual(['auth-code-received']);
});
