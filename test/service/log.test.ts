import { afterEach, beforeEach, expect, it } from 'vitest';
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
