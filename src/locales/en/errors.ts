/** A sentence for people for each error that a page can meet, but those in `first-errors.ts`. Its words may improve, while the code never changes. */
export const errorWords = {
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

/** Errors that only those who set a site up can mend. */
export type SetUpError =
  | 'invalid_request'
  | 'unknown_app'
  | 'origin_not_registered'
  | 'invalid_scope'
  | 'no_trusted_issuer'
  | 'scope_exceeds_registration'
  | 'invalid_return_url'
  | 'service_missing'
  | 'app_id_missing'
  | 'simulation_refused';

/**
 * The same in another language, for visitors of a site. `setUp` says to them that the site is not set up as it should be: those who can mend that
 * read the code of the error and its page, which are English.
 */
export type ErrorWords = Record<Exclude<keyof typeof errorWords, SetUpError> | 'setUp', string>;
