import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../service/src/apps/create-app.js';
import { checkAddress } from '../../../service/src/doctor/check-address.js';
import { checkApps } from '../../../service/src/doctor/check-apps.js';
import { checkClock } from '../../../service/src/doctor/check-clock.js';
import { checkConfig } from '../../../service/src/doctor/check-config.js';
import { examine, examineInstallation } from '../../../service/src/doctor/doctor.js';
import type { Finding } from '../../../service/src/doctor/finding.js';
import { readIntegrity } from '../../../service/src/operations/integrity.js';
import { createContext } from '../../../service/src/context.js';
import { readOptions } from '../../../service/src/read-options.js';
import { testContext } from '../support/approved-request.js';
import { STUDENT, studentScope } from '../support/own-scope.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();
const KEY = 'a'.repeat(64);
const DAY = 86_400_000;
const CONTACT = 'urn:civic-elements:verified-contact:1';

let folders = 0;
function newFolder(): string {
  const path = join(folder, `data-${folders++}`);
  mkdirSync(path, { mode: 0o700 });
  return path;
}

function live(more: Record<string, string> = {}) {
  return {
    PUBLIC_URL: 'https://id.example.org',
    CIVIC_DATA_DIR: newFolder(),
    CIVIC_SERVICE_KEY: KEY,
    CIVIC_TRUST_PROXY: '1',
    ...more,
  };
}

const unwell = (findings: Finding[]) => findings.filter(({ level }) => level !== 'ok');
const of = (findings: Finding[], check: string) => findings.filter((finding) => finding.check === check);

describe('check-config', () => {
  it('names every setting that is wrong, without its value, and makes nothing', () => {
    const data = join(folder, 'nowhere');
    const found = checkConfig('live', {
      PUBLIC_URL: 'http://secret.example',
      CIVIC_DATA_DIR: data,
      PORT: '99999999',
    });
    expect(found.map(({ level }) => level)).toEqual(['problem', 'problem', 'problem']);
    expect(JSON.stringify(found)).toMatch(/PUBLIC_URL.*CIVIC_SERVICE_KEY|PORT/);
    expect(JSON.stringify(found)).not.toMatch(/secret\.example|99999999/);
    expect(existsSync(data)).toBe(false);
  });

  it.each(['', 'abc', 'z'.repeat(64), undefined])('names a service key once that is %j', (key) => {
    const { CIVIC_SERVICE_KEY: _, ...others } = live();
    const env = key === undefined ? others : { ...others, CIVIC_SERVICE_KEY: key };
    const found = checkConfig('live', env).map(({ message }) => message);
    expect(found).toEqual([expect.stringMatching(/^CIVIC_SERVICE_KEY .*openssl rand -hex 32$/)]);
    const tried = checkConfig('development', env).map(({ level }) => level);
    expect(tried).toEqual([key === undefined ? 'ok' : 'problem']);
  });

  it('has nothing to say about a live service behind a proxy that sends mails', () => {
    const mails = { SMTP_URL: 'smtp://localhost:25', CIVIC_MAIL_FROM: 'id@id.example.org' };
    expect(unwell(checkConfig('live', live(mails)))).toEqual([]);
  });

  it('warns where the portal shares its origin with other pages, which can act in the name of its members', () => {
    const below = live({ PUBLIC_URL: 'https://example.org/id' });
    const [shared] = of(checkConfig('live', below), 'settings').filter(({ level }) => level === 'warning');
    expect(shared?.change).toContain('CIVIC_PORTAL=off');
    expect(JSON.stringify(checkConfig('live', { ...below, CIVIC_PORTAL: 'off' }))).not.toContain('portal');
  });

  it('warns where all visitors would count as one, and where they could choose their address', () => {
    const [open] = of(checkConfig('live', live({ CIVIC_TRUST_PROXY: '' })), 'proxy');
    expect(open?.change).toContain('set CIVIC_TRUST_PROXY');
    const [cert, key] = ['cert.pem', 'key.pem'].map((name) => join(newFolder(), name));
    for (const file of [cert, key]) writeFileSync(file ?? '', 'PEM');
    const both = live({ CIVIC_TLS_CERT_FILE: cert ?? '', CIVIC_TLS_KEY_FILE: key ?? '' });
    expect(of(checkConfig('live', both), 'proxy')[0]?.change).toContain('unset CIVIC_TRUST_PROXY');
  });
});

