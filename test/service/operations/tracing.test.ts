import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SpanKind, SpanStatusCode, context, propagation, trace } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFetchPublic } from '../../../service/src/outgoing/fetch-public.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { fail } from '../../../service/src/scope-request/moves.js';
import { sweep } from '../../../service/src/sweeper.js';
import { exported, registerSdk, removeSdk } from '../support/traced.js';
import { type FlowService, flowService } from '../support/whole-flow.js';

const exporter = registerSdk();
const TRACE = { page: 'a'.repeat(32), backend: 'b'.repeat(32) };
const headerOf = (id: string) => ({ traceparent: `00-${id}-1234567890abcdef-01` });

let flows: FlowService;
beforeEach(async () => {
  flows = await flowService({ store: 'sqlite' });
  exporter.reset();
});
afterEach(() => flows.service.close());
afterAll(removeSdk);

const spans = () => exporter.getFinishedSpans();
const named = (name: string | RegExp): ReadableSpan[] =>
  spans().filter((span) => (typeof name === 'string' ? span.name === name : name.test(span.name)));
const only = (name: string): ReadableSpan => {
  const [span, ...others] = named(name);
  if (!span || others.length > 0) throw new Error(`${name}: ${others.length + (span ? 1 : 0)} spans`);
  return span;
};
const stepNames = () => named(/^scope_request /).map(({ name }) => name.slice('scope_request '.length));

describe('the spans of a whole flow', () => {
  it('show its life in the trace of the request that created it, each step from then on', async () => {
    const { uuid } = await flows.run();
    const created = only('POST /scope-requests');
    expect(stepNames()).toEqual(['created', 'read', 'approved', 'exchanged']);
    for (const step of named(/^scope_request /)) {
      expect(step.spanContext().traceId).toBe(created.spanContext().traceId);
      expect(step.parentSpanContext?.spanId).toBe(created.spanContext().spanId);
      expect(step.status.code).toBe(SpanStatusCode.UNSET);
    }
    const exchanged = only('scope_request exchanged');
    expect(exchanged.attributes).toEqual({
      'civic.scope_request.uuid': uuid,
      'civic.scope_request.step': 'exchanged',
      'civic.app.id': flows.service.app.appId,
      'civic.scope.name': 'BASIC_SIGNUP',
      'civic.channel': 'qr',
    });
    expect(exchanged.duration).toEqual([3, 0]);
    const backend = only('POST /sip/:env/scopeRequest/authCode');
    expect(exchanged.links.map((link) => link.context.spanId)).toEqual([backend.spanContext().spanId]);
    expect(only('scope_request created').links).toEqual([]);
  });

  it('name requests by their routes, and have the operations of the store inside of them', async () => {
    await flows.run();
    const read = only('GET /wallet-api/request/:requestId');
    expect(read.kind).toBe(SpanKind.SERVER);
    expect(read.attributes).toEqual({
      'http.request.method': 'GET',
      'http.route': '/wallet-api/request/:requestId',
      'http.response.status_code': 200,
      'url.scheme': 'http',
    });
    // Its body was read first, which must not lose the request.
    const answered = only('POST /wallet-api/response/:requestId');
    const changes = named('compareAndSet sqlite').map((span) => span.parentSpanContext?.spanId);
    expect(changes).toContain(answered.spanContext().spanId);
    expect(changes).not.toContain(undefined);
    expect(named('compareAndSet sqlite')[0]?.attributes).toEqual({
      'db.system.name': 'sqlite',
      'db.operation.name': 'compareAndSet',
    });
  });

  it('have nothing secret and nothing about the person', async () => {
    const { confidential } = await flows.run();
    const text = exported(spans());
    expect(text).toContain('scope_request exchanged');
    expect([...confidential].filter(([, value]) => text.includes(value))).toEqual([]);
  });
});

