import type { FastifyBaseLogger } from 'fastify';
import type { Context } from '../../context.js';
import { type FetchPublic, createFetchPublic } from '../../outgoing/fetch-public.js';
import { type Refreshing, refreshList } from './refresh-list.js';

const INTERVAL = 30_000;

type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;

/** Refreshes the lists whose time has come, one after the other, because reading a large one is work. */
export async function refreshDue(refreshing: Refreshing, log: Log): Promise<void> {
  const { store, clock } = refreshing.context;
  for (const list of await store.listTrustLists()) {
    if (refreshing.signal?.aborted) return;
    if (list.refreshAt > clock()) continue;
    const error = await refreshList(refreshing, list);
    const isExpired = list.content !== undefined && list.content.nextUpdate <= clock();
    if (!error) log.info({ list: list.id }, 'trust list refreshed');
    else if (isExpired)
      log.error({ list: list.id, check: error.check }, 'trust list expired: nothing on it is trusted');
    else
      log.warn(
        { list: list.id, check: error.check, failures: list.failures + 1 },
        'trust list not refreshed',
      );
  }
}

/** Looks every 30 s for lists that are due, until stopped. */
export function startRefresher(
  context: Context,
  log: Log,
  fetchPublic: FetchPublic = createFetchPublic(context.options.mode),
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= refreshDue({ context, fetchPublic, signal: stopping.signal }, log)
      .catch((error: Error) => log.error({ name: error.name }, 'refreshing trust lists failed'))
      .finally(() => {
        underWay = undefined;
      });
  }, INTERVAL).unref();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await underWay;
    },
  };
}
