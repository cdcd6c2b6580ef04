import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { devices, type Page } from '@playwright/test';
import type { AppCredentials } from 'civic-service';
import { scanQr } from './support/scan-qr.js';
import { expect, type System, test as base, walletCli } from './support/system.js';

const require = createRequire(import.meta.url);

/** What the tests use of `civic-sip-api`; it brings no types. */
interface ClassicClient {
  exchangeCode(code: string): Promise<{ data: { label: string; value: string }[]; userId: string }>;
}

/** A site that was written against the original: `body` is its page, `/exchange` its back-end with `civic-sip-api`. */
interface Site {
  url: string;
  app: AppCredentials;
  /** What the page at `/` holds. */
  body: string;
}

/** The classic page as its documentation had it: stylesheet, script, button, handlers. */
function classicPage(system: System, appId: string, script: string): string {
  return `<!doctype html><html lang="en"><head><title>Site</title><meta name="viewport" content="width=device-width" />
<link rel="stylesheet" href="${system.serviceUrl}/css/civic-modal.min.css"></head><body>
<button id="signupButton" class="civic-button-a medium" type="button"><span>Log in with Civic</span></button>
<pre id="log"></pre><pre id="data"></pre>
<script src="${system.serviceUrl}/js/civic.sip.min.js"></script>
<script>
var log = function (text) { document.getElementById('log').textContent += text + '\\n'; };
var appId = ${JSON.stringify(appId)};
${script}
</script></body></html>`;
}

const GUIDE = `
var civicSip = new civic.sip({ appId: appId });
document.getElementById('signupButton').addEventListener('click', function () {
  civicSip.signup({ style: 'popup', scopeRequest: civicSip.ScopeRequests.BASIC_SIGNUP });
});
civicSip.on('auth-code-received', function (event) {
  log(event.event + ' ' + event.type);
  var request = new XMLHttpRequest();
  request.open('POST', '/exchange');
  request.onload = function () { document.getElementById('data').textContent = request.responseText; };
  request.send(event.response);
});
civicSip.on('read', function (event) { log(event.event); });
civicSip.on('user-cancelled', function (event) { log(event.event); });
civicSip.on('civic-sip-error', function (error) { log(error.event + ' ' + error.code); });
`;

