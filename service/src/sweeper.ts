import { setImmediate } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Context } from './context.js';
import { current } from './scope-request/advance.js';

const INTERVAL = 5_000;
const BATCH = 500;
/** Batches in one sweep: more rows than can be created in an interval, so that a flood does not delay the wiping of anybody's data. */
const MAX_BATCHES = 40;
/** Milliseconds for which the row of an ended scope request stays, without any data, so that a late page learns how it ended. */
const KEEP_ENDED = 3_600_000;

/** Ends scope requests whose time is over, and wipes what was kept for a retry, also where nobody asks any more. Moves do not depend on it. */
export async function sweep(context: Context): Promise<void> {
  const now = context.clock();
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const uuids = await context.store.due(now, BATCH);
    for (const uuid of uuids) await current(context, uuid);
    if (uuids.length < BATCH) break;
    // The embedded store answers without yielding, so other requests get their turn here.
    await setImmediate();
  }
  await context.store.purge(now - KEEP_ENDED, now);
}

/** Sweeps every 5 s until stopped. */
export function startSweeper(context: Context, log: FastifyBaseLogger): { stop(): void } {
  let isSweeping = false;
  const timer = setInterval(() => {
    if (isSweeping) return;
    isSweeping = true;
    sweep(context)
      .catch((error: Error) => log.error({ name: error.name }, 'sweep failed'))
      .finally(() => {
        isSweeping = false;
      });
  }, INTERVAL).unref();
  return { stop: () => clearInterval(timer) };
}
