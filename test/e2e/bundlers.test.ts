import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { BUNDLERS, bundleWith } from './support/bundlers.js';
import { ROOT, take } from './support/snippets.js';

const SCRIPT = `import 'civic-elements/define/civic-button';`;

const IMPORT_MAP = take('docs/frameworks.md', 'import-map.html');

/**
 * What a visitor may download before a click, in bytes after gzip. docs/frameworks.md says how much it is with each. Beyond the same code, Vite and webpack
 * bring what loads the other files (0.7 and 0.9 kB), and esbuild makes a file of its own of each part that several others share.
 */
const LIMITS: Readonly<Record<string, number>> = {
  Rollup: 10_700,
  Vite: 11_200,
  esbuild: 11_650,
  webpack: 11_800,
};

/** Nobody listens there: the browser is given what this test has. It is local, where a simulation runs without a service. */
const ORIGIN = 'http://localhost:9';

/** Opens a page with the button, and expects the QR code after a click, without a word of complaint. */
async function expectCode(page: Page, head: string, respond: (path: string) => Promise<string | undefined>) {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><link rel="icon" href="data:,"><civic-button app-id="a" simulate="slow"></civic-button>${head}`,
      });
    const body = await respond(pathname.slice(1));
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto(`${ORIGIN}/`);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(page.locator('civic-modal [part=qr]')).toBeVisible();
  expect(complaints).toEqual([]);
}

for (const [name, bundler] of Object.entries(BUNDLERS)) {
  test(`${name} bundles the button without a warning: little at first, the rest when it is needed`, async ({
    page,
  }) => {
    const { files, initial, warnings } = await bundleWith(bundler, SCRIPT);
    expect(warnings).toEqual([]);
    const bytes = initial.reduce(
      (sum, file) => sum + gzipSync(files.get(file) ?? '', { level: 9 }).length,
      0,
    );
    test.info().annotations.push({ type: 'bytes', description: `${bytes}` });
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(LIMITS[name] ?? 0);
    expect(files.size).toBeGreaterThan(initial.length);
    const script = `<script type="module" src="/${initial.at(name === 'webpack' ? -1 : 0)}"></script>`;
    await expectCode(page, script, (path) => Promise.resolve(files.get(path)));
  });
}

test('an import map is enough, without a bundler', async ({ page }) => {
  const [, map = ''] = /<script type="importmap">(.*?)<\/script>/s.exec(IMPORT_MAP) ?? [];
  const head = `<script type="importmap">${map}</script><script type="module">import 'civic-elements';</script>`;
  // Where the package is installed it is in node_modules.
  await expectCode(page, head, (path) =>
    readFile(join(ROOT, path.replace('node_modules/civic-elements/', '')), 'utf8').catch(() => undefined),
  );
});
