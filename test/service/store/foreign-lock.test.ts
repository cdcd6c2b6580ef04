import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createSqliteStore } from '../../../service/src/store/sqlite.js';
import { holdLock } from '../support/foreign-lock.js';
import { temporaryFolder } from '../support/store-folder.js';
import { START, nextVersion, storedApp, storedKey, storedRequest } from '../support/stored-request.js';

const files = temporaryFolder();
const impatient = (path: string) => createSqliteStore(path, { synchronous: 'NORMAL', patience: 0 });
const BUSY = { code: 'SQLITE_BUSY' };

it('what is acknowledged after another program held the lock is still there when the service starts again', async () => {
  const path = files.path();
  const store = impatient(path);
  const request = storedRequest();
  await store.createScopeRequest(request);
  const lock = await holdLock(path);
  await expect(store.compareAndSet(nextVersion(request, { status: 'denied' }))).rejects.toMatchObject(BUSY);
  await expect(store.spend('rt:app:1', START + 1000, START)).rejects.toMatchObject(BUSY);
  await lock.release();

  expect(await store.spend('rt:app:1', START + 1000, START)).toBe(true);
  expect(await store.compareAndSet(nextVersion(request, { status: 'cancelled' }))).toBe(true);
  await store.putApp(storedApp('a'));
  const reader = impatient(path);
  expect(await reader.spend('rt:app:1', START + 1000, START)).toBe(false);
  expect((await reader.getScopeRequest(request.uuid))?.status).toBe('cancelled');
  expect(await reader.getApp('a')).toBeDefined();
  await Promise.all([reader.close(), store.close()]);
});

it.each([
  ['createScopeRequest', (store) => store.createScopeRequest(storedRequest())],
  ['compareAndSetAll', (store) => store.compareAndSetAll([nextVersion(storedRequest())])],
  ['purge', (store) => store.purge(START, START, 1)],
  ['addApp', (store) => store.addApp(storedApp('b'))],
  ['putApp', (store) => store.putApp(storedApp('a'))],
  ['changeApp', (store) => store.changeApp('a', (app) => app)],
  ['removeTrustAnchor', (store) => store.removeTrustAnchor('t')],
  ['putSigningKey', (store) => store.putSigningKey(storedKey('k'))],
  ['putSecret', (store) => store.putSecret('name', 'value')],
  ['changeSecrets', (store) => store.changeSecrets(() => 'value')],
  ['check', (store) => store.check()],
] satisfies [string, (store: ReturnType<typeof impatient>) => Promise<unknown>][])(
  '%s says that it failed while another program holds the lock, and works afterwards',
  async (_name, change) => {
    const path = files.path();
    const store = impatient(path);
    const lock = await holdLock(path);
    await expect(change(store)).rejects.toMatchObject(BUSY);
    await lock.release();
    await change(store);
    await store.close();
  },
);

it('a change waits for the lock without holding everybody else up, and in its turn', async () => {
  const path = files.path();
  const store = createSqliteStore(path, { synchronous: 'NORMAL' });
  const lock = await holdLock(path);
  const order: string[] = [];
  const changes = ['first', 'second'].map((name) => store.putSecret(name, name).then(() => order.push(name)));
  expect(await store.listApps()).toEqual([]);
  for (let turn = 0; turn < 20; turn++) await setImmediate();
  expect(order).toEqual([]);
  await lock.release();
  await Promise.all(changes);
  expect(order).toEqual(['first', 'second']);
  await store.close();
});

it('a change that throws leaves nothing behind and lets the next one through', async () => {
  const store = impatient(files.path());
  const request = storedRequest();
  await store.createScopeRequest(request);
  await expect(store.createScopeRequest(request)).rejects.toThrow();
  expect(await store.compareAndSet(nextVersion(request, { status: 'read' }))).toBe(true);
  await store.close();
});

it('closing waits for the changes that were asked for', async () => {
  const path = files.path();
  const store = impatient(path);
  void store.putSecret('name', 'value');
  await store.close();
  const second = impatient(path);
  expect(await second.getSecret('name')).toBe('value');
  await second.close();
});
