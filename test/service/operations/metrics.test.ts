import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServiceError } from '../../../service/src/errors.js';
import { createServer as createService } from '../../../service/src/server.js';
import { createRegistry } from '../../../service/src/operations/metrics.js';
import { observeStore } from '../../../service/src/tracing/observe-store.js';
import { sweep } from '../../../service/src/sweeper.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

let bench: ExchangeBench;
beforeEach(async () => {
  bench = await exchangeBench();
});
afterEach(() => bench.close());

/** The value of one series, by its name with all labels. */
async function valueOf(registry: ReturnType<typeof createRegistry>, series: string): Promise<number> {
  const line = (await registry.metrics()).split('\n').find((text) => text.startsWith(`${series} `));
  return line === undefined ? 0 : Number(line.split(' ').at(-1));
}

describe('metrics of the traffic', () => {
  it('count scope requests by status and channel, and codes that come again', async () => {
    const registry = createRegistry(bench.context);
    const { authCode } = await bench.approve();
    await bench.exchange(authCode, { attempt: 'attempt-0123456789' });
    expect(await registry.metrics()).toMatch(
      /civic_scope_requests_total\{status="exchanged",channel="[\w-]+"\} 1/,
    );
    expect(await valueOf(registry, 'civic_code_reuse_total')).toBe(0);
    await bench.exchange(authCode, { attempt: 'another-0123456789' });
    expect(await valueOf(registry, 'civic_code_reuse_total')).toBe(1);
    expect(await valueOf(registry, 'civic_requests_refused_total{code="invalid_grant"}')).toBe(1);
  });
});

describe('metrics of requests', () => {
  it('name routes as they are registered: no id, no path of a stranger, no query', async () => {
    const server = await createService(bench.context);
    const registry = createRegistry(bench.context);
    await server.inject('/wallet-api/request/SECRET-REQUEST-ID');
    await server.inject('/no/such/PLACE?token=SECRET');
    await server.inject('/healthz');
    const text = await registry.metrics();
    await server.close();
    expect(text).toContain(
      'civic_http_requests_total{method="GET",route="/wallet-api/request/:requestId",status="410"} 1',
    );
    expect(text).toContain('civic_http_requests_total{method="GET",route="none",status="404"} 1');
    expect(text).toContain('civic_http_request_seconds_count{route="/healthz"} 1');
    expect(text).not.toMatch(/SECRET|PLACE/);
  });
});

