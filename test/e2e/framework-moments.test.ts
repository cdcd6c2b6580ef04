import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { FRAMEWORK_APPS } from './support/framework-apps.js';
import { freePort } from './support/running-service.js';
import { ROOT } from './support/snippets.js';

/** What every app gives to its button, and where it writes down what it hears. */
const SHARED = `import { ScriptedClient } from 'civic-elements/testing';
export const EMAIL = { attributes: ['contact.personal.email'] };
export const PHONE = { attributes: ['contact.personal.phoneNumber'] };
export const client = new ScriptedClient();
const page = (globalThis.page ??= { heard: [] });
page.client = client;
export const heard = ({ type, response, target }) => page.heard.push([type, typeof response, target.localName]);
`;

/** The moments at which a framework gives objects and listeners to a tag, as the script of a page each. */
const SCRIPTS = {
  'defined-before.html': `import 'civic-elements';
import { mount } from './start.js';
mount(document.querySelector('main'));`,
  'defined-after.html': `import { mount } from './start.js';
mount(document.querySelector('main'));
globalThis.define = () => import('civic-elements');`,
  'hydrated.html': `import 'civic-elements';
import { hydrate } from './start.js';
globalThis.printed = document.querySelector('civic-button');
hydrate(document.querySelector('main'));`,
};

const html = (script: string, { head, body } = { head: '', body: '' }) => `<!doctype html>
<html lang="en"><head><title>Shop</title><link rel="icon" href="data:,">${head}</head>
<body><main>${body}</main><script type="module">${script}</script></body></html>`;

/** What has come to the button, as the page itself sees it once a visitor has approved. */
async function received(page: Page, label: string) {
  await page.getByRole('button', { name: label, exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.evaluate('globalThis.page.client.last.approve()');
  return page.evaluate(() => {
    const { heard, client } = (globalThis as unknown as { page: PageState }).page;
    const button = document.querySelector('civic-button');
    return {
      heard,
      asked: client.created.at(-1)?.scope,
      fullWidth: button?.fullWidth,
    };
  });
}

interface PageState {
  heard: string[][];
  client: { created: { scope: unknown }[] };
}

const ONCE = [['auth-code-received', 'string', 'civic-button']];
const FIRST = {
  heard: ONCE,
  asked: { attributes: ['contact.personal.email'] },
  fullWidth: true,
};
const CHANGED = { ...FIRST, asked: { attributes: ['contact.personal.phoneNumber'] }, fullWidth: false };

for (const app of FRAMEWORK_APPS) {
  const { name, plugins, packages, component, definesTag = false, printsObjects = false, files } = app;
  test.describe(name, () => {
    test.describe.configure({ mode: 'serial' });
    let folder: string;
    let server: ViteDevServer;
    let complaints: string[];
    let nodeEnv: string | undefined;
    test.beforeAll(async () => {
      // A build in another test leaves `production` there, in which no framework takes in a change without a reload.
      nodeEnv = process.env.NODE_ENV;
      process.env.NODE_ENV = 'development';
      mkdirSync(join(ROOT, 'dist'), { recursive: true });
      folder = mkdtempSync(join(ROOT, 'dist/framework-'));
      writeFileSync(join(folder, 'page.js'), SHARED);
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
      for (const [file, script] of Object.entries(SCRIPTS)) writeFileSync(join(folder, file), html(script));
      server = await createServer({
        root: folder,
        configFile: false,
        logLevel: 'error',
        appType: 'mpa',
        cacheDir: join(folder, '.vite'),
        plugins: plugins?.() ?? [],
        optimizeDeps: {
          include: ['civic-elements', 'civic-elements/testing', ...packages],
          noDiscovery: true,
        },
        server: {
          host: '127.0.0.1',
          port: await freePort(),
          fs: { allow: [ROOT] },
          // A page that is written while it is open would be loaded again.
          watch: { ignored: ['**/*.html'] },
        },
      });
      await server.listen();
    });
    test.afterAll(async () => {
      await server?.close();
      if (nodeEnv === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = nodeEnv;
      rmSync(folder, { recursive: true, force: true });
    });
    test.beforeEach(({ page }) => {
      complaints = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (/error|warning/.test(message.type())) complaints.push(message.text());
      });
    });
    test.afterEach(() => {
      // Lit's own, which its development build prints in every page.
      expect(complaints.filter((text) => !text.includes('https://lit.dev/msg/'))).toEqual([]);
    });
    const open = (page: Page, file: keyof typeof SCRIPTS) =>
      page.goto(`${server.resolvedUrls?.local[0]}${file}`);

    test('gives objects and a switch as they are, and hears the code once', async ({ page }) => {
      await open(page, 'defined-before.html');
      expect(await received(page, 'Log in')).toEqual(FIRST);
    });

    test('does so with what is new when it renders again', async ({ page }) => {
      await open(page, 'defined-before.html');
      await page.getByRole('button', { name: 'Change' }).click();
      expect(await received(page, 'Log in')).toEqual(CHANGED);
    });

    if (!definesTag) {
      test('does so before the tag is defined', async ({ page }) => {
        await open(page, 'defined-after.html');
        await expect(page.getByRole('button', { name: 'Change' })).toBeVisible();
        expect(await page.evaluate('customElements.get("civic-button")')).toBeUndefined();
        await page.evaluate('globalThis.define()');
        expect(await received(page, 'Log in')).toEqual(FIRST);
      });
    }

    if (files['server.js']) {
      test('does so when it takes over what its server has printed', async ({ page }) => {
        const { render } = await server.ssrLoadModule('/server.js');
        const printed = await render();
        expect(printed.body.includes('[object')).toBe(printsObjects);
        writeFileSync(join(folder, 'hydrated.html'), html(SCRIPTS['hydrated.html'], printed));
        await open(page, 'hydrated.html');
        expect(await received(page, 'Log in')).toEqual(FIRST);
        expect(await page.evaluate('document.querySelector("civic-button") === printed')).toBe(true);
      });
    }

    if (plugins) {
      test('does so after its component was changed and taken in without a reload', async ({ page }) => {
        await open(page, 'defined-before.html');
        await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible();
        await page.evaluate('globalThis.isSamePage = true');
        const file = join(folder, component);
        writeFileSync(file, readFileSync(file, 'utf8').replace('Log in', 'Sign up'));
        expect(await received(page, 'Sign up')).toEqual(FIRST);
        expect(await page.evaluate('globalThis.isSamePage')).toBe(true);
      });
    }
  });
}
