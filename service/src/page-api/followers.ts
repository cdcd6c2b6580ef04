import { AsyncResource } from 'node:async_hooks';
import { isSettled } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { current } from '../scope-request/advance.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';

/** Milliseconds between two looks for scope requests whose time is over, at least: each look goes through all that are followed. */
const LOOK_SPACING = 50;

/** How those who follow are told. It is the same for all of them, so that each holds no functions of its own. */
export interface Telling<T> {
  /**
   * Shows the scope request as it is now, and again after each change; never the same version twice, and one at a time: what changes meanwhile is
   * read when this is done. @returns whether to go on
   */
  show(to: T, request: ScopeRequest): boolean | Promise<boolean>;
  /** Nothing more is shown: the scope request is settled, `show` has had enough, or somebody called `stop`; with `error`, it could not be read or shown. */
  over(to: T, error?: unknown): void;
}

/** One who follows a scope request: all that is kept for it while nothing happens. Times are milliseconds since the epoch. */
export interface Following<T> {
  readonly uuid: string;
  readonly to: T;
  /** The version that was shown last. */
  seen: number;
  /** When the scope request is over unless it changes before. */
  lapsesAt: number;
  isReading: boolean;
  /** Whether the row has changed since the present reading began. */
  hasChanged: boolean;
  unsubscribe(): void;
}

/** Follows scope requests in the store. */
export interface Followers<T> {
  /** Begins with the scope request as it is, later in this turn at the earliest. */
  follow(uuid: string, to: T): Following<T>;
  stop(following: Following<T>): void;
  stopAll(): void;
}

/**
 * It subscribes before it reads, so that nothing is missed. It shows state and not a queue, so that nothing repeats. When the time of a scope request
 * is over it looks by itself. There are no promises, generators or timers that wait: one timer serves all, which keeps those who wait small.
 */
export function createFollowers<T>(context: Context, telling: Telling<T>): Followers<T> {
  const all = new Set<Following<T>>();
  let timer: NodeJS.Timeout | undefined;
  let looksAt = Number.POSITIVE_INFINITY;

  async function read(following: Following<T>): Promise<void> {
    following.hasChanged = true;
    if (following.isReading) return;
    following.isReading = true;
    try {
      while (following.hasChanged && all.has(following)) {
        following.hasChanged = false;
        if (!(await showNext(following))) stop(following);
      }
    } catch (error) {
      stop(following, error);
    }
    following.isReading = false;
    if (all.has(following)) lookAt(following.lapsesAt);
  }

  /** @returns whether there is more to come */
  async function showNext(following: Following<T>): Promise<boolean> {
    const request = await current(context, following.uuid);
    following.lapsesAt = request.expiresAt;
    if (!all.has(following)) return false;
    if (request.version > following.seen) {
      following.seen = request.version;
      if (!(await telling.show(following.to, request))) return false;
    }
    return !isSettled(request.status);
  }

  function lookAt(time: number): void {
    if (time >= looksAt) return;
    clearTimeout(timer);
    looksAt = time;
    timer = setTimeout(lookOutside, Math.max(LOOK_SPACING, time - context.clock())).unref();
  }

  function look(): void {
    const now = context.clock();
    looksAt = Number.POSITIVE_INFINITY;
    let next = looksAt;
    for (const following of all) {
      if (following.lapsesAt <= now) void read(following);
      else next = Math.min(next, following.lapsesAt);
    }
    lookAt(next);
  }

  // No part of the request that began to follow: a trace of that one has nothing of this.
  const lookOutside = AsyncResource.bind(look);

  function stop(following: Following<T>, error?: unknown): void {
    if (!all.delete(following)) return;
    following.unsubscribe();
    if (all.size === 0) {
      clearTimeout(timer);
      looksAt = Number.POSITIVE_INFINITY;
    }
    telling.over(following.to, error);
  }

  return {
    follow(uuid, to) {
      const following: Following<T> = {
        uuid,
        to,
        seen: 0,
        lapsesAt: Number.POSITIVE_INFINITY,
        isReading: false,
        hasChanged: false,
        unsubscribe: context.store.subscribe(uuid, () => void read(following)),
      };
      all.add(following);
      void read(following);
      return following;
    },
    stop: (following) => stop(following),
    stopAll() {
      for (const following of all) stop(following);
    },
  };
}
