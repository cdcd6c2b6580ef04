import type { CancelBody, CreateBody, ReturnBody, Snapshot } from '../protocol/http.js';
import { ClientError, errorAt } from './client-error.js';
import { validateCreateReply, validateError, validateSnapshot } from './validate-reply.js';

/** A service as the client reaches it. */
export interface Service {
  /** Base address without trailing slash. */
  base: string;
  fetch: typeof fetch;
}

interface CallOptions {
  method?: 'GET' | 'POST';
  /** Sent as JSON. */
  body?: CreateBody | CancelBody | ReturnBody;
  secret?: string;
  accept?: string;
  signal?: AbortSignal;
  keepalive?: boolean;
}

/**
 * One request to the service. No cookies and no referrer go with it: the page secret is all that counts, and a return URL may hold a code.
 * @throws ClientError with the service's code, or `service_unreachable`; the abort reason when `signal` aborts
 */
export async function call(service: Service, path: string, options: CallOptions): Promise<Response> {
  const { method = 'GET', body, secret, accept = 'application/json', signal, keepalive = false } = options;
  const headers: Record<string, string> = { accept };
  if (secret !== undefined) headers['authorization'] = `Bearer ${secret}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await service.fetch.call(undefined, service.base + path, {
      method,
      headers,
      keepalive,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw errorAt(service.base, 'service_unreachable', cause);
  }
  if (response.ok) return response;
  const fallback =
    response.status >= 500 || response.status === 429
      ? 'temporarily_unavailable'
      : 'invalid_service_response';
  const { error, docs } = validateError(await response.json().catch(() => undefined), fallback, service.base);
  throw new ClientError(error, { docs });
}

async function json(service: Service, response: Response, signal?: AbortSignal): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    signal?.throwIfAborted();
    throw errorAt(service.base, 'invalid_service_response', cause);
  }
}

/** `POST /scope-requests`. */
export async function createScopeRequest(service: Service, body: CreateBody, signal?: AbortSignal) {
  const options = signal === undefined ? {} : { signal };
  const response = await call(service, '/scope-requests', { method: 'POST', body, ...options });
  return validateCreateReply(await json(service, response, signal), service.base);
}

/** Where one scope request is, and what opens it. */
export interface Key {
  uuid: string;
  secret: string;
}

/** `GET /scope-requests/{uuid}`; with `poll`, answers at the next change or after `poll.wait` seconds. */
export async function readSnapshot(
  service: Service,
  { uuid, secret }: Key,
  signal: AbortSignal,
  poll?: { after: number; wait: number },
): Promise<Readonly<Snapshot>> {
  const query = poll ? `?after=${poll.after}&wait=${poll.wait}` : '';
  const response = await call(service, `/scope-requests/${uuid}${query}`, { secret, signal });
  return validateSnapshot(await json(service, response, signal), service.base);
}

/** `POST /scope-requests/{uuid}/cancel|renew|return`. @returns the snapshot in the reply, or `undefined` when it holds none */
export async function act(
  service: Service,
  { uuid, secret }: Key,
  action: 'cancel' | 'renew' | 'return',
  options: Pick<CallOptions, 'body' | 'signal' | 'keepalive'> = {},
): Promise<Readonly<Snapshot> | undefined> {
  const response = await call(service, `/scope-requests/${uuid}/${action}`, {
    method: 'POST',
    body: {},
    secret,
    ...options,
  });
  const body: unknown = await response.json().catch(() => undefined);
  try {
    return validateSnapshot(body, service.base);
  } catch {
    return undefined;
  }
}
