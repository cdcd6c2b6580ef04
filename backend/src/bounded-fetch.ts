import { ExchangeError } from './exchange-error.js';

/** A complete HTTP answer. */
export interface Reply {
  status: number;
  text: string;
  /** How many seconds the service asks to wait (`Retry-After`); absent where it does not ask. */
  retryAfter?: number;
}

/** The largest answer that is read, in bytes. It is this large because user data can contain pictures of documents. */
const MAX_BYTES = 4_194_304;

/** The limits of one request. */
export interface Bounds {
  fetch: typeof fetch;
  /** Milliseconds until the whole answer must have arrived. */
  timeout: number;
  signal?: AbortSignal | undefined;
}

/**
 * Sends one request with a limit for its time and for the size of the answer. It follows no redirect, because only the
 * configured addresses are trusted.
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
    // An error thrown out of this loop cancels the stream, and that closes the connection.
    if (size > MAX_BYTES)
      throw new ExchangeError('invalid_service_response', { status: response.status, field: 'size' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
