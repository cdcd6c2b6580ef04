import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createActivity } from '../../../service/src/activity/activity.js';
import { createEvents } from '../../../service/src/events.js';
import { openRedisStore } from '../../../service/src/store/redis.js';
import type { Store } from '../../../service/src/store/store.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { START, linkHashes, storedApp, storedRequest } from '../support/stored-request.js';

let server: RedisServer;
let store: Store;
let other: Store;
beforeAll(async () => {
  server = await startRedis();
});
beforeEach(async () => {
  store = await server.emptyStore();
  other = await openRedisStore(server.options);
});
afterEach(() => Promise.all([store.close(), other.close()]));
afterAll(() => server.stop());

/** The names and serialised values of all keys. */
async function everything(): Promise<string> {
  const keys = await server.admin.keys('*');
  const dumps = await Promise.all(
    keys.map((key) => server.admin.sendCommand(['EVAL', READ, '1', key]) as Promise<string>),
  );
  return [...keys, ...dumps].join('\n');
}
const READ = `
  local kinds = {hash = 'HGETALL', string = 'GET', set = 'SMEMBERS'}
  local kind = redis.call('TYPE', KEYS[1]).ok
  if kind == 'zset' then return cjson.encode(redis.call('ZRANGE', KEYS[1], 0, -1)) end
  if kind == 'list' then return cjson.encode(redis.call('LRANGE', KEYS[1], 0, -1)) end
  return cjson.encode(redis.call(kinds[kind], KEYS[1]))`;

it('an app that is erased is in no name and no value of a key, also not by what finds its rows', async () => {
  const { uuid } = storedRequest();
  const appId = 'app-to-be-erased*';
  await store.addApp(storedApp(appId, { revokedAt: START }));
  await store.createScopeRequest({ ...storedRequest(), uuid, appId, linkHashes: linkHashes(uuid) });
  await store.addActivity([{ appId, at: START, kind: 'created', steps: ['created'] }]);
  const delivery = { id: 'd', type: 't', body: '{}', state: 'waiting', tries: 0 } as const;
  await store.addDeliveries([{ ...delivery, appId, createdAt: START, dueAt: START }]);
  for (let nth = 0; nth < 50; nth++) await store.spend(`rt:${appId}:${nth}`, START + 9, START);
  expect(await everything()).toContain(appId);
  expect(await everything()).toContain(uuid);
  expect(await other.eraseApp(appId)).toMatchObject({ spent: 50, scope_requests: 1, apps: 1 });
  expect(await everything()).not.toContain(appId);
  expect(await everything()).not.toContain(uuid);
});

it('of two instances that erase an app at once, each row is counted by one', async () => {
  await store.addApp(storedApp('a', { revokedAt: START }));
  for (let nth = 0; nth < 40; nth++) await store.createScopeRequest({ ...storedRequest(), appId: 'a' });
  const both = await Promise.all([store.eraseApp('a'), other.eraseApp('a')]);
  expect(both.reduce((sum, one) => sum + (one?.scope_requests ?? 0), 0)).toBe(40);
  expect(both.reduce((sum, one) => sum + (one?.apps ?? 0), 0)).toBe(1);
});

it('secrets that another instance adds while all are changed are changed with them', async () => {
  await store.putSecret('a', 'one');
  let late: Promise<string> | undefined;
  await store.changeSecrets(({ value }) => {
    late ??= other.putSecret('b', 'two');
    return `new ${value}`;
  });
  await late;
  const [a, b] = await store.listSecrets();
  expect(a).toEqual({ name: 'a', value: 'new one' });
  // It came before the change or after it, and was not written over.
  expect(['two', 'new two']).toContain(b?.value);
});

it('of two instances that change all secrets at once, neither undoes the other', async () => {
  for (const name of ['a', 'b', 'c']) await store.putSecret(name, '');
  await Promise.all(
    Array.from({ length: 10 }, (_, nth) =>
      (nth % 2 ? store : other).changeSecrets(({ value }) => `${value}${nth}`),
    ),
  );
  const values = (await store.listSecrets()).map(({ value }) => value);
  expect(new Set(values).size).toBe(1);
  expect([...(values[0] ?? '')].toSorted().join('')).toBe('0123456789');
});

it('a line of the audit log is found however many came after it', async () => {
  await store.addAudit({ at: START, by: { name: 'n' }, action: 'backup' });
  await Promise.all(
    Array.from({ length: 1_200 }, () => store.addAudit({ at: START, by: { name: 'n' }, action: 'other' })),
  );
  expect(await store.findAudit({ action: 'backup' }, 1)).toMatchObject([{ id: 1, action: 'backup' }]);
  expect(await store.findAudit({ action: 'other' }, 2_000)).toHaveLength(1_200);
  expect(await store.findAudit({ action: 'none' }, 5)).toEqual([]);
});

it('counts that strangers begin take the place of those that are over, without any purge', async () => {
  const hit = async (name: string, now: number) => {
    for (let nth = 0; nth < 300; nth++) await store.hit?.(`${name} ${nth}`, 10, now + 60_000, now);
  };
  const counters = async () =>
    (await store.countTables()).find(({ table }) => table === 'counters')?.rows ?? 0;
  await store.hit?.('alive', 10, START + 3_600_000, START);
  await hit('first', START);
  expect(await counters()).toBe(301);
  await hit('second', START + 60_000);
  await hit('third', START + 120_000);
  // Those of one part take places in that part alone, so that it is not one for one.
  expect(await counters()).toBeLessThan(330);
  expect(await store.hit?.('alive', 10, START + 7_200_000, START + 120_000)).toMatchObject({ n: 2 });
  const lists = await server.admin.keys('civic:{*}:counts');
  const kept = await Promise.all(lists.map((list) => server.admin.hLen(list)));
  expect(kept.reduce((sum, n) => sum + n, 0)).toBe(await counters());
});

it('of erasures and writes of two instances at the same time nothing stays', async () => {
  for (let round = 0; round < 30; round++) {
    const app = storedApp(`app-${round}`, { revokedAt: START });
    await store.addApp(app);
    const events = createEvents();
    const activity = createActivity(other, events, () => START);
    events.emit('request-refused', { appId: app.appId, code: 'invalid_request' });
    await Promise.all([store.eraseApp(app.appId), activity.stop()]);
    expect(await everything()).not.toContain(app.appId);
  }
});
