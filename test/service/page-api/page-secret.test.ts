import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, type PageKey, type PageService, pageService } from '../support/page-service.js';

const CALLS = [
  ['GET', ''],
  ['POST', '/cancel'],
  ['POST', '/renew'],
  ['POST', '/return'],
] as const;
let service: PageService;
let key: PageKey;
beforeAll(async () => {
  service = await pageService();
  key = await service.start();
});
afterAll(() => service.close());

type Route = ['GET' | 'POST', string];

function call(
  [method, path]: Readonly<Route>,
  uuid: string,
  authorization?: string,
  accept = 'application/json',
) {
  return service.server.inject({
    method,
    url: `/scope-requests/${uuid}${path}`,
    headers: { origin: ORIGIN, accept, ...(authorization !== undefined && { authorization }) },
    ...(method === 'POST' && { payload: path === '/return' ? { responseCode: 'x' } : {} }),
  });
}

const wrong = () => randomBytes(32).toString('base64url');

describe.each(CALLS)('%s /scope-requests/{uuid}%s', (...route) => {
  it('tells a wrong page secret and an unknown uuid alike, byte for byte (T21)', async () => {
    const wrongSecret = await call(route, key.uuid, `Bearer ${wrong()}`);
    const unknown = await call(route, randomUUID(), `Bearer ${key.secret}`);
    expect(wrongSecret.statusCode).toBe(404);
    expect(wrongSecret.json()).toMatchObject({ error: 'unknown_scope_request' });
    expect(wrongSecret.rawPayload.equals(unknown.rawPayload)).toBe(true);
    expect(unknown.statusCode).toBe(404);
    expect({ ...wrongSecret.headers, date: '' }).toEqual({ ...unknown.headers, date: '' });
  });

  it.each([
    ['none', () => undefined],
    ['an empty one', () => ''],
    ['the word alone', () => 'Bearer'],
    ['an empty secret', () => 'Bearer '],
    ['the challenge in place of the secret', async () => `Bearer ${(await service.stored(key))?.challenge}`],
    ['the secret cut short', () => `Bearer ${key.secret.slice(0, -1)}`],
    ['the secret lengthened', () => `Bearer ${key.secret}A`],
    [
      'the secret with its last bits changed',
      () => `Bearer ${key.secret.slice(0, -1)}${key.secret.endsWith('A') ? 'B' : 'A'}`,
    ],
    ['the secret padded', () => `Bearer ${key.secret}=`],
    ['two spaces', () => `Bearer  ${key.secret}`],
    ['another scheme', () => `Basic ${key.secret}`],
    ['the scheme in small letters', () => `bearer ${key.secret.toLowerCase()}`],
    ['the secret twice', () => `Bearer ${key.secret}, Bearer ${key.secret}`],
    ['the uuid', () => `Bearer ${key.uuid}`],
    ['the request id', () => `Bearer ${key.reply.qrLink.slice(-22)}`],
    ['10 kB', () => `Bearer ${'a'.repeat(10_000)}`],
  ])('takes no other authorization: %s', async (_what, authorization) => {
    const response = await call(route, key.uuid, await authorization());
    expect([response.statusCode, response.json().error]).toEqual([404, 'unknown_scope_request']);
  });

  it('opens nothing with the secret of another scope request (T21)', async () => {
    const other = await service.start();
    expect((await call(route, key.uuid, `Bearer ${other.secret}`)).statusCode).toBe(404);
    expect((await service.stored(key))?.version).toBe(1);
  });

  it.each(['x', '0', '..%2f..', '00000000-0000-0000-0000-000000000000', '%00', "' OR 1=1 --", '__proto__'])(
    'knows no uuid such as %s',
    async (uuid) => {
      const response = await call(route, encodeURI(uuid), `Bearer ${key.secret}`);
      expect([400, 404]).toContain(response.statusCode);
    },
  );

  it('knows the uuid only as it was given out, in small letters', async () => {
    const response = await call(route, key.uuid.toUpperCase(), `Bearer ${key.secret}`);
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_request']);
  });

  it('takes no secret from the address', async () => {
    const url = `/scope-requests/${key.uuid}${route[1]}?secret=${key.secret}&access_token=${key.secret}`;
    const response = await service.server.inject({
      method: route[0],
      url,
      headers: { origin: ORIGIN },
      ...(route[0] === 'POST' && { payload: { responseCode: 'x' } }),
    });
    expect([400, 404]).toContain(response.statusCode);
  });
});

describe('a stream', () => {
  it('is refused like a snapshot, as JSON, before it opens', async () => {
    const response = await call(CALLS[0], key.uuid, `Bearer ${wrong()}`, 'text/event-stream');
    expect([response.statusCode, response.json().error]).toEqual([404, 'unknown_scope_request']);
    expect(response.headers['content-type']).toContain('application/json');
  });
});

describe('guessing', () => {
  it('400 random secrets and uuids open nothing (T21)', async () => {
    const guesses = Array.from({ length: 200 }, () => [
      call(CALLS[0], key.uuid, `Bearer ${wrong()}`),
      call(CALLS[0], randomUUID(), `Bearer ${wrong()}`),
    ]).flat();
    expect(new Set((await Promise.all(guesses)).map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
  });
});
