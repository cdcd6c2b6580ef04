import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { toErrorCode } from '../../../service/src/log.js';
import { connectRedis } from '../../../service/src/store/redis-connection.js';
import { openRedisStore } from '../../../service/src/store/redis.js';
import { createWakes } from '../../../service/src/store/redis-wakes.js';
import type { Store } from '../../../service/src/store/store.js';
import { DURABLE, type RedisServer, startRedis } from '../support/redis-server.js';
import { startWire } from '../support/lossy-wire.js';
import { START, nextVersion, storedRequest } from '../support/stored-request.js';

let server: RedisServer;
let store: Store;
beforeEach(async () => {
  server = await startRedis(DURABLE);
  store = await server.emptyStore();
});
afterEach(async () => {
  await store.close();
  await server.stop();
});

/** The store again, once it has connected anew. */
const isBack = () => vi.waitFor(() => store.check(), { timeout: 20_000, interval: 20 });

describe('the Redis store while its server is away', () => {
  it('nothing is said not to be there: every call fails, in the words for what ends by itself (fail closed, T38)', async () => {
    const request = storedRequest();
    await store.createScopeRequest(request);
    await server.kill('SIGKILL');
    const calls = [
      () => store.getScopeRequest(request.uuid),
      () => store.findByLink('hash'),
      () => store.compareAndSet(nextVersion(request)),
      () => store.spend('rt:app:1', START, 0),
      () => store.getApp('a'),
      () => store.getSession('s'),
      () => store.count('k', 1, START, 0),
      () => store.check(),
    ];
    for (const call of calls) {
      const error = await call().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(toErrorCode(error)).toBe('temporarily_unavailable');
      expect((error as Error).message).not.toContain(request.uuid);
    }
  });

  it('one that is silent holds nobody for ever, however much is sent to it, and does not keep the service from ending', async () => {
    await server.kill('SIGSTOP');
    onTestFinished(() => void server.kill('SIGCONT'));
    // Each write starts the socket's timeout anew.
    const writing = setInterval(() => void store.getApp('a').catch(() => {}), 500);
    onTestFinished(() => clearInterval(writing));
    const error: unknown = await store.check().catch((reason: unknown) => reason);
    expect(toErrorCode(error)).toBe('temporarily_unavailable');
    await server.kill('SIGCONT');
    await isBack();
    await server.kill('SIGSTOP');
    clearInterval(writing);
    void store.getApp('a').catch(() => {});
    await store.close();
  }, 60_000);

  it('and after it was killed, every acknowledged change is there, and the store works on by itself', async () => {
    const requests = Array.from({ length: 50 }, () => storedRequest());
    for (const request of requests) await store.createScopeRequest(request);
    for (const request of requests) await store.compareAndSet(nextVersion(request, { status: 'denied' }));
    await server.kill('SIGKILL');
    await expect(store.check()).rejects.toThrow();
    await server.restart();
    await isBack();
    for (const { uuid } of requests) expect((await store.getScopeRequest(uuid))?.status).toBe('denied');
  }, 30_000);

  it('no followed change is lost: after it is back, subscribers hear of changes by other instances', async () => {
    const other = await openRedisStore(server.options);
    const request = storedRequest();
    await store.createScopeRequest(request);
    await server.kill('SIGKILL');
    await expect(store.check()).rejects.toThrow();
    await server.restart();
    await isBack();
    await vi.waitFor(() => other.check(), { timeout: 20_000, interval: 20 });
    const woken = new Promise<void>((resolve) => store.subscribe(request.uuid, resolve));
    await other.compareAndSet(nextVersion(request));
    await woken;
    await other.close();
  }, 30_000);
});

it('a subscriber hears of a change by another instance, and not of one that lost', async () => {
  const other = await openRedisStore(server.options);
  const [request, last] = [storedRequest(), storedRequest()];
  await store.createScopeRequest(request);
  await store.createScopeRequest(last);
  let calls = 0;
  store.subscribe(request.uuid, () => calls++);
  const over = new Promise<void>((resolve) => store.subscribe(last.uuid, resolve));
  await other.compareAndSet({ ...request, version: 9 });
  await other.compareAndSet(nextVersion(request));
  await other.compareAndSet(nextVersion(last));
  await over;
  expect(calls).toBe(1);
  await other.close();
});

it('a change whose message was lost is found by the next look, and an unchanged row wakes nobody twice', async () => {
  const redis = await connectRedis(server.options);
  const request = storedRequest();
  await store.createScopeRequest(request);
  const wakes = createWakes('nobody');
  let calls = 0;
  wakes.subscribe(request.uuid, () => calls++);
  // The first look cannot know what was missed before it.
  await wakes.look(redis);
  await wakes.look(redis);
  expect(calls).toBe(1);
  await store.compareAndSet(nextVersion(request));
  await wakes.look(redis);
  expect(calls).toBe(2);
  await redis.close();
});

it('a winner whose reply was lost on the wire learns that it won, and the row is written once', async () => {
  const wire = await startWire(server.port);
  const behind = await openRedisStore({ ...server.options, urls: [`redis://127.0.0.1:${wire.port}`] });
  const request = storedRequest();
  await behind.createScopeRequest(request);
  let calls = 0;
  store.subscribe(request.uuid, () => calls++);
  const next = nextVersion(request, { status: 'read', linkHashes: undefined });
  wire.dropNextReply();
  expect(await behind.compareAndSet(next)).toBe(true);
  expect(wire.dropped).toBe(1);
  expect(await store.getScopeRequest(request.uuid)).toEqual(next);
  expect(await store.compareAndSet(nextVersion(request, { status: 'denied' }))).toBe(false);
  await vi.waitFor(() => expect(calls).toBe(1));
  await behind.close();
  await wire.stop();
}, 20_000);

it('a database that was emptied under a running service is no longer ready', async () => {
  await server.admin.flushAll();
  await expect(store.check()).rejects.toMatchObject({ code: 'REDIS_EMPTIED' });
});

it('Redis store: a server whose memory is full refuses changes in the words for what ends by itself, and keeps what it has (T38)', async () => {
  const request = storedRequest();
  await store.createScopeRequest(request);
  await server.admin.configSet('maxmemory', '1mb');
  const error = await store.compareAndSet(nextVersion(request)).catch((reason: unknown) => reason);
  expect(toErrorCode(error)).toBe('temporarily_unavailable');
  expect(await store.getScopeRequest(request.uuid)).toEqual(request);
});

it('wiped claims are gone from every file once it has been written anew', async () => {
  const sealed = `sealed ${'x'.repeat(200)} claims`;
  const request = storedRequest({ status: 'approved', sealedClaims: sealed });
  await store.createScopeRequest(request);
  await store.compareAndSet(nextVersion(request, { status: 'denied', sealedClaims: undefined }));
  expect(server.fileBytes().includes(sealed)).toBe(true);
  await store.checkpoint();
  await vi.waitFor(() => expect(server.fileBytes().includes(sealed)).toBe(false), {
    timeout: 20_000,
    interval: 20,
  });
});