describe('metrics of the store', () => {
  it('say how often each operation was asked for, and in what time, whatever a flow holds', async () => {
    const registry = createRegistry(bench.context);
    const { authCode, uuid } = await bench.approve();
    await bench.exchange(authCode, { attempt: 'attempt-0123456789' });
    const count = (operation: string) =>
      valueOf(registry, `civic_store_operation_seconds_count{operation="${operation}"}`);
    expect(await count('createScopeRequest')).toBe(1);
    expect(await count('secure')).toBe(1);
    expect(await count('compareAndSet')).toBeGreaterThan(1);
    expect(await valueOf(registry, 'civic_store_errors_total{operation="secure",code="other"}')).toBe(0);
    expect(await registry.metrics()).not.toContain(uuid);
  });

  it('count what failed by its code, and not what a caller refuses', async () => {
    const refuse = (code: unknown) => () =>
      Promise.reject(Object.assign(new Error('/secret/path'), { code }));
    const store = observeStore(
      {
        ...bench.context.store,
        check: refuse('SQLITE_FULL'),
        countOpen: refuse('SECRET of somebody'),
        getApp: () => Promise.reject(new ServiceError('unknown_app')),
      },
      bench.context.events,
    );
    const registry = createRegistry(bench.context);
    await expect(store.check()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    await expect(store.countOpen(0)).rejects.toThrow('/secret/path');
    await expect(store.getApp('a')).rejects.toMatchObject({ code: 'unknown_app' });
    const text = await registry.metrics();
    expect(text).toContain('civic_store_errors_total{operation="check",code="SQLITE_FULL"} 1');
    expect(text).toContain('civic_store_errors_total{operation="countOpen",code="other"} 1');
    expect(text).not.toMatch(/civic_store_errors_total\{operation="getApp"|SECRET|secret/);
  });

  it('have the bytes of the files, and the rows of the tables without anybody waiting for them', async () => {
    const sqlite = await exchangeBench({}, { store: 'sqlite' });
    const registry = createRegistry(sqlite.context);
    await sqlite.approve();
    expect(await valueOf(registry, 'civic_store_bytes{store="sqlite"}')).toBeGreaterThan(50_000);
    await vi.waitFor(async () =>
      expect(await valueOf(registry, 'civic_store_rows{table="scope_requests"}')).toBe(1),
    );
    await sqlite.approve();
    await registry.metrics();
    expect(await valueOf(registry, 'civic_store_rows{table="scope_requests"}')).toBe(1);
    await sqlite.close();
  });
});

describe('metrics of sweeps', () => {
  it('say for how long rows waited for one', async () => {
    const registry = createRegistry(bench.context);
    const { uuid } = await bench.approve();
    const due = (await bench.context.store.getScopeRequest(uuid))?.expiresAt ?? 0;
    expect(await sweep(bench.context)).toBe(0);
    bench.clock.set(due + 7_000);
    const lag = await sweep(bench.context);
    expect(lag).toBe(7);
    bench.context.events.emit('swept', { seconds: 1, lag });
    bench.context.events.emit('swept', { seconds: 2 });
    expect(await valueOf(registry, 'civic_sweep_lag_seconds')).toBe(7);
    expect(await valueOf(registry, 'civic_sweep_failures_total')).toBe(1);
  });
});

describe('a port of its own for metrics', () => {
  const ask = async (port: number, path: string, method = 'GET') => {
    const call = request({ host: '127.0.0.1', port, path, method, agent: false }).end();
    const [reply] = await once(call, 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of reply) chunks.push(chunk);
    return { status: reply.statusCode, text: Buffer.concat(chunks).toString() };
  };

  async function freePort(): Promise<{ port: number; release(): Promise<unknown> }> {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    return { port, release: () => new Promise((resolve) => holder.close(resolve)) };
  }

  it('has them and nothing else, and the address that everybody reaches has them no more', async () => {
    const { port, release } = await freePort();
    await release();
    const options = { ...bench.context.options, metrics: { port, host: '127.0.0.1' } };
    const server = await createService({ ...bench.context, options });
    await server.ready();
    expect((await ask(port, '/metrics')).text).toContain('civic_scope_requests_open');
    for (const [path, method] of [
      ['/', 'GET'],
      ['/metrics', 'POST'],
      ['/openapi.json', 'GET'],
      ['/metrics/../healthz', 'GET'],
    ] as const)
      expect((await ask(port, path, method)).status, `${method} ${path}`).toBe(404);
    expect((await server.inject('/metrics')).statusCode).toBe(404);
    await server.close();
    await expect(ask(port, '/metrics')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('answers 503 without a word while the store cannot be asked', async () => {
    const { port, release } = await freePort();
    await release();
    const store = { ...bench.context.store, countOpen: () => Promise.reject(new Error('/secret/path')) };
    const options = { ...bench.context.options, metrics: { port, host: '127.0.0.1' } };
    const server = await createService({ ...bench.context, store, options });
    await server.ready();
    expect(await ask(port, '/metrics')).toEqual({ status: 503, text: '' });
    await server.close();
  });

  it('stops the start where it is taken', async () => {
    const { port, release } = await freePort();
    const options = { ...bench.context.options, metrics: { port, host: '127.0.0.1' } };
    const server = await createService({ ...bench.context, options });
    await expect(server.ready()).rejects.toThrow(/port/);
    await server.close();
    await release();
  });
});

describe('the rules and the dashboard that we ship', () => {
  it.each(['alerts.yaml', 'dashboard.json'])('%s names only metrics that there are', async (file) => {
    const registry = createRegistry(bench.context);
    const known = registry.getMetricsAsArray().map(({ name }) => name);
    const text = readFileSync(new URL(`../../../deploy/${file}`, import.meta.url), 'utf8');
    const named = [...text.matchAll(/\b(?:civic|process|nodejs)_\w+/g)].map(([name]) =>
      name.replace(/_bucket$/, ''),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('are told of in the guide, each metric of ours', () => {
    const guide = readFileSync(new URL('../../../docs/operating.md', import.meta.url), 'utf8');
    const ours = createRegistry(bench.context)
      .getMetricsAsArray()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('civic_'));
    expect(ours.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});
