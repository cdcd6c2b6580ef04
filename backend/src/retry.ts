import { ExchangeError, type ExchangeErrorCode } from './exchange-error.js';
import type { Runtime } from './runtime.js';

/** Milliseconds before the second try. Each later pause is twice as long, up to the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 2_000;

/** The longest `Retry-After` that is followed, in milliseconds. Longer waits are cut, because the auth code is valid for one minute only. */
const MAX_WAIT = 5_000;

/** The failures after which another try may succeed: the service was not reached, or is starting again (502, 503, 504). */
const PASSING: ReadonlySet<ExchangeErrorCode> = new Set([
  'service_unreachable',
  'timeout',
  'temporarily_unavailable',
]);

/** Until when the steps of one call are tried again. */
export interface RetryBounds {
  /** Milliseconds since 1970; no further try begins later. */
  until: number;
  signal?: AbortSignal | undefined;
}

/**
 * Runs a step, and again with growing random pauses between, as long as it fails for a temporary reason and there is time.
 * @throws what the last try threw, or the reason of an aborted signal
 */
export async function retry<T>(runtime: Runtime, bounds: RetryBounds, step: () => Promise<T>): Promise<T> {
  for (let longest = FIRST_PAUSE; ; longest = Math.min(longest * 2, LONGEST_PAUSE)) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof ExchangeError) || !PASSING.has(error.code)) throw error;
      const asked = Math.min((error.retryAfter ?? 0) * 1000, MAX_WAIT);
      const pause = Math.max(longest * (0.5 + runtime.random() / 2), asked);
      if (runtime.clock() + pause > bounds.until) throw error;
      await waitFor(runtime, pause, bounds.signal);
    }
  }
}

async function waitFor(runtime: Runtime, ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await runtime.wait(ms, signal);
  } finally {
    signal?.throwIfAborted();
  }
}