describe('doctor', () => {
  it('stops at the settings where the service could not start', async () => {
    const found = await examineInstallation('live', {}, { isOffline: true });
    expect(new Set(found.map(({ check }) => check))).toEqual(new Set(['settings']));
  });

  it('makes no database where there is none', async () => {
    const env = live();
    const found = await examineInstallation('live', env, { isOffline: true });
    expect(of(found, 'data folder')[0]).toMatchObject({ level: 'warning' });
    expect(existsSync(join(env.CIVIC_DATA_DIR, 'civic.sqlite'))).toBe(false);
  });

  it('finds a new installation without an app, and with nobody to trust, wanting; and one that has both, well', async () => {
    const env = live({ SMTP_URL: 'smtp://localhost:25', CIVIC_MAIL_FROM: 'id@id.example.org' });
    const context = await createContext(readOptions('live', env));
    await expect(examine(context, { isOffline: true })).resolves.toContainEqual(
      expect.objectContaining({ check: 'anchors', level: 'problem' }),
    );
    await createApp(context, { name: 'Shop', origins: ['https://shop.example'] });
    const { certificate } = await context.authority();
    await context.store.putTrustAnchor({ id: 'anchor', types: [CONTACT], certificate, isTest: false });
    await context.store.close();
    expect(unwell(await examineInstallation('live', env, { isOffline: true }))).toEqual([]);
  });

  it('says that the key is another one, and that the database is none', async () => {
    const env = live();
    await (await createContext(readOptions('live', env))).store.close();
    const other = await examineInstallation('live', { ...env, CIVIC_SERVICE_KEY: 'b'.repeat(64) });
    expect(of(other, 'data folder')[0]?.message).toContain('service key is not the one');
    const none = live();
    writeFileSync(join(none.CIVIC_DATA_DIR, 'civic.sqlite'), 'no database at all'.repeat(500), {
      mode: 0o600,
    });
    const broken = await examineInstallation('live', none);
    expect(of(broken, 'database')[0]).toMatchObject({ level: 'problem' });
  });

  it('names an app whose secret does not open, and nothing of the secret', async () => {
    const { context, close } = await testContext();
    const app = await createApp(context, { name: 'Shop', origins: ['https://shop.example'] });
    const sealedSecret = context.seal.seal('0'.repeat(32), 'moved from elsewhere');
    await context.store.changeApp(app.appId, (one) => ({ ...one, sealedSecret }));
    const [found] = of(await examine(context, { isOffline: true }), 'keys');
    expect(found).toMatchObject({ level: 'problem' });
    expect(found?.message).toContain(app.appId);
    expect(JSON.stringify(found)).not.toContain(sealedSecret);
    await close();
  });

  it('warns before certificates end, with who renews them, and says that they have', async () => {
    const { context, clock, close } = await testContext();
    const app = await createApp(context, { name: 'Shop', origins: ['https://shop.example'] });
    await context.store.changeApp(app.appId, (one) => ({ ...one, isImported: true }));
    const look = async () => of(await examine(context, { isOffline: true }), 'certificates')[0];
    expect((await look())?.level).toBe('ok');
    clock.advance(340 * DAY);
    expect(await look()).toMatchObject({ level: 'warning', change: expect.stringContaining('csr') });
    clock.advance(100 * DAY);
    expect(await look()).toMatchObject({ level: 'problem' });
    await close();
  });

  it('notices a clock that went back behind what is written down, and one that nobody sets', async () => {
    const { context, clock, close } = await testContext();
    const timesync = newFolder();
    expect((await checkClock(context, '/nowhere'))[0]?.level).toBe('ok');
    expect((await checkClock(context, timesync))[0]?.level).toBe('warning');
    writeFileSync(join(timesync, 'synchronized'), '');
    expect((await checkClock(context, timesync))[0]?.level).toBe('ok');
    clock.advance(-3_600_000);
    expect((await checkClock(context, '/nowhere'))[0]?.level).toBe('problem');
    await close();
  });

  it('warns of pages on a developer’s machine that may use a live service', async () => {
    const { context, close } = await testContext({ mode: 'live', publicUrl: 'https://id.example.org' });
    await createApp(context, { name: 'Shop', origins: ['http://localhost:3000'] });
    expect(of(await examine(context, { isOffline: true }), 'apps')[0]?.level).toBe('warning');
    await close();
  });
});

