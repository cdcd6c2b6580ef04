import { AsyncResource } from 'node:async_hooks';
import type { IntegrationStep, Status } from 'civic-elements/protocol';
import type { RequestRefused, ServiceEvents, StatusReached } from '../events.js';
import type { ActivityEntry } from '../store/activity-store.js';
import type { Store } from '../store/store.js';

/** Milliseconds between two writes at least. */
const PAUSE = 1_000;

/** Entries that wait at most while the store cannot be written. Later ones are lost. */
const MOST_WAITING = 10_000;

/** Refusals of an app that are listed in one write. Whoever floods an app with bad requests must not push everything else off its list. */
const MOST_REFUSALS = 10;

/** What happens with the apps of a service, on its way into the store. */
export interface Activity {
  /** Writes what waits. What cannot be written now waits on. */
  flush(): Promise<void>;
  /** Notes nothing more, and writes what waits. */
  stop(): Promise<void>;
}

/**
 * Notes what the service's events say about apps, and writes it at most once a second, off the path of every request: no flow waits for it, and a crash
 * loses a second of it.
 */
export function createActivity(store: Store, events: ServiceEvents, clock: () => number): Activity {
  let waiting: ActivityEntry[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  function note(entry: ActivityEntry): void {
    if (waiting.length < MOST_WAITING) waiting.push(entry);
    timer ??= setTimeout(flushOutside, PAUSE).unref();
  }

  /** Entries of apps that are there. One that was erased, perhaps by another process, may have some that wait. */
  async function existing(entries: readonly ActivityEntry[]): Promise<ActivityEntry[]> {
    const appIds = [...new Set(entries.map(({ appId }) => appId))];
    const apps = await Promise.all(appIds.map((appId) => store.getApp(appId)));
    const there = new Set(apps.map((app) => app?.appId));
    return entries.filter(({ appId }) => there.has(appId));
  }

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      const known = await existing(batch);
      if (known.length === 0) return;
      await store.addActivity(withFewRefusals(known));
      await takeBack(known).catch(() => {});
    } catch {
      // The next entry has it tried again.
      waiting = [...batch, ...waiting].slice(0, MOST_WAITING);
    }
  }

  /** An app that was erased while its entries were written must not come back by them. */
  async function takeBack(written: readonly ActivityEntry[]): Promise<void> {
    const left = await existing(written);
    const erased = new Set(written.filter((entry) => !left.includes(entry)).map(({ appId }) => appId));
    for (const appId of erased) await store.eraseApp(appId);
  }

  function flush(): Promise<void> {
    writing = writing.then(write);
    return writing;
  }

  // No part of the request whose entry comes first: a trace of that one has nothing of this.
  const flushOutside = AsyncResource.bind(flush);
  const onStatus = (reached: StatusReached) => note(entryOf(reached));
  const onRefusal = ({ appId, ...about }: RequestRefused) =>
    note({ appId, at: clock(), kind: 'error', ...about });
  events.on('status-reached', onStatus).on('request-refused', onRefusal);

  return {
    flush,
    stop() {
      events.off('status-reached', onStatus).off('request-refused', onRefusal);
      return flush();
    },
  };
}

function entryOf({ appId, status, at, createdAt, scope, channel, error }: StatusReached): ActivityEntry {
  const isNew = status === 'pending';
  const steps = REACHED[status];
  return {
    appId,
    at,
    kind: isNew ? 'created' : status,
    scope,
    ...(channel !== undefined && { channel }),
    ...(!isNew && { took: at - createdAt }),
    ...(error !== undefined && { code: error }),
    ...(steps && { steps }),
  };
}

/** The steps of an integration, in the order in which a site takes them. */
export const STEPS: readonly IntegrationStep[] = ['created', 'read', 'approved', 'exchanged'];

/** The steps that a status shows to have been reached. An answer may come without a fetch that is seen, and then it was read all the same. */
const REACHED: Partial<Record<Status, readonly IntegrationStep[]>> = {
  pending: STEPS.slice(0, 1),
  read: STEPS.slice(0, 2),
  approved: STEPS.slice(0, 3),
  exchanged: STEPS,
};

function withFewRefusals(batch: readonly ActivityEntry[]): ActivityEntry[] {
  const listed = new Map<string, number>();
  return batch.map((entry) => {
    if (entry.kind !== 'error') return entry;
    const nth = (listed.get(entry.appId) ?? 0) + 1;
    listed.set(entry.appId, nth);
    return nth > MOST_REFUSALS ? { ...entry, isCountedOnly: true } : entry;
  });
}
