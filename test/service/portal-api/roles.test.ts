import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guard } from '../../../service/src/portal-api/guard.js';
import { portalApi } from '../../../service/src/portal-api/plugin.js';
import { type PortalSide, portalSide } from '../support/portal-side.js';

/** Every operation of the portal, by the least role that may do it. */
const LEAST = {
  anyone: [
    'POST /registration/options',
    'POST /registration',
    'POST /sign-in/options',
    'POST /sign-in',
    'POST /sign-in/recovery',
    'POST /sign-in/wallet/options',
    'POST /sign-in/wallet',
  ],
  viewer: [
    'GET /session',
    'POST /sign-out',
    'GET /sessions',
    'DELETE /sessions/:id',
    'GET /passkeys',
    'POST /passkeys/options',
    'POST /passkeys',
    'DELETE /passkeys/:id',
    'POST /recovery-codes',
    'GET /wallets',
    'POST /wallets/options',
    'POST /wallets',
    'DELETE /wallets/:id',
    'GET /members',
    'GET /audit',
    'GET /data',
    'GET /expiries',
    'GET /apps',
    'GET /apps/:id',
    'GET /apps/:id/activity',
    'GET /apps/:id/counts',
    'GET /apps/:id/checklist',
    'GET /apps/:id/certificate',
    'GET /apps/:id/platform-certificates',
    'GET /apps/:id/registrations',
    'GET /apps/:id/webhook',
    'GET /apps/:id/webhook/deliveries',
    'GET /trust',
    'GET /offered-wallets',
    'GET /scopes',
    'POST /apps/:id/scopes/preview',
    'POST /origins/check',
  ],
  editor: [
    'POST /apps',
    'POST /apps/import',
    'PATCH /apps/:id',
    'POST /apps/:id/revoke',
    'POST /apps/:id/rotate',
    'POST /apps/:id/keys/:keyId/revoke',
    'POST /apps/:id/certificate',
    'POST /apps/:id/certificate/request',
    'POST /apps/:id/certificate/renew',
    'POST /apps/:id/platform-certificates/:platform',
    'POST /apps/:id/platform-certificates/:platform/remove',
    'POST /apps/:id/registrations',
    'DELETE /apps/:id/registrations/:registrationId',
    'PUT /apps/:id/webhook',
    'DELETE /apps/:id/webhook',
    'POST /apps/:id/webhook/test',
    'PUT /apps/:id/scopes/:name',
    'DELETE /apps/:id/scopes/:name',
    'POST /apps/:id/tries',
    'POST /apps/:id/tries/:uuid/exchange',
  ],
  owner: [
    'PATCH /members/:id',
    'DELETE /members/:id',
    'GET /members/:id/wallets',
    'DELETE /members/:id/wallets/:walletId',
    'GET /invitations',
    'POST /invitations',
    'DELETE /invitations/:id',
    'GET /audit/export',
    'POST /data/export',
    'POST /data/verify',
    'POST /doctor',
    'GET /backup',
    'POST /apps/:id/erase',
  ],
} as const;

const ROLES = ['viewer', 'editor', 'owner'] as const;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const ROWS = Object.entries(LEAST).flatMap(([role, routes]) =>
  routes.map((route) => ({ route, rank: ['anyone', ...ROLES].indexOf(role) })),
);

/** Operations that change nothing although they are no GET: the audit log has no word of them. */
const BEGINNINGS = [
  'POST /registration/options',
  'POST /sign-in/options',
  'POST /passkeys/options',
  'POST /sign-in/wallet/options',
  'POST /wallets/options',
  'POST /apps/:id/scopes/preview',
  'POST /origins/check',
  'POST /doctor',
];

let side: PortalSide;
let app: FastifyInstance;
const served: { route: string; action: string | undefined }[] = [];
beforeAll(async () => {
  side = await portalSide();
  app = Fastify();
  await app.register(rateLimit, { global: false });
  app.addHook('onRoute', ({ method, url, config }) => {
    const route = `${[method].flat().join()} ${url.replace('/portal-api', '')}`;
    if (method !== 'HEAD') served.push({ route, action: config?.portal?.action });
  });
  await app.register(portalApi, { context: side.context });
});
afterAll(async () => {
  await app.close();
  await side.close();
});

