import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { runShell, workFolder } from '../support/shell.js';
import { type Site, startSite } from '../support/site.js';
import { fill, take } from '../support/snippets.js';
import { expect, test } from '../support/system.js';

const COMMAND = take('README.md', 'integrity');

/** What the command of the README prints for a service at `address`. */
async function tagsFor(address: string, flags = ''): Promise<{ tags: string; sources: string }> {
  const { folder, remove } = workFolder();
  const command = fill(COMMAND, { 'https://id.example.org': `${address} ${flags}` });
  const { code, output } = await runShell(command, folder, {});
  remove();
  expect(code, output).toBe(0);
  const [tags = ''] = /^<(?:script|link)[^]*<\/script>/m.exec(output) ?? [];
  const [, sources = ''] = /script-src: (.*) -->/.exec(output) ?? [];
  return { tags, sources };
}

/** The service at another address, through something that adds one byte to the files whose path fits. */
async function startProxy(target: string, altered: RegExp): Promise<{ address: string; close(): void }> {
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const forward = send(target + url, { method, headers }, (reply) => {
      const { 'content-length': _length, ...rest } = reply.headers;
      outgoing.writeHead(reply.statusCode ?? 500, rest);
      reply.on('data', (chunk) => outgoing.write(chunk));
      reply.on('end', () => outgoing.end(altered.test(url) ? '\n' : ''));
    });
    forward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => forward.destroy());
    incoming.pipe(forward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a page is told: refusals of its policy, and codes of our errors. */
async function listen(page: Page): Promise<{ complaints: string[]; codes(): Promise<string[]> }> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const codes: string[] = [];
    Object.assign(globalThis, { codes });
    document.addEventListener('civic-sip-error', (event) =>
      codes.push((event as unknown as { code: string }).code),
    );
  });
  return { complaints, codes: () => page.evaluate('codes') };
}

/** A page of the site's own under a strict policy, with these tags. */
async function open(page: Page, site: Site, tags: string, sources: string, service: string): Promise<void> {
  const policy = [
    "default-src 'none'",
    `script-src ${sources}`,
    "style-src 'self'",
    `connect-src ${service}`,
    "img-src 'self' data:",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const button = `<civic-button app-id="${site.app.appId}">Continue with Civic</civic-button>`;
  site.show(`<link rel="icon" href="data:,">${tags}${button}`, policy);
  await page.goto(site.origin);
}

const button = (page: Page) => page.getByRole('button', { name: 'Continue with Civic' });
const code = (page: Page) => page.getByRole('dialog').getByRole('img', { name: /QR/ });

test('a pinned page under a strict policy opens the modal, without a complaint', async ({ page, system }) => {
  const site = await startSite(system);
  const { complaints, codes } = await listen(page);
  const { tags, sources } = await tagsFor(system.serviceUrl);
  expect(sources).toContain(system.serviceUrl);
  await open(page, site, tags, sources, system.serviceUrl);
  await button(page).click();
  await expect(code(page)).toBeVisible();
  expect(complaints).toEqual([]);
  expect(await codes()).toEqual([]);
  site.close();
});

test('a pinned page with one byte more in its import map is not what the policy allows', async ({
  page,
  system,
}) => {
  const site = await startSite(system);
  const { complaints } = await listen(page);
  const { tags, sources } = await tagsFor(system.serviceUrl);
  await open(page, site, tags.replace('{', '{ '), sources, system.serviceUrl);
  await button(page).waitFor();
  expect(complaints.join()).toContain('sha256');
  site.close();
});

for (const [what, altered] of [
  ['any chunk', /^\/chunks\//],
  ['the chunk of the QR code', /^\/chunks\/qr-code/],
] as const) {
  test(`one byte more in ${what}: the browser refuses it, and the element says so`, async ({
    page,
    system,
  }) => {
    const proxy = await startProxy(system.serviceUrl, altered);
    const site = await startSite(system);
    const { complaints, codes } = await listen(page);
    const { tags, sources } = await tagsFor(proxy.address);
    await open(page, site, tags, sources, proxy.address);
    await button(page).click();
    await expect.poll(codes).toContain('load_failed');
    expect(complaints.join()).toContain('integrity');
    await expect(code(page)).toHaveCount(0);
    site.close();
    proxy.close();
  });
}

test('the same bytes run where nothing is pinned: it is the checksum that refuses them', async ({
  page,
  system,
}) => {
  const proxy = await startProxy(system.serviceUrl, /^\/(chunks\/|civic-elements\.js)/);
  const site = await startSite(system);
  const { complaints, codes } = await listen(page);
  const tags = `<script type="module" src="${proxy.address}/civic-elements.js"></script>`;
  await open(page, site, tags, proxy.address, proxy.address);
  await button(page).click();
  await expect(code(page)).toBeVisible();
  expect(complaints).toEqual([]);
  expect(await codes()).toEqual([]);
  site.close();
  proxy.close();
});

test('one byte more in the first file: nothing of it runs', async ({ page, system }) => {
  const proxy = await startProxy(system.serviceUrl, /^\/civic-elements\.js/);
  const site = await startSite(system);
  const { complaints } = await listen(page);
  const { tags, sources } = await tagsFor(proxy.address);
  await open(page, site, tags, sources, proxy.address);
  await expect.poll(() => complaints.join()).toContain('integrity');
  expect(await page.evaluate(() => customElements.get('civic-button') === undefined)).toBe(true);
  await expect(button(page)).toHaveCount(0);
  site.close();
  proxy.close();
});

for (const [what, altered, runs] of [
  ['runs the global with the styles', /^$/, true],
  ['runs nothing of a global with one byte more', /^\/js\//, false],
] as const) {
  test(`a pinned classic page ${what}`, async ({ page, system }) => {
    const proxy = await startProxy(system.serviceUrl, altered);
    const site = await startSite(system);
    const { complaints } = await listen(page);
    const { tags } = await tagsFor(proxy.address, '--classic');
    site.show(`<link rel="icon" href="data:,">${tags}`);
    await page.goto(site.origin);
    expect(await page.evaluate(() => 'civic' in globalThis)).toBe(runs);
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
    expect(complaints.filter((text) => text.includes('integrity')).length).toBe(runs ? 0 : 1);
    site.close();
    proxy.close();
  });
}
