import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer as createService } from '../../../service/src/server.js';
import { createRegistry } from '../../../service/src/operations/metrics.js';
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
