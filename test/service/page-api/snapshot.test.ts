import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageService, pageService, snapshotOf } from '../support/page-service.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { fail, move } from '../../../service/src/scope-request/moves.js';

let service: PageService;
beforeAll(async () => {
  service = await pageService();
});
afterAll(() => service.close());

describe('GET /scope-requests/{uuid}', () => {
  it('answers where it stands', async () => {
    const key = await service.start();
    service.clock.advance(1000);
    expect(snapshotOf(await service.get(key))).toEqual({
      uuid: key.uuid,
      status: 'pending',
      version: 1,
      now: new Date(service.clock()).toISOString(),
      expiresAt: key.reply.expiresAt,
      qrLink: key.reply.qrLink,
      sameDeviceLink: key.reply.sameDeviceLink,
      qrRequest: key.reply.qrRequest,
      sameDeviceRequest: key.reply.sameDeviceRequest,
      crossDevice: 'always',
    });
  });

  it('changes nothing by being asked', async () => {
    const key = await service.start();
    for (let index = 0; index < 5; index++) await service.get(key);
    expect((await service.stored(key))?.version).toBe(1);
  });

  it('shows no link any more once it was answered', async () => {
    const key = await service.start();
    await service.answer(key, 'same-device');
    const snapshot = snapshotOf(await service.get(key));
    expect(snapshot.status).toBe('answered');
    expect(snapshot).not.toHaveProperty('qrLink');
    expect(snapshot).not.toHaveProperty('sameDeviceLink');
    expect(snapshot).not.toHaveProperty('authCode');
  });

  it.each([
    [-1, 'pending'],
    [0, 'expired'],
    [1, 'expired'],
  ])('at the end of the link %i ms says %s, with no sweeper', async (late, status) => {
    const key = await service.start();
    service.clock.advance(120_000 + late);
    expect(snapshotOf(await service.get(key)).status).toBe(status);
  });

  it('says why it failed, in the words of the error list', async () => {
    const key = await service.start();
    await advance(service.context, key.uuid, (row) => fail(row, 'presentation_rejected'));
    expect(snapshotOf(await service.get(key))).toMatchObject({
      status: 'failed',
      error: {
        error: 'presentation_rejected',
        error_description: expect.any(String),
        docs: 'http://localhost:8080/docs/errors#presentation_rejected',
      },
    });
  });

  it.each(['denied', 'cancelled'] as const)(
    'of a %s one shows how it ended and nothing to use',
    async (status) => {
      const key = await service.start();
      await advance(service.context, key.uuid, (row) => move(row, [status]));
      const snapshot = snapshotOf(await service.get(key));
      expect(Object.keys(snapshot).toSorted()).toEqual(['expiresAt', 'now', 'status', 'uuid', 'version']);
      expect(snapshot.status).toBe(status);
    },
  );

  it.each([
    '?after=-1',
    '?after=x&wait=1',
    '?wait=26',
    '?wait=1.5',
    '?wait=-1',
    '?after=1e3',
    '?after=9999999999',
    '?unknown=1',
    '?after=1&after=2',
  ])('refuses the query %s', async (query) => {
    const response = await service.get(await service.start(), query);
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_request']);
  });
});

describe('the first snapshot after approval', () => {
  it('starts the 60 seconds of the auth code, and carries it', async () => {
    const key = await service.start();
    await service.answer(key);
    service.clock.advance(200_000);
    const snapshot = snapshotOf(await service.get(key));
    const seconds = service.clock() / 1000;
    expect(snapshot.status).toBe('approved');
    expect(snapshot.expiresAt).toBe(new Date(service.clock() + 60_000).toISOString());
    expect(decodeJwt(snapshot.authCode ?? '')).toMatchObject({
      iat: seconds,
      exp: seconds + 60,
      sub: service.app.appId,
    });
    expect(decodeProtectedHeader(snapshot.authCode ?? '').alg).toBe('ES256');
  });

  it('starts them once: later snapshots carry the same code with the same end', async () => {
    const key = await service.start();
    await service.answer(key);
    const first = snapshotOf(await service.get(key));
    service.clock.advance(59_999);
    const last = snapshotOf(await service.get(key));
    expect(last.expiresAt).toBe(first.expiresAt);
    expect(last.version).toBe(first.version);
    expect(decodeJwt(last.authCode ?? '')).toEqual(decodeJwt(first.authCode ?? ''));
  });

  it('starts them once also when many ask at the same moment', async () => {
    const key = await service.start();
    await service.answer(key);
    const snapshots = (await Promise.all(Array.from({ length: 30 }, () => service.get(key)))).map(snapshotOf);
    expect(new Set(snapshots.map(({ authCode = '' }) => decodeJwt(authCode).jti)).size).toBe(1);
    expect(new Set(snapshots.map(({ version }) => version)).size).toBe(1);
  });

  it('shows the code no longer when its time is over', async () => {
    const key = await service.start();
    await service.answer(key);
    await service.get(key);
    service.clock.advance(60_000);
    const snapshot = snapshotOf(await service.get(key));
    expect(snapshot.status).toBe('expired');
    expect(snapshot).not.toHaveProperty('authCode');
  });

  it('never comes where nobody picks it up in time', async () => {
    const key = await service.start();
    await service.answer(key);
    service.clock.advance(300_000);
    const snapshot = snapshotOf(await service.get(key));
    expect(snapshot.status).toBe('expired');
    expect(await service.stored(key)).not.toHaveProperty('sealedClaims');
  });

  it('holds no personal data, neither open nor in the code', async () => {
    const key = await service.start({ loginNonce: 'NONCE-MARKER' });
    await service.answer(key);
    const response = await service.get(key);
    const claims = JSON.stringify(decodeJwt(snapshotOf(response).authCode ?? ''));
    for (const text of ['ada@', '5551234567', 'NONCE-MARKER', key.secret]) {
      expect(response.body).not.toContain(text);
      expect(claims).not.toContain(text);
    }
  });
});

it('an app may give its codes up to half an hour', async () => {
  const slow = await pageService({}, { authCodeLifetime: 1800 });
  const key = await slow.start();
  await slow.answer(key);
  const { expiresAt } = snapshotOf(await slow.get(key));
  expect(expiresAt).toBe(new Date(slow.clock() + 1_800_000).toISOString());
  await slow.close();
});
