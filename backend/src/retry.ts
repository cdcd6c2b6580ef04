import { ExchangeError, type ExchangeErrorCode } from './exchange-error.js';
import type { Runtime } from './runtime.js';

/** How often one step is tried. */
const TRIES = 3;

/** Milliseconds before the second try; twice that before the third. */
const BACKOFF = 250;

/** Milliseconds that the service's own wish (Retry-After) is followed at most: the auth code does not live long. */
const MAX_WAIT = 5_000;

/** Lost on the way, or the service asked to come again. */
const WORTH_ANOTHER_TRY: ReadonlySet<ExchangeErrorCode> = new Set([
  'service_unreachable',
  'timeout',
  'too_many_requests',
  'server_error',
  'temporarily_unavailable',
]);

/**
 * Does something up to three times, with jittered pauses, as long as it fails for a passing reason.
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
      if (!(error instanceof ExchangeError) || !WORTH_ANOTHER_TRY.has(error.code) || nth === TRIES)
        throw error;
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
