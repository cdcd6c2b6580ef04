import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ROOT as root } from '../e2e/support/snippets.js';

const SITE = join(root, 'dist/docs');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe-core finds on the page as it is. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

let server: Server;
let origin: string;
let pages: string[];

test.beforeAll(async () => {
  pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = [join(SITE, name), join(SITE, `${name}.html`)].find(
      (each) => existsSync(each) && extname(each),
    );
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server.close());

/** What a page must not do: print an error or a warning, break its policy, ask another host, or ask for what is not there. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().startsWith('http') && !request.url().startsWith(origin))
      faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
  });
  return faults;
}

test('every page opens under its policy without an error, and its links lead somewhere', async ({ page }) => {
  const faults = faultsOf(page);
  const anchors = new Map<string, string[]>();
  const links = new Map<string, string>();
  expect(pages).toEqual(
    expect.arrayContaining(['index.html', 'errors.html', 'theming.html', 'reference/civic-modal.html']),
  );
  for (const name of pages.filter((each) => each !== '404.html')) {
    await page.goto(`${origin}/${name}`, { waitUntil: 'load' });
    expect(
      await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'),
    ).toContain("script-src 'self'");
    const found = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      hrefs: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    }));
    anchors.set(`${origin}/${name}`, found.ids);
    for (const href of found.hrefs) if (href.startsWith(origin)) links.set(href, name);
  }
  const dead = [...links].filter(([href]) => {
    const { pathname, hash } = new URL(href);
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const ids = anchors.get(`${origin}${path}`) ?? anchors.get(`${origin}${path}.html`);
    return !ids || (hash !== '' && !ids.includes(decodeURIComponent(hash.slice(1))));
  });
  expect(dead).toEqual([]);
  expect(faults).toEqual([]);
});

test('a script cannot write text into a page as markup', async ({ page }) => {
  await page.goto(`${origin}/`);
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<p>Text</p>');
      return '';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(refused).toBe('TypeError');
});

test('a reader finds a word with the keyboard, without another host, and goes there', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto(`${origin}/`);
  const search = page.getByRole('searchbox');
  // Keys are heard once the page's script runs.
  await expect(async () => {
    if (!(await search.isVisible())) await page.keyboard.press('Control+k');
    await expect(search).toBeVisible({ timeout: 2000 });
  }).toPass();
  await search.fill('presentation_rejected');
  await expect(page.getByRole('option', { name: /Error codes/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(`${origin}/`);
  await expect(page.getByRole('main')).toContainText(/presentation/i);
  expect(faults).toEqual([]);
});

test('the reference holds every attribute and event of the manifest', async ({ page }) => {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as {
    modules: {
      declarations: { tagName?: string; attributes?: { name: string }[]; events?: { name: string }[] }[];
    }[];
  };
  for (const { tagName, attributes = [], events = [] } of modules.flatMap(
    ({ declarations }) => declarations,
  )) {
    if (!tagName) continue;
    await page.goto(`${origin}/reference/${tagName}.html`);
    const first = await page.locator('tbody td:first-child').allTextContents();
    expect(first).toEqual(expect.arrayContaining([...attributes, ...events].map(({ name }) => name)));
  }
});

for (const [name, colorScheme] of [
  ['index', 'light'],
  ['try', 'dark'],
  ['reference/civic-button', 'dark'],
  ['errors', 'light'],
] as const)
  test(`axe finds nothing on ${name}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${origin}/${name}.html`);
    await expect(page.locator('html.dark')).toHaveCount(colorScheme === 'dark' ? 1 : 0);
    expect(await violations(page)).toEqual([]);
  });

test('a reader makes a tag with the keyboard and sees the button approve', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const faults = faultsOf(page);
  await page.goto(`${origin}/try.html`);
  await page.getByLabel('Scope').selectOption('PROOF_OF_AGE');
  await page.getByLabel('Language').selectOption('de');
  await page.getByLabel('Brand colour').fill('#4b2bb8');
  await page.getByLabel('Size').selectOption('large');
  const tag = page.getByRole('region', { name: 'The tag' });
  for (const text of ['scope-request="PROOF_OF_AGE"', 'lang="de"', 'size="large"', '--civic-brand: #4b2bb8'])
    await expect(tag).toContainText(text);
  await page.getByRole('radio', { name: 'HTML' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tag).toContainText('<CivicButton');
  await page.getByRole('button', { name: 'Copy the tag' }).press('Enter');
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('scopeRequest="PROOF_OF_AGE"');

  await page.getByRole('button', { name: 'Weiter mit Civic' }).press('Enter');
  await expect(page.locator('civic-modal').getByRole('dialog')).toBeVisible();
  await expect(page.getByText('Approved. The page has a code')).toBeVisible();
  expect(faults).toEqual([]);
});

test('the button plays an outage on a site that is not localhost, where no service answers', async ({
  page,
}) => {
  await page.route('https://docs.example/**', async (route) =>
    route.fulfill({ response: await route.fetch({ url: origin + new URL(route.request().url()).pathname }) }),
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  await page.goto('https://docs.example/try.html');
  await page.getByLabel('Outcome').selectOption('offline');
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(page.getByText('(service_unreachable)')).toBeVisible();
  expect(new Set(asked)).toEqual(new Set(['docs.example']));
});
