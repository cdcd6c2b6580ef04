import { ExchangeError } from './exchange-error.js';

/** An answer, read to its end. */
export interface Reply {
  status: number;
  text: string;
  /** Seconds, where the service asks to wait. */
  retryAfter?: number;
}

/** Bytes that an answer may have: documents carry pictures. */
const MAX_BYTES = 4_194_304;

/** How one request is bounded. */
export interface Bounds {
  fetch: typeof fetch;
  /** Milliseconds for the whole of it. */
  timeout: number;
  signal?: AbortSignal | undefined;
}

/**
 * One request, with an end to its time and its size, that follows no redirect.
 * @throws ExchangeError `timeout`, `service_unreachable` or `invalid_service_response`; the signal's own reason when the caller aborted
 */
export async function boundedFetch(url: string, init: RequestInit, bounds: Bounds): Promise<Reply> {
  const { timeout, signal } = bounds;
  const deadline = AbortSignal.timeout(timeout);
  const either = signal ? AbortSignal.any([deadline, signal]) : deadline;
  try {
    const response = await bounds.fetch(url, {
      ...init,
      redirect: 'error',
      credentials: 'omit',
      signal: either,
    });
    const text = await readText(response);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { status: response.status, text, ...(seconds >= 0 && { retryAfter: seconds }) };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof ExchangeError) throw cause;
    throw new ExchangeError(deadline.aborted ? 'timeout' : 'service_unreachable', { cause });
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Leaving the loop by throwing cancels the stream and so closes the connection.
    if (size > MAX_BYTES)
      throw new ExchangeError('invalid_service_response', { status: response.status, field: 'size' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
