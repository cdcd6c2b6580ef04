import { boundedFetch } from './bounded-fetch.js';
import type { Settings } from './config.js';
import { retry } from './retry.js';
import type { Runtime } from './runtime.js';
import { signRequest } from './sign-request.js';
import { statusError } from './status-error.js';

/**
 * Sends the auth code, up to three times. All tries carry the same attempt id, so that the service gives every one of them the same answer.
 * @returns the body of the answer with status 200
 * @throws the ExchangeError of the last try
 */
export function postExchange(
  settings: Settings,
  runtime: Runtime,
  { authToken, attempt, signal }: { authToken: string; attempt: string; signal?: AbortSignal | undefined },
): Promise<string> {
  const body = JSON.stringify({ authToken });
  return retry(runtime, signal, async () => {
    const authorization = await signRequest(settings, body, attempt, runtime.clock());
    const headers = { authorization, 'content-type': 'application/json', accept: 'application/json' };
    const reply = await boundedFetch(
      settings.url,
      { method: 'POST', headers, body },
      { ...settings, signal },
    );
    if (reply.status === 200) return reply.text;
    throw statusError(reply.status, reply.text, reply.retryAfter);
  });
}
