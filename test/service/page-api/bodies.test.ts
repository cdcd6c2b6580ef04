import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, type PageService, pageService } from '../support/page-service.js';

let service: PageService;
let port: number;
beforeAll(async () => {
  service = await pageService();
  await service.server.listen({ host: '127.0.0.1', port: 0 });
  port = (service.server.server.address() as AddressInfo).port;
});
afterAll(() => service.close());

function send(payload: string | Buffer, headers: Record<string, string> = {}) {
  return service.server.inject({
    method: 'POST',
    url: '/scope-requests',
    headers: { origin: ORIGIN, 'content-type': 'application/json', ...headers },
    payload,
  });
}

/** Over a real socket, in chunks, without Content-Length. */
function sendChunked(chunks: string[]): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path: '/scope-requests',
        method: 'POST',
        headers: { origin: ORIGIN, 'content-type': 'application/json' },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    request.on('error', reject);
    for (const chunk of chunks) request.write(chunk);
    request.end();
  });
}

const padded = (bytes: number) => {
  const json = JSON.stringify(service.body());
  return json + ' '.repeat(bytes - json.length);
};

describe('size (T33)', () => {
  it('of 16 kB is fine', async () => {
    expect((await send(padded(16_384))).statusCode).toBe(201);
  });

  it('of one byte more is refused', async () => {
    const response = await send(padded(16_385));
    expect([response.statusCode, response.json().error]).toEqual([413, 'payload_too_large']);
  });

  it('is counted as it arrives where no length was announced', async () => {
    const answer = await sendChunked(Array.from({ length: 17 }, () => ' '.repeat(1000)));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body).error).toBe('payload_too_large');
    expect((await sendChunked([padded(16_384)])).status).toBe(201);
  });

  it('is not unpacked: compressed bodies are refused', async () => {
    const packed = gzipSync(JSON.stringify(service.body()));
    expect((await send(packed, { 'content-encoding': 'gzip' })).statusCode).toBe(400);
  });
});

describe('a member that is wrong is named', () => {
  it.each([
    ['crossDevice', 'sometimes'],
    ['crossDevice', 7],
    ['challenge', 'short'],
    ['digital', 'openid4vp-v1-signed'],
  ])('%s: %j', async (member, value) => {
    const { statusCode, body } = await send(JSON.stringify(service.body({ [member]: value })));
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ error: 'invalid_request', member: `body/${member}` });
  });
});

describe('content type', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'text/json',
    'nonsense',
  ])('%s is refused: no page can send it without a preflight', async (type) => {
    const response = await send(JSON.stringify(service.body()), { 'content-type': type });
    expect([response.statusCode, response.json().error]).toEqual([415, 'unsupported_media_type']);
  });

  it('absent is refused', async () => {
    const response = await service.server.inject({
      method: 'POST',
      url: '/scope-requests',
      headers: { origin: ORIGIN },
      payload: Buffer.from('{}'),
    });
    expect([400, 415]).toContain(response.statusCode);
  });

  it('JSON with a charset passes', async () => {
    expect(
      (await send(JSON.stringify(service.body()), { 'content-type': 'application/json; charset=utf-8' }))
        .statusCode,
    ).toBe(201);
  });
});

describe('JSON that is none, or not an object (T35)', () => {
  it.each([
    '',
    '{',
    '{"appId":',
    "{'appId':'a'}",
    '{"appId":"a",}',
    'undefined',
    'null',
    '[]',
    '"text"',
    '1e400',
    'true',
    '{}{}',
    '{"a":1} x',
    '[[[[[[',
    '\u0000',
    'appId=a',
  ])('%j is refused', async (payload) => {
    const response = await send(payload);
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_request']);
  });

  it('nested 8,000 deep is refused and the service goes on', async () => {
    expect((await send('['.repeat(8000) + ']'.repeat(8000))).statusCode).toBe(400);
    expect((await send(`{"scope":${'{"attributes":'.repeat(1000)}1${'}'.repeat(1000)}}`)).statusCode).toBe(
      400,
    );
    expect((await service.create()).statusCode).toBe(201);
  });

  it.each(['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'])(
    '%s pollutes nothing',
    async (extra) => {
      const payload = `{${JSON.stringify(service.body()).slice(1, -1)},${extra.slice(1)}`;
      expect((await send(payload)).statusCode).toBe(400);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});

describe('members', () => {
  it.each(['status', 'uuid', 'origin', 'labels', 'expiresAt', 'appid', 'toString', 'callback'])(
    'not known are refused: %s',
    async (name) => {
      const response = await service.create({ [name]: 'x' });
      expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_request']);
    },
  );

  it('not known are refused inside a scope as well', async () => {
    expect(
      (await service.create({ scope: { attributes: ['contact.personal.email'], x: 1 } })).statusCode,
    ).toBe(400);
  });

  it.each(['appId', 'scope', 'challenge'])('missing are refused: %s', async (name) => {
    const response = await service.create({ [name]: undefined });
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_request']);
  });

  it.each<[string, unknown]>([
    ['appId', 1],
    ['appId', null],
    ['appId', ['app']],
    ['appId', {}],
    ['appId', ''],
    ['appId', 'a'.repeat(65)],
    ['scope', null],
    ['scope', 1],
    ['scope', true],
    ['scope', ['BASIC_SIGNUP']],
    ['scope', ''],
    ['scope', 'S'.repeat(65)],
    ['scope', {}],
    ['scope', { attributes: [] }],
    ['scope', { attributes: 'contact.personal.email' }],
    ['scope', { attributes: [1] }],
    ['scope', { attributes: [''] }],
    ['scope', { attributes: ['a'.repeat(129)] }],
    ['scope', { attributes: Array.from({ length: 33 }, (_, index) => `l${index}`) }],
    ['challenge', ''],
    ['challenge', 'a'.repeat(42)],
    ['challenge', 'a'.repeat(44)],
    ['challenge', `${'a'.repeat(42)}=`],
    ['challenge', `${'a'.repeat(42)}+`],
    ['challenge', `${'a'.repeat(43)}\n`],
    ['challenge', 1],
    ['challenge', null],
    ['returnUrl', 1],
    ['returnUrl', null],
    ['returnUrl', ''],
    ['returnUrl', [ORIGIN]],
    ['loginNonce', ''],
    ['loginNonce', 'n'.repeat(129)],
    ['loginNonce', 1],
    ['loginNonce', null],
    ['loginNonce', true],
  ])('of the wrong form are refused, never converted: %s = %j', async (name, value) => {
    const response = await service.create({ [name]: value });
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_request']);
  });
});
