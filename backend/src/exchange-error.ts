import type { ErrorCode } from 'civic-elements/protocol';

interface Row {
  retryable: boolean;
  message: string;
}

/** Those error codes of the whole system (docs/errors.md) with which an exchange can end. */
const CODES = {
  invalid_config: { retryable: false, message: 'An option of the SDK is missing or malformed' },
  invalid_auth_code: { retryable: false, message: 'The auth code is not a well-formed JWT' },
  invalid_client: {
    retryable: false,
    message: 'The service does not accept the request as signed by this app',
  },
  clock_skew: {
    retryable: false,
    message: 'The clock of this back-end is too far off, and the auth code is not used up',
  },
  invalid_grant: {
    retryable: false,
    message: 'The auth code is invalid, expired, used or was issued to another app',
  },
  invalid_request: { retryable: false, message: 'The service could not read the request' },
  not_found: { retryable: false, message: 'There is no exchange at this address: check `api` and `env`' },
  payload_too_large: { retryable: false, message: 'The request is larger than the service accepts' },
  too_many_requests: { retryable: true, message: 'Too many requests. Try again a little later' },
  server_error: { retryable: true, message: 'The service failed unexpectedly' },
  temporarily_unavailable: { retryable: true, message: 'The service cannot answer just now' },
  service_unreachable: { retryable: true, message: 'The service did not answer' },
  timeout: { retryable: true, message: 'No answer arrived in time' },
  invalid_service_response: { retryable: true, message: 'The service answered something unexpected' },
  invalid_user_data: {
    retryable: false,
    message: 'The user data could not be verified as coming from the service for this app',
  },
  login_nonce_mismatch: { retryable: false, message: "The user data belongs to another visitor's session" },
} as const satisfies Partial<Record<ErrorCode, Row>>;

/** The stable names of everything that can go wrong; the README says what to do about each. */
export type ExchangeErrorCode = keyof typeof CODES;

/** What an {@link ExchangeError} may carry beside its code. */
export interface ExchangeErrorDetails {
  /** The HTTP status, if the service answered. */
  status?: number;
  /** The name of the option, member or claim at fault. It never holds a value. */
  field?: string;
  /** How many seconds the service asked to wait. */
  retryAfter?: number;
  /** With `clock_skew`, how many seconds this back-end is ahead of the service; negative when it is behind. */
  skew?: number;
  cause?: unknown;
}

/**
 * The reason why an exchange gave no user data. `code` is stable and made for `switch`; the wording of `message` may change.
 * Neither message nor members hold any part of the auth code, the keys or the user data.
 * @example
 * ```ts
 * import { ExchangeError } from 'civic-backend';
 *
 * export function statusFor(error: unknown): number {
 *   if (!(error instanceof ExchangeError)) return 500;
 *   if (error.code === 'login_nonce_mismatch') return 403; // the code belongs to another visitor
 *   if (error.code === 'invalid_grant') return 401; // used or expired: let the person start again
 *   return error.retryable ? 503 : 500;
 * }
 * ```
 */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  readonly code: ExchangeErrorCode;
  /** The HTTP status, if the service answered. */
  readonly status?: number;
  /** Whether the same call may succeed later. Meanwhile the 60 seconds for which the auth code is valid go on. */
  readonly retryable: boolean;
  /** How many seconds the service asked to wait before the next call. */
  readonly retryAfter?: number;
  /** With `clock_skew`, how many seconds this back-end's clock is ahead of the service's; negative when it is behind. */
  readonly skew?: number;

  constructor(
    code: ExchangeErrorCode,
    { status, field, retryAfter, skew, cause }: ExchangeErrorDetails = {},
  ) {
    const { message, retryable } = CODES[code];
    super(
      `${code}: ${message}${field === undefined ? '' : ` (${field})`}.`,
      cause === undefined ? {} : { cause },
    );
    this.code = code;
    this.retryable = retryable;
    if (status !== undefined) this.status = status;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
    if (skew !== undefined) this.skew = skew;
  }
}
