import { afterEach, beforeEach, expect, it } from 'vitest';
import { testApp, testContext } from '../support/approved-request.js';
import { backendApiServer } from '../support/backend-api-server.js';
import { bodyTag, exchangeAt, exchangeRequest, requestToken } from '../support/classic-request.js';
import { describeEachStore } from '../support/every-store.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Other spellings of one signed token: jose by itself would take them all. */
function twins(jwt: string): string[] {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const s = BigInt(`0x${bytes.subarray(32).toString('hex')}`);
  const twin = Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex');
  const mirrored = Buffer.concat([bytes.subarray(0, 32), twin]).toString('base64url');
  const last = ALPHABET.indexOf(signature.slice(-1));
  const sameBytes = [...ALPHABET].filter((_, n) => n !== last && n >> 4 === last >> 4);
  return [
    `${header}.${payload}.${mirrored}`,
    ...sameBytes.map((character) => `${header}.${payload}.${signature.slice(0, -1)}${character}`),
    `${jwt} `,
    `${jwt}\n`,
    `${jwt}==`,
    ` ${jwt}`,
    `${header}=.${payload}.${signature}`,
    `${header}.${payload} .${signature}`,
  ];
}

let bench: ExchangeBench;
afterEach(() => bench.close());

describeEachStore('T03: other spellings', (empty) => {
  beforeEach(async () => {
    bench = await exchangeBench({}, await empty());
  });

  it('of a spent auth code are refused, 20 and more', async () => {
    const { authCode } = await bench.approve();
    await bench.exchange(authCode);
    const variants = twins(authCode);
    expect(variants.length).toBeGreaterThanOrEqual(20);
    for (const variant of variants) {
      expect((await bench.exchange(variant)).json().error).toBe('invalid_grant');
    }
  });

  it('of a spent request token are refused, with unused codes that stay good', async () => {
    const token = await requestToken(bench.app, { now: bench.clock() / 1000 });
    const first = await bench.approve();
    expect((await bench.exchange(first.authCode, { token })).statusCode).toBe(200);
    const { authCode } = await bench.approve();
    for (const variant of twins(token)) {
      expect((await bench.exchange(authCode, { token: variant })).statusCode).toBe(401);
    }
    await bench.expectUnspent(authCode);
  });

  it('of an unused auth code, other than the mirrored signature, are no auth codes', async () => {
    const { authCode } = await bench.approve();
    for (const variant of twins(authCode).slice(1)) {
      expect((await bench.exchange(variant)).json().error).toBe('invalid_grant');
    }
    await bench.expectUnspent(authCode);
  });
});

describeEachStore('T14: a request token that was used', (empty) => {
  beforeEach(async () => {
    bench = await exchangeBench({}, await empty());
  });

  it('is refused the second time', async () => {
    const token = await requestToken(bench.app, { now: bench.clock() / 1000 });
    const [first, second] = [await bench.approve(), await bench.approve()];
    await bench.exchange(first.authCode, { token });
    const replay = await bench.exchange(second.authCode, { token });
    expect([replay.statusCode, replay.json().error]).toEqual([401, 'invalid_client']);
    await bench.expectUnspent(second.authCode);
  });

  it('is refused after a restart, but for the memory store, which forgets the code as well', async () => {
    const token = await requestToken(bench.app, { now: bench.clock() / 1000 });
    const [first, second] = [await bench.approve(), await bench.approve()];
    await bench.exchange(first.authCode, { token });
    const restarted = await testContext(bench.context.options, bench.clock);
    const server = await backendApiServer(restarted.context);
    const replay = await exchangeAt(server, bench.app, second.authCode, { now: 0, token });
    expect(replay.statusCode).toBe(401);
    expect(
      (await exchangeAt(server, bench.app, second.authCode, { now: bench.clock() / 1000 })).statusCode,
    ).toBe(bench.context.options.store === 'memory' ? 401 : 200);
    await server.close();
    await restarted.close();
  });

  it('is refused as long as its exp and the skew would let it pass', async () => {
    const token = await requestToken(bench.app, { now: bench.clock() / 1000 });
    await bench.exchange((await bench.approve()).authCode, { token });
    bench.clock.advance(239_999);
    await bench.context.store.purge(0, bench.clock(), 10);
    const { authCode } = await bench.approve();
    expect((await bench.exchange(authCode, { token })).statusCode).toBe(401);
    await bench.expectUnspent(authCode);
  });

  it('wins once among twenty at the same time', async () => {
    const token = await requestToken(bench.app, { now: bench.clock() / 1000, attempt: 'attempt-0123456789' });
    const { authCode } = await bench.approve();
    const replies = await Promise.all(Array.from({ length: 20 }, () => bench.exchange(authCode, { token })));
    expect(replies.filter((reply) => reply.statusCode === 200)).toHaveLength(1);
    expect(replies.filter((reply) => reply.statusCode === 401)).toHaveLength(19);
  });

  it('T15: does not collide with the same jti of another app', async () => {
    const other = await testApp(bench.context);
    const claims = { jti: '0123456789abcdef' };
    const now = bench.clock() / 1000;
    const mine = await bench.approve();
    const request = await exchangeRequest(other, 'a.b.c', { now, claims });
    expect((await bench.server.inject(request)).json().error).toBe('invalid_grant');
    expect((await bench.exchange(mine.authCode, { claims })).statusCode).toBe(200);
  });

  it('is not spent by somebody who cannot sign the body', async () => {
    const token = await requestToken(bench.app, { now: bench.clock() / 1000 });
    const { authCode } = await bench.approve();
    const forged = await bench.exchange(authCode, {
      token,
      tag: bodyTag('0123456789abcdef0123456789abcdef', 'x'),
    });
    expect(forged.statusCode).toBe(401);
    expect((await bench.exchange(authCode, { token })).statusCode).toBe(200);
  });
});

describeEachStore('T04: the code of another app', (empty) => {
  beforeEach(async () => {
    bench = await exchangeBench({}, await empty());
  });

  it('is refused, also among fifty at once, and is not burned for its owner', async () => {
    const other = await testApp(bench.context);
    const { authCode } = await bench.approve();
    const now = bench.clock() / 1000;
    const theirs = await Promise.all(
      Array.from({ length: 50 }, () => exchangeRequest(other, authCode, { now })),
    );
    const replies = await Promise.all(theirs.map((request) => bench.server.inject(request)));
    expect(new Set(replies.map((reply) => reply.json().error))).toEqual(new Set(['invalid_grant']));
    await bench.expectUnspent(authCode);
  });
});
