import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface Entry {
  id: string;
  type: 'story' | 'docs';
}

export interface Storybook {
  /** Where it is served, without trailing slash. */
  base: string;
  entries: readonly Entry[];
}

/** Storybook, built as `npm run storybook:build` does, once for each worker. */
async function withStorybook(use: (storybook: Storybook) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-stories-'));
  const program = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  execFileSync(process.execPath, [program, 'build', '--disable-telemetry', '--quiet', '-o', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = createServer((request, response) => {
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
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  await use({
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    entries: Object.values(entries),
  });
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

export const test = base.extend<object, { storybook: Storybook }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are needed off the pattern.
  storybook: [async ({}, use) => withStorybook(use), { scope: 'worker', timeout: 120_000 }],
});

export { expect };

/** Records what a page of the Storybook must not do: log an error, open an alert, send a request to another host. */
export function watch(page: Page, { base: address }: Storybook): string[] {
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
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) faults.push(`request: ${url}`);
  });
  return faults;
}

/** Opens a story and waits until Storybook is done with it, its play function included. @param globals as in Storybook's addresses */
export async function openStory(
  page: Page,
  { base: address }: Storybook,
  id: string,
  globals = '',
): Promise<void> {
  // axe has its say elsewhere.
  const all = ['a11y.manual:!true', globals].filter(Boolean).join(';');
  await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=${all}`);
  const phase = await page.waitForFunction(() => {
    const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
      __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } };
    };
    const now = preview?.currentRender?.phase ?? '';
    return ['completed', 'finished', 'errored'].includes(now) && now;
  });
  expect(await phase.jsonValue(), id).not.toBe('errored');
}
