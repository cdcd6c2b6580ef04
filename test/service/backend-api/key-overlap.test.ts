import { createDecipheriv } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeApp, revokeApp } from '../../../service/src/apps/change-app.js';
import { renewCertificates } from '../../../service/src/apps/renew-certificates.js';
import { listKeys, revokeKey, rotateApp } from '../../../service/src/apps/rotate-app.js';
import type { TestApp } from '../support/approved-request.js';
import { decodePart, exchangeAt } from '../support/classic-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

const DAY = 86_400;

let bench: ExchangeBench;
beforeEach(async () => {
  bench = await exchangeBench({}, { store: 'sqlite' });
});
afterEach(() => bench.close());

const rotate = (overlap?: number) =>
  rotateApp(bench.context, bench.app.appId, overlap === undefined ? {} : { overlap });

/** An exchange of a fresh code by a back-end with these credentials. */
async function exchangeBy(app: TestApp) {
  const { authCode } = await bench.approve();
  return exchangeAt(bench.server, app, authCode, { now: bench.clock() / 1000 });
}

/** What a back-end reads of its answer with its secret. */
function read(reply: { json(): { data: string } }, { appSecret }: TestApp): unknown {
  const sealed = decodePart(reply.json().data, 1).data as string;
  const iv = Buffer.from(sealed.slice(0, 32), 'hex');
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(appSecret, 'hex'), iv);
  const bytes = Buffer.concat([decipher.update(Buffer.from(sealed.slice(32), 'base64')), decipher.final()]);
  return JSON.parse(bytes.toString('utf8'));
}

const idOf = async (pubKey: string) =>
  (await listKeys(bench.context, bench.app.appId)).find(({ publicKey }) => publicKey === pubKey)?.id ?? '';

describe('while a back-end changes over to new keys', () => {
  it('both pairs exchange codes, and each reads its answer with its own secret', async () => {
    const fresh = await rotate(DAY);
    for (const pair of [bench.app, fresh]) {
      const reply = await exchangeBy(pair);
      expect(reply.statusCode).toBe(200);
      expect(read(reply, pair)).toContainEqual(expect.objectContaining({ value: 'ada@example.org' }));
    }
  });

  it('the old pair works until the end and not a millisecond longer', async () => {
    const fresh = await rotate(DAY);
    bench.clock.advance(DAY * 1000 - 1);
    expect((await exchangeBy(bench.app)).statusCode).toBe(200);
    bench.clock.advance(1);
    const late = await exchangeBy(bench.app);
    expect([late.statusCode, late.json().error]).toEqual([401, 'invalid_client']);
    expect((await exchangeBy(fresh)).statusCode).toBe(200);
  });

  it('refuses the secret of one pair with the key of the other', async () => {
    const fresh = await rotate(DAY);
    const { appSecret } = bench.app;
    expect((await exchangeBy({ ...fresh, appSecret })).statusCode).toBe(401);
    expect((await exchangeBy({ ...bench.app, appSecret: fresh.appSecret })).statusCode).toBe(401);
  });

  it('a pair that is revoked is refused at once, and the other goes on', async () => {
    const fresh = await rotate(DAY);
    await revokeKey(bench.context, bench.app.appId, await idOf(bench.app.pubKey));
    expect((await exchangeBy(bench.app)).statusCode).toBe(401);
    expect((await exchangeBy(fresh)).statusCode).toBe(200);
    expect(await listKeys(bench.context, bench.app.appId)).toHaveLength(1);
  });

  it('a rotation without overlap ends every older pair, also one that had time left', async () => {
    const second = await rotate(DAY);
    const third = await rotate();
    for (const old of [bench.app, second]) expect((await exchangeBy(old)).statusCode).toBe(401);
    expect((await exchangeBy(third)).statusCode).toBe(200);
  });

  it('one token is good for one call, whichever pair signs it', async () => {
    await rotate(DAY);
    const parts = { now: bench.clock() / 1000, claims: { jti: 'the-same-jti-of-two' } };
    const codes = [await bench.approve(), await bench.approve()];
    const replies = [];
    for (const { authCode } of codes)
      replies.push(await exchangeAt(bench.server, bench.app, authCode, parts));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 401]);
  });

  it('a closed app takes neither', async () => {
    const fresh = await rotate(DAY);
    await revokeApp(bench.context, bench.app.appId);
    for (const pair of [bench.app, fresh]) expect((await exchangeBy(pair)).statusCode).toBe(401);
  });

  it('other changes of the app keep both', async () => {
    const fresh = await rotate(DAY);
    await changeApp(bench.context, bench.app.appId, { name: 'Renamed' });
    for (const pair of [bench.app, fresh]) expect((await exchangeBy(pair)).statusCode).toBe(200);
  });
});

describe('pairs', () => {
  it('are shown with their ends and without secrets, the newest first', async () => {
    const now = bench.clock();
    const fresh = await rotate(DAY);
    const keys = await listKeys(bench.context, bench.app.appId);
    expect(keys.map(({ publicKey, endsAt }) => [publicKey, endsAt])).toEqual([
      [fresh.pubKey, undefined],
      [bench.app.pubKey, now + DAY * 1000],
    ]);
    for (const key of keys) {
      expect(key.id).toMatch(/^[0-9a-f]{8}$/);
      expect(Object.keys(key).filter((name) => /secret/i.test(name))).toEqual([]);
    }
  });

  it('that are over leave their secrets nowhere after the daily look', async () => {
    await rotate(DAY);
    bench.clock.advance(DAY * 1000);
    await renewCertificates(bench.context, (_appId, error) => {
      throw error;
    });
    expect(await bench.context.store.getApp(bench.app.appId)).not.toHaveProperty('formerKeys');
  });

  it('are four at a time at most', async () => {
    for (let pairs = 1; pairs < 4; pairs++) await rotate(DAY);
    await expect(rotate(DAY)).rejects.toThrow('overlap: 4 pairs are valid already');
    bench.clock.advance(DAY * 1000);
    await rotate(DAY);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2_592_001])(
    'refuses an overlap of %s seconds',
    async (overlap) => {
      await expect(rotate(overlap)).rejects.toMatchObject({ name: 'AppError' });
      expect(await listKeys(bench.context, bench.app.appId)).toHaveLength(1);
    },
  );

  it('refuses to revoke the newest one, an unknown one and one that is over', async () => {
    const { appId, pubKey } = bench.app;
    const first = await idOf(pubKey);
    await expect(revokeKey(bench.context, appId, first)).rejects.toThrow('newest');
    await expect(revokeKey(bench.context, appId, '00000000')).rejects.toThrow('no valid pair');
    await rotate(DAY);
    bench.clock.advance(DAY * 1000);
    await expect(revokeKey(bench.context, appId, first)).rejects.toThrow('no valid pair');
  });
});
