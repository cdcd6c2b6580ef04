import { ExchangeError, type ExchangeErrorCode } from './exchange-error.js';
import type { Runtime } from './runtime.js';

/** How often one step is tried in all. */
const TRIES = 3;

/** Milliseconds before the second try. The pause before the third is twice as long. */
const BACKOFF = 250;

/** The longest `Retry-After` that is followed, in milliseconds. Longer waits are cut, because the auth code is valid for one minute only. */
const MAX_WAIT = 5_000;

/** The failures after which another try may succeed: no answer arrived, or the service asked to try again. */
const PASSING: ReadonlySet<ExchangeErrorCode> = new Set([
  'service_unreachable',
  'timeout',
  'too_many_requests',
  'server_error',
  'temporarily_unavailable',
]);

/**
 * Runs a step up to three times, with random pauses between, as long as it fails for a temporary reason.
 * @throws what the last try threw, or the reason of an aborted signal
 */
export async function retry<T>(
  runtime: Runtime,
  signal: AbortSignal | undefined,
  step: () => Promise<T>,
): Promise<T> {
  for (let nth = 1; ; nth++) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof ExchangeError) || !PASSING.has(error.code) || nth === TRIES) throw error;
      await pause(runtime, nth, error.retryAfter, signal);
    }
  }
}

async function pause(runtime: Runtime, nth: number, retryAfter = 0, signal?: AbortSignal): Promise<void> {
  const jittered = BACKOFF * 2 ** (nth - 1) * (0.5 + runtime.random() / 2);
  try {
    await runtime.wait(Math.max(jittered, Math.min(retryAfter * 1000, MAX_WAIT)), signal);
  } finally {
    signal?.throwIfAborted();
  }
}
