import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SKEW } from '../../../service/src/backend-api/request-token.js';
import { requestToken } from '../support/classic-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

/** Seconds that a request token of these tests lives. */
const LIFE = 180;

let benches: ExchangeBench[];
beforeEach(() => {
  benches = [];
});
afterEach(async () => {
  for (const bench of benches) await bench.close();
});

/** A service whose database was restored just now. */
async function restored(...args: Parameters<typeof exchangeBench>): Promise<ExchangeBench> {
  const bench = await exchangeBench(...args);
  bench.context.notBefore = bench.clock();
  benches.push(bench);
  return bench;
}

/** What a token gets that was made so many milliseconds after the restore. */
async function statusAt(bench: ExchangeBench, after: number, extra: object = {}): Promise<number> {
  const iat = (bench.context.notBefore + after) / 1000;
  const { authCode } = await bench.approve();
  const { statusCode } = await bench.exchange(authCode, { claims: { iat, exp: iat + LIFE, ...extra } });
  if (statusCode !== 200) await bench.expectUnspent(authCode);
  return statusCode;
}

it('an auth code from before a restore is refused, and one from after it is good', async () => {
  const bench = await exchangeBench();
  benches.push(bench);
  const old = await bench.approve();
  bench.clock.advance(1_000);
  bench.context.notBefore = bench.clock();
  expect((await bench.exchange(old.authCode)).json().error).toBe('invalid_grant');
  await bench.expectUnspent((await bench.approve()).authCode);
});

describe('request tokens from before a restore', () => {
  const edge = -SKEW * 1000;

  it.each([
    ['as much before it as clocks may differ', edge, 200],
    ['a millisecond more before it', edge - 1, 401],
    ['a millisecond less before it', edge + 1, 200],
    ['in its moment', 0, 200],
    ['after it', 1, 200],
    ['a minute and a half before it', -90_000, 401],
  ])('one made %s: %s', async (_when, after, status) => {
    expect(await statusAt(await restored(), after)).toBe(status);
    expect(await statusAt(await restored({ classic: true }), after)).toBe(status);
  });

  it('count where the database was never restored', async () => {
    const bench = await restored();
    const { notBefore } = bench.context;
    bench.context.notBefore = 0;
    const iat = notBefore / 1000 - 100;
    const { authCode } = await bench.approve();
    expect((await bench.exchange(authCode, { claims: { iat, exp: iat + LIFE } })).statusCode).toBe(200);
  });

  it('of an old SDK that does not say when they were made are not told apart, and need a code of the restored service', async () => {
    const bench = await restored({ classic: true });
    expect(await statusAt(bench, -90_000, { iat: undefined })).toBe(200);
  });

  it('cannot be replayed, although the backup does not know that they were used', async () => {
    const before = await exchangeBench();
    benches.push(before);
    const { appId, appSecret, pubKey } = before.app;
    const token = await requestToken(before.app, { now: before.clock() / 1000 });
    const used = await before.approve();
    expect((await before.exchange(used.authCode, { token })).statusCode).toBe(200);

    const after = await restored({ appId, appSecret, publicKey: pubKey });
    const soon = (seconds: number) => {
      after.clock.advance(seconds * 1000);
      after.context.notBefore = after.clock();
    };
    soon(SKEW + 1);
    const { authCode } = await after.approve();
    expect((await after.exchange(authCode, { token })).statusCode).toBe(401);
    const own = await requestToken(before.app, { now: after.clock() / 1000 });
    expect((await after.exchange(authCode, { token: own })).statusCode).toBe(200);
    expect((await after.exchange(authCode, { token: own })).statusCode).toBe(401);
  });
});
