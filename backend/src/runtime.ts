import { setTimeout as delay } from 'node:timers/promises';

/** Time and chance, so that tests can give their own. */
export interface Runtime {
  /** Milliseconds since the epoch. */
  clock(): number;
  /** Resolves after `ms` milliseconds; rejects when the signal aborts. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

export const realRuntime: Runtime = {
  clock: Date.now,
  async wait(ms, signal) {
    await delay(ms, undefined, signal ? { signal } : {});
  },
  random: Math.random,
};
