import { randomBytes } from 'node:crypto';
import { abortable } from './abortable.js';
import { type ClientConfig, type Settings, readConfig } from './config.js';
import { ExchangeError } from './exchange-error.js';
import { postExchange } from './post-exchange.js';
import { retry } from './retry.js';
import { type Runtime, realRuntime } from './runtime.js';
import { createServiceKeys } from './service-keys.js';
import type { UserData } from './user-data.js';
import { verifyAnswer } from './verify-answer.js';

/** What one exchange may ask for. */
export interface ExchangeOptions {
  /**
   * The nonce that this visitor's session got before the click. The user data must have been asked for with exactly this one; otherwise
   * somebody else's auth code was slipped into the session. Name it whenever the page was given one: a session that lost its nonce
   * (`undefined` here) is refused.
   */
  loginNonce?: string;
  /** Ends the exchange; it then throws the signal's reason. */
  signal?: AbortSignal;
}

/** One app at one service. Clients share nothing. */
export interface Client {
  /**
   * Exchanges an auth code, once, for what the person approved. Lost replies are retried safely within the call, up to three tries.
   * @param jwt the auth code as the page received it
   * @throws ExchangeError; its `code` says why
   */
  exchangeCode(jwt: string, options?: ExchangeOptions): Promise<UserData>;
}

const MAX_CODE_LENGTH = 8_192;

/**
 * Makes a client. Takes the options of civic-sip-api and answers in the same shape: `{data: [{label, value, isValid, isOwner}], userId}`.
 * @param runtime time and chance, for tests
 * @throws ExchangeError `invalid_config`, naming the field
 */
export function newClient(config: ClientConfig, runtime: Partial<Runtime> = {}): Client {
  const settings: Settings = readConfig(config);
  const run: Runtime = { ...realRuntime, ...runtime };
  const keys = createServiceKeys(settings, run);

  return {
    async exchangeCode(jwt, options = {}) {
      const { signal, loginNonce } = options;
      if (typeof jwt !== 'string' || jwt.length > MAX_CODE_LENGTH || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jwt)) {
        throw new ExchangeError('invalid_auth_code');
      }
      if ('loginNonce' in options && (typeof loginNonce !== 'string' || loginNonce === '')) {
        throw new ExchangeError('login_nonce_mismatch');
      }
      signal?.throwIfAborted();
      await retry(run, signal, () => keys.prepare(signal));
      const attempt = randomBytes(24).toString('base64url');
      const text = await postExchange(settings, run, { authToken: jwt, attempt, signal });
      // The code is spent now: only the fetch of a new key can still fail for a passing reason.
      return retry(run, signal, () =>
        abortable(verifyAnswer(settings, keys, text, { attempt, loginNonce, now: run.clock() }), signal),
      );
    },
  };
}
