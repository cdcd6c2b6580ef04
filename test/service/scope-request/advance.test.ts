import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ServiceError } from '../../../service/src/errors.js';
import { advance, current } from '../../../service/src/scope-request/advance.js';
import { lapse } from '../../../service/src/scope-request/lapse.js';
import { fail, move } from '../../../service/src/scope-request/moves.js';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import type { Store } from '../../../service/src/store/store.js';
import { type TestClock, testClock } from '../support/approved-request.js';
import { START, storedRequest } from '../support/stored-request.js';

let store: Store;
let clock: TestClock;
let bench: { store: Store; clock: TestClock };
beforeEach(() => {
  store = createMemoryStore();
  clock = testClock(START);
  bench = { store, clock };
});

async function put(patch: Partial<ScopeRequest> = {}): Promise<ScopeRequest> {
  const request = storedRequest(patch);
  await store.createScopeRequest(request);
  return request;
}

const refusedAs = (code: string) => expect.objectContaining({ name: 'ServiceError', code });

describe('advance', () => {
  it('stores what was decided, one version on', async () => {
    const request = await put();
    const outcome = await advance(bench, request.uuid, (stored) => move(stored, ['read']));
    expect(outcome).toMatchObject({
      changed: true,
      before: { status: 'pending', version: 1 },
      request: { status: 'read', version: 2 },
    });
    expect(await store.getScopeRequest(request.uuid)).toEqual(outcome.request);
  });

  it('stores nothing when nothing was decided', async () => {
    const request = await put();
    const outcome = await advance(bench, request.uuid, () => undefined);
    expect(outcome).toEqual({ changed: false, before: request, request });
  });

  it('stores nothing when the decision refuses', async () => {
    const request = await put();
    const refuse = () => {
      throw new ServiceError('invalid_response_code');
    };
    await expect(advance(bench, request.uuid, refuse)).rejects.toEqual(refusedAs('invalid_response_code'));
    expect(await store.getScopeRequest(request.uuid)).toEqual(request);
  });

  it('refuses a uuid that is unknown', async () => {
    await expect(advance(bench, randomUUID(), () => undefined)).rejects.toEqual(
      refusedAs('unknown_scope_request'),
    );
  });

  it('decides again, on the new row, when another was faster', async () => {
    const request = await put();
    const seen: string[] = [];
    const { request: stored } = await advance(bench, request.uuid, (row) => {
      seen.push(row.status);
      if (seen.length === 1) void store.compareAndSet(move(row, ['read']));
      return move(row, ['answered']);
    });
    expect(seen).toEqual(['pending', 'read']);
    expect(stored).toMatchObject({ status: 'answered', version: 3 });
  });

  it('refuses the loser of a race where the winner’s status does not allow its move', async () => {
    const request = await put();
    let runs = 0;
    const losing = advance(bench, request.uuid, (row) => {
      if (runs++ === 0) void store.compareAndSet(move(row, ['denied']));
      return move(row, ['answered']);
    });
    await expect(losing).rejects.toEqual(refusedAs('wrong_status'));
    expect(runs).toBe(2);
    expect((await store.getScopeRequest(request.uuid))?.status).toBe('denied');
  });
});

describe('expiry', () => {
  const live = ['pending', 'read', 'answered', 'approved'] as const;

  it.each(live)('of a %s scope request: alive at expiresAt − 1 ms', async (status) => {
    const { uuid, expiresAt } = await put({ status });
    clock.set(expiresAt - 1);
    expect((await current(bench, uuid)).status).toBe(status);
  });

  it.each(live)('of a %s scope request: over at expiresAt, with no sweeper', async (status) => {
    const { uuid, expiresAt } = await put({ status });
    clock.set(expiresAt);
    expect((await current(bench, uuid)).status).toBe('expired');
  });

  it.each([0, 1])('decides nothing for whoever answers at expiresAt + %i ms (T19)', async (late) => {
    const { uuid, expiresAt } = await put({ status: 'read' });
    clock.set(expiresAt + late);
    const answering = advance(bench, uuid, (row) =>
      move(row, ['answered', 'approved'], { sealedClaims: 'late' }),
    );
    await expect(answering).rejects.toEqual(refusedAs('wrong_status'));
    const stored = await store.getScopeRequest(uuid);
    expect(stored?.status).toBe('expired');
    expect(stored?.sealedClaims).toBeUndefined();
  });

  it('lets an answer at expiresAt − 1 ms through (T19)', async () => {
    const { uuid, expiresAt } = await put({ status: 'read' });
    clock.set(expiresAt - 1);
    const { request } = await advance(bench, uuid, (row) =>
      move(row, ['answered', 'approved'], { sealedClaims: 'in time' }),
    );
    expect(request.status).toBe('approved');
  });

  it('tells a decision the time at which it is checked', async () => {
    const { uuid } = await put();
    clock.advance(1234);
    let told = 0;
    await advance(bench, uuid, (_row, now) => {
      told = now;
      return undefined;
    });
    expect(told).toBe(START + 1234);
  });

  it.each(['exchanged', 'denied', 'cancelled', 'expired', 'failed'] as const)(
    'leaves a %s scope request as it is',
    async (status) => {
      const request = await put({ status });
      clock.set(START + 1e9);
      expect(await current(bench, request.uuid)).toEqual(request);
    },
  );

  it('happens once, whoever looks', async () => {
    const { uuid, expiresAt } = await put();
    clock.set(expiresAt);
    const looks = await Promise.all(Array.from({ length: 50 }, () => current(bench, uuid)));
    expect(new Set(looks.map(({ status, version }) => `${status} ${version}`))).toEqual(
      new Set(['expired 2']),
    );
  });
});

