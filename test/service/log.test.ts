import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageService, pageService } from './support/page-service.js';

let service: PageService;
beforeEach(async () => {
  service = await pageService({ logLevel: 'info' });
});
afterEach(() => service.close());

const refusals = () =>
  service.lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'refused');

it('a refused origin is named with the app that it asked for, so that an operator can register it', async () => {
  await service.create({}, { origin: 'https://www.shop.example' });
  expect(refusals()).toMatchObject([
    { code: 'origin_not_registered', appId: service.app.appId, origin: 'https://www.shop.example' },
  ]);
});

it.each([undefined, 'null', 'https://a b', 'javascript:alert(1)'])(
  'an origin %j that is no web address is logged as null, and not as it came',
  async (origin) => {
    await service.create({}, { origin });
    expect(refusals()).toMatchObject([{ code: 'origin_not_registered', origin: 'null' }]);
  },
);

it('a foreign page that follows a scope request is named with the app whose page started it', async () => {
  const { uuid, secret } = await service.start();
  const headers = { origin: 'https://evil.example', authorization: `Bearer ${secret}` };
  await service.server.inject({ url: `/scope-requests/${uuid}`, headers });
  expect(refusals()).toMatchObject([
    { code: 'origin_not_registered', appId: service.app.appId, origin: 'https://evil.example' },
  ]);
});

it('a scope that lost its last issuer before the wallet read it is named with its app', async () => {
  const { reply } = await service.start();
  for (const { id } of await service.context.store.listTrustAnchors())
    await service.context.store.removeTrustAnchor(id);
  const [requestId] = new URL(reply.qrLink ?? '').pathname.split('/').slice(2);
  await service.server.inject(`/wallet-api/request/${requestId}`);
  expect(refusals()).toMatchObject([
    { code: 'no_trusted_issuer', appId: service.app.appId, scope: 'BASIC_SIGNUP' },
  ]);
});

it('a scope that nobody can answer is named with its app and its labels', async () => {
  for (const { id } of await service.context.store.listTrustAnchors())
    await service.context.store.removeTrustAnchor(id);
  await service.create();
  expect(refusals()).toMatchObject([
    {
      code: 'no_trusted_issuer',
      appId: service.app.appId,
      scope: 'BASIC_SIGNUP',
      labels: ['contact.personal.email', 'contact.personal.phoneNumber'],
    },
  ]);
});

it('every other refusal to an app names it as well, and an app that is not registered is not repeated', async () => {
  await service.create({ scope: 'NO_SUCH_SCOPE' });
  await service.create({ appId: 'app-marker' });
  expect(refusals()).toMatchObject([
    { code: 'invalid_scope', appId: service.app.appId },
    { code: 'unknown_app' },
  ]);
  expect(service.lines.join()).not.toMatch(/app-marker|NO_SUCH_SCOPE/);
});

describe('a member that breaks the schema is named in the log and in the answer, and what it holds is not', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['one of the wrong form', { challenge: 'value-marker' }, 'body/challenge', 'pattern'],
    ['one that is missing', { challenge: undefined }, 'body/challenge', 'required'],
    ['one that is too long', { loginNonce: 'value-marker'.repeat(20) }, 'body/loginNonce', 'maxLength'],
    ['one inside another', { scope: { attributes: [''] } }, 'body/scope', 'type'],
    ['an unknown one, by its place alone', { 'name-marker': 1 }, 'body', 'additionalProperties'],
  ])('%s', async (_what, patch, member, keyword) => {
    const response = await service.create(patch);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: 'invalid_request', member });
    expect(refusals()).toMatchObject([{ code: 'invalid_request', member, keyword }]);
    expect(response.body + service.lines.join()).not.toMatch(/value-marker|name-marker/);
  });
});

it('the rule that failed is named, and what came is not', async () => {
  const reply = await service.server.inject({ url: '/healthz', headers: { host: '' } });
  expect(reply.statusCode).toBe(200);
  await service.server.inject({
    method: 'POST',
    url: '/sip/prod/scopeRequest/authCode',
    headers: { authorization: 'Civic secret-words' },
    payload: '{"authToken":"a.b.c"}',
  });
  expect(refusals()).toMatchObject([{ code: 'invalid_client', rule: 'authorization' }]);
  expect(service.lines.join()).not.toContain('secret-words');
});
