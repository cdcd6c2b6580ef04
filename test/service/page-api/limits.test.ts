import { describe, expect, it } from 'vitest';
import { PER_PAGE, clientAddress } from '../../../service/src/rate-limit.js';
import { ORIGIN, type PageService, pageService, snapshotOf } from '../support/page-service.js';

function createFrom(service: PageService, remoteAddress: string, headers: Record<string, string> = {}) {
  return service.server.inject({
    method: 'POST',
    url: '/scope-requests',
    remoteAddress,
    headers: { origin: ORIGIN, ...headers },
    payload: service.body(),
  });
}

describe('the cap of open scope requests (T37)', () => {
  it('turns new ones away and lets every one that is there go on', async () => {
    const service = await pageService({ maxOpen: 20 });
    const keys = await Promise.all(Array.from({ length: 20 }, () => service.start()));
    const flood = await Promise.all(Array.from({ length: 50 }, () => service.create()));
    for (const response of flood) {
      expect([response.statusCode, response.json().error]).toEqual([503, 'temporarily_unavailable']);
    }
    for (const key of keys) {
      await service.answer(key);
      expect(snapshotOf(await service.get(key)).authCode).toBeDefined();
    }
    await service.close();
  });

  it('is never passed, however many come at once', async () => {
    const service = await pageService({ maxOpen: 10 });
    const flood = await Promise.all(Array.from({ length: 60 }, () => service.create()));
    expect(flood.filter(({ statusCode }) => statusCode === 201)).toHaveLength(10);
    expect(await service.context.store.countOpen(service.clock())).toBe(10);
    await service.close();
  });

  it('makes room when one ends or its time is over', async () => {
    const service = await pageService({ maxOpen: 1 });
    const key = await service.start();
    expect((await service.create()).statusCode).toBe(503);
    await service.post(key, 'cancel');
    expect((await service.create()).statusCode).toBe(201);
    expect((await service.create()).statusCode).toBe(503);
    service.clock.advance(120_000);
    expect((await service.create()).statusCode).toBe(201);
    await service.close();
  });

  it('does not tell an unregistered page whether the service is full', async () => {
    const service = await pageService({ maxOpen: 1 });
    await service.start();
    expect((await service.create({}, { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await service.create({ appId: 'nobody' })).statusCode).toBe(404);
    await service.close();
  });
});

describe('the rate of creates', () => {
  it('is limited for each address, readably, and tells when to come back', async () => {
    const service = await pageService({ createsPerMinute: 5 });
    for (let count = 0; count < 5; count++)
      expect((await createFrom(service, '192.0.2.1')).statusCode).toBe(201);
    const refused = await createFrom(service, '192.0.2.1');
    expect([refused.statusCode, refused.json().error]).toEqual([429, 'too_many_requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['access-control-allow-origin']).toBe('*');
    expect((await createFrom(service, '192.0.2.2')).statusCode).toBe(201);
    await service.close();
  });

  it('counts refused attempts as well: guessing app ids is no way around it', async () => {
    const service = await pageService({ createsPerMinute: 5 });
    for (let count = 0; count < 5; count++) await service.create({ appId: `guess-${count}` });
    expect((await service.create()).statusCode).toBe(429);
    await service.close();
  });

  it('does not hold up what is already under way', async () => {
    const service = await pageService({ createsPerMinute: 1 });
    const key = await service.start();
    expect((await service.create()).statusCode).toBe(429);
    for (let count = 0; count < 20; count++) expect((await service.get(key)).statusCode).toBe(200);
    expect((await service.post(key, 'renew')).statusCode).toBe(200);
    await service.close();
  });

  it('cannot be dodged by a forwarding header (T36), except behind a proxy that is trusted', async () => {
    const plain = await pageService({ createsPerMinute: 1 });
    await createFrom(plain, '192.0.2.1', { 'x-forwarded-for': '198.51.100.1' });
    expect((await createFrom(plain, '192.0.2.1', { 'x-forwarded-for': '198.51.100.2' })).statusCode).toBe(
      429,
    );
    await plain.close();
    const behind = await pageService({ createsPerMinute: 1, trustProxy: 1 });
    await createFrom(behind, '192.0.2.1', { 'x-forwarded-for': '198.51.100.1' });
    expect((await createFrom(behind, '192.0.2.1', { 'x-forwarded-for': '198.51.100.2' })).statusCode).toBe(
      201,
    );
    for (const claimed of ['203.0.113.1', '203.0.113.2', '127.0.0.1']) {
      const forwarded = { 'x-forwarded-for': `${claimed}, 198.51.100.1` };
      expect((await createFrom(behind, '192.0.2.1', forwarded)).statusCode).toBe(429);
    }
    await behind.close();
  });

  it('is told apart behind two proxies, and behind a proxy of a named network only', async () => {
    const two = await pageService({ createsPerMinute: 1, trustProxy: 2 });
    await createFrom(two, '192.0.2.1', { 'x-forwarded-for': '198.51.100.1, 192.0.2.2' });
    const next = { 'x-forwarded-for': '198.51.100.2, 192.0.2.2' };
    expect((await createFrom(two, '192.0.2.1', next)).statusCode).toBe(201);
    const forged = { 'x-forwarded-for': '203.0.113.9, 198.51.100.2, 192.0.2.2' };
    expect((await createFrom(two, '192.0.2.1', forged)).statusCode).toBe(429);
    await two.close();
    const network = await pageService({ createsPerMinute: 1, trustProxy: ['192.0.2.0/24'] });
    for (const [from, status] of [
      ['192.0.2.1', 201],
      ['203.0.113.1', 201],
      ['203.0.113.1', 429],
    ] as const) {
      const forwarded = { 'x-forwarded-for': '198.51.100.1' };
      expect((await createFrom(network, from, forwarded)).statusCode).toBe(status);
    }
    await network.close();
  });

  it('says in the log, once, that a proxy is not trusted', async () => {
    const plain = await pageService({ logLevel: 'info' });
    for (let count = 0; count < 3; count++) {
      await createFrom(plain, '192.0.2.1', { 'x-forwarded-for': '198.51.100.1' });
    }
    const warnings = plain.lines.filter((line) => line.includes('CIVIC_TRUST_PROXY is not set'));
    expect(warnings).toHaveLength(1);
    expect(warnings.join()).not.toContain('198.51.100.1');
    await plain.close();
  });

  it('counts a visitor’s whole /64 of IPv6 as one', async () => {
    const service = await pageService({ createsPerMinute: 2 });
    expect((await createFrom(service, '2001:db8:0:1::1')).statusCode).toBe(201);
    expect((await createFrom(service, '2001:db8:0:1:ffff::2')).statusCode).toBe(201);
    expect((await createFrom(service, '2001:db8:0:1:1234:5678:9abc:def0')).statusCode).toBe(429);
    expect((await createFrom(service, '2001:db8:0:2::1')).statusCode).toBe(201);
    await service.close();
  });
});

describe('what one page may ask for', () => {
  const SIGNED = 'openid4vp-v1-signed';

  it('does not include snapshots without end, because the requests in each are signed anew', async () => {
    const service = await pageService();
    const [key, other] = [await service.start({ digital: [SIGNED] }), await service.start()];
    const asks = [() => service.get(key), () => service.post(key, 'read')];
    for (const ask of asks) {
      for (let count = 0; count < 120; count++) expect((await ask()).statusCode).toBe(200);
      expect((await ask()).json()).toMatchObject({ error: 'too_many_requests' });
    }
    expect((await service.get(other)).statusCode).toBe(200);
    expect((await service.post(key, 'cancel')).statusCode).toBe(200);
    await service.close();
  });

  it('is counted by few bytes, however long a secret somebody makes up', () => {
    const keyOf = (authorization: string | undefined) =>
      PER_PAGE.keyGenerator({ headers: { authorization } } as Parameters<typeof PER_PAGE.keyGenerator>[0]);
    expect(keyOf('x'.repeat(15_000))).toHaveLength(43);
    expect(keyOf(undefined)).toHaveLength(43);
    expect(keyOf('Bearer one')).not.toBe(keyOf('Bearer two'));
  });
});

describe('what a rate limit counts by', () => {
  const keyOf = (ip: string) => clientAddress({ ip } as Parameters<typeof clientAddress>[0]);

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0db8:0000:0001:0000:0000:0000:0001', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('is for %s %s', (ip, expected) => {
    expect(keyOf(ip)).toBe(expected);
  });

  it('is the same for every spelling of one network', () => {
    const spellings = [
      '2001:db8::1',
      '2001:0DB8::1',
      '2001:db8:0:0:0:0:0:1',
      '2001:db8::0001',
      '2001:db8:0::5:6',
    ];
    expect(new Set(spellings.map(keyOf)).size).toBe(1);
  });
});
