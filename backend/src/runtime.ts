import { setTimeout as delay } from 'node:timers/promises';

/** The clock, waiting and random numbers that a client uses, so that tests can replace them. */
export interface Runtime {
  /** The time in milliseconds since 1970. */
  clock(): number;
  /** Resolves after `ms` milliseconds; rejects when the signal aborts. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<void>;
  /** A random number from 0 to 1, 1 excluded. */
  random(): number;
}

/** The real clock, timers and random numbers of Node. */
export const realRuntime: Runtime = {
  clock: Date.now,
  async wait(ms, signal) {
    await delay(ms, undefined, signal ? { signal } : {});
  },
  random: Math.random,
};
