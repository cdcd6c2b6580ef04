import { setImmediate } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Context } from './context.js';
import { announce } from './scope-request/announce.js';
import { dueAt, lapse } from './scope-request/lapse.js';

const INTERVAL = 5_000;
/** Sweeps between two times that `recentSecrets` age: a minute. */
const AGING = 12;
/** Rows that are changed or deleted in one transaction. The embedded store answers nobody else meanwhile. */
const BATCH = 200;
/** Batches in one sweep: more rows than can be created in an interval, so that a flood does not delay the wiping of anybody's data. */
const MAX_BATCHES = 100;
/** Milliseconds for which the row of an ended scope request stays, without any data, so that a late page learns how it ended. */
export const KEEP_ENDED = 3_600_000;

/**
 * Ends scope requests whose time is over, and wipes what was kept for a retry, also where nobody asks any more. Moves do not depend on it.
 * At last it has the store forget what was wiped, by time or by anything else: within 10 s, because a sweep begins every 5 s.
 * @returns seconds for which the row that waited longest had been due; 0 where none waited
 */
export async function sweep(
  place: Pick<Context, 'store' | 'clock' | 'events'> & Partial<Pick<Context, 'recentSecrets'>>,
): Promise<number> {
  const { store, clock } = place;
  const now = clock();
  let longestDue = now;
  await inBatches(async () => {
    const uuids = await store.due(now, BATCH);
    const rows = await Promise.all(uuids.map((uuid) => store.getScopeRequest(uuid)));
    for (const row of rows) longestDue = Math.min(longestDue, (row && dueAt(row)) ?? now);
    const lapsed = await store.compareAndSetAll(rows.flatMap((row) => (row && lapse(row, now)) ?? []));
    for (const next of lapsed) {
      const before = rows.find((row) => row?.uuid === next.uuid);
      if (before) place.recentSecrets?.forget(before);
      announce(place, before, next);
    }
    return uuids.length === BATCH;
  });
  await inBatches(async () => (await store.purge(now - KEEP_ENDED, now, BATCH)) >= BATCH);
  await store.checkpoint();
  return (now - longestDue) / 1000;
}

/** Runs a step while it says that there is more to do, and lets other requests have their turn in between. */
async function inBatches(step: () => Promise<boolean>): Promise<void> {
  for (let batch = 0; batch < MAX_BATCHES && (await step()); batch++) await setImmediate();
}

/** Sweeps every 5 s until stopped. */
export function startSweeper(context: Context, log: FastifyBaseLogger): { stop(): void } {
  let isSweeping = false;
  let turns = 0;
  const run = async () => {
    turns += 1;
    if (turns % AGING === 0) context.recentSecrets.age();
    if (isSweeping) return;
    isSweeping = true;
    const began = performance.now();
    const swept = await sweep(context).then(
      (lag) => ({ lag }),
      (error: Error) => {
        log.error({ name: error.name }, 'sweep failed');
        return {};
      },
    );
    isSweeping = false;
    context.events.emit('swept', { seconds: (performance.now() - began) / 1000, ...swept });
  };
  const timer = setInterval(() => void run(), INTERVAL).unref();
  return { stop: () => clearInterval(timer) };
}
