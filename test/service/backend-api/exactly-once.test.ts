import { afterEach, describe, expect, it } from 'vitest';
import { testContext } from '../support/approved-request.js';
import { backendApiServer } from '../support/backend-api-server.js';
import { describeEachStore } from '../support/every-store.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';
import { exchangeAt, exchangeRequest } from '../support/classic-request.js';
import type { Seal } from '../../../service/src/keys/seal.js';
import type { Store } from '../../../service/src/store/store.js';

const RACERS = 1000;
const FIRST = 'attempt-first-000';
const OTHER = 'attempt-other-000';

let bench: ExchangeBench;
afterEach(() => bench.close());

describeEachStore('one auth code', (empty) => {
  it.each([
    { name: 'classic back-ends', parts: () => ({}) },
    { name: 'attempts', parts: (n: number) => ({ attempt: `attempt-${n}-of-a-thousand` }) },
  ])(`T01: ${RACERS} $name at once: one gets the data`, { timeout: 120_000 }, async ({ parts }) => {
    bench = await exchangeBench({}, await empty());
    const { uuid, authCode } = await bench.approve();
    const countOpened = spyOnClaims(bench.context.seal, uuid);
    const now = bench.clock() / 1000;
    const requests = await Promise.all(
      Array.from({ length: RACERS }, (_, n) => exchangeRequest(bench.app, authCode, { now, ...parts(n) })),
    );
    const replies = await Promise.all(requests.map((request) => bench.server.inject(request)));
    const refused = replies.filter((reply) => reply.statusCode !== 200);
    expect(refused).toHaveLength(RACERS - 1);
    expect(new Set(refused.map((reply) => reply.json().error))).toEqual(new Set(['invalid_grant']));
    expect(countOpened()).toBe(1);
  });

  it('100 tries of one attempt at once: all get the same bytes', async () => {
    bench = await exchangeBench({}, await empty());
    const { authCode } = await bench.approve();
    const tries = Array.from({ length: 100 }, () => bench.exchange(authCode, { attempt: FIRST }));
    const replies = await Promise.all(tries);
    expect(new Set(replies.map((reply) => reply.statusCode))).toEqual(new Set([200]));
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1);
  });

  it('T02: refuses the same code a second later and a minute later, also to a classic app', async () => {
    bench = await exchangeBench({ classic: true }, await empty());
    const { authCode } = await bench.approve();
    expect((await bench.exchange(authCode)).statusCode).toBe(200);
    for (const wait of [1_000, 60_000]) {
      bench.clock.advance(wait);
      const reply = await bench.exchange(authCode);
      expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_grant']);
    }
    expect(bench.lines.filter((line) => line.includes('code_reuse'))).toHaveLength(2);
  });
});

describe('data that is sealed under a key which this instance is yet to get', () => {
  it('stay for an instance that has it: temporarily_unavailable, and nothing is consumed', async () => {
    bench = await exchangeBench();
    const { authCode, uuid } = await bench.approve();
    const { knows } = bench.context.seal;
    bench.context.seal.knows = () => false;
    for (const attempt of [undefined, 'attempt-0123456789']) {
      const refused = await bench.exchange(authCode, attempt === undefined ? {} : { attempt });
      expect([refused.statusCode, refused.json().error]).toEqual([503, 'temporarily_unavailable']);
    }
    expect((await bench.context.store.getScopeRequest(uuid))?.status).toBe('approved');
    bench.context.seal.knows = knows;
    expect((await bench.exchange(authCode, { attempt: 'attempt-0123456789' })).statusCode).toBe(200);
  });
});

