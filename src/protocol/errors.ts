/** What is known about an error code. */
export interface ErrorRow {
  /** The HTTP status of the service's answer; 0 for errors that a page or an SDK finds by itself. */
  readonly status: number;
  /** Whether a new scope request may succeed where this one failed. */
  readonly retryable: boolean;
  /** A sentence for people. Its words may improve, while the code never changes. */
  readonly description: string;
}

/**
 * The errors that a page can meet. Where OAuth 2.0 has a code for the same error, that code is used (RFC 6749, sections 4.1.2.1 and 5.2).
 * They have a table of their own, because every visitor of a page downloads it.
 */
export const PAGE_ERRORS = {
  invalid_request: { status: 400, retryable: false, description: 'The request is malformed.' },
  unknown_app: { status: 404, retryable: false, description: 'No app is registered under this appId.' },
  origin_not_registered: {
    status: 403,
    retryable: false,
    description: "The page's origin is not on the app's list.",
  },
  invalid_scope: { status: 400, retryable: false, description: 'The scope or one of its labels is unknown.' },
  no_trusted_issuer: {
    status: 409,
    retryable: false,
    description: 'The service trusts no issuer for this scope.',
  },
  scope_exceeds_registration: {
    status: 409,
    retryable: false,
    description: 'The app is not registered for this scope.',
  },
  invalid_return_url: {
    status: 400,
    retryable: false,
    description: 'The return URL is not on a registered origin.',
  },
  unknown_scope_request: {
    status: 404,
    retryable: false,
    description: 'No scope request fits this page secret.',
  },
  wrong_status: { status: 409, retryable: false, description: 'The scope request no longer allows this.' },
  too_many_renewals: { status: 409, retryable: false, description: 'The link cannot be renewed any more.' },
  invalid_response_code: {
    status: 400,
    retryable: false,
    description: 'The response code is wrong, used or expired.',
  },
  presentation_rejected: {
    status: 400,
    retryable: true,
    description: 'What the wallet showed does not satisfy the request.',
  },
  credential_over: {
    status: 400,
    retryable: true,
    description: 'The credential has expired or was withdrawn. Get a new one.',
  },
  label_missing: {
    status: 400,
    retryable: true,
    description: 'The credential lacks a value that the site needs.',
  },
  number_mismatch: {
    status: 400,
    retryable: true,
    description: 'The number was not confirmed on the phone.',
  },
  wallet_clock_skew: {
    status: 400,
    retryable: true,
    description: "The clock of the wallet's device is wrong.",
  },
  status_unavailable: {
    status: 400,
    retryable: true,
    description: 'The credential cannot be checked just now.',
  },
  wallet_error: { status: 400, retryable: true, description: 'The wallet cannot answer the request.' },
  too_many_requests: { status: 429, retryable: true, description: 'Too many requests. Try again later.' },
  server_error: { status: 500, retryable: true, description: 'The service failed unexpectedly.' },
  temporarily_unavailable: {
    status: 503,
    retryable: true,
    description: 'The service cannot answer just now.',
  },
  service_missing: {
    status: 0,
    retryable: false,
    description: 'The service is missing: set `service`, or the option `api`.',
  },
  app_id_missing: { status: 0, retryable: false, description: 'The appId is missing.' },
  service_unreachable: { status: 0, retryable: true, description: 'The service did not answer.' },
  invalid_service_response: {
    status: 0,
    retryable: true,
    description: 'The service answered something unexpected.',
  },
  expired: { status: 0, retryable: true, description: 'Nobody approved in time.' },
  code_expired: { status: 0, retryable: true, description: 'The page took the approval too late.' },
  unknown_return: {
    status: 0,
    retryable: true,
    description:
      'This browser did not begin what your wallet answered. Go back to where you began, or try again here.',
  },
  load_failed: { status: 0, retryable: true, description: 'A part of civic-elements could not be loaded.' },
  simulation_refused: {
    status: 0,
    retryable: false,
    description: 'Simulation is for localhost and test apps only.',
  },
} satisfies Readonly<Record<string, ErrorRow>>;

