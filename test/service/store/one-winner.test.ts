import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Decide, advance, current } from '../../../service/src/scope-request/advance.js';
import { move } from '../../../service/src/scope-request/moves.js';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import { openRedisStore } from '../../../service/src/store/redis.js';
import { createSqliteStore } from '../../../service/src/store/sqlite.js';
import type { Store } from '../../../service/src/store/store.js';
import { testClock } from '../support/approved-request.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { temporaryFolder } from '../support/store-folder.js';
import { START, storedRequest } from '../support/stored-request.js';

const files = temporaryFolder();
let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

/** The store behind a wire: each answer arrives when the scheduler says so. */
function scheduled(store: Store, scheduler: fc.Scheduler): Store {
  return {
    ...store,
    getScopeRequest: scheduler.scheduleFunction(store.getScopeRequest),
    compareAndSet: scheduler.scheduleFunction(store.compareAndSet),
  };
}

const MOVES: Record<string, Decide> = {
  approved: (row, now) =>
    move(row, ['answered', 'approved'], { sealedClaims: 'claims', expiresAt: now + 300_000 }),
  denied: (row) => move(row, ['denied']),
  cancelled: (row) => move(row, ['cancelled']),
  failed: (row) => move(row, ['failed'], { error: 'presentation_rejected' }),
};

/** Where the races are run: in memory many of them, and some on each of the others. */
const STORES = [
  { name: 'memory', open: async () => createMemoryStore(), numRuns: 500 },
  {
    name: 'SQLite',
    open: async () => createSqliteStore(files.path(), { synchronous: 'NORMAL' }),
    numRuns: 60,
  },
  { name: 'Redis', open: () => openRedisStore(redis.options), numRuns: 60 },
];

it.each(STORES)(
  '$name store: approve ∥ deny ∥ cancel ∥ fail ∥ expire: one wins, and everybody sees the same (T18, T19, T20)',
  async ({ open, numRuns }) => {
    const store = await open();
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.constantFrom('pending', 'read' as const),
        async (scheduler, status) => {
          const clock = testClock(START);
          const request = storedRequest({ status: status as 'pending' | 'read' });
          await store.createScopeRequest(request);
          const bench = { store: scheduled(store, scheduler), clock };

          const attempts = Object.entries(MOVES).map(([name, decide]) =>
            advance(bench, request.uuid, decide).then(
              () => name,
              (error: { code?: string }) => error.code,
            ),
          );
          const ticking = scheduler.schedule(Promise.resolve()).then(() => clock.set(request.expiresAt));
          const looking = [current(bench, request.uuid), current(bench, request.uuid)];
          await scheduler.waitFor(Promise.all([...attempts, ticking, ...looking]));

          const outcomes = await Promise.all(attempts);
          const last = await current({ store, clock }, request.uuid);
          const winners = outcomes.filter((outcome) => outcome !== 'wrong_status');
          expect(winners.length).toBeLessThanOrEqual(1);
          expect(last.status).toBe(winners[0] ?? 'expired');
          expect(last.version).toBe(2);
          expect(last.sealedClaims).toBe(last.status === 'approved' ? 'claims' : undefined);
        },
      ),
      { numRuns },
    );
    await store.close();
  },
  60_000,
);

it.each(STORES)(
  '$name store: two wallets that answer one link: one set of data, never a mixture (T17)',
  async ({ open, numRuns }) => {
    const store = await open();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const request = storedRequest({ status: 'read' });
        await store.createScopeRequest(request);
        const bench = { store: scheduled(store, scheduler), clock: testClock(START) };
        const answers = (['qr', 'same-device'] as const).map((kind) =>
          advance(bench, request.uuid, (row) =>
            move(row, ['answered', 'approved'], {
              answeredBy: kind,
              sealedClaims: `claims of ${kind}`,
              linkHashes: undefined,
            }),
          ).then(
            () => kind,
            () => undefined,
          ),
        );
        await scheduler.waitFor(Promise.all(answers));
        const winners = (await Promise.all(answers)).filter((kind) => kind !== undefined);
        expect(winners).toHaveLength(1);
        const stored = await store.getScopeRequest(request.uuid);
        expect(stored).toMatchObject({
          answeredBy: winners[0],
          sealedClaims: `claims of ${winners[0]}`,
          version: 2,
        });
      }),
      { numRuns },
    );
    await store.close();
  },
  60_000,
);

it.each(STORES)(
  '$name store: an answer at expiresAt is too late, and one a millisecond before it is in time (T19)',
  async ({ open }) => {
    const store = await open();
    const clock = testClock(START);
    for (const [early, status] of [
      [1, 'approved'],
      [0, 'expired'],
      [-1, 'expired'],
    ] as const) {
      const request = storedRequest({ status: 'read' });
      await store.createScopeRequest(request);
      clock.set(request.expiresAt - early);
      const answer = MOVES.approved as Decide;
      await advance({ store, clock }, request.uuid, answer).catch(() => undefined);
      const stored = await store.getScopeRequest(request.uuid);
      expect([stored?.status, stored?.sealedClaims]).toEqual([
        status,
        status === 'approved' ? 'claims' : undefined,
      ]);
    }
    await store.close();
  },
);

it.each(STORES)(
  '$name store: a wallet that approves again, or denies after it, changes nothing (T17, T18)',
  async ({ open }) => {
    const store = await open();
    const bench = { store, clock: testClock(START) };
    for (const [first, later] of [
      ['approved', ['approved', 'denied', 'failed', 'cancelled']],
      ['denied', ['approved', 'denied']],
      ['cancelled', ['approved', 'denied']],
    ] as const) {
      const request = storedRequest({ status: 'read' });
      await store.createScopeRequest(request);
      const { request: stored } = await advance(bench, request.uuid, MOVES[first] as Decide);
      for (const other of later) {
        const late = advance(bench, request.uuid, MOVES[other] as Decide);
        await expect(late).rejects.toMatchObject({ code: 'wrong_status' });
      }
      expect(await store.getScopeRequest(request.uuid)).toEqual(stored);
    }
    await store.close();
  },
);
