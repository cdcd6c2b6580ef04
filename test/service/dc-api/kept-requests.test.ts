import type { DigitalRequest } from 'civic-elements/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepRequests } from '../../../service/src/dc-api/kept-requests.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { type PageService, pageService, snapshotOf } from '../support/page-service.js';

const row = (uuid: string, version = 1) => ({ uuid, version }) as ScopeRequest;

/** Makes requests, and counts how often. */
function maker() {
  let count = 0;
  return {
    count: () => count,
    make: async (): Promise<DigitalRequest[]> => [
      { protocol: 'openid4vp-v1-signed', data: { request: `made ${(count += 1)}` } },
    ],
  };
}

describe('requests for the prompt of a browser', () => {
  it('are made once for a version, also for pages that ask at the same time', async () => {
    const kept = keepRequests();
    const { make, count } = maker();
    const [one, other] = await Promise.all([kept.of(row('a'), make), kept.of(row('a'), make)]);
    expect(other).toBe(one);
    expect(await kept.of(row('a'), make)).toBe(one);
    expect(count()).toBe(1);
  });

  it('are made anew for another version, and the former ones are forgotten', async () => {
    const kept = keepRequests(1);
    const { make } = maker();
    const former = await kept.of(row('a'), make);
    expect(await kept.of(row('a', 2), make)).not.toEqual(former);
    expect(await kept.of(row('a', 1), make)).not.toEqual(former);
  });

  it('are never those of another scope request', async () => {
    const kept = keepRequests();
    const { make } = maker();
    expect(await kept.of(row('a'), make)).not.toEqual(await kept.of(row('b'), make));
  });

  it('are kept for so many scope requests and no more', async () => {
    const kept = keepRequests(2);
    const { make, count } = maker();
    for (const uuid of ['a', 'b', 'c']) await kept.of(row(uuid), make);
    await kept.of(row('c'), make);
    expect(count()).toBe(3);
    await kept.of(row('a'), make);
    expect(count()).toBe(4);
  });

  it('are not kept when they could not be made', async () => {
    const kept = keepRequests();
    const { make } = maker();
    await expect(kept.of(row('a'), () => Promise.reject(new Error('no key')))).rejects.toThrow('no key');
    expect(await kept.of(row('a'), make)).toHaveLength(1);
  });
});

describe('a page with a prompt', () => {
  const logo = `data:image/png;base64,${Buffer.concat([Buffer.from('iVBORw0KGgo=', 'base64'), Buffer.alloc(16_000)]).toString('base64')}`;
  let service: PageService;
  beforeAll(async () => {
    service = await pageService({}, { logo });
  });
  afterAll(() => service.close());
  const start = () => service.start({ digital: ['openid4vp-v1-signed'] });

  it('reads the same request again, until it renews', async () => {
    const key = await start();
    expect(snapshotOf(await service.get(key)).digital).toEqual(key.reply.digital);
    const renewed = snapshotOf(await service.post(key, 'renew'));
    expect(renewed.digital).toHaveLength(1);
    expect(renewed.digital).not.toEqual(key.reply.digital);
  });

  it('gets a large logo once, beside the request and not in it', async () => {
    const key = await start();
    expect(key.reply.app.logo).toBe(logo);
    expect(JSON.stringify(key.reply.digital).length).toBeLessThan(6000);
    expect((await service.get(key)).body.length).toBeLessThan(7000);
  });

  it('has no request any more when the app is revoked', async () => {
    const key = await start();
    await service.context.store.changeApp(service.app.appId, (app) => ({ ...app, revokedAt: 1 }));
    expect(snapshotOf(await service.get(key))).not.toHaveProperty('digital');
  });
});
