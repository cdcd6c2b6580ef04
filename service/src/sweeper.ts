import type { FastifyBaseLogger } from 'fastify';
import type { Context } from './context.js';
import { current } from './store/advance.js';

const INTERVAL = 5_000;
const BATCH = 500;
/** How long the row of an ended scope request stays, without any data, so that a late page learns how it ended. */
const KEEP_ENDED = 3_600_000;

/** Ends what is over and wipes what was kept for a retry, also where nobody asks any more. Moves do not depend on it. */
export async function sweep(context: Context): Promise<void> {
  const now = context.clock();
  for (const uuid of await context.store.due(now, BATCH)) await current(context, uuid);
  await context.store.purge(now - KEEP_ENDED, now);
}

/** Sweeps every 5 s until stopped. */
export function startSweeper(context: Context, log: FastifyBaseLogger): { stop(): void } {
  const timer = setInterval(() => {
    sweep(context).catch((error: Error) => log.error({ name: error.name }, 'sweep failed'));
  }, INTERVAL).unref();
  return { stop: () => clearInterval(timer) };
}
