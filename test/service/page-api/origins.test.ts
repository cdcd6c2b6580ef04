import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../support/approved-request.js';
import { type PageService, pageService } from '../support/page-service.js';

const GOOD = 'https://good.example';
let service: PageService;
beforeAll(async () => {
  service = await pageService({}, { origins: [GOOD, 'https://second.example:8443'] });
});
afterAll(() => service.close());

describe('the origin of a page that asks (T24)', () => {
  it.each([GOOD, 'https://second.example:8443'])('passes when it is registered: %s', async (origin) => {
    expect((await service.create({}, { origin })).statusCode).toBe(201);
  });

  it.each([
    ['absent', undefined],
    ['null, as of a sandboxed frame', 'null'],
    ['empty', ''],
    ['another', 'https://evil.example'],
    ['with the good one as subdomain', 'https://good.example.evil.example'],
    ['a subdomain of the good one', 'https://a.good.example'],
    ['with the good one as prefix', 'https://good.examplee'],
    ['with the good one as user name', 'https://good.example@evil.example'],
    ['on another port', 'https://good.example:444'],
    ['with the default port written out', 'https://good.example:443'],
    ['without TLS', 'http://good.example'],
    ['in capitals', 'HTTPS://GOOD.EXAMPLE'],
    ['with a path', 'https://good.example/'],
    ['with a final dot', 'https://good.example.'],
    ['with space', ' https://good.example evil'],
    ['a twin in Cyrillic as Punycode', 'https://xn--god-qyc.example'],
    ['two at once', 'https://good.example, https://evil.example'],
    ['a wildcard', '*'],
    ['of an extension', 'chrome-extension://good.example'],
    ['of a file', 'file://'],
  ])('is refused when it is %s', async (_what, origin) => {
    const response = await service.create({}, { origin });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ error: 'origin_not_registered' });
    expect(response.headers['access-control-allow-origin']).toBe('*');
  });

  it('must be registered for this very app', async () => {
    const other = await testApp(service.context, { origins: ['https://other.example'] });
    expect((await service.create({ appId: other.appId }, { origin: GOOD })).statusCode).toBe(403);
    expect((await service.create({}, { origin: 'https://other.example' })).statusCode).toBe(403);
  });

  it('is not taken from Referer, Host or a forwarding header', async () => {
    const headers = {
      origin: undefined,
      referer: `${GOOD}/`,
      'x-forwarded-host': 'good.example',
      'x-original-origin': GOOD,
    };
    expect((await service.create({}, headers)).statusCode).toBe(403);
  });

  it('leaves nothing behind when it is refused', async () => {
    const before = await service.context.store.countOpen(service.clock());
    await service.create({}, { origin: 'https://evil.example' });
    expect(await service.context.store.countOpen(service.clock())).toBe(before);
  });
});

describe('the origin of a page that follows', () => {
  it.each(['https://evil.example', 'null', 'https://second.example:8443', ''])(
    '%j is refused, even with the page secret',
    async (origin) => {
      const response = await service.create({ challenge: CHALLENGE }, { origin: GOOD });
      const { uuid } = response.json<{ uuid: string }>();
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/cancel'],
        ['POST', '/renew'],
      ] as const) {
        const answer = await service.server.inject({
          method,
          url: `/scope-requests/${uuid}${path}`,
          headers: { origin, authorization: `Bearer ${SECRET}` },
          ...(method === 'POST' && { payload: {} }),
        });
        expect([answer.statusCode, answer.json().error]).toEqual([403, 'origin_not_registered']);
      }
      expect((await service.context.store.getScopeRequest(uuid))?.status).toBe('pending');
    },
  );
});

/** RFC 7636, appendix B. */
const SECRET = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

describe('CORS', () => {
  it('lets any page read the answer, refusals included, without credentials', async () => {
    for (const response of [
      await service.create({}, { origin: GOOD }),
      await service.create({}, { origin: 'https://evil.example' }),
      await service.create({ scope: 1 }, { origin: GOOD }),
      await service.server.inject({ url: '/nothing-here', headers: { origin: GOOD } }),
    ]) {
      expect(response.headers['access-control-allow-origin']).toBe('*');
      expect(response.headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  it('answers the preflight and names the two headers that a page sends', async () => {
    const response = await service.server.inject({
      method: 'OPTIONS',
      url: '/scope-requests',
      headers: {
        origin: GOOD,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(response.statusCode).toBe(204);
    const allowed = String(response.headers['access-control-allow-headers']).toLowerCase();
    expect(allowed.split(/, ?/).toSorted()).toEqual(['authorization', 'content-type']);
    expect(String(response.headers['access-control-allow-methods'])).not.toMatch(/PUT|DELETE|PATCH/);
    expect(response.headers['access-control-allow-origin']).toBe('*');
  });

  it('never echoes the origin that asked', async () => {
    const response = await service.create({}, { origin: 'https://evil.example' });
    expect(JSON.stringify([response.headers, response.body])).not.toContain('evil.example');
  });
});
