import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyedHash } from '../../../service/src/accounts/keyed-hash.js';
import { parseJws } from '../../../service/src/tokens/jws.js';
import { hashRecoveryCode } from '../../../service/src/accounts/recovery-codes.js';
import { mapSealedOfApp } from '../../../service/src/apps/sealed-values.js';
import { requestCertificate } from '../../../service/src/apps/request-certificate.js';
import { rotateApp } from '../../../service/src/apps/rotate-app.js';
import { hashCode } from '../../../service/src/contact/code.js';
import { hashClient } from '../../../service/src/contact/quotas.js';
import type { Context } from '../../../service/src/context.js';
import { examine } from '../../../service/src/doctor/doctor.js';
import { createGrants } from '../../../service/src/issuer/grants.js';
import { issuedContactHash } from '../../../service/src/issuer/issued.js';
import { createIssuer } from '../../../service/src/issuer/issuer.js';
import { deriveKey, serviceKeyId } from '../../../service/src/keys/derived-keys.js';
import { keyIdOf } from '../../../service/src/keys/seal.js';
import { listLasting } from '../../../service/src/upkeep/lasting-values.js';
import { backUp } from '../../../service/src/upkeep/backup.js';
import { reseal } from '../../../service/src/upkeep/reseal.js';
import { prepareRestore } from '../../../service/src/upkeep/restore.js';
import { setWebhook } from '../../../service/src/webhooks/settings.js';
import { type TestApp, testApp } from '../support/approved-request.js';
import { keyedDatabase } from '../support/service-keys.js';

const database = keyedDatabase();
const { first, second } = database;
const SUBJECT = {
  country: 'DE',
  organisation: 'Shop',
  organisationId: 'VATDE-123',
  contacts: ['https://s.example'],
};
let app: TestApp;

/** A database in which there is one value at least of every kind that is sealed for good. */
beforeEach(async () => {
  database.fresh();
  const context = await database.open(first);
  app = await testApp(context, { origins: ['https://shop.example'] });
  await rotateApp(context, app.appId, { overlap: 86_400 });
  await requestCertificate(context, app.appId, SUBJECT);
  await setWebhook(context, app.appId, 'https://shop.example/hook');
  const sealedCertificateKey = context.seal.seal('key', `app-certificate ${app.appId}`);
  await context.store.changeApp(app.appId, (one) => {
    const certificate = { certificate: one.certificate, sealedCertificateKey };
    return { ...one, platformCertificates: { google: certificate }, formerCertificates: [certificate] };
  });
  await context.signingKeys.rotate();
  await createIssuer(context, {}).leaf();
  await database.close();
});

/** Every lasting value in clear, by its name and context. */
async function clear(context: Context): Promise<string[]> {
  const all: string[] = [];
  for (const { name, visit } of await listLasting(context.store))
    visit((sealed, place) => {
      all.push(`${name} ${place} ${context.seal.open(sealed, place)}`);
      return sealed;
    });
  return all.toSorted();
}

async function keyIds(context: Context): Promise<Set<string | undefined>> {
  const ids = new Set<string | undefined>();
  for (const { visit } of await listLasting(context.store))
    visit((sealed) => {
      ids.add(keyIdOf(sealed));
      return sealed;
    });
  return ids;
}

const keysOf = async (context: Context) =>
  (await examine(context, { isOffline: true })).filter(({ check }) => check === 'keys');

/** As an earlier version left it: no value names its key, and the hash keys are those of the service key. */
async function makeOld(): Promise<void> {
  const context = await database.open(first);
  const strip = (sealed: string) => sealed.replace(/^[0-9a-f]{8}\./, '');
  await context.store.changeApp(app.appId, (one) => mapSealedOfApp(one, strip));
  await context.store.changeSigningKeys((keys) =>
    keys.map((key) => ({ ...key, sealedPrivateJwk: strip(key.sealedPrivateJwk) })),
  );
  await context.store.changeSecrets(({ value }) => strip(value));
  await database.close();
  const db = new Database(join(database.folder(), 'civic.sqlite'));
  db.exec("DELETE FROM secrets WHERE name IN ('contact-key', 'portal-key'); PRAGMA user_version = 5");
  db.close();
}

