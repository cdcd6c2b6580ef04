import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { chooseWaiting, refuseUnfit, remarksOn } from '../../../service/src/store/redis-start.js';
import { openRedisStore } from '../../../service/src/store/redis.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';
import { DURABLE, type RedisServer, startRedis } from '../support/redis-server.js';
import { nextVersion, storedRequest } from '../support/stored-request.js';

const ATTEMPT = 'attempt-attempt-attempt';

describe('with a replica that exchanges wait for', () => {
  let master: RedisServer;
  let replica: RedisServer;
  let bench: ExchangeBench;
  beforeEach(async () => {
    master = await startRedis([...DURABLE, '--repl-diskless-sync-delay', '0']);
    replica = await startRedis([...DURABLE, '--replicaof', '127.0.0.1', `${master.port}`]);
    await expect
      .poll(() => replica.admin.info('replication'), { timeout: 20_000 })
      .toContain('master_link_status:up');
    bench = await exchangeBench({}, { store: 'redis', redis: { ...master.options, replicas: 1 } });
  });
  afterEach(async () => {
    await bench.close();
    await replica.stop();
    await master.stop();
  });

  it('the replica has the exchange before the data leaves', async () => {
    const { uuid, authCode } = await bench.approve();
    expect((await bench.exchange(authCode, { attempt: ATTEMPT })).statusCode).toBe(200);
    const keys = await replica.admin.keys(`civic:{*}:row:${uuid}`);
    const row = JSON.parse((await replica.admin.hGet(keys[0] ?? '', 't')) ?? '{}') as { status?: string };
    expect(row.status).toBe('exchanged');
  });

  it('no data leaves while it is away, nor by a retry; the same attempt gets it when the replica is back', async () => {
    const { authCode } = await bench.approve();
    await replica.kill('SIGKILL');
    for (const _try of [1, 2]) {
      const refused = await bench.exchange(authCode, { attempt: ATTEMPT });
      expect(refused.statusCode).toBe(503);
      expect(refused.body).not.toContain('data');
    }
    await replica.restart();
    await expect
      .poll(async () => (await bench.exchange(authCode, { attempt: ATTEMPT })).statusCode, {
        timeout: 20_000,
      })
      .toBe(200);
    expect((await bench.exchange(authCode, { attempt: 'another-another-another' })).statusCode).toBe(400);
  }, 40_000);

  it('many that are secured at once share a wait, so that a missing replica refuses all of them together', async () => {
    const requests = Array.from({ length: 20 }, () => storedRequest());
    const { store } = bench.context;
    for (const request of requests) await store.createScopeRequest(request);
    await Promise.all(requests.map((request) => store.secure(request)));
    const waits = async () =>
      Number(/cmdstat_wait(?:aof)?:calls=(\d+)/.exec(await master.admin.info('commandstats'))?.[1]);
    const before = await waits();
    await replica.kill('SIGKILL');
    const outcomes = await Promise.allSettled(requests.map((request) => store.secure(request)));
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    // The first begins at once, and all others share the next.
    expect((await waits()) - before).toBeLessThanOrEqual(2);
  }, 40_000);

  it('one that is not there fails alone among those that wait with it', async () => {
    const { store } = bench.context;
    const [a, b] = [storedRequest(), storedRequest()];
    await store.createScopeRequest(a);
    await store.createScopeRequest(b);
    const outcomes = await Promise.allSettled(
      [a, nextVersion(b), storedRequest(), b].map((row) => store.secure(row)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });

  it('a row that a failover took back is not secured by the new master', async () => {
    const request = storedRequest();
    await bench.context.store.createScopeRequest(request);
    await expect(bench.context.store.secure(nextVersion(request))).rejects.toMatchObject({
      code: 'REDIS_NOT_SECURED',
    });
    await bench.context.store.secure(request);
  });
});

describe('what waits', () => {
  const server = {
    version: '7.0.15',
    policy: 'noeviction',
    hasAppendOnly: true,
    appendfsync: 'always',
    replicas: 0,
  };

  it.each([
    ['nothing, where each reply means a disk and there is no replica', {}, 0, undefined],
    ['nothing, without a disk and without a replica', { hasAppendOnly: false }, 0, undefined],
    ['for the memory of replicas before 7.2', {}, 2, 'WAIT'],
    ['for every disk from 7.2 on', { version: '7.2.0' }, 2, 'WAITAOF'],
    [
      'for the own disk where the server writes it once a second',
      { version: '8.0.1', appendfsync: 'everysec' },
      0,
      'WAITAOF',
    ],
    [
      'for memory alone where there is no file to wait for',
      { version: '7.4.0', hasAppendOnly: false },
      1,
      'WAIT',
    ],
  ])('is %s', (_what, patch, replicas, command) => {
    expect(chooseWaiting([{ ...server, ...patch }], { replicas })?.command[0]).toBe(command);
  });

  it('is as the weakest of several servers allows', () => {
    expect(chooseWaiting([{ ...server, version: '7.2.0' }, server], { replicas: 1 })?.command[0]).toBe(
      'WAIT',
    );
  });

  it('is enough with every disk and every replica, and with none less', () => {
    const disks = chooseWaiting([{ ...server, version: '7.2.0' }], { replicas: 2 });
    expect(
      [
        [1, 2],
        [1, 1],
        [0, 2],
      ].map((reply) => disks?.isEnough(reply)),
    ).toEqual([true, false, false]);
    const memory = chooseWaiting([server], { replicas: 2 });
    expect([2, 1].map((reply) => memory?.isEnough(reply))).toEqual([true, false]);
  });

  it.each([
    ['allkeys-lru', '7.2.0', /maxmemory-policy/],
    ['volatile-ttl', '7.2.0', /maxmemory-policy/],
    ['noeviction', '6.2.14', /version 7\.0/],
  ])('a server with %s and version %s is refused', (policy, version, reason) => {
    expect(() => refuseUnfit([{ ...server, policy, version }])).toThrow(reason);
  });

  it.each([
    ['no file', { hasAppendOnly: false }, 0, [/no append-only file/]],
    ['a file once a second', { appendfsync: 'everysec' }, 0, [/appendfsync always/]],
    ['replicas that nobody waits for', { replicas: 1 }, 0, [/hand a code out twice/]],
    ['fewer replicas than said', { version: '7.2.0' }, 1, [/fewer replicas/]],
    ['replicas with memory alone', { replicas: 1 }, 1, [/not on their disks/]],
    ['nothing to remark', {}, 0, []],
  ])('an operator is told of %s', (_what, patch, replicas, expected) => {
    const remarks = remarksOn({ ...server, ...patch }, { replicas });
    expect(remarks).toHaveLength(expected.length);
    for (const [index, remark] of remarks.entries()) expect(remark).toMatch(expected[index] ?? /^$/);
  });
});

it('no store opens where Redis could throw rows away, or is not there, and the reason names the setting', async () => {
  const server = await startRedis(['--maxmemory-policy', 'allkeys-lru']);
  onTestFinished(() => server.stop());
  await expect(openRedisStore(server.options)).rejects.toThrow('set its maxmemory-policy to noeviction');
  await server.admin.configSet('maxmemory-policy', 'noeviction');
  for (const other of ['1', '3']) {
    await server.admin.set('civic:layout', other);
    await expect(openRedisStore(server.options)).rejects.toThrow('another version of civic-service');
  }
  await server.admin.configSet('requirepass', 'secret');
  await expect(openRedisStore(server.options)).rejects.toThrow('the user or password in CIVIC_REDIS_URL');
  await server.kill('SIGKILL');
  await expect(openRedisStore(server.options)).rejects.toThrow('no Redis answers at CIVIC_REDIS_URL');
});
