import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../service/src/accounts/account.js';
import { revokeApp } from '../../../service/src/apps/change-app.js';
import { rotateApp } from '../../../service/src/apps/rotate-app.js';
import { type Context, createContext } from '../../../service/src/context.js';
import { createGrants } from '../../../service/src/issuer/grants.js';
import { readOptions } from '../../../service/src/read-options.js';
import { verifyAuthCode } from '../../../service/src/scope-request/auth-code.js';
import { lockForServing } from '../../../service/src/store/serving-lock.js';
import { backUp } from '../../../service/src/upkeep/backup.js';
import { prepareRestore } from '../../../service/src/upkeep/restore.js';
import { approvedCode, testApp } from '../support/approved-request.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();

let folders = 0;
let data: string;
let file: string;
let now: number;
let opened: Context[] = [];
beforeEach(() => {
  data = join(folder, `data-${folders}`);
  file = join(folder, `backup-${folders++}.sqlite`);
  now = Date.now();
});
afterEach(async () => {
  for (const context of opened.splice(0)) await context.store.close();
});

const options = () => readOptions('development', { CIVIC_DATA_DIR: data });
async function open(): Promise<Context> {
  const context = await createContext(options(), () => now);
  opened.push(context);
  return context;
}
async function close(): Promise<void> {
  for (const context of opened.splice(0)) await context.store.close();
}
async function restore() {
  const prepared = await prepareRestore(options(), file, () => now);
  return { ...prepared, ...(await prepared.apply()) };
}