describe('what is sealed for good', () => {
  it.each([
    ['of this version', async () => {}],
    ['of an earlier version', makeOld],
  ])('opens before, during and after a rotation in a database %s', async (_name, prepare) => {
    await prepare();
    const before = await clear(await database.open(first));
    expect(before.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['app', 'signing', 'pairwise-key', 'contact-key', 'portal-key', 'authority']),
    );
    await database.close();
    const both = await database.open(second, first);
    expect(await clear(both)).toEqual(before);
    const { unopened } = await reseal(both);
    expect(unopened).toEqual([]);
    await database.close();
    const after = await database.open(second);
    expect(await clear(after)).toEqual(before);
    expect(await keyIds(after)).toEqual(new Set([serviceKeyId(second)]));
    expect(await keysOf(after)).toMatchObject([{ level: 'ok' }]);
  });

  it('is in no file under the former key afterwards, and none of it as it was', async () => {
    const context = await database.open(second, first);
    const sealed: string[] = [];
    for (const { visit } of await listLasting(context.store)) visit((one) => (sealed.push(one), one));
    expect(sealed.length).toBeGreaterThan(12);
    expect(sealed.every((one) => database.bytes().includes(one))).toBe(true);
    await reseal(context);
    expect(sealed.filter((one) => database.bytes().includes(one))).toEqual([]);
    expect(database.bytes().includes(`${serviceKeyId(first)}.`)).toBe(false);
  });

  it('is sealed anew once: a second time changes nothing', async () => {
    const context = await database.open(second, first);
    expect((await reseal(context)).resealed).toBeGreaterThan(12);
    const apps = await context.store.listApps();
    expect((await reseal(context)).resealed).toBe(0);
    expect(await context.store.listApps()).toEqual(apps);
  });

  it('is counted once where another change was faster, so that the store asked again', async () => {
    const context = await database.open(second, first);
    const { store } = context;
    let lasting = 0;
    for (const { visit } of await listLasting(store)) visit((one) => (lasting++, one));
    const twice =
      <T, R>(change: (value: T) => R) =>
      (value: T) => {
        change(structuredClone(value));
        return change(value);
      };
    const asking = {
      ...store,
      changeApp: (appId, change) => store.changeApp(appId, twice(change)),
      changeSigningKeys: (change) => store.changeSigningKeys(twice(change)),
      changeSecrets: (change) => store.changeSecrets(twice(change)),
    } satisfies Context['store'];
    expect(await reseal({ ...context, store: asking })).toMatchObject({ resealed: lasting, unopened: [] });
  });

  it('that no key opens stays as it is and is named, and the rest is done', async () => {
    const context = await database.open(second, first);
    const foreign = context.seal.seal('x', 'moved from elsewhere').replace(/^\w+/, serviceKeyId(first));
    await context.store.changeApp(app.appId, (one) => ({ ...one, sealedSecret: foreign }));
    expect((await reseal(context)).unopened).toEqual([`app ${app.appId}`]);
    expect((await context.store.getApp(app.appId))?.sealedSecret).toBe(foreign);
    expect(keyIdOf((await context.store.getSecret('pairwise-key')) ?? '')).toBe(serviceKeyId(second));
  });
});

describe('a former key that is taken away too early', () => {
  it('keeps the service from starting, with the key and what needs it by name', async () => {
    const start = database.open(second);
    await expect(start).rejects.toMatchObject({ name: 'StartError' });
    await expect(start).rejects.toThrow(
      new RegExp(`key ${serviceKeyId(first)} is needed for .*pairwise-key.*CIVIC_FORMER_SERVICE_KEYS`),
    );
    expect((await database.open(second, first)).seal.keyId).toBe(serviceKeyId(second));
  });

  it('is noticed also where one command beside the service sealed one thing under it afterwards', async () => {
    await reseal(await database.open(second, first));
    await rotateApp(await database.open(first, second), app.appId);
    await database.close();
    await expect(database.open(second)).rejects.toThrow(`is needed for app ${app.appId}; `);
  });

  it('is refused in a database of an earlier version, which does not name its key', async () => {
    await makeOld();
    await expect(database.open(second)).rejects.toThrow('the service key is not the one');
  });
});

