import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hosted = (name: string) => readFileSync(join(root, 'dist/hosted', name));

const SITE = 'https://site.test';
const SERVICE = 'https://id.test/base';
const SCRIPT = `${SERVICE}/js/civic.sip.min.js`;

/** jQuery 3's `$.getScript`, as far as pages meet it: a script element for another origin, fetched text for their own. */
const GET_SCRIPT = `
window.$ = { getScript: function (url, done) {
  if (new URL(url, location.href).origin !== location.origin) {
    var script = document.createElement('script');
    script.src = url;
    script.onload = function () { script.remove(); done(); };
    return document.head.appendChild(script);
  }
  fetch(url).then(function (reply) { return reply.text(); }).then(function (text) {
    var script = document.createElement('script');
    script.text = text;
    document.head.appendChild(script).remove();
    done();
  });
} };`;

/** Serves the site's one page and the built files; the service itself refuses every scope request, so that it is seen to be asked. */
async function open(page: Page, html: string, scriptAt = SCRIPT, csp = ''): Promise<{ asked: string[] }> {
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
    if (url.startsWith(scriptAt)) {
      const body = hosted('js/civic.sip.min.js');
      return route.fulfill({ body, headers: { ...headers, 'content-type': 'text/javascript' } });
    }
    if (url === `${SITE}/`)
      return route.fulfill({
        body: html,
        headers: { 'content-type': 'text/html', 'content-security-policy': csp },
      });
    if (url.endsWith('/scope-requests')) {
      if (route.request().method() === 'POST') asked.push(url);
      const json = {
        error: 'unknown_app',
        error_description: '',
        docs: `${SERVICE}/docs/errors#unknown_app`,
      };
      return route.fulfill({ status: 404, json, headers });
    }
    return route.abort();
  });
  await page.goto(`${SITE}/`);
  return { asked };
}

const page$ = (body: string) => `<!doctype html><html lang="en"><title>t</title><body>${body}</body></html>`;
const SIGNUP = "new civic.sip({ appId: 'a' }).signup({ style: 'popup', scopeRequest: 'civicBasic' });";

async function expectAsked(
  page: Page,
  asked: string[],
  address = `${SERVICE}/scope-requests`,
): Promise<void> {
  await expect(page.getByRole('dialog')).toContainText('unknown_app');
  expect(asked).toEqual([address]);
}

test('a script element: the service is where the script came from', async ({ page }) => {
  const { asked } = await open(
    page,
    page$(`<script src="${SCRIPT}?v=1"></script><script>${SIGNUP}</script>`),
  );
  await expectAsked(page, asked);
});

test('the older address under /sip/', async ({ page }) => {
  const older = 'https://id.test/sip/js/civic.sip.min.js';
  const html = page$(`<script src="${older}"></script><script>${SIGNUP}</script>`);
  const { asked } = await open(page, html, older);
  await expectAsked(page, asked, 'https://id.test/scope-requests');
});

test('in the head, started before there is a body', async ({ page }) => {
  const html = `<!doctype html><html lang="en"><head><title>t</title><script src="${SCRIPT}"></script><script>${SIGNUP}</script></head><body></body></html>`;
  const { asked } = await open(page, html);
  await expectAsked(page, asked);
});

test('$.getScript from the service', async ({ page }) => {
  const html = page$(`<script>${GET_SCRIPT} $.getScript('${SCRIPT}', function () { ${SIGNUP} });</script>`);
  const { asked } = await open(page, html);
  await expectAsked(page, asked);
});

test('$.getScript from the page’s own origin, which leaves no script element', async ({ page }) => {
  const html = page$(
    `<script>${GET_SCRIPT} $.getScript('/js/civic.sip.min.js', function () { ${SIGNUP} });</script>`,
  );
  const { asked } = await open(page, html, `${SITE}/js/`);
  await expectAsked(page, asked, `${SITE}/scope-requests`);
});

for (const [what, at] of [
  ['a copy under another name', `${SITE}/vendor/civic.sip.min.js`],
  ['a copy inside the site’s own file', `${SITE}/js/app.js`],
] as const)
  test(`${what} has no service: the person and the page are told, and nothing is asked`, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const told =
      "sip.on('civic-sip-error', function (error) { document.title = error.code + ' ' + error.message; });";
    const html = page$(
      `<script src="${at}"></script><script>var sip = new civic.sip({ appId: 'a' }); ${told} sip.signup({});</script>`,
    );
    await open(page, html, at);
    await expect(page.getByRole('dialog')).toContainText('service_missing');
    await expect(page).toHaveTitle(/^service_missing .*`api`/);
    expect(requests).toEqual([`${SITE}/`, at]);
  });

