import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Decide, advance, current } from '../../../service/src/scope-request/advance.js';
import { move } from '../../../service/src/scope-request/moves.js';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import { openRedisStore } from '../../../service/src/store/redis.js';
import type { Store } from '../../../service/src/store/store.js';
import { testClock } from '../support/approved-request.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { START, storedRequest } from '../support/stored-request.js';

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

/** Where the races are run: in memory many of them, and some on each server. */
const STORES = [
  { name: 'memory', open: async () => createMemoryStore(), numRuns: 500 },
  { name: 'Redis', open: () => openRedisStore(redis.options), numRuns: 60 },
];

it.each(STORES)(
  '$name: approve ∥ deny ∥ cancel ∥ fail ∥ expire: one wins, and everybody sees the same (T18–T20, D2.12)',
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
  '$name: two wallets that answer one link: one set of data, never a mixture (T17)',
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
