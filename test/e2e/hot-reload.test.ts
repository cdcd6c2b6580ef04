import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { ROOT } from './support/snippets.js';
import { freePort } from './support/running-service.js';

const HTML = `<!doctype html><title>Shop</title><link rel="icon" href="data:,">
<civic-button app-id="app"></civic-button><script type="module" src="/main.js"></script>`;

/** The page's own module. It takes its own changes and those of what it imports, as the modules of frameworks do. */
const MAIN = `import 'civic-elements';
import { ScriptedClient } from 'civic-elements/testing';
import { label } from './words.js';

const page = (globalThis.page ??= { runs: 0, heard: [], client: new ScriptedClient() });
page.runs += 1;
const button = document.querySelector('civic-button');
button.client = page.client;
button.label = label;
if (page.runs === 1) button.addEventListener('auth-code-received', ({ response }) => page.heard.push(typeof response));
import.meta.hot?.accept();
`;
const words = (label: string) => `export const label = '${label}';\n`;

let folder: string;
let server: ViteDevServer;
test.beforeEach(async () => {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'dist/hot-'));
  writeFileSync(join(folder, 'index.html'), HTML);
  writeFileSync(join(folder, 'main.js'), MAIN);
  writeFileSync(join(folder, 'words.js'), words('Log in'));
  server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(folder, '.vite'),
    // One that is found late would reload the page.
    optimizeDeps: { include: ['lit', 'lit/directives/style-map.js', 'lean-qr'], noDiscovery: true },
    server: { host: '127.0.0.1', port: await freePort(), fs: { allow: [ROOT] } },
  });
  await server.listen();
});
test.afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const runs = (page: Page) => page.evaluate<number>('globalThis.page?.runs');

test('a page that is reloaded hot keeps its button, its listeners and the open modal', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.getByRole('button', { name: 'Log in' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.evaluate('globalThis.first = customElements.get("civic-button")');

  writeFileSync(join(folder, 'words.js'), words('Sign up'));
  await expect.poll(() => runs(page)).toBe(2);
  await expect(dialog).toBeVisible();
  expect(await page.evaluate('customElements.get("civic-button") === globalThis.first')).toBe(true);

  await page.evaluate('globalThis.page.client.last.approve()');
  expect(await page.evaluate('globalThis.page.heard')).toEqual(['string']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sign up' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a module that defines the elements is taken in anew without an error, and the first class stays', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible();
  const isSame = await page.evaluate(async () => {
    const [first] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /civic-button\/define\.js/.test(name));
    const before = customElements.get('civic-button');
    await import(`${first?.name}?t=${Date.now()}`);
    return [Boolean(first), customElements.get('civic-button') === before];
  });
  expect(isSame).toEqual([true, true]);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.evaluate('globalThis.page.client.last.approve()');
  expect(await page.evaluate('globalThis.page.heard')).toEqual(['string']);
  expect(errors).toEqual([]);
});
