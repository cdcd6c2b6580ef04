import type { CreateBody } from '../protocol/http.js';
import type { CrossDevice } from '../protocol/scope-request.js';
import type { Scope } from '../protocol/scopes.js';
import { ClientError, errorAt } from './client-error.js';
import { type Clock, systemClock } from './clock.js';
import { challengeOf, createPageSecret } from './page-secret.js';
import { serviceBase } from './service-base.js';
import { openScopeRequest, type ScopeRequest } from './scope-request.js';
import { createScopeRequest, type Key, readSnapshot } from './service-calls.js';
import { isUuid } from './untrusted-text.js';

export interface ClientOptions {
  /** The base address of the service, http or https. */
  service: string;
  /** The public id of the app. */
  appId: string;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  /** Default: the clock of the system. */
  clock?: Clock;
}

export interface CreateOptions {
  /** The name of a scope, or the labels that are wanted. */
  scope: Scope;
  /** The page to which a wallet on the same device sends the person back. Its origin must be registered for the app. */
  returnUrl?: string;
  /** A value that the site's back-end made for this visitor. It comes back inside the signed user data. At most 128 characters. */
  loginNonce?: string;
  /**
   * The protocols that the browser takes for its own wallet prompt (`DigitalCredential.userAgentAllowsProtocol`). With them the snapshot holds
   * `digital`, requests for `navigator.credentials.get()`.
   */
  digital?: string[];
  /** Where you show the code for another device: makes the app's policy stricter, and never looser. */
  crossDevice?: CrossDevice;
  signal?: AbortSignal;
}

export interface ResumeOptions extends Key {
  signal?: AbortSignal;
}

/** Starts and resumes scope requests of one app at one service. */
export interface Client {
  /**
   * Starts a scope request.
   *
   * @throws ClientError with the code of the service; the reason of `signal` when it aborts
   * @example
   * ```ts
   * import { createClient } from 'civic-elements/client';
   *
   * const client = createClient({ service: 'https://id.example.org', appId: 'YOUR_APP_ID' });
   * const request = await client.create({ scope: { attributes: ['contact.personal.email'] } });
   * document.querySelector('a')?.setAttribute('href', request.snapshot.sameDeviceLink ?? '');
   * ```
   */
  create(options: CreateOptions): Promise<ScopeRequest>;
  /**
   * Continues a scope request that this browser started earlier.
   *
   * @throws ClientError unknown_scope_request when the page secret does not belong to it; the reason of `signal` when it aborts
   * @example
   * ```ts
   * import { createClient } from 'civic-elements/client';
   *
   * const client = createClient({ service: 'https://id.example.org', appId: 'YOUR_APP_ID' });
   * const { uuid, secret } = JSON.parse(sessionStorage.getItem('scope-request') ?? '{}');
   * const request = await client.resume({ uuid, secret });
   * ```
   */
  resume(options: ResumeOptions): Promise<ScopeRequest>;
}

/**
 * Makes a client for one app at one service. Making it opens no connection and needs no DOM.
 *
 * @throws ClientError service_missing when `service` is not an http(s) address; app_id_missing without `appId`
 * @example
 * ```ts
 * import { createClient } from 'civic-elements/client';
 *
 * const client = createClient({ service: 'https://id.example.org', appId: 'YOUR_APP_ID' });
 * const request = await client.create({ scope: 'BASIC_SIGNUP' });
 * console.log(`Show this as a QR code: ${request.snapshot.qrLink}`);
 * request.subscribe(
 *   ({ status, authCode }) => {
 *     if (status === 'approved') void fetch('/login', { method: 'POST', body: authCode });
 *   },
 *   ({ code, docs }) => console.error(code, docs),
 * );
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const { appId, clock = systemClock } = options;
  const base = serviceBase(options.service);
  if (base === undefined) throw new ClientError('service_missing');
  if (!appId) throw errorAt(base, 'app_id_missing');
  // The global `fetch` is looked up at each call, so that a page may replace it later.
  const service = {
    base,
    clock,
    fetch: options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args)),
  };

  return {
    async create({ scope, returnUrl, loginNonce, digital, crossDevice, signal }) {
      const secret = createPageSecret();
      const challenge = await challengeOf(secret);
      signal?.throwIfAborted();
      // JSON leaves out what is undefined.
      const body = { appId, scope, challenge, returnUrl, loginNonce, digital, crossDevice } as CreateBody;
      const reply = await createScopeRequest(service, body, signal);
      return openScopeRequest({ service, key: { uuid: reply.snapshot.uuid, secret }, ...reply });
    },
    async resume({ uuid, secret, signal }) {
      if (!isUuid(uuid)) throw errorAt(base, 'unknown_scope_request');
      const key = { uuid, secret };
      const snapshot = await readSnapshot(service, key, signal);
      if (snapshot.uuid !== uuid) throw errorAt(base, 'invalid_service_response');
      return openScopeRequest({ service, key, snapshot });
    },
  };
}
