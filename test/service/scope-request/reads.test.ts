import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countingStore } from '../support/counting-store.js';
import { type PageKey, type PageService, pageService, snapshotOf } from '../support/page-service.js';

let service: PageService;
let store: ReturnType<typeof countingStore>;
let key: PageKey;
beforeEach(async () => {
  service = await pageService();
  store = countingStore(service.context.store);
  service.context.store = store;
  key = await service.start();
  store.take();
});
afterEach(() => service.close());

const requestId = () => key.reply.qrLink.split('/').at(-1) ?? '';

describe('one GET reads the row once', () => {
  it('of a pending scope request, and writes nothing', async () => {
    expect(snapshotOf(await service.get(key)).status).toBe('pending');
    expect(store.take()).toEqual({ reads: 1, writes: 0 });
  });

  it('of an approved one, and starts its auth code with one write', async () => {
    await service.answer(key);
    store.take();
    expect(snapshotOf(await service.get(key)).authCode).toBeDefined();
    expect(store.take()).toEqual({ reads: 1, writes: 1 });
    expect(snapshotOf(await service.get(key)).authCode).toBeDefined();
    expect(store.take()).toEqual({ reads: 1, writes: 0 });
  });

  it('of one whose time is over, and writes its end once', async () => {
    service.clock.advance(120_000);
    expect(snapshotOf(await service.get(key)).status).toBe('expired');
    expect(store.take()).toEqual({ reads: 1, writes: 1 });
    expect(snapshotOf(await service.get(key)).status).toBe('expired');
    expect(store.take()).toEqual({ reads: 1, writes: 0 });
  });

  it('and once more for a long poll, which subscribes before it reads', async () => {
    await service.get(key, '?after=0&wait=1');
    expect(store.take()).toEqual({ reads: 2, writes: 0 });
    await service.answer(key);
    store.take();
    expect(snapshotOf(await service.get(key, '?after=1&wait=1')).authCode).toBeDefined();
    expect(store.take()).toEqual({ reads: 2, writes: 1 });
  });
});

describe('one POST reads the row once', () => {
  it.each(['cancel', 'renew'])('to %s', async (action) => {
    expect((await service.post(key, action)).statusCode).toBe(200);
    expect(store.take()).toEqual({ reads: 1, writes: 1 });
  });

  it('to return: one write approves, one starts the auth code', async () => {
    const responseCode = await service.answer(key, 'same-device');
    store.take();
    expect(snapshotOf(await service.post(key, 'return', { responseCode })).authCode).toBeDefined();
    expect(store.take()).toEqual({ reads: 1, writes: 2 });
  });
});

describe('a link is found with one read', () => {
  it('by its landing page', async () => {
    expect((await service.server.inject(`/w/${requestId()}`)).statusCode).toBe(200);
    expect(store.take()).toEqual({ reads: 1, writes: 0 });
  });

  it('by a wallet, whose first fetch writes and whose second does not', async () => {
    const fetch = () => service.server.inject(`/wallet-api/request/${requestId()}`);
    expect((await fetch()).statusCode).toBe(200);
    expect(store.take()).toEqual({ reads: 1, writes: 1 });
    expect((await fetch()).statusCode).toBe(200);
    expect(store.take()).toEqual({ reads: 1, writes: 0 });
  });
});

it('a row that is out of date is read anew, and the other change is kept', async () => {
  const { getScopeRequest } = store;
  store.getScopeRequest = async (uuid) => {
    store.getScopeRequest = getScopeRequest;
    const row = await getScopeRequest(uuid);
    await service.server.inject(`/wallet-api/request/${requestId()}`);
    return row;
  };
  expect(snapshotOf(await service.post(key, 'cancel'))).toMatchObject({ status: 'cancelled', version: 3 });
  expect(store.take()).toEqual({ reads: 3, writes: 3 });
});