describe('two processes that have the keys in another order', () => {
  it('both use what the other one makes', async () => {
    const [a, b] = [await database.open(first, second), await database.open(second, first)];
    const made = await testApp(a, { origins: ['https://a.example'] });
    await rotateApp(b, made.appId, { overlap: 60 });
    await b.signingKeys.rotate();
    const jwt = await a.signingKeys.sign({ sub: 'x' });
    const jws = parseJws(jwt);
    expect(jws && (await b.signingKeys.hasSigned(jws))).toBe(true);
    expect(await clear(a)).toEqual(await clear(b));
    const grant = { id: 'one', expiresAt: a.clock() + 1000 };
    expect(createGrants(b, 'issuer').read('nonce', createGrants(a, 'issuer').create('nonce', grant))).toEqual(
      grant,
    );
  });
});

const CONTACT = { kind: 'email', value: 'Ada@example.org' } as const;
const HASHES: [string, (context: Context) => string, (key: Buffer) => [Buffer, string]][] = [
  [
    'the contact of an issued credential',
    (context) => issuedContactHash(context, CONTACT),
    (key) => [deriveKey(key, 'contact'), 'issued|email|ada@example.org'],
  ],
  [
    'a code of six digits',
    (context) => hashCode(context, 'id', '123456'),
    (key) => [deriveKey(key, 'contact'), 'code|id|123456'],
  ],
  [
    'a client that is counted',
    (context) => hashClient(context, '192.0.2.1'),
    (key) => [deriveKey(key, 'contact'), 'client 192.0.2.1'],
  ],
  [
    'a recovery code',
    (context) => hashRecoveryCode(context, 'ABCDE-FGH1J'),
    (key) => [deriveKey(key, 'portal'), 'recovery ABCDEFGH1J'],
  ],
  [
    'who fails to sign in',
    (context) => keyedHash(context, 'sign-in client 192.0.2.1'),
    (key) => [deriveKey(key, 'portal'), 'sign-in client 192.0.2.1'],
  ],
];

describe('what only a hash is stored of', () => {
  it.each(HASHES)('%s is found before, during and after a rotation', async (_name, hash) => {
    const before = hash(await database.open(first));
    const both = await database.open(second, first);
    expect(hash(both)).toBe(before);
    await reseal(both);
    await database.close();
    expect(hash(await database.open(second))).toBe(before);
  });

  it.each(HASHES)(
    '%s is found again in a database of an earlier version, under whichever key it was',
    async (_name, hash, former) => {
      await makeOld();
      const [key, text] = former(first);
      const before = createHmac('sha256', key).update(text).digest('base64url');
      expect(hash(await database.open(first))).toBe(before);
      await makeOld();
      expect(hash(await database.open(second, first))).toBe(before);
    },
  );

  it('does not derive from the service key in a new database, so that a leaked key alone finds nothing', async () => {
    const { hashKeys } = await database.open(first);
    expect([hashKeys.contact, hashKeys.portal]).not.toContainEqual(deriveKey(first, 'contact'));
    expect(hashKeys.portal).not.toEqual(deriveKey(first, 'portal'));
    expect(hashKeys.portal).not.toEqual(hashKeys.contact);
  });
});