/** A row with everything in it that could be worth stealing. */
const LADEN = {
  sealedClaims: 'sealed claims',
  sealedSeed: 'sealed seed',
  loginNonce: 'login nonce',
  responseCode: { hash: 'hash', expiresAt: START + 60_000 },
  authCode: { jti: 'jti', iat: 1, exp: 2 },
} satisfies Partial<ScopeRequest>;
const SECRET_FIELDS = [
  'linkHashes',
  'sealedSeed',
  'sealedClaims',
  'responseCode',
  'authCode',
  'loginNonce',
] as const;

describe('what an end leaves behind', () => {
  it.each([
    ['denied', 'read'],
    ['cancelled', 'answered'],
    ['expired', 'approved'],
    ['failed', 'answered'],
  ] as const)('%s: nothing secret and no personal data', async (end, from) => {
    const request = await put({ status: from, ...LADEN });
    const { request: ended } = await advance(bench, request.uuid, (row) => move(row, [end]));
    for (const field of SECRET_FIELDS) expect(ended).not.toHaveProperty(field);
    expect(await store.findByLink(request.linkHashes?.qr ?? '')).toBeUndefined();
  });

  it('an expiry that nobody asked for wipes as well', async () => {
    const request = await put({ status: 'approved', ...LADEN });
    clock.set(request.expiresAt);
    const ended = await current(bench, request.uuid);
    for (const field of SECRET_FIELDS) expect(ended).not.toHaveProperty(field);
  });

  it('failed: the reason, for the page to read', async () => {
    const { uuid } = await put({ status: 'read', ...LADEN });
    const { request } = await advance(bench, uuid, (row) => fail(row, 'presentation_rejected'));
    expect(request).toMatchObject({ status: 'failed', error: 'presentation_rejected' });
    expect(request).not.toHaveProperty('sealedClaims');
  });

  it('an exchanged row keeps its answer until retryUntil, and not a millisecond longer', async () => {
    const exchange = { attempt: 'a', retryUntil: START + 60_000, sealedResponse: 'sealed answer' };
    const { uuid } = await put({ status: 'exchanged', exchange, sealedClaims: 'sealed claims' });
    clock.set(START + 59_999);
    expect((await current(bench, uuid)).exchange?.sealedResponse).toBe('sealed answer');
    clock.set(START + 60_000);
    const wiped = await current(bench, uuid);
    expect(wiped.exchange).toEqual({ attempt: 'a', retryUntil: START + 60_000 });
    expect(wiped).not.toHaveProperty('sealedClaims');
    expect(wiped.status).toBe('exchanged');
  });

  it('an exchanged row is wiped once and then left alone', async () => {
    const exchange = { attempt: 'a', retryUntil: START, sealedResponse: 'sealed answer' };
    const { uuid } = await put({ status: 'exchanged', exchange });
    const first = await current(bench, uuid);
    expect(first.version).toBe(2);
    expect(await current(bench, uuid)).toEqual(first);
    expect(lapse(first, START + 1e9)).toBeUndefined();
  });
});

describe('move', () => {
  it('walks a path in one step', () => {
    expect(move(storedRequest(), ['answered', 'approved'])).toMatchObject({ status: 'approved', version: 2 });
  });

  it.each([
    [['approved']],
    [['exchanged']],
    [['read', 'read']],
    [['answered', 'exchanged']],
    [['denied', 'answered']],
    [['cancelled', 'pending']],
  ] as const)('refuses the path %j from pending', (path) => {
    expect(() => move(storedRequest(), path)).toThrow(refusedAs('wrong_status'));
  });

  it('does not change the row it was given', () => {
    const request = Object.freeze(storedRequest());
    move(request, ['denied'], { loginNonce: 'x' });
    expect(request.status).toBe('pending');
    expect(request.linkHashes).toBeDefined();
  });

  it('cannot be used to smuggle in a status or a version', () => {
    const moved = move(storedRequest(), ['read'], { status: 'approved', version: 99 });
    expect(moved).toMatchObject({ status: 'read', version: 2 });
  });

  it('removes what the patch leaves undefined', () => {
    expect(move(storedRequest(), ['answered'], { linkHashes: undefined })).not.toHaveProperty('linkHashes');
  });
});
