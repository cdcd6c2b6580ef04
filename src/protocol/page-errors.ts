import type { ErrorCode } from './errors.js';

/** What stands in the way until somebody removes it. */
const LASTING = {
  invalid_request: 'The request is malformed.',
  unknown_app: 'No app is registered under this appId.',
  origin_not_registered: "The page's origin is not on the app's list.",
  invalid_scope: 'The scope or one of its labels is unknown.',
  no_trusted_issuer: 'The service trusts no issuer for this scope.',
  invalid_return_url: 'The return URL is not on a registered origin.',
  unknown_scope_request: 'No scope request fits this page secret.',
  wrong_status: 'The scope request no longer allows this.',
  too_many_renewals: 'The link cannot be renewed any more.',
  invalid_response_code: 'The response code is wrong, used or expired.',
  service_missing: 'The service is missing: set `service`, or the option `api`.',
  app_id_missing: 'The appId is missing.',
  simulation_refused: 'Simulation is for localhost and test apps only.',
} as const;

/** What a new scope request may not meet again. */
const PASSING = {
  presentation_rejected: 'What the wallet showed does not satisfy the request.',
  wallet_error: 'The wallet cannot answer the request.',
  too_many_requests: 'Too many requests. Try again later.',
  server_error: 'The service failed unexpectedly.',
  temporarily_unavailable: 'The service cannot answer just now.',
  service_unreachable: 'The service did not answer.',
  invalid_service_response: 'The service answered something unexpected.',
  expired: 'Nobody approved in time.',
  load_failed: 'A part of civic-elements could not be loaded.',
} as const;

/** Every error that a page can meet, in words. Apart from `ERRORS`, because every visitor downloads it. */
export const PAGE_ERRORS = { ...LASTING, ...PASSING };

export type PageErrorCode = keyof typeof PAGE_ERRORS;

/** Whether a value from outside is the code of an error that a page can meet. */
export function isPageErrorCode(value: unknown): value is PageErrorCode {
  return typeof value === 'string' && Object.hasOwn(PAGE_ERRORS, value);
}

/** Whether a new scope request may go better. */
export function isPassing(code: ErrorCode): boolean {
  return Object.hasOwn(PASSING, code);
}

/** Where an error code is explained, relative to the service's public address. */
export function docsPath(code: ErrorCode): string {
  return `docs/errors#${code}`;
}