const test = base.extend<{ site: Site }>({
  site: async ({ system }, use) => {
    const site: Site = { url: '', app: undefined as unknown as AppCredentials, body: '' };
    const server: Server = createServer((request, response) => {
      if (request.url !== '/exchange') {
        return response.writeHead(200, { 'content-type': 'text/html' }).end(site.body);
      }
      let code = '';
      request.on('data', (chunk) => (code += chunk));
      request.on('end', () => {
        exchange(system, site.app, code).then(
          (data) => response.end(JSON.stringify(data)),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
      });
      return response;
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    site.url = `http://localhost:${(server.address() as AddressInfo).port}`;
    site.app = await system.addApp(site.url);
    site.body = classicPage(system, site.app.appId, GUIDE);
    await use(site);
    server.closeAllConnections();
    server.close();
  },
});

/** The site's back-end: the real SDK, with nothing changed but service address and trusted key. */
async function exchange(system: System, app: AppCredentials, code: string) {
  const sdk = require('civic-sip-api') as { newClient(config: object): ClassicClient };
  const jwt = require('civic-sip-api/lib/jwt') as {
    verify: (token: string, key: string, options: object) => unknown;
  };
  const { verify } = jwt;
  jwt.verify = (token, _key, options) => verify(token, system.app.servicePublicKey, options);
  try {
    const client = sdk.newClient({
      appId: app.appId,
      appSecret: app.appSecret,
      prvKey: app.prvKey,
      api: `${system.serviceUrl}/sip`,
    });
    return await client.exchangeCode(code);
  } finally {
    jwt.verify = verify;
  }
}

async function scan(page: Page): Promise<string> {
  await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
  return scanQr(page);
}

test('a page written against the original signs a person up, civic-sip-api included', async ({
  page,
  system,
  site,
}) => {
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Log in with Civic' }).click();
  const { output } = await walletCli(system, 'accept', await scan(page), '--with-samples');
  expect(output).toContain('"outcome":"approved"');
  await expect(page.locator('#data')).toContainText('@example.test');
  const { data, userId } = JSON.parse((await page.locator('#data').textContent()) ?? '') as Awaited<
    ReturnType<ClassicClient['exchangeCode']>
  >;
  expect(data[0]?.label).toBe('contact.personal.email');
  expect(userId).toMatch(/^[0-9a-f]{64}$/);
  await expect(page.locator('#log')).toHaveText('scoperequest:read\nscoperequest:data-received code\n');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#civic-sr-frame')).toHaveCount(0);
});

test('a no in the wallet: user-cancelled, and the modal is gone', async ({ page, system, site }) => {
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Log in with Civic' }).click();
  await walletCli(system, 'deny', await scan(page));
  await expect(page.locator('#log')).toContainText('scoperequest:user-cancelled');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#data')).toBeEmpty();
});

test('Escape cancels, and the link is dead', async ({ page, system, site }) => {
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Log in with Civic' }).click();
  const link = await scan(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('#log')).toHaveText('scoperequest:user-cancelled\n');
  await expect(page.locator('body')).not.toHaveClass(/civic-/);
  const { code } = await walletCli(system, 'accept', link, '--with-samples');
  expect(code).toBe(1);
  await expect(page.locator('#data')).toBeEmpty();
});

test('ANONYMOUS_LOGIN on page load, without a click, by the older addresses', async ({
  page,
  system,
  site,
}) => {
  const script = `${GUIDE} civicSip.signup({ style: 'popup', scopeRequest: civicSip.ScopeRequests.ANONYMOUS_LOGIN });`;
  site.body = classicPage(system, site.app.appId, script)
    .replace('/js/civic.sip', '/sip/js/civic.sip')
    .replace('/css/', '/sip/css/');
  await page.goto(site.url);
  await walletCli(system, 'accept', await scan(page), '--with-samples');
  await expect(page.locator('#data')).toContainText('CIVIC:IAL1');
  await expect(page.locator('#data')).not.toContainText('@');
});

for (const [code, appId, words] of [
  ['unknown_app', 'nobody', 'No app is registered'],
  ['origin_not_registered', '', 'not on the app'],
] as const) {
  test(`${code}: page, console and person are told`, async ({ page, system, site }) => {
    const lines: string[] = [];
    page.on('console', (message) => {
      if (message.text().startsWith('civic.sip')) lines.push(message.text());
    });
    const other = await system.addApp('https://elsewhere.example');
    site.body = classicPage(system, appId || other.appId, GUIDE);
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Log in with Civic' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(words);
    await expect(dialog.getByRole('link')).toHaveAttribute(
      'href',
      `${system.serviceUrl}/docs/errors#${code}`,
    );
    await expect(page.locator('#log')).toHaveText(`scoperequest:civic-sip-error ${code}\n`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${system.serviceUrl}/docs/errors#${code}`);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('#civic-sr-frame')).toHaveCount(0);
  });
}

test('PROOF_OF_IDENTITY explains itself first', async ({ page, system, site }) => {
  site.body = classicPage(system, site.app.appId, GUIDE.replace('BASIC_SIGNUP', 'PROOF_OF_IDENTITY'));
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Log in with Civic' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Verify my identity' }).click();
  await walletCli(system, 'accept', await scan(page), '--with-samples');
  await expect(page.locator('#data')).toContainText('documents.genericId');
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use(phone);

  /** A page with a hash router: what its route is, it says when it starts. */
  const ROUTED = `var route = location.hash.split('?')[0]; ${GUIDE} log('route ' + route);`;

  async function approve(page: Page, system: System): Promise<string> {
    await page.getByRole('button', { name: 'Log in with Civic' }).tap();
    const link = await page
      .getByRole('dialog')
      .getByRole('link', { name: /wallet/i })
      .getAttribute('href');
    const { output } = await walletCli(system, 'accept', link ?? '', '--with-samples');
    return (JSON.parse(output) as { redirectUri: string }).redirectUri;
  }

  test('the wallet returns to a hash route, and the page goes on without a click', async ({
    page,
    system,
    site,
  }) => {
    site.body = classicPage(system, site.app.appId, ROUTED);
    await page.goto(`${site.url}/#/login`);
    const back = await approve(page, system);
    expect(back).toContain('#/login?response_code=');
    await page.goto('about:blank');
    await page.goto(back);
    await expect(page.locator('#data')).toContainText('@example.test');
    await expect(page.locator('#log')).toContainText('route #/login\n');
    expect(page.url()).toBe(`${site.url}/#/login`);
  });

  test('a uuid inside the route’s own query counts too', async ({ page, system, site }) => {
    site.body = classicPage(system, site.app.appId, ROUTED);
    await page.goto(`${site.url}/#/login`);
    const back = new URL(await approve(page, system));
    const uuid = back.searchParams.get('uuid');
    const code = back.hash.split('response_code=')[1];
    await page.goto('about:blank');
    await page.goto(`${site.url}/#/login?uuid=${uuid}&response_code=${code}`);
    await expect(page.locator('#data')).toContainText('@example.test');
    expect(page.url()).toBe(`${site.url}/#/login`);
  });

  test('in another browser the same address does nothing', async ({ page, browser, system, site }) => {
    await page.goto(site.url);
    const back = await approve(page, system);
    const stranger = await (await browser.newContext(phone)).newPage();
    await stranger.goto(back);
    await stranger.waitForLoadState('networkidle');
    await expect(stranger.locator('#log')).toBeEmpty();
    await expect(stranger.getByRole('dialog')).toBeHidden();
    expect(stranger.url()).toBe(back);
  });
});
