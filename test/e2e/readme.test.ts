import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scanQr } from './support/scan-qr.js';
import { take } from './support/snippets.js';
import { expect, freePort, test, walletCli } from './support/system.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const PAGE = take('README.md', 'html');
const BACKEND = take('README.md', 'js');

test("the README's page and back-end snippets work as they stand", async ({ page, system }) => {
  const origin = `http://localhost:${await freePort()}`;
  const app = await system.addApp(origin);
  const html = PAGE.replaceAll('https://id.example.org', system.serviceUrl).replaceAll(
    'YOUR_APP_ID',
    app.appId,
  );
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<!doctype html><title>Page</title>${html}`);
  }).listen(Number(new URL(origin).port), '127.0.0.1');
  const login = page.waitForRequest(`${origin}/login`);
  await page.goto(origin);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /QR/ })).toBeVisible();
  await walletCli(system, 'accept', await scanQr(page), '--with-samples');
  const authCode = (await login).postData() ?? '';
  expect(authCode.split('.')).toHaveLength(3);
  site.close();

  const folder = join(root, 'test-results', 'readme');
  mkdirSync(folder, { recursive: true });
  const backend = join(folder, 'backend.mjs');
  writeFileSync(backend, BACKEND);
  const program = `const { login } = await import(${JSON.stringify(pathToFileURL(backend).href)}); console.log(JSON.stringify(await login(process.env.AUTH_CODE)));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      AUTH_CODE: authCode,
      CIVIC_APP_ID: app.appId,
      CIVIC_APP_SECRET: app.appSecret,
      CIVIC_PRIVATE_KEY: app.prvKey,
      CIVIC_SERVICE: system.serviceUrl,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  await once(child, 'close');
  expect(JSON.parse(output)).toEqual({
    userId: expect.stringMatching(/^[0-9a-f]{64}$/),
    email: expect.stringContaining('@example.test'),
  });
});

test("the README's two commands are those of package.json", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(take('README.md', 'sh')).toBe(take('docs/step-by-step.md', 'start'));
  expect(readme).toContain('npm test');
  for (const name of ['start', 'test'])
    expect(existsSync(join(root, scripts[name].replace('node ', '')))).toBe(true);
});
