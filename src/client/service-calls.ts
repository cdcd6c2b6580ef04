import type { CancelBody, CreateBody, ReturnBody, Snapshot } from '../protocol/http.js';
import { ClientError, errorAt } from './client-error.js';
import { validateCreateReply, validateError, validateSnapshot } from './validate-reply.js';

/** A service as the client reaches it. */
export interface Service {
  /** The base address without trailing slash. */
  base: string;
  fetch: typeof fetch;
}

interface CallOptions {
  /** Sent as JSON with POST. A call without a body is a GET. */
  body?: CreateBody | CancelBody | ReturnBody;
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
export async function createScopeRequest(service: Service, body: CreateBody, signal?: AbortSignal) {
  return validateCreateReply(await ask(service, '/scope-requests', { body, signal }), service.base);
}

/** The name of one scope request, and the secret that gives access to it. */
export interface Key {
  uuid: string;
  /** The page secret. */
  secret: string;
}

/** `GET /scope-requests/{uuid}`. With a `query`, the service answers when there is a newer snapshot, or after the time that the query names. */
export async function readSnapshot(
  service: Service,
  { uuid, secret }: Key,
  signal: AbortSignal | undefined,
  query = '',
): Promise<Readonly<Snapshot>> {
  return validateSnapshot(
    await ask(service, `/scope-requests/${uuid}${query}`, { secret, signal }),
    service.base,
  );
}

/** `POST /scope-requests/{uuid}/cancel|renew|return`. @returns the snapshot of the reply, or `undefined` when the reply holds no valid one */
export async function act(
  service: Service,
  { uuid, secret }: Key,
  action: 'cancel' | 'renew' | 'return',
  options: Pick<CallOptions, 'body' | 'signal' | 'keepalive'>,
): Promise<Readonly<Snapshot> | undefined> {
  const response = await call(service, `/scope-requests/${uuid}/${action}`, { body: {}, secret, ...options });
  return response
    .json()
    .then((body: unknown) => validateSnapshot(body, service.base))
    .catch(() => undefined);
}
