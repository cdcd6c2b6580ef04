import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import { move } from '../../../service/src/scope-request/moves.js';
import type { Context } from '../../../service/src/context.js';
import { ADA, type TestContext, testApp, testContext } from '../support/approved-request.js';
import { DURABLE, type RedisServer, startRedis } from '../support/redis-server.js';
import { START, storedRequest } from '../support/stored-request.js';

const PAGE_SECRET = randomBytes(32).toString('base64url');
const SEED = randomBytes(32).toString('hex');
const RESPONSE_CODE = randomBytes(32).toString('base64url');
/** Every byte of the data folder: database, journal and whatever else is there. */
function folderBytes(context: Context): Buffer {
  const { dataDir } = context.options;
  return Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name))));
}

describe.each(['sqlite', 'redis'] as const)('what the %s store keeps on its disk', (store) => {
  let bench: TestContext;
  let appSecret: string;
  let prvKey: string;
  let requestIds: string[];
  let stored: Buffer;

  let redis: RedisServer | undefined;

  beforeAll(async () => {
    redis = store === 'redis' ? await startRedis(DURABLE) : undefined;
    bench = await testContext({ store, ...(redis && { redis: redis.options }) });
    const { context } = bench;
    ({ appSecret, prvKey } = await testApp(context));
    const request = storedRequest({ challenge: sha256(PAGE_SECRET), expiresAt: START + 1e9 });
    const { uuid } = request;
    request.linkHashes = context.requestIds.hashes(uuid, ['qr', 'same-device'], 0);
    request.sealedSeed = context.seal.seal(SEED, `seed ${uuid}`);
    requestIds = [
      context.requestIds.derive(uuid, 'qr', 0),
      context.requestIds.derive(uuid, 'same-device', 0),
    ];
    await context.store.createScopeRequest(request);
    await context.store.compareAndSet(
      move(request, ['answered'], {
        sealedClaims: context.seal.seal(JSON.stringify(ADA), `claims ${uuid}`),
        responseCode: { hash: sha256(RESPONSE_CODE), expiresAt: START + 60_000 },
      }),
    );
    stored = redis ? redis.fileBytes() : folderBytes(context);
  });
  afterAll(async () => {
    await bench.close();
    await redis?.stop();
  });

  it('which is stolen holds the scope request at all (or the next tests would prove nothing)', () => {
    expect(stored.includes(sha256(PAGE_SECRET))).toBe(true);
    expect(stored.includes('Test shop')).toBe(true);
  });

  it.each([
    ['the page secret', () => PAGE_SECRET],
    ['the seed', () => SEED],
    ['the response code', () => RESPONSE_CODE],
    ['the QR link’s request id', () => requestIds[0] ?? ''],
    ['the same-device link’s request id', () => requestIds[1] ?? ''],
    ['the app secret', () => appSecret],
    ['the app’s private key', () => prvKey],
    ['the e-mail address', () => 'ada@example.org'],
    ['the telephone number', () => '5551234567'],
    ['the user id', () => ADA.userId],
    ['a private key in PEM', () => 'PRIVATE KEY'],
    ['a private key as JWK', () => '"d":"'],
  ])('which is stolen does not hold %s, in any usual spelling (T39)', (_what, canary) => {
    const text = canary();
    expect(text.length).toBeGreaterThan(3);
    const spellings = [
      text,
      Buffer.from(text).toString('base64url'),
      Buffer.from(text).toString('base64').replace(/=+$/, ''),
      Buffer.from(text).toString('hex'),
      text.toUpperCase(),
    ];
    for (const spelling of spellings) expect(stored.includes(spelling)).toBe(false);
    if (/^[0-9a-f]{32,}$/.test(text)) expect(stored.includes(Buffer.from(text, 'hex'))).toBe(false);
  });

  it('which is stolen does not hold the service key or the pairwise key', () => {
    const { options, pairwiseKey } = bench.context;
    for (const key of [options.serviceKey, pairwiseKey]) {
      expect(stored.includes(key)).toBe(false);
      expect(stored.includes(key.toString('hex'))).toBe(false);
      expect(stored.includes(key.toString('base64url'))).toBe(false);
    }
  });
});
