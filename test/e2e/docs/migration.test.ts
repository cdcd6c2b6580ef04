import { spawn } from 'node:child_process';
import { createECDH } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppCredentials } from 'civic-service';
import { runShell, workFolder } from '../support/shell.js';
import { authCodeFrom, startSite } from '../support/site.js';
import { applyDiff, fill, ROOT, take } from '../support/snippets.js';
import { expect, type System, test } from '../support/system.js';

const PAGE = 'docs/migration.md';
const IMPORT = take(PAGE, 'import');
const SITE = take(PAGE, 'page.html');
const PACKAGE = take(PAGE, 'package.json');
const LOGIN = take(PAGE, 'login.cjs');
const KEEP = take(PAGE, 'keep.cjs');
const OTHERS = {
  php: take(PAGE, 'php'),
  'ruby-sdk': take(PAGE, 'ruby-sdk'),
  ruby: take(PAGE, 'ruby'),
  rust: take(PAGE, 'rust'),
  java: take(PAGE, 'java'),
  csharp: take(PAGE, 'csharp'),
  python: take(PAGE, 'python'),
};
/** These check no signature: they have no key to change. */
const CHECK_NOTHING = ['java', 'python'];

/** Runs a back-end file of the docs with a package under the name `civic-sip-api`. */
async function exchange(options: {
  file: string;
  packageFolder: string;
  system: System;
  app: AppCredentials;
  authCode: string;
  servicePublicKey?: string;
}): Promise<{ ok: boolean; output: string }> {
  const { file, packageFolder, system, app, authCode, servicePublicKey } = options;
  const folder = mkdtempSync(join(tmpdir(), 'civic-migration-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(ROOT, packageFolder), join(folder, 'node_modules/civic-sip-api'));
  writeFileSync(join(folder, 'login.cjs'), fill(file, { 'https://id.example.org': system.serviceUrl }));
  const program = `require('./login.cjs').login(process.env.AUTH_CODE).then((data) => console.log(JSON.stringify(data)), (error) => { console.log(String(error)); process.exitCode = 1; });`;
  const child = spawn(process.execPath, ['-e', program], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      AUTH_CODE: authCode,
      CIVIC_APP_ID: app.appId,
      CIVIC_APP_SECRET: app.appSecret,
      CIVIC_PRIVATE_KEY: app.prvKey,
      CIVIC_SERVICE_PUBLIC_KEY: servicePublicKey ?? system.app.servicePublicKey,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number];
  rmSync(folder, { recursive: true, force: true });
  return { ok: code === 0, output };
}

const USER = {
  userId: expect.stringMatching(/^[0-9a-f]{64}$/),
  data: expect.arrayContaining([
    {
      label: 'contact.personal.email',
      value: expect.stringContaining('@example.test'),
      isValid: true,
      isOwner: true,
    },
  ]),
};

test('an app with its old id and keys moves in; a second one under the same id does not', async () => {
  const { folder, remove } = workFolder();
  const ecdh = createECDH('prime256v1');
  const publicKey = ecdh.generateKeys('hex');
  writeFileSync(join(folder, 'civic-secret.txt'), `${'0123456789abcdef'.repeat(2)}\n`);
  const env = {
    PUBLIC_URL: 'https://id.example.org',
    CIVIC_DATA_DIR: join(folder, 'data'),
    CIVIC_SERVICE_KEY: '5a'.repeat(32),
  };
  const commands = fill(IMPORT, { YOUR_APP_ID: 'HyhaWO1SG', YOUR_PUBLIC_KEY: publicKey });
  const first = await runShell(commands, folder, env);
  expect(first.code, first.output).toBe(0);
  expect(first.output).toContain('classic: true');
  expect(first.output).toContain(publicKey);
  expect(first.output).not.toContain('0123456789abcdef');
  const second = await runShell(commands, folder, env);
  expect(second.code).not.toBe(0);
  expect(second.output).toContain('exists already');
  remove();
});

test('the classic page works with the two lines changed, and the old package becomes the new one under its name', async ({
  page,
  system,
}) => {
  const changed = SITE.split('\n').filter((line) => /^[+-]/.test(line));
  expect(changed).toHaveLength(4);
  const site = await startSite(system);
  const authCode = await authCodeFrom(page, system, site, applyDiff(SITE));
  const common = { system, app: site.app, file: applyDiff(LOGIN), packageFolder: 'backend' };
  const first = await exchange({ ...common, authCode });
  expect(first.ok, first.output).toBe(true);
  expect(JSON.parse(first.output)).toEqual(USER);
  const again = await exchange({ ...common, authCode });
  expect(again.ok).toBe(false);
  site.close();
});

test('the name in package.json is that of a package of ours, in a version that there is', () => {
  const before = JSON.parse(applyDiff(PACKAGE, '-')).dependencies['civic-sip-api'];
  expect(before).toBe('^1.2.0');
  const after = JSON.parse(applyDiff(PACKAGE)).dependencies['civic-sip-api'];
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'backend/package.json'), 'utf8'));
  expect(after).toBe(`file:./${name}-${version}.tgz`);
});

for (const version of [
  'civic-sip-api-101',
  'civic-sip-api-102',
  'civic-sip-api-110',
  'civic-sip-api-120',
  'civic-sip-api',
]) {
  test(`${version} goes on with the other key, and believes no other`, async ({ page, system }) => {
    const site = await startSite(system);
    const common = { system, app: site.app, packageFolder: `node_modules/${version}` };
    const authCode = await authCodeFrom(page, system, site, applyDiff(SITE));
    const good = await exchange({ ...common, authCode, file: applyDiff(KEEP) });
    expect(good.ok, good.output).toBe(true);
    expect(JSON.parse(good.output)).toEqual(USER);

    const next = await authCodeFrom(page, system, site, applyDiff(SITE));
    const other = { file: applyDiff(KEEP), servicePublicKey: site.app.pubKey };
    const bad = await exchange({ ...common, ...other, authCode: next });
    expect(bad.ok).toBe(false);
    expect(bad.output).toContain('could not be verified');
    site.close();
  });
}

for (const [language, diff] of Object.entries(OTHERS)) {
  test(`${language}: what changes is address and key, and the address is one of the service`, async ({
    request,
    system,
  }) => {
    const lines = (side: string) =>
      diff
        .split('\n')
        .filter((line) => line.startsWith(side))
        .join('\n');
    expect(lines('+').includes('YOUR_SERVICE_PUBLIC_KEY')).toBe(!CHECK_NOTHING.includes(language));
    expect(lines('+')).not.toMatch(/civic\.com|049a/);
    expect(lines('-')).not.toMatch(/id\.example\.org|YOUR_/);
    const [address = ''] = /https:\/\/id\.example\.org[^\s'"]*/.exec(lines('+')) ?? [];
    const [base = ''] = /^.*?\/sip/.exec(address) ?? [];
    const rest = address.slice(base.length).replace(/^\/?(prod)?\/?(scopeRequest\/authCode)?$/, '');
    expect(rest).toBe('');
    const url = fill(`${base}/prod/scopeRequest/authCode`, { 'https://id.example.org': system.serviceUrl });
    const reply = await request.post(url, { data: { authToken: 'a.b.c' } });
    expect([reply.status(), (await reply.json()).error]).toEqual([401, 'invalid_client']);
  });
}