describe('the same attempt', () => {
  it('gets the same bytes for 60 s, past the end of the code, and then nothing', async () => {
    bench = await exchangeBench();
    const { authCode } = await bench.approve();
    bench.clock.advance(30_000);
    const first = await bench.exchange(authCode, { attempt: FIRST });
    bench.clock.advance(59_999);
    const second = await bench.exchange(authCode, { attempt: FIRST });
    expect(second.statusCode).toBe(200);
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
    bench.clock.advance(1);
    expect((await bench.exchange(authCode, { attempt: FIRST })).json().error).toBe('invalid_grant');
  });

  it('alone may come again after a crash between winning and storing the answer', async () => {
    bench = await exchangeBench();
    const { authCode } = await bench.approve();
    const restore = failAfter(bench.context.store, 1);
    expect((await bench.exchange(authCode, { attempt: FIRST })).statusCode).toBe(500);
    restore();
    expect((await bench.exchange(authCode, { attempt: OTHER })).statusCode).toBe(400);
  });

  it('gets the data by its retry after such a crash, and the same bytes by the next', async () => {
    bench = await exchangeBench();
    const { authCode } = await bench.approve();
    const restore = failAfter(bench.context.store, 1);
    await bench.exchange(authCode, { attempt: FIRST });
    restore();
    const second = await bench.exchange(authCode, { attempt: FIRST });
    const third = await bench.exchange(authCode, { attempt: FIRST });
    expect(second.statusCode).toBe(200);
    expect(third.body).toBe(second.body);
  });

  it('loses what was kept for it when another attempt brings the code', async () => {
    bench = await exchangeBench();
    const { uuid, authCode } = await bench.approve();
    await bench.exchange(authCode, { attempt: FIRST });
    expect((await bench.exchange(authCode, { attempt: OTHER })).json().error).toBe('invalid_grant');
    expect((await bench.context.store.getScopeRequest(uuid))?.exchange?.sealedResponse).toBeUndefined();
    expect((await bench.exchange(authCode, { attempt: FIRST })).json().error).toBe('invalid_grant');
    expect(bench.lines.filter((line) => line.includes('code_reuse'))).toHaveLength(1);
  });

  it('is told of in the log each time that another attempt brings the code', async () => {
    bench = await exchangeBench();
    const { authCode } = await bench.approve();
    await bench.exchange(authCode, { attempt: FIRST });
    for (const attempt of [OTHER, OTHER, 'attempt-third-000']) await bench.exchange(authCode, { attempt });
    expect(bench.lines.filter((line) => line.includes('code_reuse'))).toHaveLength(3);
  });

  it('gets nothing by a retry in whose middle another attempt has the answer wiped', async () => {
    bench = await exchangeBench();
    const { authCode } = await bench.approve();
    const restore = failAfter(bench.context.store, 1);
    await bench.exchange(authCode, { attempt: FIRST });
    restore();
    const { store } = bench.context;
    const { compareAndSet } = store;
    store.compareAndSet = async (next) => {
      store.compareAndSet = compareAndSet;
      await bench.exchange(authCode, { attempt: OTHER });
      return compareAndSet(next);
    };
    const retried = await bench.exchange(authCode, { attempt: FIRST });
    expect([retried.statusCode, retried.json().error]).toEqual([400, 'invalid_grant']);
  });

  it('gets nothing while the store does not say that it is safe who has won', async () => {
    bench = await exchangeBench();
    const { authCode } = await bench.approve();
    const { secure } = bench.context.store;
    bench.context.store.secure = async () => {
      throw new Error('no replica has it');
    };
    const refused = await bench.exchange(authCode, { attempt: FIRST });
    expect([refused.statusCode, refused.body.includes('data')]).toEqual([500, false]);
    bench.context.store.secure = secure;
    expect((await bench.exchange(authCode, { attempt: FIRST })).statusCode).toBe(200);
  });

  it('loses it to a classic request without attempt as well', async () => {
    bench = await exchangeBench();
    const { authCode } = await bench.approve();
    await bench.exchange(authCode, { attempt: FIRST });
    expect((await bench.exchange(authCode)).statusCode).toBe(400);
    expect((await bench.exchange(authCode, { attempt: FIRST })).statusCode).toBe(400);
  });

  it('gets no second answer from a strict app, and nothing is kept for it', async () => {
    bench = await exchangeBench({ strict: true });
    const { uuid, authCode } = await bench.approve();
    expect((await bench.exchange(authCode, { attempt: FIRST })).statusCode).toBe(200);
    const row = await bench.context.store.getScopeRequest(uuid);
    expect([row?.sealedClaims, row?.exchange?.sealedResponse]).toEqual([undefined, undefined]);
    expect((await bench.exchange(authCode, { attempt: FIRST })).json().error).toBe('invalid_grant');
  });

  it('is wiped from the store by the first look after its 60 s', async () => {
    bench = await exchangeBench();
    const { uuid, authCode } = await bench.approve();
    await bench.exchange(authCode, { attempt: FIRST });
    bench.clock.advance(60_000);
    expect(await bench.context.store.due(bench.clock(), 10)).toContain(uuid);
    await bench.exchange(authCode, { attempt: FIRST });
    expect((await bench.context.store.getScopeRequest(uuid))?.exchange?.sealedResponse).toBeUndefined();
  });
});

describe('an auth code', () => {
  it('lives to the millisecond before its end', async () => {
    bench = await exchangeBench();
    const { authCode } = await bench.approve();
    bench.clock.advance(59_999);
    expect((await bench.exchange(authCode)).statusCode).toBe(200);
  });

  it('is dead at its end, and the user data with it', async () => {
    bench = await exchangeBench();
    const { uuid, authCode } = await bench.approve();
    bench.clock.advance(60_000);
    expect((await bench.exchange(authCode)).json().error).toBe('invalid_grant');
    expect(await bench.context.store.getScopeRequest(uuid)).toMatchObject({ status: 'expired' });
    expect((await bench.context.store.getScopeRequest(uuid))?.sealedClaims).toBeUndefined();
  });

  it('lives as long as a classic app asks', async () => {
    bench = await exchangeBench({ classic: true, authCodeLifetime: 1800 });
    const { authCode } = await bench.approve();
    bench.clock.advance(1_799_000);
    expect((await bench.exchange(authCode)).statusCode).toBe(200);
  });

  it('is refused after a restart if it was exchanged before it', async () => {
    bench = await exchangeBench({}, { store: 'sqlite' });
    const { authCode } = await bench.approve();
    await bench.exchange(authCode);
    const { options } = bench.context;
    const other = await testContext(options, bench.clock);
    try {
      const server = await backendApiServer(other.context);
      const reply = await exchangeAt(server, bench.app, authCode, { now: bench.clock() / 1000 });
      expect(reply.json().error).toBe('invalid_grant');
      await server.close();
    } finally {
      await other.close();
    }
  });
});

/** The store as a process that dies after so many writes to scope requests leaves it. */
function failAfter(store: Store, writes: number): () => void {
  const { compareAndSet } = store;
  let left = writes;
  store.compareAndSet = async (next) => {
    if (left-- <= 0) throw new Error('killed');
    return compareAndSet(next);
  };
  return () => {
    store.compareAndSet = compareAndSet;
  };
}

/** Counts how often somebody's data is decrypted. */
function spyOnClaims(seal: Seal, uuid: string): () => number {
  const { open } = seal;
  let count = 0;
  seal.open = (sealed, context) => {
    if (context === `claims ${uuid}`) count++;
    return open(sealed, context);
  };
  return () => count;
}
