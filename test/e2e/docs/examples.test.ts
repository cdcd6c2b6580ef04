import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runShell, serveShell, workFolder } from '../support/shell.js';
import { answerByQr, answerHere, startSite } from '../support/site.js';
import { fill, ROOT, take } from '../support/snippets.js';
import { expect, freePort, type System, test } from '../support/system.js';

const REGISTER = take('examples/README.md', 'register');
const NODE = take('examples/README.md', 'node');

/** Registers an app by the command of the examples and starts the one with a back-end. */
async function withNodeExample(system: System, use: (origin: string) => Promise<void>): Promise<void> {
  const { folder, remove } = workFolder();
  mkdirSync(join(folder, '.civic'));
  const port = await freePort();
  const env = { PUBLIC_URL: system.serviceUrl, CIVIC_DATA_DIR: system.dataDir };
  const registered = await runShell(fill(REGISTER, { 'localhost:3000': `localhost:${port}` }), folder, env);
  expect(registered.code, registered.output).toBe(0);
  const origin = `http://localhost:${port}`;
  const site = await serveShell(`exec ${NODE}`, folder, { PORT: String(port) }, origin);
  try {
    await use(origin);
  } finally {
    await site.end();
    remove();
  }
}

test('node: a visitor signs in under a strict policy, on this device and by QR code', async ({
  page,
  browser,
  system,
}) => {
  await withNodeExample(system, async (origin) => {
    const complaints: string[] = [];
    const watch = (tab: Page) =>
      tab.on('console', (message) => {
        const isFavicon = message.location().url.endsWith('/favicon.ico');
        if (message.type() === 'error' && !isFavicon) complaints.push(message.text());
      });
    watch(page);
    await page.goto(origin);
    await answerHere(page);
    await page.waitForURL(`${origin}/`);
    await expect(page.locator('#outcome')).toHaveText(/Signed in as \S+@example\.test/);

    const other = await (await browser.newContext()).newPage();
    watch(other);
    await other.goto(origin);
    await expect(other.locator('#outcome')).toHaveText('');
    await answerByQr(other, system, 'accept');
    await expect(other.locator('#outcome')).toHaveText(/Signed in as \S+@example\.test/);
    expect(complaints).toEqual([]);
  });
});

test("node: a code that was made in another visitor's session signs nobody in", async ({
  page,
  browser,
  system,
}) => {
  await withNodeExample(system, async (origin) => {
    let stolen = '';
    await page.route(`${origin}/login`, async (route) => {
      stolen = route.request().postData() ?? '';
      await route.abort();
    });
    await page.goto(origin);
    await answerByQr(page, system, 'accept');
    await expect.poll(() => stolen).toMatch(/^eyJ/);

    const victim = await (await browser.newContext()).newPage();
    await victim.goto(origin);
    const status = await victim.evaluate(
      (body) => fetch('/login', { method: 'POST', body }).then((reply) => reply.status),
      stolen,
    );
    expect(status).toBe(400);
    await victim.reload();
    await expect(victim.locator('#outcome')).toHaveText('');
  });
});

test('node: a login without a session is refused before anything is exchanged', async ({ system }) => {
  await withNodeExample(system, async (origin) => {
    const reply = await fetch(`${origin}/login`, { method: 'POST', body: 'a.b.c' });
    expect(reply.status).toBe(403);
    for (const path of ['/server.mjs', '//', '/%ff', '/toString'])
      expect((await fetch(origin + path)).status).toBe(404);
  });
});

for (const name of ['index.html', 'classic.html']) {
  const html = readFileSync(join(ROOT, 'examples/static-html', name), 'utf8');
  const open = async (page: Page, system: System, appId?: string) => {
    const site = await startSite(system);
    site.show(
      fill(html, { 'http://localhost:8080': system.serviceUrl, YOUR_APP_ID: appId ?? site.app.appId }),
    );
    await page.goto(site.origin);
    return site;
  };

  test(`static-html/${name}: says that the code is there`, async ({ page, system }) => {
    const site = await open(page, system);
    await answerByQr(page, system, 'accept');
    await expect(page.locator('#outcome')).toContainText('Approved.');
    site.close();
  });

  test(`static-html/${name}: says that nothing was shared, and what is wrong`, async ({ page, system }) => {
    const site = await open(page, system);
    await answerByQr(page, system, 'deny');
    await expect(page.locator('#outcome')).toHaveText('You stopped. Nothing was shared.');
    site.close();

    const wrong = await open(page, system, 'nobody');
    await page.getByRole('button', { name: 'Continue with Civic' }).click();
    await expect(page.locator('#outcome')).toHaveText(/No app is registered/);
    wrong.close();
  });
}
