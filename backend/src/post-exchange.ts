import { boundedFetch } from './bounded-fetch.js';
import type { Settings } from './config.js';
import { type RetryBounds, retry } from './retry.js';
import type { Runtime } from './runtime.js';
import { signRequest } from './sign-request.js';
import { statusError } from './status-error.js';

/**
 * Sends the auth code, and again while the service is not reached. All tries carry the same attempt id, so that the service gives every one of
 * them the same answer; each carries a new `jti`.
 * @returns the body of the answer with status 200
 * @throws the ExchangeError of the last try
 */
export function postExchange(
  settings: Settings,
  runtime: Runtime,
  { authToken, attempt }: { authToken: string; attempt: string },
  bounds: RetryBounds,
): Promise<string> {
  const body = JSON.stringify({ authToken });
  return retry(runtime, bounds, async () => {
    const authorization = await signRequest(settings, body, attempt, runtime.clock());
    const headers = { authorization, 'content-type': 'application/json', accept: 'application/json' };
    const reply = await boundedFetch(
      settings.url,
      { method: 'POST', headers, body },
      { ...settings, signal: bounds.signal },
    );
    if (reply.status === 200) return reply.text;
    throw statusError(reply.status, reply.text, reply.retryAfter);
  });
}