/** The errors that only a wallet or a back-end SDK can meet. If a page gets one nevertheless, it reports `invalid_service_response`. */
const OTHER_ERRORS = {
  payload_too_large: {
    status: 413,
    retryable: false,
    description: 'The body is larger than is accepted here.',
  },
  request_timeout: { status: 408, retryable: true, description: 'The request did not arrive in time.' },
  expectation_failed: {
    status: 417,
    retryable: false,
    description: 'What the Expect header asks for is not supported here.',
  },
  headers_too_large: {
    status: 431,
    retryable: false,
    description: 'The address and headers are larger than is accepted here.',
  },
  unsupported_media_type: {
    status: 415,
    retryable: false,
    description: 'The Content-Type is not supported here.',
  },
  not_found: { status: 404, retryable: false, description: 'There is nothing at this address.' },
  link_expired: {
    status: 410,
    retryable: false,
    description: 'This link is no longer valid. Start again on the page.',
  },
  invalid_contact: {
    status: 400,
    retryable: false,
    description: 'No code can be sent to this e-mail address or phone number.',
  },
  wrong_code: { status: 400, retryable: true, description: 'The code is wrong.' },
  late_code: { status: 400, retryable: true, description: 'The code is too old. Ask for a new one.' },
  verification_over: {
    status: 410,
    retryable: false,
    description: 'This verification is over. Start again.',
  },
  invalid_presentation: {
    status: 400,
    retryable: false,
    description: "The wallet's answer could not be verified as an answer to this request.",
  },
  invalid_client: {
    status: 401,
    retryable: false,
    description: "The request is not signed as the app's back-end must sign it.",
  },
  clock_skew: {
    status: 401,
    retryable: false,
    description: "The back-end's clock differs from the service's by more than 60 seconds.",
  },
  invalid_grant: {
    status: 400,
    retryable: false,
    description: 'The code is invalid, expired, used or was issued to somebody else.',
  },
  unsupported_grant_type: {
    status: 400,
    retryable: false,
    description: 'The issuer knows no such grant type.',
  },
  invalid_token: {
    status: 401,
    retryable: false,
    description: 'The access token is invalid, expired or used up.',
  },
  invalid_credential_request: {
    status: 400,
    retryable: false,
    description: 'The credential request is malformed, or asks for more than the issuer offers.',
  },
  unknown_credential_configuration: {
    status: 400,
    retryable: false,
    description: 'The issuer does not offer this credential to the holder of this access token.',
  },
  unknown_credential_identifier: {
    status: 400,
    retryable: false,
    description: 'The issuer gave no credential identifier.',
  },
  invalid_proof: {
    status: 400,
    retryable: false,
    description: 'The key proof is missing or does not hold.',
  },
  invalid_nonce: {
    status: 400,
    retryable: true,
    description: 'The nonce of the key proof is unknown, expired or used. Ask for a new one.',
  },
  invalid_encryption_parameters: {
    status: 400,
    retryable: false,
    description: 'The issuer does not encrypt its responses.',
  },
  invalid_config: {
    status: 0,
    retryable: false,
    description: 'An option of the SDK is missing or malformed.',
  },
  invalid_auth_code: { status: 0, retryable: false, description: 'The auth code is not a well-formed JWT.' },
  timeout: { status: 0, retryable: true, description: 'No answer arrived in time.' },
  invalid_user_data: {
    status: 0,
    retryable: false,
    description: 'The user data could not be verified as coming from the service for this app.',
  },
  login_nonce_mismatch: {
    status: 0,
    retryable: false,
    description: "The user data belongs to another visitor's session.",
  },
} satisfies Readonly<Record<string, ErrorRow>>;

/** The code of an error that a page can meet. */
export type PageErrorCode = keyof typeof PAGE_ERRORS;

/** The code of any error of page, service and back-end SDK. */
export type ErrorCode = PageErrorCode | keyof typeof OTHER_ERRORS;

/** Every error of page, service and back-end SDK. `docs/errors.md` explains each of them, which a test checks. */
export const ERRORS: Readonly<Record<ErrorCode, ErrorRow>> = { ...PAGE_ERRORS, ...OTHER_ERRORS };

/** Whether a value from outside is the code of an error that a page can meet. */
export function isPageErrorCode(value: unknown): value is PageErrorCode {
  return typeof value === 'string' && Object.hasOwn(PAGE_ERRORS, value);
}

/** Whether a value from outside is one of our error codes. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}

/** Where an error code is explained, relative to the service's public address. */
export function docsPath(code: ErrorCode): string {
  return `docs/errors#${code}`;
}