describe('the public address', () => {
  const HEADERS = {
    'strict-transport-security': 'max-age=1',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
  };
  const files = JSON.stringify(readIntegrity());
  const service = (answers: Record<string, () => Response>) =>
    (async (input: string | URL | Request) => {
      const path = new URL(String(input)).pathname;
      return answers[path]?.() ?? new Response('', { status: 404 });
    }) as typeof fetch;
  const look = async (answers: Record<string, () => Response>) => {
    const { context, close } = await testContext({ mode: 'live', publicUrl: 'https://id.example.org' });
    await close();
    return checkAddress(context.options, service(answers));
  };
  const good = { '/integrity.json': () => new Response(files, { headers: HEADERS }) };

  it('is well where the files come unchanged and /metrics does not come', async () => {
    expect(unwell(await look(good))).toEqual([]);
  });

  it('has a proxy that changes files, drops headers, shows /metrics, or leads elsewhere', async () => {
    const changed = () => new Response(files.replace('sha384-', 'sha384-x'), { headers: HEADERS });
    expect((await look({ '/integrity.json': changed }))[0]?.level).toBe('warning');
    const bare = () => new Response(files);
    expect(unwell(await look({ '/integrity.json': bare }))).toHaveLength(3);
    const open = { ...good, '/metrics': () => new Response('civic_') };
    expect(unwell(await look(open))[0]?.message).toContain('/metrics');
    const moved = () => new Response('', { status: 301 });
    expect((await look({ '/integrity.json': moved }))[0]).toMatchObject({ level: 'problem' });
  });

  it('is not accepted for its certificate, or not reached, and what it is stays unsaid', async () => {
    const failing = (code: string) => async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });
    };
    const { context, close } = await testContext({ mode: 'live', publicUrl: 'https://id.example.org' });
    await close();
    const [refused] = await checkAddress(context.options, failing('DEPTH_ZERO_SELF_SIGNED_CERT'));
    expect(refused).toMatchObject({ level: 'problem' });
    const [silent] = await checkAddress(context.options, failing('ECONNREFUSED'));
    expect(silent).toMatchObject({ level: 'warning' });
    expect(JSON.stringify([refused, silent])).not.toContain('id.example.org');
  });
});

describe('the wallets that apps have chosen', () => {
  it('are warned of where the operator lists one of them no more, by the app and not by its name', async () => {
    const { context, close } = await testContext({ wallets: [{ name: 'Alpha', link: 'haip-vp://' }] });
    const made = { name: 'Shop', origins: ['https://shop.example'] };
    const { appId } = await createApp(context, { ...made, wallets: ['Alpha'] });
    const found = async () => (await checkApps(context)).map(({ level, message }) => `${level} ${message}`);
    expect((await found()).join()).not.toContain('wallet');
    await context.store.changeApp(appId, (app) => ({ ...app, wallets: ['Alpha', 'Secret Wallet'] }));
    expect((await found())[0]).toMatch(`warning the app ${appId} offers a wallet`);
    await close();
  });
});

describe('apps that can ask', () => {
  it('are counted and named apart where no trusted issuer can answer anything', async () => {
    const { context, close } = await testContext();
    for (const { id } of await context.store.listTrustAnchors()) await context.store.removeTrustAnchor(id);
    const { appId } = await createApp(context, { name: 'Shop', origins: ['https://shop.example'] });
    const { appId: second } = await createApp(context, { name: 'Inn', origins: ['https://inn.example'] });
    const unheard = of(await checkApps(context), 'apps');
    expect(unheard).toHaveLength(1);
    expect(unheard[0]).toMatchObject({ level: 'warning', change: expect.stringContaining('trust add') });
    expect(unheard[0]?.message).toMatch(/^2 apps can ask, but no trusted issuer can answer any scope: /);
    for (const id of [appId, second]) expect(unheard[0]?.message).toContain(id);

    const { certificate } = await context.authority();
    await context.store.putTrustAnchor({ id: 'other', types: ['urn:a'], certificate, isTest: false });
    expect((await checkApps(context)).map(({ level }) => level)).toEqual(['warning']);
    await context.store.putTrustAnchor({ id: 'contact', types: [CONTACT], certificate, isTest: false });
    const [heard, ...more] = await checkApps(context);
    expect(more).toEqual([]);
    expect(heard).toMatchObject({ level: 'ok' });
    expect(heard?.message).toMatch(/^2 apps can ask and be answered; general scopes .*BASIC_SIGNUP/);
    expect(heard?.message).not.toContain('PROOF_OF_IDENTITY');
    await close();
  });

  it('have scopes of their own named that nobody can answer, until somebody is trusted for them', async () => {
    const { context, close } = await testContext();
    for (const { id } of await context.store.listTrustAnchors()) await context.store.removeTrustAnchor(id);
    const { appId } = await createApp(context, { name: 'Shop', origins: ['https://shop.example'] });
    await createApp(context, { name: 'Inn', origins: ['https://inn.example'] });
    await context.store.changeApp(appId, (app) => ({ ...app, scopes: [studentScope()] }));
    const { certificate } = await context.authority();
    await context.store.putTrustAnchor({ id: 'contact', types: [CONTACT], certificate, isTest: false });
    expect((await checkApps(context)).map(({ level, message }) => `${level} ${message}`)).toEqual([
      expect.stringMatching(/^ok 2 apps can ask/),
      `warning the app ${appId} has scopes that no trusted issuer can answer: STUDENT`,
    ]);

    await context.store.removeTrustAnchor('contact');
    await context.store.putTrustAnchor({ id: 'school', types: [STUDENT], certificate, isTest: false });
    const found = await checkApps(context);
    expect(found.map(({ level }) => level)).toEqual(['ok', 'warning']);
    expect(found[0]?.message).toBe('1 app can ask and be answered');
    expect(found[1]?.message).toMatch(/^1 app can ask, but no trusted issuer/);
    expect(found[1]?.message).not.toContain(appId);
    await close();
  });
});
