import type { AnswerBody, CancelBody, CreateBody, ReturnBody, Snapshot } from '../protocol/http.js';
import { ClientError, errorAt } from './client-error.js';
import type { Clock } from './clock.js';
import { validateCreateReply, validateError, validateSnapshot } from './validate-reply.js';

/** A service as the client reaches it. */
export interface Service {
  /** The base address without trailing slash. */
  base: string;
  fetch: typeof fetch;
  clock: Clock;
}

/** After how many milliseconds without a whole answer a call has failed, because a person looks at a spinner meanwhile. */
export const PATIENCE = 10_000;

interface CallOptions {
  /** Sent as JSON with POST. A call without a body is a GET. */
  body?: AnswerBody | CreateBody | CancelBody | ReturnBody;
  secret?: string;
  accept?: string;
  signal?: AbortSignal | undefined;
  keepalive?: boolean;
}

/**
 * Makes one call to the service. It sends no cookies, because only the page secret counts, and no referrer, because a return URL may hold a code.
 * @throws ClientError with the code of the service, or `service_unreachable`; the reason of `signal` when it aborts
 */
export async function call(service: Service, path: string, options: CallOptions): Promise<Response> {
  const { body, secret, accept = 'application/json', signal, keepalive = false } = options;
  const { base, fetch } = service;
  const headers: Record<string, string> = { accept };
  if (secret) headers['authorization'] = `Bearer ${secret}`;
  if (body) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(base + path, {
      method: body ? 'POST' : 'GET',
      headers,
      body: body ? JSON.stringify(body) : null,
      signal: signal ?? null,
      keepalive,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw errorAt(base, 'service_unreachable', cause);
  }
  const { ok, status } = response;
  if (ok) return response;
  const fallback = status >= 500 || status === 429 ? 'temporarily_unavailable' : 'invalid_service_response';
  const { error, docs } = validateError(await response.json().catch(() => undefined), fallback, base);
  throw new ClientError(error, { docs });
}

/**
 * Runs a call to its end, body included, or gives it up after {@link PATIENCE}.
 * @throws ClientError service_unreachable when there was no answer in time; the reason of `outer` when it aborts
 */
async function inTime<T>(
  { base, clock }: Service,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => ending.abort();
  const stop = clock.after(PATIENCE, end);
  outer?.addEventListener('abort', end, { signal });
  try {
    return await run(signal);
  } catch (error) {
    outer?.throwIfAborted();
    throw signal.aborted ? errorAt(base, 'service_unreachable', error) : error;
  } finally {
    stop();
    end();
  }
}

/** Makes a call and reads the JSON of its reply. */
async function ask(service: Service, path: string, options: CallOptions): Promise<unknown> {
  const response = await call(service, path, options);
  try {
    return await response.json();
  } catch (cause) {
    options.signal?.throwIfAborted();
    throw errorAt(service.base, 'invalid_service_response', cause);
  }
}

/** `POST /scope-requests`. */
export async function createScopeRequest(service: Service, body: CreateBody, outer?: AbortSignal) {
  const reply = await inTime(service, outer, (signal) => ask(service, '/scope-requests', { body, signal }));
  return validateCreateReply(reply, service.base);
}

/** The name of one scope request, and the secret that gives access to it. */
export interface Key {
  uuid: string;
  /** The page secret. */
  secret: string;
}

/** `GET /scope-requests/{uuid}`. */
export async function readSnapshot(
  service: Service,
  { uuid, secret }: Key,
  outer: AbortSignal | undefined,
): Promise<Readonly<Snapshot>> {
  const path = `/scope-requests/${uuid}`;
  const reply = await inTime(service, outer, (signal) => ask(service, path, { secret, signal }));
  return validateSnapshot(reply, service.base);
}

/** The same, answered when there is a snapshot newer than `after`, or after `wait` seconds. Whoever polls says how long it may take. */
export async function pollSnapshot(
  service: Service,
  { uuid, secret }: Key,
  signal: AbortSignal,
  { after, wait }: { after: number; wait: number },
): Promise<Readonly<Snapshot>> {
  const path = `/scope-requests/${uuid}?after=${after}&wait=${wait}`;
  return validateSnapshot(await ask(service, path, { secret, signal }), service.base);
}

/** `POST /scope-requests/{uuid}/answer|cancel|read|renew|return`. @returns the snapshot of the reply, or `undefined` when the reply holds no valid one */
export async function act(
  service: Service,
  { uuid, secret }: Key,
  action: 'answer' | 'cancel' | 'read' | 'renew' | 'return',
  options: Pick<CallOptions, 'body' | 'signal' | 'keepalive'>,
): Promise<Readonly<Snapshot> | undefined> {
  const path = `/scope-requests/${uuid}/${action}`;
  return inTime(service, options.signal, async (signal) => {
    const response = await call(service, path, { body: {}, secret, ...options, signal });
    return response
      .json()
      .then((body: unknown) => validateSnapshot(body, service.base))
      .catch(() => undefined);
  });
}
