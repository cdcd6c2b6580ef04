import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Context } from '../../service/src/context.js';
import { createServer } from '../../service/src/server.js';
import { startSweeper, sweep } from '../../service/src/sweeper.js';
import { type TestContext, testContext } from './support/approved-request.js';
import { storedRequest } from './support/stored-request.js';

let bench: TestContext;
beforeEach(async () => {
  bench = await testContext({ store: 'sqlite' });
});
afterEach(() => bench.close());

const put = async (patch: Parameters<typeof storedRequest>[0] = {}) => {
  const request = storedRequest(patch);
  await bench.context.store.createScopeRequest(request);
  return request.uuid;
};
const get = (uuid: string) => bench.context.store.getScopeRequest(uuid);

it('ends what is over although nobody asks, and wipes it', async () => {
  const uuid = await put({
    status: 'approved',
    sealedClaims: 'sealed',
    authCode: { jti: 'j', iat: 1, exp: 2 },
  });
  bench.clock.advance(120_000);
  await sweep(bench.context);
  const row = await get(uuid);
  expect(row?.status).toBe('expired');
  expect(row).not.toHaveProperty('sealedClaims');
});

it('forgets with the seed what was derived of it', async () => {
  const uuid = await put({ sealedSeed: 'sealed' });
  const row = (await get(uuid)) as NonNullable<Awaited<ReturnType<typeof get>>>;
  const opened = vi.fn(() => Buffer.alloc(32));
  bench.context.recentSecrets.derive(row, opened, 'qr');
  bench.clock.advance(120_000);
  await sweep(bench.context);
  expect(await get(uuid)).not.toHaveProperty('sealedSeed');
  bench.context.recentSecrets.derive(row, opened, 'qr');
  expect(opened).toHaveBeenCalledTimes(2);
});

it('leaves alone what is not over by a millisecond', async () => {
  const uuid = await put();
  bench.clock.advance(119_999);
  await sweep(bench.context);
  expect(await get(uuid)).toMatchObject({ status: 'pending', version: 1 });
});

it('wipes the answer that was kept for a retry', async () => {
  const exchange = { attempt: 'a', retryUntil: bench.clock() + 60_000, sealedResponse: 'sealed' };
  const uuid = await put({ status: 'exchanged', exchange });
  bench.clock.advance(60_000);
  await sweep(bench.context);
  expect((await get(uuid))?.exchange).not.toHaveProperty('sealedResponse');
});

it('does not keep what people approved any longer because a flood of others expired first (T37)', async () => {
  for (let count = 0; count < 1_200; count++) await put();
  bench.clock.advance(1);
  const approved = storedRequest({
    status: 'approved',
    sealedClaims: 'sealed',
    expiresAt: bench.clock() + 120_000,
  });
  await bench.context.store.createScopeRequest(approved);
  bench.clock.advance(120_000);
  await sweep(bench.context);
  expect(await get(approved.uuid)).not.toHaveProperty('sealedClaims');
  expect(await bench.context.store.due(bench.clock(), 1)).toEqual([]);
});

it('keeps an ended row for an hour, for a late page, and then deletes it', async () => {
  const uuid = await put();
  bench.clock.advance(120_000);
  await sweep(bench.context);
  bench.clock.advance(3_600_000);
  await sweep(bench.context);
  expect((await get(uuid))?.status).toBe('expired');
  bench.clock.advance(1);
  await sweep(bench.context);
  expect(await get(uuid)).toBeUndefined();
});

it('survives a store that fails, says so without its words, and goes on', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const failures: unknown[] = [];
  const { due } = bench.context.store;
  const uuid = await put();
  bench.context.store.due = () => Promise.reject(new RangeError('secret words'));
  const log = { error: (line: unknown) => failures.push(line) };
  const sweeper = startSweeper(bench.context, log as unknown as Parameters<typeof startSweeper>[1]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(failures).toEqual([{ name: 'RangeError' }]);
  bench.context.store.due = due;
  bench.clock.advance(120_000);
  await vi.advanceTimersByTimeAsync(5_000);
  await vi.waitFor(async () => expect((await get(uuid))?.status).toBe('expired'));
  sweeper.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it('lets others have their turn between two batches, each of which is one transaction', async () => {
  for (let count = 0; count < 1_000; count++) await put();
  bench.clock.advance(120_000);
  const { store } = bench.context;
  const batches: number[] = [];
  let turns = 0;
  const over = new AbortController();
  const sweeping = sweep({
    ...bench.context,
    store: {
      ...store,
      compareAndSetAll(rows) {
        if (rows.length > 0) batches.push(rows.length);
        return store.compareAndSetAll(rows);
      },
      compareAndSet: () => Promise.reject(new Error('one row in a transaction of its own')),
    },
  }).then(() => over.abort());
  while (!over.signal.aborted) {
    await new Promise((resolve) => setImmediate(resolve));
    turns++;
  }
  await sweeping;
  expect(batches).toEqual([200, 200, 200, 200, 200]);
  expect(turns).toBeGreaterThanOrEqual(batches.length);
  expect(await store.due(bench.clock(), 1)).toEqual([]);
});

/** Stores so many scope requests more, like the one that is there, in one transaction. */
function multiply(count: number): void {
  const db = new Database(join(bench.context.options.dataDir, 'civic.sqlite'));
  db.exec(`
    WITH RECURSIVE many(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many WHERE i < ${count}),
      named AS (SELECT printf('%08x-0000-4000-8000-000000000000', i) AS name FROM many)
    INSERT INTO scope_requests
    SELECT name, version, status, expires_at, due_at, name || ' qr', name || ' same-device', json_set(body, '$.uuid', name)
    FROM named, (SELECT * FROM scope_requests LIMIT 1)`);
  db.close();
}

it('goes on answering while it ends 50,000 scope requests at once', async () => {
  await put();
  multiply(49_999);
  bench.clock.advance(120_000);
  const { store } = bench.context;
  const swept: number[] = [];
  const counting: Context['store'] = {
    ...store,
    async compareAndSetAll(rows) {
      if (rows.length > 0) swept.push(rows.length);
      return store.compareAndSetAll(rows);
    },
  };
  // A service in the same process, with nothing of its own to sweep.
  const other = await testContext();
  const server = await createServer(other.context);
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  const sweeping = (async () => {
    while ((await store.due(bench.clock(), 1)).length > 0) await sweep({ ...bench.context, store: counting });
  })();
  // Counted in batches and not in time: nobody waits for more than a few of the 250.
  const waited: number[] = [];
  while (swept.length < 250) {
    const before = swept.length;
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    await store.check();
    waited.push(swept.length - before);
  }
  await sweeping;
  await server.close();
  await other.close();
  expect(swept).toEqual(Array(250).fill(200));
  expect(Math.max(...waited)).toBeLessThan(20);
});