describe('who may do what in the portal', () => {
  it('is said here of every operation that there is', () => {
    expect(served.map(({ route }) => route).toSorted()).toEqual(ROWS.map(({ route }) => route).toSorted());
  });

  it.each(ROWS)('$route: nobody and each role', async ({ route, rank }) => {
    const [method, path = ''] = route.split(' ') as [Method, string];
    // An id that nobody has, and a body that fits nothing: what is allowed is refused for that, or does what harms nobody.
    const id = 'A'.repeat(path.startsWith('/members') ? 22 : 43);
    const url = path.replace(':id', id).replace(/:\w+/, 'x');
    const call = async (browser: Awaited<ReturnType<PortalSide['as']>>) => {
      const reply = await browser.call(method, url, method === 'GET' || method === 'DELETE' ? undefined : {});
      const { error } = (reply.body.startsWith('{"error"') ? reply.json() : {}) as { error?: string };
      return error === 'not_signed_in' || error === 'forbidden' ? error : 'allowed';
    };
    const callers = [side.browser(), ...(await Promise.all(ROLES.map((role) => side.as(role))))];
    const outcomes = [];
    for (const caller of callers) outcomes.push(await call(caller));
    const expected = ['nobody', ...ROLES].map((_who, index) => {
      if (index >= rank) return 'allowed';
      return index === 0 ? 'not_signed_in' : 'forbidden';
    });
    expect(outcomes).toEqual(expected);
  });

  it('every operation that changes something has a name in the audit log', () => {
    const nameless = served.filter(({ route, action }) => !route.startsWith('GET ') && action === undefined);
    expect(nameless.map(({ route }) => route).toSorted()).toEqual(BEGINNINGS.toSorted());
  });

  it('a route that does not say who may call it is not served', async () => {
    const bare = Fastify();
    await bare.register(rateLimit, { global: false });
    guard(bare, side.context);
    expect(() => bare.get('/portal-api/open', async () => 'x')).toThrow('does not say who may call it');
    await bare.close();
  });

  it('a role that is taken away is gone with the next request', async () => {
    const editor = await side.as('owner');
    const { member } = (await editor.call('GET', '/session')).json();
    await side.context.store.changeAccounts((all) =>
      all.map((one) => (one.id === member.id ? { ...one, role: 'viewer' } : one)),
    );
    expect((await editor.call('GET', '/invitations')).json().error).toBe('forbidden');
  });
});

const TRICKS: [string, Record<string, string | undefined>, string][] = [
  [
    'a form of another site',
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    'foreign_page',
  ],
  [
    'a page on another port',
    { origin: 'http://localhost:8081', 'sec-fetch-site': 'same-site' },
    'foreign_page',
  ],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 'foreign_page'],
  ['a link that was followed', { origin: undefined, 'sec-fetch-site': 'none' }, 'foreign_page'],
  [
    'an old browser, from another site',
    { origin: 'https://evil.example', 'sec-fetch-site': undefined },
    'foreign_page',
  ],
  ['a program that names no page', { origin: undefined, 'sec-fetch-site': undefined }, 'foreign_page'],
  ['an origin that begins as ours', { origin: 'http://localhost:8080.evil.example' }, 'foreign_page'],
  ['plain text', { 'content-type': 'text/plain' }, 'unsupported_media_type'],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'unsupported_media_type'],
];

describe('a page of another site', () => {
  it.each(TRICKS)('changes nothing by %s', async (_how, headers, code) => {
    const owner = await side.as('owner');
    const reply = await owner.call('POST', '/invitations', { role: 'owner' }, headers);
    expect(reply.json().error).toBe(code);
    expect(await side.context.store.listInvitations()).toEqual([]);
  });

  it('reads nothing, and no answer is kept or lent to it', async () => {
    const owner = await side.as('owner');
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await owner.call('GET', '/members', undefined, foreign)).json().error).toBe('foreign_page');
    const own = await owner.call('GET', '/members', undefined, { origin: undefined });
    expect(own.statusCode).toBe(200);
    expect(own.headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(own.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(own.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('is not allowed by a preflight to send anything but what any page may', async () => {
    for (const method of ['DELETE', 'PATCH', 'PUT']) {
      const reply = await side.server.inject({
        method: 'OPTIONS',
        url: '/portal-api/members/x',
        headers: { origin: 'https://evil.example', 'access-control-request-method': method },
      });
      expect(reply.headers['access-control-allow-methods'] ?? '').not.toContain(method);
      expect(reply.headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });
});
