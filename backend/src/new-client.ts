import { randomBytes } from 'node:crypto';
import { abortable } from './abortable.js';
import { isCompactJws } from './compact-jws.js';
import { type ClientConfig, type Settings, readConfig } from './config.js';
import { ExchangeError } from './exchange-error.js';
import { loginNonceOf } from './new-login.js';
import { postExchange } from './post-exchange.js';
import { retry } from './retry.js';
import { type Runtime, realRuntime } from './runtime.js';
import { createServiceKeys } from './service-keys.js';
import type { UserData } from './user-data.js';
import { verifyAnswer } from './verify-answer.js';

/** The options of one exchange. */
export interface ExchangeOptions {
  /**
   * The secret of this visitor's login (`newLogin`), from their session or cookie and never from the page. The exchange fails when the auth code was
   * made with the nonce of another one, because then somebody may have slipped their own auth code into this session. Always pass it when the
   * page was given a nonce. `{loginSecret: undefined}`, from a session that lost it, is refused as well.
   */
  loginSecret?: string;
  /** The nonce itself, where your back-end made it in its own way; it is checked as `loginSecret` is. */
  loginNonce?: string;
  /**
   * The id of this attempt: 22 to 64 characters `A-Z a-z 0-9 _ -` with at least 128 random bits, such as `randomBytes(24).toString('base64url')`.
   * Make it yourself, and keep it with this login before the call, when your process may end while the call runs: a call after the restart with
   * the same auth code and the same attempt gets the same answer, for 60 s after the first. It is as secret as the data, so it must never come
   * from a browser. By default each call has one of its own.
   */
  attempt?: string;
  /**
   * For how many milliseconds the exchange is tried again while the service is not reached or answers 502, 503 or 504, as it does while it
   * starts again: 0 to 600 000. The default is 30 000. The last try may take `timeout` more.
   */
  retryFor?: number;
  /** Ends the exchange when it aborts. The call then throws the signal's reason. */
  signal?: AbortSignal;
}

/** The client of one app at one service. Two clients share nothing. */
export interface Client {
  /**
   * Exchanges an auth code for the data that the person approved. This works once for each auth code. Within the call, a try whose reply was
   * lost is repeated safely, for 30 s by default.
   * @param jwt the auth code as the page received it
   * @throws ExchangeError whose `code` says what went wrong
   * @example
   * ```ts
   * import type { Client } from 'civic-backend';
   *
   * export async function login(client: Client, authCode: string, session: { loginSecret: string }) {
   *   const { data, userId } = await client.exchangeCode(authCode, {
   *     loginSecret: session.loginSecret,
   *     signal: AbortSignal.timeout(20_000),
   *   });
   *   const email = data.find((item) => item.label === 'contact.personal.email');
   *   return { userId, email: email?.value };
   * }
   * ```
   */
  exchangeCode(jwt: string, options?: ExchangeOptions): Promise<UserData>;
}

/** Milliseconds for which an exchange is tried again, by default and at most. A restart of the service takes about one second. */
const RETRY_FOR = 30_000;
const MAX_RETRY_FOR = 600_000;

/** 22 characters of base64url are the least that hold 128 bits; the service takes up to 64. */
const ATTEMPT = /^[\w-]{22,64}$/;

/** The longest auth code that is sent to the service, in characters. */
const MAX_CODE_LENGTH = 8_192;

/** The nonce that the auth code must have been made with; undefined when the site uses none. @throws ExchangeError `login_nonce_mismatch` */
function expectedNonce(options: ExchangeOptions): string | undefined {
  for (const name of ['loginSecret', 'loginNonce'] as const) {
    if (name in options && (typeof options[name] !== 'string' || options[name] === ''))
      throw new ExchangeError('login_nonce_mismatch');
  }
  const { loginSecret, loginNonce } = options;
  const derived = loginSecret === undefined ? loginNonce : loginNonceOf(loginSecret);
  if (loginNonce !== undefined && loginNonce !== derived) throw new ExchangeError('login_nonce_mismatch');
  return derived;
}

/**
 * Makes a client. It takes the options of civic-sip-api and answers in the same shape: `{data: [{label, value, isValid, isOwner}], userId}`.
 * @param runtime a replacement for clock, waiting and random numbers, for tests
 * @throws ExchangeError `invalid_config`, which names the option
 * @example
 * ```ts
 * import { newClient } from 'civic-backend';
 *
 * export const client = newClient({
 *   appId: process.env['CIVIC_APP_ID'] ?? '',
 *   appSecret: process.env['CIVIC_APP_SECRET'] ?? '',
 *   prvKey: process.env['CIVIC_PRIVATE_KEY'] ?? '',
 *   api: 'https://id.example.org/sip',
 * });
 * ```
 */
export function newClient(config: ClientConfig, runtime: Partial<Runtime> = {}): Client {
  const settings: Settings = readConfig(config);
  const run: Runtime = { ...realRuntime, ...runtime };
  const keys = createServiceKeys(settings, run);

  return {
    async exchangeCode(jwt, options = {}) {
      const { signal, retryFor = RETRY_FOR } = options;
      const { attempt = randomBytes(24).toString('base64url') } = options;
      if (typeof jwt !== 'string' || jwt.length > MAX_CODE_LENGTH || !isCompactJws(jwt)) {
        throw new ExchangeError('invalid_auth_code');
      }
      const loginNonce = expectedNonce(options);
      if (typeof attempt !== 'string' || !ATTEMPT.test(attempt)) {
        throw new ExchangeError('invalid_config', { field: 'attempt: 22 to 64 characters' });
      }
      if (!Number.isInteger(retryFor) || retryFor < 0 || retryFor > MAX_RETRY_FOR) {
        throw new ExchangeError('invalid_config', { field: 'retryFor: milliseconds' });
      }
      signal?.throwIfAborted();
      const bounds = { until: run.clock() + retryFor, signal };
      await retry(run, bounds, () => keys.prepare(signal));
      const text = await postExchange(settings, run, { authToken: jwt, attempt }, bounds);
      // The auth code is used up now. Only the fetch of a new signing key can still fail for a temporary reason.
      return retry(run, bounds, () =>
        abortable(verifyAnswer(settings, keys, text, { attempt, loginNonce, now: run.clock() }), signal),
      );
    },
  };
}