describe('a backup', () => {
  it('is made beside changes that never stop, and is one moment of them', async () => {
    const context = await open();
    const state = { isOver: false };
    const writing = (async () => {
      for (let nth = 0; !state.isOver; nth++) await context.store.putSecret(`secret ${nth}`, `${nth}`);
    })();
    await context.store.putSecret('before', 'the backup');
    const backup = await backUp(context, file);
    state.isOver = true;
    await writing;
    expect(backup).toMatchObject({ file, bytes: statSync(file).size });
    expect(backup.sha256).toMatch(/^[0-9a-f]{64}$/);
    const copy = new Database(file);
    expect(copy.prepare("SELECT value FROM secrets WHERE name = 'before'").all()).toHaveLength(1);
    copy.close();
  });

  it('can be read by its owner alone, and holds neither the service key nor what people are in the middle of', async () => {
    const context = await open();
    const app = await testApp(context);
    const { uuid } = await approvedCode(context, app.appId);
    const { sealedClaims = 'none' } = (await context.store.getScopeRequest(uuid)) ?? {};
    expect(sealedClaims.length).toBeGreaterThan(40);
    await backUp(context, file);
    const bytes = readFileSync(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(bytes.includes(sealedClaims.slice(0, 32))).toBe(false);
    expect(bytes.includes(uuid)).toBe(false);
    expect(bytes.includes(context.options.serviceKey)).toBe(false);
    expect(bytes.includes(context.options.serviceKey.toString('hex'))).toBe(false);
    expect(bytes.includes(app.appId)).toBe(true);
  });

  it('overwrites nothing, and leaves nothing behind where it cannot be written', async () => {
    const context = await open();
    writeFileSync(file, 'precious');
    await expect(backUp(context, file)).rejects.toThrow('exists already');
    expect(readFileSync(file, 'utf8')).toBe('precious');
    await expect(backUp(context, join(folder, 'nowhere', 'b'))).rejects.toThrow('FILE: it cannot be written');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

describe('a restore', () => {
  it('brings apps, keys and secrets back, and tells which', async () => {
    const context = await open();
    const [kept, rotated, revoked] = [await testApp(context), await testApp(context), await testApp(context)];
    const kid = (await context.signingKeys.jwks()).keys[0]?.kid;
    await backUp(context, file);
    await rotateApp(context, rotated.appId);
    await revokeApp(context, revoked.appId);
    const added = await testApp(context);
    const later = await context.signingKeys.rotate();
    await close();
    const { changes, madeAt, kept: former } = await restore();
    expect(madeAt).toBe(new Date(now).toISOString());
    expect(changes?.revivedApps.map(({ appId }) => appId)).toEqual([revoked.appId]);
    expect(changes?.lostApps.map(({ appId }) => appId)).toEqual([added.appId]);
    expect(changes?.changedApps).toMatchObject([{ appId: rotated.appId, changes: ['secret or keys'] }]);
    expect(changes?.lostSigningKeys).toEqual([later]);
    const restored = await open();
    const ids = (await restored.store.listApps()).map(({ appId }) => appId);
    expect(ids.toSorted()).toEqual([kept, rotated, revoked].map(({ appId }) => appId).toSorted());
    expect((await restored.signingKeys.jwks()).keys.map((key) => key.kid)).toEqual([kid]);
    expect(restored.pairwiseKey.equals(context.pairwiseKey)).toBe(true);
    expect(statSync(join(data, 'civic.sqlite')).mode & 0o777).toBe(0o600);
    expect(statSync(former ?? '').mode & 0o777).toBe(0o600);
  });

  it('brings no app back that was erased since, with nothing of it, and others as they were', async () => {
    const context = await open();
    const [erased, kept] = [await testApp(context), await testApp(context)];
    await context.store.addActivity([
      { appId: erased.appId, at: now, kind: 'status', status: 'pending' } as never,
    ]);
    await revokeApp(context, erased.appId);
    await backUp(context, file);
    await context.store.eraseApp(erased.appId);
    await context.store.addAudit({
      at: now,
      by: { name: 'command line' },
      action: 'app.erase',
      target: erased.appId,
    });
    await close();
    const { changes } = await restore();
    expect(changes?.revivedApps).toEqual([]);
    const { store } = await open();
    expect((await store.listApps()).map(({ appId }) => appId)).toEqual([kept.appId]);
    const tables = await store.countTables();
    expect(tables.find(({ table }) => table === 'activity')?.rows).toBe(0);
  });

  it('ends every scope request, so that no spent code lives again, also of a copy that another program made', async () => {
    const context = await open();
    const app = await testApp(context);
    const { authCode, uuid } = await approvedCode(context, app.appId);
    await context.store.checkpoint();
    const db = new Database(join(data, 'civic.sqlite'));
    db.prepare('VACUUM INTO ?').run(file);
    db.close();
    await close();
    now += 1000;
    const { madeAt } = await restore();
    expect(madeAt).toBeUndefined();
    const restored = await open();
    expect(await restored.store.getScopeRequest(uuid)).toBeUndefined();
    const stored = await restored.store.getApp(app.appId);
    if (!stored) throw new Error('the app is gone');
    await expect(verifyAuthCode(restored, stored, authCode)).rejects.toMatchObject({ code: 'invalid_grant' });
  });

  it('lets nothing count that was signed or granted before it, used or not', async () => {
    const context = await open();
    await backUp(context, file);
    const grant = { id: 'one', expiresAt: now + 600_000 };
    const nonce = createGrants(context, 'issuer').create('nonce', grant);
    await close();
    now += 1000;
    await restore();
    const restored = await open();
    const grants = createGrants(restored, 'issuer');
    expect(grants.read('nonce', nonce)).toBeUndefined();
    expect(grants.read('nonce', grants.create('nonce', grant))).toEqual(grant);
    expect(restored.notBefore).toBe(now);
  });

  it('leaves withdrawn what was withdrawn since, and keeps the places of what was issued since', async () => {
    const context = await open();
    const issue = (id: string, index: number) =>
      context.store.addIssued({
        id,
        configuration: 'verified-contact',
        list: 1,
        index,
        issuedAt: now,
        expiresAt: now + 1e9,
      });
    await issue('before', 1);
    await issue('good', 2);
    await backUp(context, file);
    await issue('since', 3);
    await context.store.revokeIssued({ id: 'before' }, now);
    await context.store.revokeIssued({ id: 'since' }, now);
    await context.store.addAudit({ at: now, by: { name: 'ada' }, action: 'credential.revoke' });
    await close();
    await restore();
    const restored = await open();
    expect(await restored.store.revokedIndices(1)).toEqual([1, 3]);
    expect(await restored.store.listIssued(9)).toHaveLength(3);
    expect(await restored.store.listAudit(Number.MAX_SAFE_INTEGER, 9)).toMatchObject([
      { action: 'credential.revoke' },
    ]);
  });

  it('takes over also what was changed while it waited to be confirmed', async () => {
    const context = await open();
    await context.store.addIssued({
      id: 'one',
      configuration: 'verified-contact',
      list: 1,
      index: 1,
      issuedAt: now,
      expiresAt: now + 1e9,
    });
    await backUp(context, file);
    await close();
    const prepared = await prepareRestore(options(), file, () => now);
    await (await open()).store.revokeIssued({ id: 'one' }, now);
    await close();
    await prepared.apply();
    expect(await (await open()).store.revokedIndices(1)).toEqual([1]);
  });

  it('lets nobody back in who was removed since, by no passkey, code or role that was taken away', async () => {
    const context = await open();
    const passkey = (id: string) => ({ id, publicKey: 'key', counter: 0, name: id, createdAt: now });
    const ada: Account = {
      id: 'ada',
      name: 'Ada',
      role: 'owner',
      createdAt: now,
      passkeys: [passkey('lost'), passkey('kept')],
      recoveryHashes: ['used', 'left'],
    };
    const eve: Account = { ...ada, id: 'eve', name: 'Eve', passkeys: [passkey('of Eve')] };
    const bo: Account = { ...ada, id: 'bo', name: 'Bo', passkeys: [passkey('of Bo')] };
    await context.store.changeAccounts(() => [ada, eve, bo]);
    await backUp(context, file);
    const since: Account[] = [
      { ...ada, passkeys: [passkey('kept')], recoveryHashes: ['left'] },
      { ...bo, role: 'viewer' },
      { ...ada, id: 'cy', name: 'Cy', passkeys: [passkey('of Cy')] },
    ];
    await context.store.changeAccounts(() => since);
    await close();
    expect((await restore()).keepsMembers).toBe(true);
    const restored = await open();
    expect(await restored.store.listAccounts()).toEqual(since);
  });

  it('brings the members back on a machine where another service was started first', async () => {
    const context = await open();
    const ada: Account = {
      id: 'ada',
      name: 'Ada',
      role: 'owner',
      createdAt: now,
      passkeys: [],
      recoveryHashes: [],
    };
    await context.store.changeAccounts(() => [ada]);
    await backUp(context, file);
    data = join(folder, `data-${folders++}`);
    mkdirSync(data);
    writeFileSync(join(data, 'service.key'), context.options.serviceKey.toString('hex'));
    await open();
    await close();
    expect((await restore()).keepsMembers).toBe(false);
    expect(await (await open()).store.listAccounts()).toEqual([ada]);
  });

  it('loses no line of the audit log, also where two histories have lines of the same number', async () => {
    const context = await open();
    const write = (at: Context, action: string) =>
      at.store.addAudit({ at: now, by: { name: 'ada' }, action });
    await write(context, 'first');
    await backUp(context, file);
    const later = file.replace('backup', 'later');
    await write(context, 'before the disk was lost');
    await backUp(context, later);
    await close();
    for (const end of ['', '-wal', '-shm']) rmSync(join(data, `civic.sqlite${end}`), { force: true });
    await restore();
    await write(await open(), 'after it');
    await close();
    file = later;
    await restore();
    const lines = await (await open()).store.listAudit(Number.MAX_SAFE_INTEGER, 9);
    expect(lines.map(({ action }) => action)).toEqual(['after it', 'before the disk was lost', 'first']);
  });

  it('is refused while a service runs, and nothing is changed', async () => {
    const context = await open();
    await backUp(context, file);
    const unlock = lockForServing(data);
    await expect(prepareRestore(options(), file)).rejects.toThrow('another civic-service serves');
    unlock();
    expect(readdirSync(data).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('keeps a service from starting until it is confirmed, and changes nothing when it is not', async () => {
    const context = await open();
    await backUp(context, file);
    const app = await testApp(context);
    await close();
    const prepared = await prepareRestore(options(), file);
    expect(() => lockForServing(data)).toThrow('another civic-service serves');
    prepared.discard();
    lockForServing(data)();
    expect(await (await open()).store.getApp(app.appId)).toBeDefined();
    expect(readdirSync(data).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('mends a database that is damaged, and keeps the damaged file', async () => {
    const context = await open();
    const app = await testApp(context);
    await backUp(context, file);
    data = join(folder, `data-${folders++}`);
    mkdirSync(data);
    writeFileSync(join(data, 'service.key'), context.options.serviceKey.toString('hex'));
    writeFileSync(join(data, 'civic.sqlite'), 'damaged'.repeat(1000));
    const { changes, kept } = await restore();
    expect(changes).toBeUndefined();
    expect(readFileSync(kept ?? '', 'utf8')).toContain('damaged');
    expect(await (await open()).store.getApp(app.appId)).toBeDefined();
  });

  it('that finds no room for the copy leaves even a damaged database where it is', async () => {
    const context = await open();
    await backUp(context, file);
    data = join(folder, `data-${folders++}`);
    mkdirSync(join(data, 'civic.sqlite.restored'), { recursive: true });
    writeFileSync(join(data, 'service.key'), context.options.serviceKey.toString('hex'));
    writeFileSync(join(data, 'civic.sqlite'), 'damaged'.repeat(1000));
    await expect(restore()).rejects.toThrow();
    expect(readFileSync(join(data, 'civic.sqlite'), 'utf8')).toContain('damaged');
  });

  it('brings a lost machine back: an empty folder and the service key are enough', async () => {
    const context = await open();
    const app = await testApp(context);
    await backUp(context, file);
    data = join(folder, `data-${folders++}`);
    mkdirSync(data);
    writeFileSync(join(data, 'service.key'), context.options.serviceKey.toString('hex'));
    expect((await restore()).kept).toBeUndefined();
    expect(await (await open()).store.getApp(app.appId)).toBeDefined();
  });

  it.each([
    [
      'of another service key',
      async () => {
        const context = await open();
        await backUp(context, file);
        data = join(folder, `data-${folders++}`);
      },
      /another service key/,
    ],
    ['that is no database', async () => writeFileSync(file, 'no backup'.repeat(1000)), /no sound backup/],
    ['that is empty', async () => writeFileSync(file, ''), /no backup of a service/],
    ['that is not there', async () => {}, /cannot be read/],
    [
      'of another program',
      async () => {
        const db = new Database(file);
        db.exec('CREATE TABLE recipes (name TEXT)');
        db.close();
      },
      /another program/,
    ],
    [
      'of which a part is missing',
      async () => {
        await backUp(await open(), file);
        writeFileSync(file, readFileSync(file).subarray(0, 8192));
      },
      /no sound backup/,
    ],
  ])('refuses a file %s, and the database stays', async (_what, make, message) => {
    await make();
    await close();
    const app = await testApp(await open());
    await close();
    await expect(prepareRestore(options(), file)).rejects.toThrow(message);
    expect(await (await open()).store.getApp(app.appId)).toBeDefined();
    lockForServing(data)();
  });
});
