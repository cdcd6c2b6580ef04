import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { move } from '../../../service/src/scope-request/moves.js';
import { type PageKey, type PageService, pageService, snapshotOf } from '../support/page-service.js';

let service: PageService;
let key: PageKey;
beforeAll(async () => {
  service = await pageService();
});
beforeEach(async () => {
  key = await service.start({ returnUrl: 'http://localhost:8081/back' });
});
afterAll(() => service.close());

const statusOf = async () => (await service.stored(key))?.status;
const found = (link: string | undefined) => service.context.store.findByLink(sha256((link ?? '').slice(-22)));

describe('POST …/cancel', () => {
  it.each([{}, { reason: 'user' }, { reason: 'page' }])('ends it: %j', async (payload) => {
    const response = await service.post(key, 'cancel', payload);
    expect([response.statusCode, snapshotOf(response).status]).toEqual([200, 'cancelled']);
    expect(await statusOf()).toBe('cancelled');
  });

  it('kills both links and wipes what was secret', async () => {
    await service.post(key, 'cancel');
    expect(await found(key.reply.qrLink)).toBeUndefined();
    expect(await found(key.reply.sameDeviceLink)).toBeUndefined();
    expect(await service.stored(key)).not.toHaveProperty('sealedSeed');
  });

  it('may be said twice', async () => {
    const first = snapshotOf(await service.post(key, 'cancel'));
    const second = await service.post(key, 'cancel');
    expect([second.statusCode, snapshotOf(second).version]).toEqual([200, first.version]);
  });

  it('is possible until the page’s part of a same-device answer', async () => {
    const code = await service.answer(key, 'same-device');
    expect((await service.post(key, 'cancel')).statusCode).toBe(200);
    const late = await service.post(key, 'return', { responseCode: code });
    expect([late.statusCode, late.json().error]).toEqual([409, 'wrong_status']);
    expect(await service.stored(key)).not.toHaveProperty('sealedClaims');
  });

  it('comes too late after approval: 409, and the code is still delivered (T20)', async () => {
    await service.answer(key);
    const response = await service.post(key, 'cancel');
    expect([response.statusCode, response.json().error]).toEqual([409, 'wrong_status']);
    expect(snapshotOf(await service.get(key)).authCode).toBeDefined();
  });

  it.each(['denied', 'expired', 'failed'] as const)('does not rewrite that it %s', async (status) => {
    await advance(service.context, key.uuid, (row) => move(row, [status]));
    expect((await service.post(key, 'cancel')).statusCode).toBe(409);
    expect(await statusOf()).toBe(status);
  });

  it('comes too late after the time is over', async () => {
    service.clock.advance(120_000);
    expect((await service.post(key, 'cancel')).statusCode).toBe(409);
    expect(await statusOf()).toBe('expired');
  });

  it.each([
    { reason: 'denied' },
    { reason: '' },
    { reason: 1 },
    { reason: null },
    { status: 'approved' },
    [],
  ])('refuses the body %j', async (payload) => {
    const response = await service.post(key, 'cancel', payload);
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_request']);
    expect(await statusOf()).toBe('pending');
  });
});

describe('POST …/renew', () => {
  it('gives new links with 120 s of their own; the old ones are dead at once', async () => {
    service.clock.advance(100_000);
    const renewed = snapshotOf(await service.post(key, 'renew'));
    expect(renewed).toMatchObject({
      status: 'pending',
      version: 2,
      expiresAt: new Date(service.clock() + 120_000).toISOString(),
    });
    for (const kind of ['qrLink', 'sameDeviceLink'] as const) {
      expect(renewed[kind]).not.toBe(key.reply[kind]);
      expect(await found(key.reply[kind])).toBeUndefined();
      expect((await found(renewed[kind]))?.request.uuid).toBe(key.uuid);
    }
  });

  it('works three times and then no more', async () => {
    const links = new Set([key.reply.qrLink]);
    for (let count = 1; count <= 3; count++) {
      const response = await service.post(key, 'renew');
      expect(response.statusCode).toBe(200);
      links.add(snapshotOf(response).qrLink ?? '');
    }
    const response = await service.post(key, 'renew');
    expect([response.statusCode, response.json().error]).toEqual([409, 'too_many_renewals']);
    expect(links.size).toBe(4);
    expect((await service.stored(key))?.generation).toBe(3);
  });

  it('works three times also when asked 20 times at once', async () => {
    const responses = await Promise.all(Array.from({ length: 20 }, () => service.post(key, 'renew')));
    expect(responses.filter(({ statusCode }) => statusCode === 200)).toHaveLength(3);
  });

  it('takes a request back that a wallet has read: its answer would come to a dead link', async () => {
    await advance(service.context, key.uuid, (row) => move(row, ['read']));
    expect(snapshotOf(await service.post(key, 'renew')).status).toBe('pending');
    expect(await found(key.reply.qrLink)).toBeUndefined();
  });

  it('is too late for a link that has expired', async () => {
    service.clock.advance(120_000);
    const response = await service.post(key, 'renew');
    expect([response.statusCode, response.json().error]).toEqual([409, 'wrong_status']);
    expect(await statusOf()).toBe('expired');
  });

  it.each(['answered', 'denied', 'cancelled', 'failed'] as const)(
    'is too late once it is %s',
    async (status) => {
      await advance(service.context, key.uuid, (row) => move(row, [status]));
      expect((await service.post(key, 'renew')).statusCode).toBe(409);
      expect(await statusOf()).toBe(status);
    },
  );
});

