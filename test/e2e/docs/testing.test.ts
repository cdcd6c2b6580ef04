import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openBundled } from '../support/bundled-page.js';
import { ROOT, take } from '../support/snippets.js';
import { freePort, test as systemTest } from '../support/system.js';

const PAGE = 'docs/testing.md';

/** Runs the tests of a site, with a program that is installed here, in a folder from which the packages are found. */
async function runTests(
  program: string[],
  files: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<{ code: number; output: string }> {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist/own-tests-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { PATH = '', HOME = '', CHROME_PATH = '' } = process.env;
  const [script = '', ...args] = program;
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, NO_COLOR: '1', ...(CHROME_PATH && { CHROME_PATH }), ...more },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number];
  rmSync(folder, { recursive: true, force: true });
  return { code, output };
}

/** Playwright's configuration of a site, with the browser of these tests. */
const configFor = (baseURL: string) => `import config from '../../playwright.config.ts';
export default { reporter: 'line', timeout: config.timeout, expect: config.expect, use: { ...config.use, baseURL: '${baseURL}' } };`;

const runPlaywright = (baseURL: string, name: string, text: string, more = {}) =>
  runTests(
    ['@playwright/test/cli.js', 'test'],
    { 'playwright.config.mjs': configFor(baseURL), [name]: text },
    more,
  );

/** The page of a site that greets whom its back-end knows. */
const SHOP = `<!doctype html><title>Shop</title><link rel="icon" href="data:,">
<script type="module" src="https://id.example.org/civic-elements.js"></script>
<civic-button app-id="shop" scope-request="BASIC_SIGNUP"></civic-button><p></p>
<script type="module">
  document.addEventListener('auth-code-received', async ({ response }) => {
    const { name } = await (await fetch('/login', { method: 'POST', body: response })).json();
    document.querySelector('p').textContent = 'Welcome, ' + name;
  });
</script>`;

test('a site is tested with Playwright, without a service', async () => {
  const port = await freePort();
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(SHOP),
  ).listen(port, '127.0.0.1');
  const { code, output } = await runPlaywright(
    `http://127.0.0.1:${port}`,
    'login.spec.js',
    take(PAGE, 'login.spec.js'),
  );
  server.close();
  expect(output).toContain('2 passed');
  expect(code).toBe(0);
});

systemTest('a site is tested with its back-end and a service in development', async ({ system }) => {
  const { code, output } = await runPlaywright(
    system.demoUrl,
    'back-end.spec.js',
    take(PAGE, 'back-end.spec.js'),
    { CIVIC_WALLET_DIR: join(system.dataDir, 'wallet') },
  );
  expect(output).toContain('1 passed');
  expect(code).toBe(0);
});

test('a site tests its page without a service', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const name of ['read', 'auth-code-received'])
      document.addEventListener(name, () => heard.push(name));
  });
  const script = `import 'civic-elements';\n${take(PAGE, 'scripted.js')}`;
  const asked = await openBundled(page, '', script);
  await expect.poll(() => page.evaluate('heard')).toEqual(['read', 'auth-code-received']);
  await expect(page.getByRole('dialog')).toContainText('My shop');
  expect(asked).toEqual(['/', '/page.js']);
});

test('a part of a page is tested in the browser mode of Vitest', async () => {
  const launch = `playwright({ launchOptions: { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] } })`;
  const config = take(PAGE, 'vitest.config.js').replace('playwright()', launch);
  const { code, output } = await runTests(['vitest/vitest.mjs', 'run'], {
    'vitest.config.js': config,
    'browser.test.js': take(PAGE, 'browser.test.js'),
  });
  expect(output).toMatch(/Tests +1 passed/);
  expect(code).toBe(0);
});

for (const environment of ['jsdom', 'happy-dom']) {
  test(`a part of a page is tested with Testing Library in ${environment}, also one of React`, async () => {
    const { code, output } = await runTests(
      ['vitest/vitest.mjs', 'run', '--environment', environment, '--root', '.'],
      {
        'vitest.config.js': `export default { test: { setupFiles: ['setup.js'] } };`,
        'setup.js': take(PAGE, 'setup.js'),
        'testing-library.test.js': take(PAGE, 'testing-library.test.js'),
        'react.test.js': take(PAGE, 'react.test.js'),
      },
    );
    expect(output).toMatch(/Tests +2 passed/);
    expect(code).toBe(0);
  });
}
