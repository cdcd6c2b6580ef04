import type { Page } from '@playwright/test';
import config from '../../../playwright.config.js';
import { WITHOUT_PROMPT } from '../../support/without-prompt.js';
import { bundle } from '../support/bundled-page.js';
import { type Site, startSite } from '../support/site.js';
import { fill, take } from '../support/snippets.js';
import { type System, expect, test, walletCli } from '../support/system.js';
import { VirtualWallet } from '../support/virtual-wallet.js';

const SCRIPT = take('docs/client.md', 'page.js');

// The page is for browsers that have a prompt of their own.
const launchOptions = config.use?.launchOptions ?? {};
test.use({
  launchOptions: {
    ...launchOptions,
    args: launchOptions.args?.filter((arg) => arg !== WITHOUT_PROMPT) ?? [],
  },
});

/** Opens the page of the docs on a site of its own, once its request is there. */
async function open(page: Page, system: System): Promise<Site> {
  const site = await startSite(system);
  const script = fill(SCRIPT, {
    'https://id.example.org': system.serviceUrl,
    YOUR_APP_ID: site.app.appId,
  });
  site.show(
    `<body><button id="prompt">Wallet</button><script type="module">${await bundle(script)}</script>`,
  );
  await page.goto(site.origin);
  await expect(page.locator('body')).toHaveAttribute('data-civic', /\/w\//);
  return site;
}

const shown = async (page: Page) => (await page.locator('body').getAttribute('data-civic')) ?? '';
const login = (page: Page, { origin }: Site) => page.waitForRequest(`${origin}/login`);

test('a page that draws everything itself gets the code of a wallet behind the prompt', async ({
  page,
  system,
}) => {
  const wallet = await VirtualWallet.open(page, system);
  const site = await open(page, system);
  await wallet.respond(await wallet.answer('openid4vp-v1-signed', site.origin));
  const posted = login(page, site);
  await page.click('#prompt');
  expect((await posted).postData()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  site.close();
});

test('a prompt that was closed leaves a fresh link, which a wallet answers', async ({ page, system }) => {
  const wallet = await VirtualWallet.open(page, system);
  const site = await open(page, system);
  const former = await shown(page);
  await wallet.will('decline');
  await page.click('#prompt');
  await expect(page.locator('body')).not.toHaveAttribute('data-civic', former);
  const posted = login(page, site);
  await walletCli(system, 'accept', await shown(page), '--with-samples');
  expect((await posted).postData()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  site.close();
});
