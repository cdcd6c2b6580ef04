import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, type PageKey, type PageService, pageService } from '../support/page-service.js';

const MARK = 'MARKER-5d0c1f';
let service: PageService;
let key: PageKey;
beforeAll(async () => {
  service = await pageService({ logLevel: 'debug' });
  key = await service.start({ loginNonce: `${MARK}-nonce`, returnUrl: `${ORIGIN}/?${MARK}` });
});
afterAll(() => service.close());

const auth = () => ({ origin: ORIGIN, authorization: `Bearer ${key.secret}` });
const json = (payload: string, headers: Record<string, string> = {}) =>
  service.server.inject({
    method: 'POST',
    url: '/scope-requests',
    headers: { origin: ORIGIN, 'content-type': 'application/json', ...headers },
    payload,
  });

const ATTACKS: [string, number, () => Promise<LightMyRequestResponse>][] = [
  ['an unknown app', 404, () => service.create({ appId: MARK })],
  ['an app id of the wrong form', 400, () => service.create({ appId: [MARK] })],
  ['a foreign origin', 403, () => service.create({}, { origin: `https://${MARK}.example` })],
  ['an unknown scope', 400, () => service.create({ scope: MARK })],
  ['an unknown label', 400, () => service.create({ scope: { attributes: [MARK] } })],
  ['a bad challenge', 400, () => service.create({ challenge: MARK })],
  ['a bad return URL', 400, () => service.create({ returnUrl: `https://${MARK}.example` })],
  ['a long login nonce', 400, () => service.create({ loginNonce: MARK.repeat(20) })],
  ['an unknown member', 400, () => service.create({ [MARK]: MARK })],
  ['broken JSON', 400, () => json(`{"${MARK}`)],
  ['poisonous JSON', 400, () => json(`{"__proto__":"${MARK}"}`)],
  ['a foreign content type', 415, () => json('{}', { 'content-type': `text/${MARK}` })],
  ['a large body', 413, () => json(MARK.repeat(2000))],
  ['an unknown address', 404, () => service.server.inject(`/${MARK}?${MARK}`)],
  ['an address that does not decode', 400, () => service.server.inject(`/%zz${MARK}`)],
  [
    'an address that does not decode, below a route',
    400,
    () => service.server.inject(`/scope-requests/%ff${MARK}`),
  ],
  ['a very long parameter', 404, () => service.server.inject(`/scope-requests/${MARK.repeat(20)}`)],
  ['a malformed uuid', 400, () => service.server.inject({ url: `/scope-requests/${MARK}`, headers: auth() })],
  ['a malformed query', 400, () => service.get(key, `?after=${MARK}`)],
  ['an unknown query', 400, () => service.get(key, `?${MARK}=1`)],
  ['a wrong page secret', 404, () => service.get({ ...key, secret: `${MARK}${'a'.repeat(29)}` })],
  ['a wrong response code', 409, () => service.post(key, 'return', { responseCode: MARK })],
  ['a bad reason', 400, () => service.post(key, 'cancel', { reason: MARK })],
  [
    'a forged method',
    404,
    () => service.server.inject({ method: 'PUT' as 'GET', url: `/scope-requests/${MARK}` }),
  ],
];

describe('a refusal', () => {
  it.each(ATTACKS)(
    'of %s says %i in our own words and repeats nothing, neither to the caller nor to the log',
    async (_what, status, attack) => {
      const from = service.lines.length;
      const response = await attack();
      expect(response.statusCode).toBe(status);
      const body = response.json<Record<string, string>>();
      const { member = 'body', ...rest } = body;
      expect(Object.keys(rest).toSorted()).toEqual(['docs', 'error', 'error_description']);
      expect(member).toMatch(/^(?:body|params|querystring)(?:\/\w+)*$/);
      expect(body['docs']).toBe(`http://localhost:8080/docs/errors#${body['error']}`);
      expect(response.rawPayload.length).toBeLessThanOrEqual(512);
      expect(JSON.stringify([response.headers, response.body])).not.toContain(MARK);
      expect(service.lines.slice(from).join('')).not.toContain(MARK);
    },
  );
});

describe('the log', () => {
  it('has a line for each refusal, with route and code', async () => {
    const from = service.lines.length;
    await service.create({ scope: MARK });
    const [line = '{}'] = service.lines.slice(from);
    expect(JSON.parse(line)).toMatchObject({
      method: 'POST',
      route: '/scope-requests',
      statusCode: 400,
      code: 'invalid_scope',
    });
  });

  it('is one JSON document a line, whatever was sent (T42)', async () => {
    await service.create({ appId: 'x\n{"level":60}' });
    await service.server.inject('/%0a%0d{"level":60}');
    for (const line of service.lines) {
      expect(line.trimEnd()).not.toContain('\n');
      expect(JSON.parse(line)).toHaveProperty('level');
    }
  });

  it('holds no secret and no personal data after a whole journey', async () => {
    const code = await service.answer(key, 'same-device');
    const refused = await service.post(key, 'return', { responseCode: `${code}x` });
    expect(refused.statusCode).toBe(400);
    const { authCode } = (await service.post(key, 'return', { responseCode: code })).json<{
      authCode: string;
    }>();
    expect(authCode).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    await service.get(key);
    const log = service.lines.join('');
    expect(log.length).toBeGreaterThan(100);
    const row = await service.stored(key);
    const secrets = [
      key.secret,
      code,
      authCode,
      key.reply.qrLink.slice(-22),
      row?.challenge ?? '-',
      'ada@example.org',
      '5551234567',
      'nonce',
      service.app.appSecret,
    ];
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  it('names an unexpected error by its type and place, not by its message', async () => {
    const from = service.lines.length;
    const { getApp } = service.context.store;
    service.context.store.getApp = () => Promise.reject(new TypeError(`row of ada@example.org ${MARK}`));
    const response = await service.create();
    service.context.store.getApp = getApp;
    expect([response.statusCode, response.json().error]).toEqual([500, 'server_error']);
    const log = service.lines.slice(from).join('');
    expect(log).toContain('TypeError');
    expect(log + response.body).not.toContain(MARK);
    expect(log + response.body).not.toContain('ada@');
  });

  it('and the caller learn of a store that fails that it is not there, and nothing more', async () => {
    const { getApp } = service.context.store;
    service.context.store.getApp = () =>
      Promise.reject(Object.assign(new Error(`disk I/O ${MARK}`), { code: 'SQLITE_IOERR' }));
    const response = await service.create();
    service.context.store.getApp = getApp;
    expect([response.statusCode, response.json().error]).toEqual([503, 'temporarily_unavailable']);
    expect(response.body).not.toContain(MARK);
  });
});