describe('doctor', () => {
  it('says what to do at each step of a rotation', async () => {
    const open = () => database.open(second, first);
    const former = serviceKeyId(first);
    expect(await keysOf(await open())).toMatchObject([
      { level: 'ok' },
      { level: 'warning', message: expect.stringContaining(`under the former service key ${former}`) },
    ]);
    await reseal(await open());
    expect((await keysOf(await open()))[1]?.message).toContain(
      `may need the former service key ${former} until`,
    );
    database.pass(3_600_000);
    expect((await keysOf(await open()))[1]?.message).toContain(
      `nothing that lasts needs the service key ${former}`,
    );
  });

  it('says of a key that is to come that nothing needs it yet', async () => {
    const [, next] = await keysOf(await database.open(first, second));
    expect(next).toMatchObject({
      level: 'ok',
      message: expect.stringContaining('unless it is to be the next one'),
    });
  });

  it('says that old values do not name their key, once there are two', async () => {
    await makeOld();
    expect(await keysOf(await database.open(second, first))).toMatchObject([
      { level: 'ok' },
      { level: 'warning', message: expect.stringContaining('do not say under which service key') },
      {},
    ]);
  });
});

describe('a backup under the former key', () => {
  const file = () => join(database.folder(), 'backup.sqlite');

  it('is restored while the former key is known, and shows no change that is none', async () => {
    await backUp(await database.open(first), file());
    await reseal(await database.open(second, first));
    await database.close();
    const options = database.optionsOf(second, first);
    const prepared = await prepareRestore(options, file());
    expect(prepared).toMatchObject({
      keepsMembers: true,
      changes: { changedApps: [], lostApps: [], revivedApps: [], lostSigningKeys: [] },
    });
    await prepared.apply();
    const restored = await database.open(second, first);
    expect(await keyIds(restored)).toContain(serviceKeyId(first));
    expect((await reseal(restored)).unopened).toEqual([]);
    await database.close();
    await expect(database.open(second)).resolves.toBeDefined();
  });

  it('is refused where the former key is not known, and changes nothing', async () => {
    await backUp(await database.open(first), file());
    await reseal(await database.open(second, first));
    await database.close();
    await expect(prepareRestore(database.optionsOf(second), file())).rejects.toThrow('another service key');
    await expect(database.open(second)).resolves.toBeDefined();
  });
});

/** Seals anew in a process of its own, which is killed after so many apps. */
async function killedAfter(apps: number): Promise<void> {
  const source = (path: string) => JSON.stringify(pathToFileURL(join(process.cwd(), path)).href);
  const script = `
    const { createContext } = await import(${source('service/src/context.ts')});
    const { reseal } = await import(${source('service/src/upkeep/reseal.ts')});
    const { serviceKey, former, ...options } = JSON.parse(process.argv[1]);
    const context = await createContext({
      ...options, serviceKey: Buffer.from(serviceKey, 'hex'), formerServiceKeys: [Buffer.from(former, 'hex')],
    });
    let done = 0;
    const changeApp = (...given) =>
      done++ < ${apps} ? context.store.changeApp(...given) : (console.log('here'), new Promise(() => setInterval(() => {}, 1000)));
    await reseal({ ...context, store: { ...context.store, changeApp } });
  `;
  const { formerServiceKeys: _, serviceKey: __, ...options } = database.optionsOf(second, first);
  const given = JSON.stringify({
    ...options,
    serviceKey: second.toString('hex'),
    former: first.toString('hex'),
  });
  const hooks = join(process.cwd(), 'test/service/support/typescript-in-threads.mjs');
  const argv = ['--import', hooks, '--input-type=module', '-e', script, given];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

describe('sealing anew that was killed half-way', () => {
  it('leaves everything usable with both keys, needs the former one still, and goes on where it was', async () => {
    const context = await database.open(first);
    for (const name of ['a', 'b', 'c', 'd'])
      await testApp(context, { appId: name, origins: [`https://${name}.example`] });
    const before = await clear(context);
    await database.close();
    await killedAfter(2);
    await expect(database.open(second)).rejects.toThrow(`key ${serviceKeyId(first)} is needed`);
    const both = await database.open(second, first);
    expect(await keyIds(both)).toEqual(new Set([serviceKeyId(first), serviceKeyId(second)]));
    expect(await clear(both)).toEqual(before);
    await reseal(both);
    await database.close();
    expect(await clear(await database.open(second))).toEqual(before);
  });
});
