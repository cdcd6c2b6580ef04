import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Of a page as a whole; a story is a piece of one. */
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];

interface Entry {
  id: string;
  type: 'story' | 'docs';
  tags: string[];
}

let folder: string;
let server: Server;
let base: string;
let entries: Entry[];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'civic-stories-'));
  const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  execFileSync(process.execPath, [storybook, 'build', '--disable-telemetry', '--quiet', '-o', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/favicon.ico') return response.writeHead(204).end();
    try {
      const body = readFileSync(join(folder, path));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      const cache = path.startsWith('/assets/') ? 'max-age=600' : 'no-store';
      return response.writeHead(200, { 'content-type': type, 'cache-control': cache }).end(body);
    } catch {
      return response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Notes what no story may do: complain, open an alert, ask another host. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(?:data|blob):/.test(url)) faults.push(`request: ${url}`);
  });
  return faults;
}

/** Opens a story and waits until Storybook is done with it, its play function included. @returns its arguments */
async function openStory(page: Page, id: string): Promise<Record<string, unknown>> {
  // The addon runs axe as well, and axe runs once at a time.
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  const render = await page.waitForFunction(() => {
    const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
      __STORYBOOK_PREVIEW__?: {
        currentRender?: { phase?: string; story?: { initialArgs: Record<string, unknown> } };
      };
    };
    const { phase = '', story } = preview?.currentRender ?? {};
    return ['completed', 'finished', 'errored'].includes(phase) && { phase, args: story?.initialArgs ?? {} };
  });
  const { phase, args } = (await render.jsonValue()) as { phase: string; args: Record<string, unknown> };
  expect(phase, id).not.toBe('errored');
  return args;
}

/** What axe finds, as `story: rule at place`. */
async function violations(page: Page, id: string): Promise<string[]> {
  await page.evaluate(`${axe};0`);
  const found = await page.evaluate((pageRules) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          where: Node,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
      };
    };
    return axe.run(document, {
      rules: Object.fromEntries(pageRules.map((rule) => [rule, { enabled: false }])),
    });
  }, PAGE_RULES);
  return found.violations.flatMap(({ id: rule, nodes }) =>
    nodes.map(({ target }) => `${id}: ${rule} at ${target.join(' ')}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    // Half-way through a fade nothing has its contrast.
    test.use({
      colorScheme,
      contextOptions: { reducedMotion: 'reduce' },
      viewport: { width: 900, height: 860 },
    });

    test('the classic buttons and the style guide show what they should, without an axe violation', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const faults = watch(page);
      const classic = entries.filter(
        ({ id, type }) => type === 'story' && id.startsWith('classic-buttons--'),
      );
      for (const { id } of classic) {
        await openStory(page, id);
        await expect(page.locator('.civic-button-a, .civic-button-b')).toBeVisible();
        faults.push(...(await violations(page, id)));
      }
      expect(classic.length).toBeGreaterThan(8);
      await page.goto(`${base}/iframe.html?id=style-guide--docs&viewMode=docs`);
      for (const name of ['Palette', 'The mark', 'Buttons', 'Do', 'Don’t'])
        await expect(page.getByRole('heading', { name: new RegExp(` ${name}$`) })).toBeVisible();
      for (const name of ['dark green on white', 'light green on dark', 'black on white'])
        await expect
          .poll(() =>
            page.getByRole('img', { name }).evaluate((image: HTMLImageElement) => image.naturalWidth),
          )
          .toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });

    for (const element of ['civic-button', 'civic-modal']) {
      test(`each story of ${element} shows its state, without an error and without an axe violation`, async ({
        page,
      }) => {
        test.setTimeout(240_000);
        const stories = entries.filter(
          ({ id, type }) => type === 'story' && id.startsWith(`elements-${element}--`),
        );
        const faults = watch(page);
        const views = new Set<string>();
        for (const { id, tags } of stories) {
          await page.setViewportSize(
            tags.includes('phone') ? { width: 390, height: 760 } : { width: 900, height: 860 },
          );
          const { shows } = await openStory(page, id);
          if (element === 'civic-button')
            await expect(page.locator('civic-button').getByRole('button')).toBeVisible();
          if (typeof shows === 'string') {
            const view = shows === 'exchanged' ? 'elsewhere' : shows;
            if (view === 'cancelled') await expect(page.locator('civic-modal dialog')).toBeHidden();
            else
              await expect(page.locator(`civic-modal dialog[open] [data-view="${view}"]`), id).toBeVisible();
            if (view === 'pending') {
              const code = page.getByRole('dialog').getByRole('img');
              await (tags.includes('phone') ? expect(code).toHaveCount(0) : expect(code).toBeVisible());
            }
            views.add(view);
          }
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (wider > 0) faults.push(`${id}: ${wider}px wider than its screen`);
          faults.push(...(await violations(page, id)));
        }
        expect(faults).toEqual([]);
        expect(stories.length).toBeGreaterThan(10);
        if (element === 'civic-modal') {
          expect([...views].toSorted()).toEqual([
            'answered',
            'approved',
            'cancelled',
            'creating',
            'denied',
            'elsewhere',
            'error',
            'expired',
            'failed',
            'intro',
            'pending',
            'read',
          ]);
        }
      });
    }
  });
}

test('the toolbar shows dark and right to left to a visitor who prefers light and left to right', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const surface = () =>
    page.locator('civic-modal dialog[open]').evaluate((dialog) => getComputedStyle(dialog).backgroundColor);
  const story = `${base}/iframe.html?id=elements-civic-modal--read&viewMode=story`;
  await page.goto(`${story}&globals=theme:light`);
  const light = await surface();
  await page.goto(`${story}&globals=theme:dark;direction:rtl`);
  expect(await surface()).not.toBe(light);
  await expect(page.locator('civic-modal dialog')).toHaveCSS('direction', 'rtl');
});

test('the docs pages list the whole interface of both elements', async ({ page }) => {
  const faults = watch(page);
  for (const [element, names] of [
    [
      'civic-button',
      ['app-id', 'label', 'auth-code-received', 'default slot', '::part(label)', '--civic-fill'],
    ],
    ['civic-modal', ['scope-request', 'strings', 'user-cancelled', '::part(qr)', '--civic-backdrop']],
  ] as const) {
    await page.goto(`${base}/iframe.html?id=elements-${element}--docs&viewMode=docs`);
    for (const name of names) {
      await expect(
        page.locator('.docblock-argstable').last().getByRole('cell', { name, exact: true }),
      ).toBeVisible();
    }
  }
  await page.goto(`${base}/iframe.html?id=introduction--docs&viewMode=docs`);
  await expect(page.getByRole('heading', { name: 'civic-elements' })).toBeVisible();
  expect(faults).toEqual([]);
});