test('a copy at the very address of a hosted script counts as hosted: the site’s own origin is asked', async ({
  page,
}) => {
  const at = `${SITE}/js/civic.sip.min.js`;
  const { asked } = await open(page, page$(`<script src="${at}"></script><script>${SIGNUP}</script>`), at);
  await expectAsked(page, asked, `${SITE}/scope-requests`);
});

for (const folder of ['vendor', 'js'])
  test(`a copy of the script in /${folder}/ works with the option api, and asks the site for nothing`, async ({
    page,
  }) => {
    const at = `${SITE}/${folder}/civic.sip.min.js`;
    const signup = SIGNUP.replace("appId: 'a'", `appId: 'a', api: '${SERVICE}/sip/'`);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const { asked } = await open(page, page$(`<script src="${at}"></script><script>${signup}</script>`), at);
    await expectAsked(page, asked);
    expect(requests.filter((url) => url.startsWith(SITE))).toEqual([`${SITE}/`, at]);
  });

test('a query with slashes', async ({ page }) => {
  const html = page$(`<script src="${SCRIPT}?v=a/b"></script><script>${SIGNUP}</script>`);
  const { asked } = await open(page, html);
  await expectAsked(page, asked);
});

test('whoever is told of the script’s address does not become the service', async ({ page }) => {
  const html = page$(`<script>
    (async function () {
      var text = await (await fetch('/js/civic.sip.min.js')).text();
      await fetch('https://stats.test/pixel?seen=${SITE}/js/civic.sip.min.js').catch(function () {});
      var script = document.createElement('script');
      script.text = text + ${JSON.stringify(SIGNUP)};
      document.head.appendChild(script);
    })();
  </script>`);
  const { asked } = await open(page, html, `${SITE}/js/`);
  await expectAsked(page, asked, `${SITE}/scope-requests`);
});

test('injected by a React-like effect that runs twice, and awaited', async ({ page }) => {
  const html = page$(`<script>
    function load() {
      return new Promise(function (resolve) {
        var script = document.createElement('script');
        script.async = true;
        script.src = '${SCRIPT}';
        script.onload = resolve;
        document.body.appendChild(script);
      });
    }
    function effect() {
      var gone = false, sip;
      load().then(function () {
        if (gone) return;
        sip = new civic.sip({ appId: 'a' });
        sip.on('civic-sip-error', function (error) { document.title = error.code; });
        sip.signup({ scopeRequest: sip.ScopeRequests.BASIC_SIGNUP });
      });
      return function () { gone = true; if (sip) sip.removeAllListeners(); };
    }
    effect()();
    effect();
  </script>`);
  const { asked } = await open(page, html);
  await expectAsked(page, asked);
  await expect(page).toHaveTitle('unknown_app');
});

test('a window.civic that is there already is kept', async ({ page }) => {
  const html = page$(
    `<script>window.civic = { mine: 1 };</script><script src="${SCRIPT}"></script><script>document.title = civic.mine + typeof civic.sip;</script>`,
  );
  await open(page, html);
  await expect(page).toHaveTitle('1function');
});

test('AMD: the class, and no global', async ({ page }) => {
  const html = page$(`<script>
    window.define = function (needs, factory) { window.made = factory(); window.needs = needs; };
    define.amd = {};
  </script><script src="${SCRIPT}"></script><script>
    document.title = [typeof made, made.name !== undefined, (needs || []).length, typeof window.civic].join();
    new made({ appId: 'a' }).signup({});
  </script>`);
  const { asked } = await open(page, html);
  await expect(page).toHaveTitle('function,true,0,undefined');
  await expectAsked(page, asked);
});

test('CommonJS: the class itself is module.exports', async ({ page }) => {
  const html = page$(`<script>window.module = { exports: {} }; window.exports = module.exports;</script>
    <script src="${SCRIPT}"></script><script>
    document.title = [typeof module.exports, typeof module.exports.injectButton, typeof window.civic].join();
  </script>`);
  await open(page, html);
  await expect(page).toHaveTitle('function,function,undefined');
});

test('loading it twice breaks nothing', async ({ page }) => {
  const html = page$(
    `<script src="${SCRIPT}"></script><script src="${SCRIPT}"></script><script>${SIGNUP}</script>`,
  );
  const { asked } = await open(page, html);
  await expectAsked(page, asked);
});

