import { EventEmitter } from 'node:events';
import type { Redis } from './redis-connection.js';
import { CHANGES, versionOf } from './redis-requests.js';

/** Milliseconds between two looks at the rows that somebody follows, because a message may be lost. */
const LOOK_INTERVAL = 5_000;

/** Who follows which scope request in this process. */
export interface Wakes {
  subscribe(uuid: string, listener: () => void): () => void;
  /** Wakes those who follow it here. */
  wake(uuid: string): void;
  /** Begins to hear of what other instances change. */
  start(redis: Redis): Promise<void>;
  /** Compares the versions of all rows that somebody follows, and wakes where one is not as at the last look, or was never looked at. */
  look(redis: Redis): Promise<void>;
  stop(): void;
}

/** @param instance who this process is: what it changed itself, its own followers have heard of already */
export function createWakes(instance: string): Wakes {
  const followers = new EventEmitter().setMaxListeners(0);
  let seen = new Map<string, string | null>();
  let timer: NodeJS.Timeout | undefined;

  function wake(uuid: string): void {
    followers.emit(uuid);
  }

  async function look(redis: Redis): Promise<void> {
    const uuids = followers.eventNames().map(String);
    const versions = await Promise.all(uuids.map((uuid) => versionOf(redis, uuid)));
    const before = seen;
    seen = new Map(uuids.map((uuid, index) => [uuid, versions[index] ?? null]));
    for (const [uuid, version] of seen) if (before.get(uuid) !== version) wake(uuid);
  }

  return {
    subscribe(uuid, listener) {
      followers.on(uuid, listener);
      return () => followers.off(uuid, listener);
    },
    wake,
    look,
    async start(redis) {
      await redis.listen(CHANGES, (message) => {
        const at = message.indexOf(' ');
        if (message.slice(0, at) !== instance) wake(message.slice(at + 1));
      });
      let isLooking = false;
      timer = setInterval(() => {
        if (isLooking) return;
        isLooking = true;
        // While Redis is away there is nothing to compare; the next look finds what was missed.
        look(redis)
          .catch(() => {})
          .finally(() => {
            isLooking = false;
          });
      }, LOOK_INTERVAL).unref();
    },
    stop() {
      clearInterval(timer);
      followers.removeAllListeners();
    },
  };
}
