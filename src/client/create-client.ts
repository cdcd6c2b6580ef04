import type { CreateBody } from '../protocol/http.js';
import type { Scope } from '../protocol/scopes.js';
import { ClientError, errorAt } from './client-error.js';
import { type Clock, systemClock } from './clock.js';
import { challengeOf, createPageSecret } from './page-secret.js';
import { serviceBase } from './service-base.js';
import { openScopeRequest, type ScopeRequest } from './scope-request.js';
import { createScopeRequest, type Key, readSnapshot } from './service-calls.js';
import { isUuid } from './untrusted-text.js';

export interface ClientOptions {
  /** The service's base address, http(s). */
  service: string;
  /** The app's public id. */
  appId: string;
  /** Default: the global one. */
  fetch?: typeof fetch;
  /** Default: the system's. */
  clock?: Clock;
}

export interface CreateOptions {
  /** A scope's name, or the labels that are wanted. */
  scope: Scope;
  /** Where a wallet on the same device sends the person back; its origin must be registered for the app. */
  returnUrl?: string;
  /** Made by the site's back-end for one visitor; comes back inside the signed user data. At most 128 characters. */
  loginNonce?: string;
  signal?: AbortSignal;
}

export interface ResumeOptions extends Key {
  signal?: AbortSignal;
}

/** Starts and resumes scope requests of one app at one service. */
export interface Client {
  /** @throws ClientError with the service's code; the abort reason when `signal` aborts */
  create(options: CreateOptions): Promise<ScopeRequest>;
  /** Takes up a scope request that this browser started earlier. @throws ClientError unknown_scope_request when the secret does not fit */
  resume(options: ResumeOptions): Promise<ScopeRequest>;
}

/**
 * Makes a client. Opens no connection and touches no DOM.
 * @throws ClientError service_missing when `service` is not an http(s) address; app_id_missing without `appId`
 */
export function createClient(options: ClientOptions): Client {
  const { appId, clock = systemClock } = options;
  const base = serviceBase(options.service);
  if (base === undefined) throw new ClientError('service_missing');
  if (!appId) throw errorAt(base, 'app_id_missing');
  // Looked up at each call, so that a page may replace the global one later.
  const service = { base, fetch: options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args)) };

  return {
    async create({ scope, returnUrl, loginNonce, signal }) {
      const secret = createPageSecret();
      const challenge = await challengeOf(secret);
      signal?.throwIfAborted();
      // JSON leaves out what is undefined.
      const body = { appId, scope, challenge, returnUrl, loginNonce } as CreateBody;
      const reply = await createScopeRequest(service, body, signal);
      return openScopeRequest({ service, clock, key: { uuid: reply.snapshot.uuid, secret }, ...reply });
    },
    async resume({ uuid, secret, signal }) {
      if (!isUuid(uuid)) throw errorAt(base, 'unknown_scope_request');
      const key = { uuid, secret };
      const snapshot = await readSnapshot(service, key, signal);
      if (snapshot.uuid !== uuid) throw errorAt(base, 'invalid_service_response');
      return openScopeRequest({ service, clock, key, snapshot });
    },
  };
}
