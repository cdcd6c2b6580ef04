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

/** The keys that user data may be signed with. */
export interface ServiceKeys {
  /**
   * Makes sure that keys are there before a code is spent on an answer that could not be verified.
   * @throws ExchangeError `service_unreachable`, `timeout` or `invalid_service_response`; the signal's own reason when the caller aborted
   */
  prepare(signal: AbortSignal | undefined): Promise<void>;
  /** For jose's `jwtVerify`. */
  find(
    header: JWSHeaderParameters,
    token: FlattenedJWSInput,
  ): Promise<KeyObject | Awaited<ReturnType<RemoteKeys>>>;
}

/** Milliseconds for which fetched keys count as fresh. */
const MAX_AGE = 600_000;

/** Milliseconds between two fetches for the sake of an unknown `kid`. */
const COOLDOWN = 1_000;

/**
 * One pinned key, or the published ones: fetched before the first exchange and again after ten minutes. A `kid` that is not among them costs
 * one more fetch, at most one each second: the service may have begun to use a new key just now, and the code is spent by then.
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
    // jose's own cooldown counts from any fetch, the first one included.
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
