import type { ErrorCode } from './errors.js';

/**
 * Whether a new scope request may succeed after an error, by the codes of all errors that a page can meet. Where OAuth 2.0 has a code for the same
 * error, that code is used (RFC 6749, sections 4.1.2.1 and 5.2). Nothing else is known of them here, because every visitor of a page downloads it.
 */
export const RETRYABLE = {
  invalid_request: false,
  unknown_app: false,
  origin_not_registered: false,
  invalid_scope: false,
  no_trusted_issuer: false,
  scope_exceeds_registration: false,
  invalid_return_url: false,
  unknown_scope_request: false,
  wrong_status: false,
  too_many_renewals: false,
  invalid_response_code: false,
  presentation_rejected: true,
  credential_over: true,
  label_missing: true,
  number_mismatch: true,
  wallet_clock_skew: true,
  status_unavailable: true,
  wallet_error: true,
  too_many_requests: true,
  server_error: true,
  temporarily_unavailable: true,
  service_missing: false,
  app_id_missing: false,
  service_unreachable: true,
  invalid_service_response: true,
  expired: true,
  code_expired: true,
  unknown_return: true,
  load_failed: true,
  simulation_refused: false,
} satisfies Readonly<Record<string, boolean>>;

/** The code of an error that a page can meet. */
export type PageErrorCode = keyof typeof RETRYABLE;

/** Whether a value from outside is the code of an error that a page can meet. */
export function isPageErrorCode(value: unknown): value is PageErrorCode {
  return typeof value === 'string' && Object.hasOwn(RETRYABLE, value);
}

/** Where an error code is explained, relative to the service's public address. */
export function docsPath(code: ErrorCode): string {
  return `docs/errors#${code}`;
}
