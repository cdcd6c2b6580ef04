/** One row for each error: HTTP status (0: never sent by the service), whether trying again can help, and the words. */
interface ErrorRow {
  status: number;
  retryable: boolean;
  description: string;
}

/**
 * Every error of page, service and back-end SDK. OAuth 2.0 words where one exists (RFC 6749, sections 4.1.2.1 and 5.2).
 * `docs/errors.md` explains each; a test holds the two lists together.
 */
export const ERRORS = {
  invalid_request: {
    status: 400,
    retryable: false,
    description: 'The request is malformed or lacks a parameter.',
  },
  payload_too_large: {
    status: 413,
    retryable: false,
    description: 'The body is larger than is accepted here.',
  },
  unsupported_media_type: {
    status: 415,
    retryable: false,
    description: 'The Content-Type is not supported here.',
  },
  not_found: { status: 404, retryable: false, description: 'There is nothing at this address.' },
  unknown_app: { status: 404, retryable: false, description: 'No app is registered under this appId.' },
  origin_not_registered: {
    status: 403,
    retryable: false,
    description: "The page's origin is not on the app's list of allowed origins.",
  },
  invalid_scope: { status: 400, retryable: false, description: 'The scope or one of its labels is unknown.' },
  no_trusted_issuer: {
    status: 409,
    retryable: false,
    description: 'The service trusts no issuer that could answer this scope.',
  },
  invalid_return_url: {
    status: 400,
    retryable: false,
    description: 'The return URL is not an http(s) address on an allowed origin.',
  },
  unknown_scope_request: {
    status: 404,
    retryable: false,
    description: 'There is no such scope request, or the page secret does not fit it.',
  },
  wrong_status: {
    status: 409,
    retryable: false,
    description: 'The scope request is no longer in a status that allows this.',
  },
  too_many_renewals: {
    status: 409,
    retryable: false,
    description: 'This scope request cannot be renewed any more.',
  },
  invalid_response_code: {
    status: 400,
    retryable: false,
    description: 'The response code is wrong, used or expired.',
  },
  link_expired: {
    status: 410,
    retryable: false,
    description: 'This link is no longer valid. Start again on the page.',
  },
  invalid_presentation: {
    status: 400,
    retryable: false,
    description: "The wallet's answer could not be verified as an answer to this request.",
  },
  presentation_rejected: {
    status: 400,
    retryable: true,
    description: 'What the wallet showed does not satisfy the request.',
  },
  wallet_error: {
    status: 400,
    retryable: true,
    description: 'The wallet reported that it cannot answer the request.',
  },
  invalid_client: {
    status: 401,
    retryable: false,
    description: "The request is not signed as the app's back-end must sign it.",
  },
  invalid_grant: {
    status: 400,
    retryable: false,
    description: 'The auth code is invalid, expired, used or was issued to another app.',
  },
  too_many_requests: {
    status: 429,
    retryable: true,
    description: 'Too many requests. Try again a little later.',
  },
  server_error: { status: 500, retryable: true, description: 'The service failed unexpectedly.' },
  temporarily_unavailable: {
    status: 503,
    retryable: true,
    description: 'The service cannot answer just now.',
  },
  service_missing: {
    status: 0,
    retryable: false,
    description: 'It is not known which service to use: set `service` on the element, or the option `api`.',
  },
  app_id_missing: { status: 0, retryable: false, description: 'The element has no `app-id` attribute.' },
  service_unreachable: { status: 0, retryable: true, description: 'The service did not answer.' },
  invalid_service_response: {
    status: 0,
    retryable: true,
    description: 'The service answered something unexpected.',
  },
  expired: { status: 0, retryable: true, description: 'Nobody approved the request in time.' },
  load_failed: { status: 0, retryable: true, description: 'A part of civic-elements could not be loaded.' },
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
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

/** Whether a value from outside is one of our error codes. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}

/** Where an error code is explained, relative to the service's public address. */
export function docsPath(code: ErrorCode): string {
  return `docs/errors#${code}`;
}