test('under a strict policy, trusted types included, without one violation', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/policy|trusted/i.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(error.message));
  const policy = [
    "default-src 'none'",
    "script-src https://id.test 'nonce-n'",
    'style-src https://id.test',
    'connect-src https://id.test',
    'img-src data:',
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  const html = page$(
    `<div id="here"></div><script src="${SCRIPT}"></script><script nonce="n">civic.sip.injectButton('#here'); ${SIGNUP}</script>`,
  );
  const { asked } = await open(page, html, SCRIPT, policy);
  await expectAsked(page, asked);
  expect(violations).toEqual([]);
});

test('a blocked chunk is an error with a code, one console line and a way out', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-sip-'));
  const entry = join(root, 'elements/sip/index.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, lib: { entry: { sip: entry }, formats: ['es'] } },
  });
  const lines: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('civic.sip')) lines.push(message.text());
  });
  const uuid = '0b0e7a1c-5c5a-4b7b-9c52-000000000001';
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const now = new Date().toISOString();
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const snapshot = { uuid, status: 'pending', version: 1, now, expiresAt };
    const links = { qrLink: `${SITE}/w/a`, sameDeviceLink: `${SITE}/w/b` };
    const json = { ...snapshot, ...links, app: { name: 'Shop', isTest: true }, labels: [] };
    if (pathname === '/') {
      const script =
        "import { CivicSip } from '/sip.js'; const sip = new CivicSip({ appId: 'a', api: '/sip/' }); sip.on('civic-sip-error', (e) => { document.title = e.event + ' ' + e.code; }); sip.signup({});";
      return route.fulfill({
        body: page$(`<script type="module">${script}</script>`),
        contentType: 'text/html',
      });
    }
    if (pathname.includes('qr-code')) return route.abort('blockedbyclient');
    if (pathname.startsWith('/scope-requests')) {
      if (route.request().method() === 'POST') return route.fulfill({ status: 201, json });
      return undefined;
    }
    return route.fulfill({ body: readFileSync(join(folder, pathname)), contentType: 'text/javascript' });
  });
  await page.goto(`${SITE}/`);
  await expect(page).toHaveTitle('scoperequest:civic-sip-error load_failed');
  await expect(page.getByRole('dialog')).toContainText('That did not load');
  expect(lines).toHaveLength(1);
  await page.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  rmSync(folder, { recursive: true });
});

test('the stylesheet: both buttons, three sizes, both tags, every mode', async ({ page }) => {
  const kinds = ['a', 'b'].flatMap((kind) =>
    ['small', 'medium', 'large'].map((size) => `civic-button-${kind} ${size}`),
  );
  const body = kinds
    .map(
      (name) =>
        `<button class="${name}"><span>Log in</span></button><a class="${name}" href="#x"><span>Log in</span></a>`,
    )
    .join('');
  await page.setContent(`<style>${hosted('css/civic-modal.min.css')}</style><main>${body}
    <button disabled class="civic-button-a medium">Off</button><a class="civic-button-b" aria-disabled="true">Off</a></main>`);
  const look = (selector: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, pseudoElement) => {
        const { backgroundColor, color, borderColor, opacity, outlineStyle, width, maskImage } =
          getComputedStyle(element, pseudoElement);
        const { x, height } = element.getBoundingClientRect();
        return { backgroundColor, color, borderColor, opacity, outlineStyle, width, maskImage, x, height };
      }, pseudo);
  for (const tag of ['button', 'a']) {
    for (const [size, least] of [
      ['small', 44],
      ['medium', 48],
      ['large', 56],
    ] as const)
      expect((await look(`${tag}.civic-button-a.${size}`)).height).toBeGreaterThanOrEqual(least);
  }
  const rest = await look('button.civic-button-a.medium');
  await page.hover('button.civic-button-a.medium');
  await expect
    .poll(async () => (await look('button.civic-button-a.medium')).backgroundColor)
    .not.toBe(rest.backgroundColor);
  await page.keyboard.press('Tab');
  expect((await look(':focus-visible')).outlineStyle).toBe('solid');
  expect((await look('button:disabled')).opacity).toBe('0.5');
  expect((await look('button.civic-button-a', '::before')).maskImage).toContain('data:image/svg+xml');

  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const [mark, label] = await page.locator('button.civic-button-a.large').evaluate((button) => {
    const box = button.getBoundingClientRect();
    const text = button.querySelector('span')?.getBoundingClientRect();
    return [box.right - (text?.right ?? 0), (text?.left ?? 0) - box.left];
  });
  expect(mark).toBeGreaterThan(label ?? 0);

  await page.emulateMedia({ forcedColors: 'active' });
  const forced = await look('button.civic-button-a.medium');
  expect(forced.borderColor).not.toBe('rgba(0, 0, 0, 0)');
  expect((await look('button:disabled')).opacity).toBe('1');
});
