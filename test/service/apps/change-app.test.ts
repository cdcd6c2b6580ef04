import { ECDH } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revokeApp } from '../../../service/src/apps/change-app.js';
import { registerApp } from '../../../service/src/apps/register-app.js';
import { rotateApp } from '../../../service/src/apps/rotate-app.js';
import type { Context } from '../../../service/src/context.js';
import { type TestContext, testApp, testContext } from '../support/approved-request.js';

interface KeyPair {
  source: string;
  prv: string;
  pub: string;
  secret?: string;
}
const PAIRS = JSON.parse(
  readFileSync(new URL('../fixtures/keypairs.json', import.meta.url), 'utf8'),
) as KeyPair[];

let bench: TestContext;
let context: Context;
beforeAll(async () => {
  bench = await testContext();
  context = bench.context;
});
afterAll(() => bench.close());

const opened = async (appId: string) => {
  const app = await context.store.getApp(appId);
  return context.seal.open(app?.sealedSecret ?? '', `app-secret ${appId}`);
};

describe('moving an app over from the original system', () => {
  it.each(PAIRS.map((pair, index): [string, number, KeyPair] => [pair.source, index, pair]))(
    'keeps id, key and secret of %s',
    async (_source, index, { pub, secret = 'AB'.repeat(16) }) => {
      const appId = `moved-${index}`;
      const app = await registerApp(context, {
        appId,
        appSecret: secret,
        publicKey: pub,
        name: 'Moved',
        origins: ['https://shop.example'],
      });
      expect(app.publicKey).toBe(pub);
      expect(ECDH.convertKey(app.publicKey, 'prime256v1', 'hex', 'hex', 'uncompressed')).toBe(pub);
      expect(await opened(appId)).toBe(secret);
    },
  );
});

describe('rotation of an app', () => {
  it('gives new secret and keys, and the old ones are gone', async () => {
    const app = await testApp(context);
    const fresh = await rotateApp(context, app.appId);
    expect(fresh.appId).toBe(app.appId);
    for (const field of ['appSecret', 'prvKey', 'pubKey'] as const) expect(fresh[field]).not.toBe(app[field]);
    expect((await context.store.getApp(app.appId))?.publicKey).toBe(fresh.pubKey);
    expect(await opened(app.appId)).toBe(fresh.appSecret);
  });

  it('leaves name, origins, certificate and date as they were', async () => {
    const { appId } = await testApp(context);
    const before = await context.store.getApp(appId);
    await rotateApp(context, appId);
    const after = await context.store.getApp(appId);
    const { publicKey, sealedSecret, keysCreatedAt } = after ?? {};
    expect(after).toEqual({ ...before, publicKey, sealedSecret, keysCreatedAt });
  });

  it('does not bring a revoked app back', async () => {
    const { appId } = await testApp(context);
    await revokeApp(context, appId);
    await expect(rotateApp(context, appId)).rejects.toThrow('revoked');
    expect((await context.store.getApp(appId))?.revokedAt).toBeDefined();
  });

  it('is refused for an app that does not exist, and makes none', async () => {
    await expect(rotateApp(context, 'nobody')).rejects.toMatchObject({ name: 'AppError' });
    expect(await context.store.getApp('nobody')).toBeUndefined();
  });
});

describe('revocation of an app', () => {
  it('is dated, and a second one keeps the first date', async () => {
    const { appId } = await testApp(context);
    await revokeApp(context, appId);
    const at = bench.clock();
    bench.clock.advance(1000);
    await revokeApp(context, appId);
    expect((await context.store.getApp(appId))?.revokedAt).toBe(at);
  });

  it('leaves other apps alone', async () => {
    const [a, b] = [await testApp(context), await testApp(context)];
    await revokeApp(context, a.appId);
    expect((await context.store.getApp(b.appId))?.revokedAt).toBeUndefined();
  });

  it('is refused for an app that does not exist', async () => {
    await expect(revokeApp(context, 'nobody')).rejects.toMatchObject({ name: 'AppError' });
    await expect(revokeApp(context, '')).rejects.toMatchObject({ name: 'AppError' });
  });
});