describe('POST …/return', () => {
  it('approves with the right response code, once, and hands over the auth code', async () => {
    const code = await service.answer(key, 'same-device');
    const response = await service.post(key, 'return', { responseCode: code });
    expect(response.statusCode).toBe(200);
    expect(snapshotOf(response)).toMatchObject({ status: 'approved', authCode: expect.any(String) });
    const again = await service.post(key, 'return', { responseCode: code });
    expect([again.statusCode, again.json().error]).toEqual([409, 'wrong_status']);
    expect(await service.stored(key)).not.toHaveProperty('responseCode');
  });

  it('approves once when the code comes 20 times at once', async () => {
    const code = await service.answer(key, 'same-device');
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => service.post(key, 'return', { responseCode: code })),
    );
    expect(responses.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  it('refuses a wrong code, and the right one still works afterwards', async () => {
    const code = await service.answer(key, 'same-device');
    const wrong = [
      randomBytes(32).toString('base64url'),
      sha256(code),
      `${code}=`,
      code.slice(1),
      `${code} `,
      key.uuid,
      'null',
    ];
    for (const responseCode of wrong) {
      const response = await service.post(key, 'return', { responseCode });
      expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_response_code']);
    }
    expect(await statusOf()).toBe('answered');
    expect((await service.post(key, 'return', { responseCode: code })).statusCode).toBe(200);
  });

  it('refuses the code of another scope request (session fixation, T10)', async () => {
    const attacker = await service.start();
    const theirs = await service.answer(attacker, 'same-device');
    await service.answer(key, 'same-device');
    const response = await service.post(key, 'return', { responseCode: theirs });
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_response_code']);
    expect(await statusOf()).toBe('answered');
  });

  it('refuses whoever has the code and not the page secret (T10)', async () => {
    const code = await service.answer(key, 'same-device');
    const stranger = { ...key, secret: randomBytes(32).toString('base64url') };
    expect((await service.post(stranger, 'return', { responseCode: code })).statusCode).toBe(404);
    expect(await statusOf()).toBe('answered');
  });

  it.each([
    [59_999, 200],
    [60_000, 400],
    [60_001, 400],
  ])('after %i ms answers %i', async (late, statusCode) => {
    const code = await service.answer(key, 'same-device');
    service.clock.advance(late);
    expect((await service.post(key, 'return', { responseCode: code })).statusCode).toBe(statusCode);
  });

  it('is too early while nobody has answered', async () => {
    const response = await service.post(key, 'return', { responseCode: 'x' });
    expect([response.statusCode, response.json().error]).toEqual([409, 'wrong_status']);
  });

  it('cannot approve what was answered by the QR code’s link', async () => {
    await service.answer(key, 'qr');
    expect((await service.post(key, 'return', { responseCode: 'x' })).statusCode).toBe(409);
  });

  it('cannot approve an answer that has no response code at all', async () => {
    await advance(service.context, key.uuid, (row) => move(row, ['answered']));
    for (const responseCode of ['undefined', 'x']) {
      expect((await service.post(key, 'return', { responseCode })).statusCode).toBe(400);
    }
    expect(await statusOf()).toBe('answered');
  });

  it.each([
    {},
    { responseCode: '' },
    { responseCode: 1 },
    { responseCode: null },
    { responseCode: ['x'] },
    { responseCode: 'x'.repeat(129) },
    { responseCode: 'x', extra: 1 },
  ])('refuses the body %j', async (payload) => {
    await service.answer(key, 'same-device');
    const response = await service.post(key, 'return', payload);
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_request']);
    expect(await statusOf()).toBe('answered');
  });
});

describe('ways that do not exist', () => {
  it.each([
    ['PUT', '/cancel'],
    ['DELETE', ''],
    ['PATCH', ''],
    ['GET', '/cancel'],
    ['POST', ''],
    ['POST', '/approve'],
    ['POST', '/CANCEL'],
    ['POST', '/cancel/'],
    ['POST', '/match'],
  ] as const)('%s %s is 404 and changes nothing', async (method, path) => {
    const response = await service.server.inject({
      method,
      url: `/scope-requests/${key.uuid}${path}`,
      headers: { authorization: `Bearer ${key.secret}` },
      ...(method !== 'GET' && { payload: {} }),
    });
    expect([response.statusCode, response.json().error]).toEqual([404, 'not_found']);
    expect((await service.stored(key))?.version).toBe(1);
  });
});
