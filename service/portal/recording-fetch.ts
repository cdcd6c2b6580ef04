import type { ShownExchange } from '../../src/protocol/try-it.js';
import { withMaskedCode, withMaskedSecret } from './masked.js';

/** A `fetch` that also tells of each exchange, with secrets and codes cut. Of a stream it tells when it is open. */
export function recordingFetch(doFetch: typeof fetch, tell: (exchange: ShownExchange) => void): typeof fetch {
  return async (input, init = {}) => {
    const response = await doFetch(input, init);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const answer = isStream ? undefined : await readJson(response.clone());
    const { pathname, search } = new URL(String(input));
    tell({
      method: init.method ?? 'GET',
      path: pathname + search,
      headers: withMaskedSecret(Object.fromEntries(new Headers(init.headers))),
      ...(typeof init.body === 'string' && { body: JSON.parse(init.body) as unknown }),
      status: response.status,
      ...(answer !== undefined && { answer: withMaskedCode(answer) }),
    });
    return response;
  };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