describe('traces of others', () => {
  it('go on where a back-end asks, are linked where a page asks, and are not read where a wallet asks', async () => {
    await flows.run({ page: headerOf(TRACE.page), backend: headerOf(TRACE.backend) });
    expect(only('POST /sip/:env/scopeRequest/authCode').spanContext().traceId).toBe(TRACE.backend);
    const created = only('POST /scope-requests');
    expect(created.spanContext().traceId).not.toBe(TRACE.page);
    expect(created.parentSpanContext).toBeUndefined();
    expect(created.links.map((link) => link.context.traceId)).toEqual([TRACE.page]);
    exporter.reset();
    await flows.service.server.inject({ url: '/wallet-api/request/none', headers: headerOf(TRACE.page) });
    const wallets = only('GET /wallet-api/request/:requestId');
    expect([wallets.spanContext().traceId === TRACE.page, wallets.links]).toEqual([false, []]);
  });

  it.each(['', 'rubbish', `00-${'0'.repeat(32)}-1234567890abcdef-01`])(
    'are left alone where they say %j',
    async (traceparent) => {
      await flows.run({ page: { traceparent }, backend: { traceparent } });
      expect(only('POST /scope-requests').links).toEqual([]);
      expect(stepNames()).toContain('exchanged');
    },
  );

  it('may be sent by pages: a preflight allows the headers', async () => {
    const reply = await flows.service.server.inject({
      method: 'OPTIONS',
      url: '/scope-requests',
      headers: { origin: 'http://localhost:8081', 'access-control-request-method': 'POST' },
    });
    expect(reply.headers['access-control-allow-headers']).toContain('traceparent');
  });

  it('a span that the operator’s own instrumentation made has ours inside', async () => {
    const outer = trace.getTracer('operator').startSpan('GET');
    const place = trace.setSpan(context.active(), outer);
    await context.with(place, async () => await flows.service.server.inject('/healthz'));
    const inner = only('GET /healthz');
    expect(inner.kind).toBe(SpanKind.INTERNAL);
    expect(inner.parentSpanContext?.spanId).toBe(outer.spanContext().spanId);
  });

  it('are never sent to strangers', async () => {
    const stranger = createServer((_request, reply) => reply.end('here'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as AddressInfo;
    const carried: object[] = [];
    const note = () => {
      const carrier = {};
      propagation.inject(context.active(), carrier);
      carried.push(carrier);
    };
    const fetching = createFetchPublic('development', (_host, _options, callback) => {
      note();
      callback(null, [{ address: '127.0.0.1', family: 4 }]);
    });
    const span = trace.getTracer('operator').startSpan('work');
    await context.with(trace.setSpan(context.active(), span), async () => {
      note();
      await fetching(`http://localhost:${port}/`, { accept: '*/*', maxBytes: 9, timeout: 5_000 });
      note();
    });
    stranger.close();
    expect(carried.map((carrier) => 'traceparent' in carrier)).toEqual([true, false, true]);
  });
});

describe('spans of what fails', () => {
  it('have the code of a scope request that failed, and of what this service could not do', async () => {
    const { service } = flows;
    const { uuid } = await service.start();
    await advance(service.context, uuid, (row) => fail(row, 'no_trusted_issuer'));
    const failed = only('scope_request failed');
    expect(failed.status.code).toBe(SpanStatusCode.ERROR);
    expect(failed.attributes['error.type']).toBe('no_trusted_issuer');
    rmSync(join(service.context.options.dataDir, 'civic.sqlite'));
    await service.server.inject('/readyz');
    const asked = only('GET /readyz');
    expect(asked.status.code).toBe(SpanStatusCode.ERROR);
    expect(asked.attributes).toMatchObject({
      'http.response.status_code': 503,
      'error.type': 'temporarily_unavailable',
    });
    expect(only('check sqlite')).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { 'error.type': 'ENOENT' },
    });
  });

  it('are no errors where the other side did wrong, and what it sent is not in them', async () => {
    await flows.service.server.inject({ method: 'POST', url: '/no/such/PLACE?token=SECRET' });
    await flows.service.create({ appId: 'SECRET' });
    expect(only('POST /scope-requests')).toMatchObject({
      status: { code: SpanStatusCode.UNSET },
      attributes: { 'civic.error.code': 'unknown_app' },
    });
    expect(only('POST').attributes['http.response.status_code']).toBe(404);
    expect(exported(spans())).not.toMatch(/SECRET|PLACE/);
  });
});

it('what nobody asked for begins no trace, but an end by time is in the trace of its scope request', async () => {
  const { service } = flows;
  const { uuid } = await service.start();
  const { traceId } = only('POST /scope-requests').spanContext();
  exporter.reset();
  service.clock.advance(600_000);
  await sweep(service.context);
  await vi.waitFor(() => expect(stepNames()).toEqual(['expired']));
  expect(spans().map((span) => [span.spanContext().traceId, span.links])).toEqual([[traceId, []]]);
  expect(spans()[0]?.attributes['civic.scope_request.uuid']).toBe(uuid);
});
