import { createServer } from 'node:http';
import { expect, type Page } from '@playwright/test';
import type { AppCredentials } from 'civic-service';
import { scanQr } from './scan-qr.js';
import { fill } from './snippets.js';
import { freePort, type System, walletCli } from './system.js';

/** A site of somebody's own: any path serves the page that was set last; posts are answered `{}`. */
export interface Site {
  origin: string;
  app: AppCredentials;
  show(html: string, policy?: string): void;
  close(): void;
}

export async function startSite(system: System): Promise<Site> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const app = await system.addApp(origin);
  let html = '';
  let headers: Record<string, string> = {};
  const server = createServer((request, response) => {
    if (request.method === 'POST') return response.end('{}');
    if (request.url === '/favicon.ico') return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  }).listen(port, '127.0.0.1');
  return {
    origin,
    app,
    show(next, policy) {
      html = next.startsWith('<!doctype') ? next : `<!doctype html><title>Page</title>${next}`;
      headers = policy === undefined ? {} : { 'content-security-policy': policy };
    },
    close: () => void server.close(),
  };
}

/** Clicks the page's button, reads the code off the screen and answers with the wallet's command line. */
export async function answerByQr(
  page: Page,
  system: Pick<System, 'dataDir'>,
  answer: 'accept' | 'deny',
  button: string | RegExp = /(Continue|Log in) with Civic/,
): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
  const link = await scanQr(page);
  const { output } = await walletCli(
    system,
    answer,
    link,
    ...(answer === 'accept' ? ['--with-samples'] : []),
  );
  expect(output).toContain(answer === 'accept' ? 'approved' : 'denied');
}

/** The code that a page posts to its back-end once the person has approved. The page is the docs' own, with real values in it. */
export async function authCodeFrom(page: Page, system: System, site: Site, html: string): Promise<string> {
  site.show(fill(html, { 'https://id.example.org': system.serviceUrl, YOUR_APP_ID: site.app.appId }));
  const login = page.waitForRequest(`${site.origin}/login`);
  await page.goto(site.origin);
  await answerByQr(page, system, 'accept');
  return (await login).postData() ?? '';
}

/** What the guide tells a person to click, on a machine without a wallet. */
export async function answerHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await page.getByRole('link', { name: 'Open a wallet on this device' }).click();
  await page.getByRole('link', { name: 'Open the web wallet' }).click();
  const samples = page.getByRole('button', { name: 'Add sample credentials and go on' });
  const approve = page.getByRole('button', { name: 'Approve' });
  await samples.or(approve).first().waitFor();
  if (await samples.isVisible()) await samples.click();
  await approve.click();
}
