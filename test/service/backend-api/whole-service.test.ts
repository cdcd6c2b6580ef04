import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../../service/src/server.js';
import { ADA } from '../support/approved-request.js';
import { exchangeAt } from '../support/classic-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

let bench: ExchangeBench;
let server: FastifyInstance;
beforeEach(async () => {
  bench = await exchangeBench();
  server = await createServer(bench.context);
});
afterEach(async () => {
  await server.close();
  await bench.close();
});

describe('the exchange inside the whole service', () => {
  it.each([
    '/sip/prod/scopeRequest/authCode',
    '/sip//scopeRequest/authCode',
    '//sip/dev//scopeRequest/authCode',
  ])('answers at %s', async (url) => {
    const { authCode } = await bench.approve();
    const reply = await exchangeAt(server, bench.app, authCode, {
      now: bench.clock() / 1000,
      url,
      contentType: 'text/plain',
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({ userId: ADA.userId, encrypted: true, alg: 'aes' });
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['an unsigned request', 401, 'invalid_client', {}],
    ['another address', 404, 'not_found', { url: '/sip/prod/scopeRequest/qrcode' }],
    ['a body of 17 kB', 413, 'payload_too_large', { payload: 'x'.repeat(17_000) }],
  ])('refuses %s in the words of the service', async (_name, status, error, change) => {
    const reply = await server.inject({
      method: 'POST',
      url: '/sip/prod/scopeRequest/authCode',
      payload: '{"authToken":"a.b.c"}',
      ...change,
    });
    expect([reply.statusCode, reply.json().error]).toEqual([status, error]);
    expect(reply.json().docs).toContain(`/docs/errors#${error}`);
  });

  it('stands in the OpenAPI document, once with env and once without', async () => {
    const { paths } = (await server.inject('/openapi.json')).json();
    const exchange = Object.keys(paths).filter((path) => path.endsWith('/authCode'));
    expect(exchange.toSorted()).toEqual(['/sip/scopeRequest/authCode', '/sip/{env}/scopeRequest/authCode']);
  });
});
