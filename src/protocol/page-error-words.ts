import type { FIRST_ERROR_WORDS } from './first-error-words.js';
import type { PageErrorCode } from './page-errors.js';

/** A sentence for people for each other error that a page can meet. Its words may improve, while the code never changes. */
export const PAGE_ERROR_WORDS: Readonly<
  Record<Exclude<PageErrorCode, keyof typeof FIRST_ERROR_WORDS>, string>
> = {
  invalid_request: 'The request is malformed.',
  unknown_app: 'No app is registered under this appId.',
  origin_not_registered: "The page's origin is not on the app's list.",
  invalid_scope: 'The scope or one of its labels is unknown.',
  no_trusted_issuer: 'The service trusts no issuer for this scope.',
  scope_exceeds_registration: 'The app is not registered for this scope.',
  invalid_return_url: 'The return URL is not on a registered origin.',
  unknown_scope_request: 'No scope request fits this page secret.',
  wrong_status: 'The scope request no longer allows this.',
  too_many_renewals: 'The link cannot be renewed any more.',
  invalid_response_code: 'The response code is wrong, used or expired.',
  presentation_rejected: 'What the wallet showed does not satisfy the request.',
  credential_over: 'The credential has expired or was withdrawn. Get a new one.',
  label_missing: 'The credential lacks a value that the site needs.',
  number_mismatch: 'The number was not confirmed on the phone.',
  wallet_clock_skew: "The clock of the wallet's device is wrong.",
  status_unavailable: 'The credential cannot be checked just now.',
  wallet_error: 'The wallet cannot answer the request.',
  too_many_requests: 'Too many requests. Try again later.',
  server_error: 'The service failed unexpectedly.',
  temporarily_unavailable: 'The service cannot answer just now.',
  service_missing: 'The service is missing: set `service`, or the option `api`.',
  app_id_missing: 'The appId is missing.',
  invalid_service_response: 'The service answered something unexpected.',
  expired: 'Nobody approved in time.',
  code_expired: 'The page took the approval too late.',
  unknown_return:
    'This browser did not begin what your wallet answered. Go back to where you began, or try again here.',
  simulation_refused: 'Simulation is for localhost and test apps only.',
};
