import { execFileSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import Database from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import { createRemembered } from '../../../service/src/store/sqlite-remembered.js';
import { createSqliteStore } from '../../../service/src/store/sqlite.js';
import type { Store } from '../../../service/src/store/store.js';
import { temporaryFolder } from '../support/store-folder.js';
import {
  START,
  linkHashes,
  nextVersion,
  storedAnchor,
  storedApp,
  storedKey,
  storedList,
  storedRequest,
} from '../support/stored-request.js';

const files = temporaryFolder();
const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

function open(path: string): Store {
  const store = createSqliteStore(path, { synchronous: 'NORMAL' });
  opened.push(store);
  return store;
}

const request = storedRequest();
const { qr } = linkHashes(request.uuid);
const renewed = nextVersion(request, { linkHashes: linkHashes(request.uuid, 1) });

/** What a store that holds one of each is asked for often, changed in every way in which it can change, and how it reads then. */
const changes: Record<string, [(store: Store) => Promise<unknown>, (store: Store) => unknown, unknown]> = {
  'an app that was revoked': [
    (store) => store.changeApp('a', (app) => ({ ...app, revokedAt: START })),
    async (store) => (await store.getApp('a'))?.revokedAt,
    START,
  ],
  'an app that was replaced': [
    (store) => store.putApp(storedApp('a', { origins: [] })),
    async (store) => (await store.getApp('a'))?.origins,
    [],
  ],
  'an app that was erased': [
    async (store) => {
      await store.putApp(storedApp('a', { revokedAt: START }));
      await store.eraseApp('a');
    },
    (store) => store.getApp('a'),
    undefined,
  ],
  'an app that was not there': [
    (store) => store.addApp(storedApp('b')),
    async (store) => (await store.getApp('b'))?.appId,
    'b',
  ],
  'a trust anchor that was removed': [
    (store) => store.removeTrustAnchor('t'),
    (store) => store.listTrustAnchors(),
    [],
  ],
  'a trust anchor that was replaced': [
    (store) => store.putTrustAnchor(storedAnchor('t', { types: [] })),
    async (store) => (await store.listTrustAnchors())[0]?.types,
    [],
  ],
  'a list that was removed': [(store) => store.removeTrustList('l'), (store) => store.listTrustLists(), []],
  'a list of a later edition': [
    (store) => store.compareAndSetTrustList(storedList('l', { version: 2, failures: 1 })),
    async (store) => (await store.listTrustLists())[0]?.failures,
    1,
  ],
  'a signing key that was added': [
    (store) => store.putSigningKey(storedKey('new')),
    async (store) => (await store.listSigningKeys()).map(({ kid }) => kid),
    ['new', 'k'],
  ],
  'signing keys that were taken away': [
    (store) => store.changeSigningKeys(() => []),
    (store) => store.listSigningKeys(),
    [],
  ],
  'a scope request that moved': [
    (store) => store.compareAndSet(nextVersion(request, { status: 'denied' })),
    async (store) => (await store.getScopeRequest(request.uuid))?.status,
    'denied',
  ],
  'one of many that moved': [
    (store) => store.compareAndSetAll([nextVersion(request, { status: 'denied' })]),
    async (store) => (await store.findByLink(qr))?.request.status,
    'denied',
  ],
  'a link that was replaced': [
    (store) => store.compareAndSet(renewed),
    (store) => store.findByLink(qr),
    undefined,
  ],
  'a scope request that was deleted': [
    async (store) => {
      await store.compareAndSet(nextVersion(request, { status: 'exchanged' }));
      await store.purge(START + 1e9, START, 10);
    },
    (store) => store.getScopeRequest(request.uuid),
    undefined,
  ],
};

async function fill(store: Store): Promise<void> {
  await store.putApp(storedApp('a'));
  await store.putTrustAnchor(storedAnchor('t'));
  await store.compareAndSetTrustList(storedList('l'));
  await store.putSigningKey(storedKey('k'));
  await store.createScopeRequest(request);
}

describe.each(Object.entries(changes))('%s', (_what, [change, read, expected]) => {
  it('is seen by the next read of the store that changed it', async () => {
    const store = open(files.path());
    await fill(store);
    expect(await read(store)).not.toEqual(expected);
    await change(store);
    expect(await read(store)).toEqual(expected);
  });

  it('is seen by the next read of another connection', async () => {
    const path = files.path();
    const [service, command] = [open(path), open(path)];
    await fill(service);
    expect(await read(service)).not.toEqual(expected);
    await change(command);
    expect(await read(service)).toEqual(expected);
  });
});

it('what another process has committed is seen in the next turn of the event loop', async () => {
  const path = files.path();
  const store = open(path);
  await fill(store);
  expect(await store.listTrustAnchors()).toHaveLength(1);
  const program = `new (require('libsql'))(process.argv[1]).exec('DELETE FROM trust_anchors')`;
  execFileSync(process.execPath, ['-e', program, path], { cwd: import.meta.dirname });
  // No request can come in the turn in which this process waited for the other one.
  await setImmediate();
  expect(await store.listTrustAnchors()).toEqual([]);
});

it('a row is not read as it would be, when it was taken back with another that could not be written', async () => {
  const path = files.path();
  const store = open(path);
  const other = storedRequest();
  await fill(store);
  await store.createScopeRequest(other);
  const db = new Database(path);
  opened.push(db);
  db.exec(`CREATE TRIGGER refuse BEFORE UPDATE ON scope_requests WHEN NEW.uuid = '${other.uuid}'
    BEGIN SELECT RAISE(ABORT, 'refused'); END`);
  expect((await store.getScopeRequest(request.uuid))?.version).toBe(1);
  const rows = [request, other].map((row) => nextVersion(row, { status: 'denied' }));
  const [both, beside] = await Promise.allSettled([
    store.compareAndSetAll(rows),
    store.putMark('beside', START),
  ]);
  expect([both?.status, beside?.status]).toEqual(['rejected', 'fulfilled']);
  expect((await store.getScopeRequest(request.uuid))?.status).toBe('pending');
  expect(await store.getMark('beside')).toBe(START);
});

describe('what is remembered', () => {
  it('is read once, until it is forgotten, and cannot be changed by whoever gets it', () => {
    const db = new Database(files.path());
    opened.push(db);
    const remembered = createRemembered(db);
    let reads = 0;
    const read = () => remembered.read('app a', () => ({ reads: ++reads, origins: ['x'] }));
    expect([read()?.reads, read()?.reads]).toEqual([1, 1]);
    expect(() => read()?.origins.push('y')).toThrow(TypeError);
    remembered.forget();
    expect(read()?.reads).toBe(2);
  });

  it('is nothing where there was nothing', () => {
    const db = new Database(files.path());
    opened.push(db);
    const remembered = createRemembered(db);
    expect(remembered.read('app a', () => undefined)).toBeUndefined();
    expect(remembered.read('app a', () => 'made meanwhile')).toBe('made meanwhile');
  });

  it('is bounded: strangers who start many scope requests do not fill the memory', () => {
    const db = new Database(files.path());
    opened.push(db);
    const remembered = createRemembered(db);
    for (let nth = 0; nth < 5_000; nth++) remembered.read(`request ${nth}`, () => nth + 1);
    expect(remembered.read('request 0', () => 'read again')).toBe('read again');
    expect(remembered.read('request 4999', () => 'read again')).toBe(5_000);
  });
});
