import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RedisOptions } from '../../../service/src/options.js';
import { ALL_SHARDS, shardKey } from '../../../service/src/store/redis-shards.js';
import { openRedisStore } from '../../../service/src/store/redis.js';
import { type RedisServer, freePort, startRedis, startSentinel } from '../support/redis-server.js';
import { nextVersion, storedRequest } from '../support/stored-request.js';
import { describeStore } from './contract.js';

/** The library's own time limit makes one for each command, which goes off seconds after the reply. */
async function expectNoTimers(options: RedisOptions): Promise<void> {
  const store = await openRedisStore(options);
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  onTestFinished(() => timeout.mockRestore());
  const request = storedRequest();
  await store.createScopeRequest(request);
  await store.compareAndSet(nextVersion(request));
  expect(await store.getScopeRequest(request.uuid)).toMatchObject({ version: request.version + 1 });
  expect(timeout).not.toHaveBeenCalled();
  await store.close();
}

it('starts no timer for a command to one server', async () => {
  const server = await startRedis();
  onTestFinished(() => server.stop());
  await expectNoTimers(server.options);
});

describe('a Cluster of two', () => {
  let nodes: RedisServer[];
  let options: RedisOptions;
  beforeAll(async () => {
    // By default it is 10,000 above the port, which may be none.
    const buses = await Promise.all([freePort(), freePort()]);
    nodes = await Promise.all(
      buses.map((bus) => startRedis(['--cluster-enabled', 'yes', '--cluster-port', `${bus}`])),
    );
    const [a, b] = nodes;
    if (!a || !b) throw new Error('two were started');
    await a.admin.sendCommand(['CLUSTER', 'ADDSLOTSRANGE', '0', '8191']);
    await b.admin.sendCommand(['CLUSTER', 'ADDSLOTSRANGE', '8192', '16383']);
    await a.admin.sendCommand(['CLUSTER', 'MEET', '127.0.0.1', `${b.port}`, `${buses[1]}`]);
    for (const { admin } of nodes)
      await vi.waitFor(
        async () => expect(await admin.sendCommand(['CLUSTER', 'INFO'])).toContain('cluster_state:ok'),
        {
          timeout: 20_000,
        },
      );
    options = { urls: nodes.flatMap((node) => node.options.urls), isCluster: true, replicas: 0 };
  }, 30_000);
  afterAll(() => Promise.all(nodes.map((node) => node.stop())));

  describeStore('Redis Cluster', async () => {
    await Promise.all(nodes.map(({ admin }) => admin.flushAll()));
    return openRedisStore(options);
  });

  it('opens no store when one server alone could throw rows away, whichever it is', async () => {
    for (const { admin } of nodes) {
      await admin.configSet('maxmemory-policy', 'allkeys-lru');
      await expect(openRedisStore(options)).rejects.toThrow('maxmemory-policy');
      await admin.configSet('maxmemory-policy', 'noeviction');
    }
  });

  it('has equal shares of scope requests on servers with equal shares of the slots, however many', async () => {
    const [{ admin }] = nodes as [RedisServer];
    const asked = ALL_SHARDS.map((shard) =>
      admin.sendCommand(['CLUSTER', 'KEYSLOT', shardKey(shard, 'row:')]),
    );
    const slots = (await Promise.all(asked)).map(Number);
    expect(slots).toHaveLength(16);
    for (let servers = 1; servers <= 16; servers++) {
      const places = slots.map((slot) => Math.floor((slot * servers) / 16_384));
      const counts = Array.from(
        { length: servers },
        (_, server) => places.filter((place) => place === server).length,
      );
      expect(Math.max(...counts) - Math.min(...counts), `${servers} servers`).toBeLessThanOrEqual(1);
    }
  });

  it('starts no timer for a command', () => expectNoTimers(options));

  it('secures a row at the server that has it, and nothing while replicas are missing', async () => {
    const store = await openRedisStore({ ...options, replicas: 1 });
    const request = storedRequest();
    await store.createScopeRequest(request);
    await expect(store.secure(request)).rejects.toMatchObject({ code: 'REDIS_NOT_SECURED' });
    await store.close();
  });

  it('keeps scope requests on both, and tells every instance of a change', async () => {
    const [store, other] = [await openRedisStore(options), await openRedisStore(options)];
    const requests = Array.from({ length: 40 }, () => storedRequest());
    for (const request of requests) await store.createScopeRequest(request);
    const sizes = await Promise.all(nodes.map(({ admin }) => admin.keys('civic:{*}:row:*')));
    for (const keys of sizes) expect(keys.length).toBeGreaterThan(0);
    const woken = requests.map(({ uuid }) => new Promise<void>((resolve) => other.subscribe(uuid, resolve)));
    for (const request of requests) await store.compareAndSet(nextVersion(request));
    await Promise.all(woken);
    await Promise.all([store.close(), other.close()]);
  });
});

it('behind a Sentinel the store follows the master that it names, and after a failover goes on with what the replica has', async () => {
  const master = await startRedis(['--repl-diskless-sync-delay', '0']);
  const replica = await startRedis(['--replicaof', '127.0.0.1', `${master.port}`]);
  const sentinel = await startSentinel('civic', master.port);
  await expect
    .poll(() => replica.admin.info('replication'), { timeout: 20_000 })
    .toContain('master_link_status:up');
  onTestFinished(async () => {
    await sentinel.stop();
    await replica.stop();
    await master.stop();
  });
  const options = { urls: [`redis://127.0.0.1:${sentinel.port}`], sentinel: 'civic', replicas: 1 };
  await expectNoTimers(options);
  const store = await openRedisStore(options);
  const request = storedRequest();
  await store.createScopeRequest(request);
  await store.compareAndSet(nextVersion(request, { status: 'read' }));
  await store.secure(nextVersion(request));
  await master.kill('SIGKILL');
  await vi.waitFor(() => store.check(), { timeout: 30_000, interval: 100 });
  expect((await store.getScopeRequest(request.uuid))?.status).toBe('read');
  expect(await store.compareAndSet(nextVersion(request))).toBe(false);
  // Nothing is secured while there is no replica.
  await expect(store.secure(nextVersion(request))).rejects.toThrow();
  await store.close();
}, 60_000);
