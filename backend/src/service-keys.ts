import type { KeyObject } from 'node:crypto';
import {
  type FlattenedJWSInput,
  type JWSHeaderParameters,
  createRemoteJWKSet,
  customFetch,
  errors,
} from 'jose';
import { abortable } from './abortable.js';
import { boundedFetch } from './bounded-fetch.js';
import type { Settings } from './config.js';
import { ExchangeError } from './exchange-error.js';
import type { Runtime } from './runtime.js';
import { statusError } from './status-error.js';

type RemoteKeys = ReturnType<typeof createRemoteJWKSet>;

/** The keys of the service with which user data may be signed. */
export interface ServiceKeys {
  /**
   * Makes sure that keys are there before the exchange. Otherwise the auth code could be used up for an answer that cannot be verified.
   * @throws ExchangeError `service_unreachable`, `timeout` or `invalid_service_response`; the signal's own reason when the caller aborted
   */
  prepare(signal: AbortSignal | undefined): Promise<void>;
  /** Finds the key for a token; it has the form that jose's `jwtVerify` takes. */
  find(
    header: JWSHeaderParameters,
    token: FlattenedJWSInput,
  ): Promise<KeyObject | Awaited<ReturnType<RemoteKeys>>>;
}

/** For how many milliseconds fetched keys are used without fetching them again. */
const MAX_AGE = 600_000;

/** The shortest time between two fetches that an unknown `kid` causes, in milliseconds. */
const COOLDOWN = 1_000;

/**
 * Gives the one key of `trustedKey`, or the keys that the service publishes. Those are fetched before the first exchange and again after ten
 * minutes. A `kid` that is not among them causes one more fetch, at most one each second: the service may have begun to use a new key just
 * now, and at that point the auth code is already used up.
 */
export function createServiceKeys(settings: Settings, runtime: Runtime): ServiceKeys {
  const { trustedKey } = settings;
  return trustedKey
    ? { prepare: async () => {}, find: async () => trustedKey }
    : createPublishedKeys(settings, runtime);
}

function createPublishedKeys({ jwksUrl, timeout, fetch }: Settings, { clock }: Runtime): ServiceKeys {
  let lookedAgainAt = Number.NEGATIVE_INFINITY;
  const remote = createRemoteJWKSet(jwksUrl, {
    timeoutDuration: timeout,
    // `find` has a cooldown of its own, because jose's counts from any fetch, the first one included.
    cooldownDuration: Number.POSITIVE_INFINITY,
    cacheMaxAge: MAX_AGE,
    [customFetch]: async (url, { headers }) => {
      const { status, text } = await boundedFetch(url, { headers }, { fetch, timeout });
      if (status !== 200) throw statusError(status);
      return new Response(text);
    },
  });

  async function reload(): Promise<void> {
    try {
      await remote.reload();
    } catch (cause) {
      if (cause instanceof ExchangeError) throw cause;
      throw new ExchangeError('invalid_service_response', { field: 'jwks' });
    }
  }

  return {
    async prepare(signal) {
      if (!remote.fresh) await abortable(reload(), signal);
    },
    async find(header, token) {
      try {
        return await remote(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      }
      if (remote.reloading || clock() - lookedAgainAt >= COOLDOWN) {
        lookedAgainAt = clock();
        await reload();
      }
      return remote(header, token);
    },
  };
}
