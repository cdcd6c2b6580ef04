import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, readOptions } from 'civic-service';
import { runShell, serveShell, workFolder } from '../support/shell.js';
import { startSite } from '../support/site.js';
import { fill, take } from '../support/snippets.js';
import { expect, freePort, test } from '../support/system.js';

const OPERATING = take('docs/operating.md', 'live');
const LIVE = take('docs/step-by-step.md', 'live');
const POLICY = take('docs/step-by-step.md', 'policy').trim();

/** A certificate of an authority, as an issuer hands it out. */
async function issuerCertificate(folder: string): Promise<string> {
  const env = { CIVIC_STORE: 'memory', CIVIC_DATA_DIR: folder, CIVIC_LOG_LEVEL: 'silent' };
  const context = await createContext(readOptions('development', env));
  const { certificate } = await context.authority();
  await context.store.close();
  return certificate;
}

/** The folder of somebody who operates a service, with real paths in the place of those of the docs. */
async function operator() {
  const { folder, remove } = workFolder();
  mkdirSync(join(folder, 'keys'));
  writeFileSync(join(folder, 'keys/service.key'), randomBytes(32).toString('hex'), { mode: 0o600 });
  writeFileSync(join(folder, 'issuer-ca.pem'), await issuerCertificate(join(folder, 'issuer')));
  const paths = { '/var/lib/civic': join(folder, 'data'), '/etc/civic': join(folder, 'keys') };
  return { folder, remove, commands: fill(OPERATING, paths) };
}

test('the commands for operators bring up a live service', async ({ request }) => {
  const { folder, remove, commands } = await operator();
  const port = await freePort();
  const env = { PORT: String(port), HOST: '127.0.0.1' };
  const service = await serveShell(commands, folder, env, 'civic ready https://id.example.org');
  try {
    const base = `http://127.0.0.1:${port}`;
    expect((await request.get(`${base}/readyz`)).status()).toBe(200);
    expect((await request.get(`${base}/civic-elements.js`)).status()).toBe(200);
    expect((await request.get(`${base}/wallet/`)).status()).toBe(404);
    expect((await request.post(`${base}/issuer-api/offer`, { data: {} })).status()).toBe(404);
  } finally {
    await service.end();
    remove();
  }
});

for (const [missing, line] of [
  ['a public address with https', 'PUBLIC_URL'],
  ['a data folder', 'CIVIC_DATA_DIR'],
  ['a service key', 'CIVIC_SERVICE_KEY_FILE'],
] as const) {
  test(`without ${missing} they stop at the first command, and say what is missing`, async () => {
    const { folder, remove, commands } = await operator();
    const without = commands
      .split('\n')
      .filter((text) => !text.startsWith(`export ${line}=`))
      .join('\n');
    const { code, output } = await runShell(without, folder, { PORT: '1', HOST: '127.0.0.1' });
    expect(code).not.toBe(0);
    expect(output).toContain(line.replace('_FILE', ''));
    expect(output).not.toContain('civic ready');
    remove();
  });
}

test('the app of the guide is registered for the live site', async () => {
  const { folder, remove } = await operator();
  const env = {
    PUBLIC_URL: 'https://id.example.org',
    CIVIC_DATA_DIR: join(folder, 'data'),
    CIVIC_SERVICE_KEY_FILE: join(folder, 'keys/service.key'),
  };
  const { code, output } = await runShell(LIVE, folder, env);
  expect(code, output).toBe(0);
  const file = JSON.parse(readFileSync(join(folder, 'my-site.json'), 'utf8'));
  expect(file.serviceUrl).toBe('https://id.example.org');
  const shown = await runShell(`npx --no -- civic-service app show ${file.appId}`, folder, env);
  expect(shown.output).toContain('origins: https://my.site https://www.my.site');
  expect(shown.output).not.toContain(file.appSecret);
  remove();
});

test('the policy of the guide is enough for the tag and for the classic global, and no wider', async ({
  page,
  system,
}) => {
  expect(POLICY).not.toMatch(/unsafe|\*|frame-src/);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const site = await startSite(system);
  site.show(
    `<link rel="icon" href="data:,"><link rel="stylesheet" href="${system.serviceUrl}/css/civic-modal.min.css">
     <script src="${system.serviceUrl}/js/civic.sip.min.js"></script>
     <script type="module" src="${system.serviceUrl}/civic-elements.js"></script>
     <civic-button app-id="${site.app.appId}"></civic-button>`,
    fill(POLICY, { 'https://id.example.org': system.serviceUrl }),
  );
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(page.getByRole('dialog').getByRole('img', { name: /QR/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate((appId) => {
    const { civic } = globalThis as unknown as {
      civic: { sip: new (config: object) => { signup(options: object): void } };
    };
    new civic.sip({ appId }).signup({ scopeRequest: 'civicBasic' });
  }, site.app.appId);
  await expect(page.getByRole('dialog').getByRole('img', { name: /QR/ })).toBeVisible();
  expect(complaints).toEqual([]);
  site.close();
});
