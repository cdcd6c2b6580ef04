import { isPassing, PAGE_ERRORS, type PageErrorCode } from './page-errors.js';

export { docsPath } from './page-errors.js';

/** One row for each error: HTTP status (0: never sent by the service), whether trying again can help, and the words. */
export interface ErrorRow {
  readonly status: number;
  readonly retryable: boolean;
  readonly description: string;
}

/** How the service sends what a page can meet. OAuth 2.0 words where one exists (RFC 6749, sections 4.1.2.1 and 5.2). */
const PAGE_STATUS: Readonly<Record<PageErrorCode, number>> = {
  invalid_request: 400,
  unknown_app: 404,
  origin_not_registered: 403,
  invalid_scope: 400,
  no_trusted_issuer: 409,
  invalid_return_url: 400,
  unknown_scope_request: 404,
  wrong_status: 409,
  too_many_renewals: 409,
  invalid_response_code: 400,
  presentation_rejected: 400,
  wallet_error: 400,
  too_many_requests: 429,
  server_error: 500,
  temporarily_unavailable: 503,
  service_missing: 0,
  app_id_missing: 0,
  service_unreachable: 0,
  invalid_service_response: 0,
  expired: 0,
  load_failed: 0,
  simulation_refused: 0,
};

/** What only a wallet or a back-end SDK can meet. A page that meets one all the same reports it as `invalid_service_response`. */
const OTHERS = {
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

export type ErrorCode = PageErrorCode | keyof typeof OTHERS;

function pageRows(): Record<PageErrorCode, ErrorRow> {
  const codes = Object.keys(PAGE_ERRORS) as PageErrorCode[];
  const rows = codes.map((code) => {
    const row = { status: PAGE_STATUS[code], retryable: isPassing(code), description: PAGE_ERRORS[code] };
    return [code, row] as const;
  });
  return Object.fromEntries(rows) as Record<PageErrorCode, ErrorRow>;
}

/**
 * Every error of page, service and back-end SDK. `docs/errors.md` explains each; a test holds the two lists together.
 */
export const ERRORS: Readonly<Record<ErrorCode, ErrorRow>> = { ...pageRows(), ...OTHERS };

/** Whether a value from outside is one of our error codes. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}
