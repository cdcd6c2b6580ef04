import { errorWords } from '../locales/en/errors.js';
import { firstErrorWords } from '../locales/en/first-errors.js';
import { type PageErrorCode, RETRYABLE } from './page-errors.js';

export { docsPath, type PageErrorCode } from './page-errors.js';

/** What is known about an error code. */
export interface ErrorRow {
  /** The HTTP status of the service's answer; 0 for errors that a page or an SDK finds by itself. */
  readonly status: number;
  /** Whether a new scope request may succeed where this one failed. */
  readonly retryable: boolean;
  /** A sentence for people. Its words may improve, while the code never changes. */
  readonly description: string;
}

/** The HTTP statuses of those errors of pages that are answers of the service. */
const STATUSES: Partial<Record<PageErrorCode, number>> = {
  invalid_request: 400,
  unknown_app: 404,
  origin_not_registered: 403,
  invalid_scope: 400,
  no_trusted_issuer: 409,
  scope_exceeds_registration: 409,
  invalid_return_url: 400,
  unknown_scope_request: 404,
  wrong_status: 409,
  too_many_renewals: 409,
  invalid_response_code: 400,
  presentation_rejected: 400,
  credential_over: 400,
  label_missing: 400,
  number_mismatch: 400,
  wallet_clock_skew: 400,
  status_unavailable: 400,
  wallet_error: 400,
  too_many_requests: 429,
  server_error: 500,
  temporarily_unavailable: 503,
};

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
  invalid_app: {
    status: 400,
    retryable: false,
    description: 'Something that was said about the app cannot be used.',
  },
  precondition_required: {
    status: 428,
    retryable: false,
    description: 'The If-Match header is missing: the version of the app that is to be changed.',
  },
  precondition_failed: {
    status: 412,
    retryable: false,
    description: 'Somebody else changed the app in the meantime. Nothing was changed.',
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
  not_signed_in: {
    status: 401,
    retryable: false,
    description: 'Nobody is signed in to the portal, or the session is over.',
  },
  sign_in_failed: {
    status: 401,
    retryable: true,
    description: 'The sign-in could not be verified. Start it again.',
  },
  forbidden: { status: 403, retryable: false, description: 'The role of this member does not allow this.' },
  foreign_page: {
    status: 403,
    retryable: false,
    description: 'The portal takes requests from its own pages alone.',
  },
  invalid_link: {
    status: 410,
    retryable: false,
    description: 'This link was used, is too old, or was never valid. Ask for a new one.',
  },
  invalid_passkey: {
    status: 400,
    retryable: true,
    description: 'The new passkey could not be verified. Start again.',
  },
  invalid_wallet: {
    status: 400,
    retryable: true,
    description: "The wallet's approval could not be verified. Start again.",
  },
  wallet_taken: { status: 409, retryable: false, description: 'This wallet is linked to a member already.' },
  wallet_not_linked: {
    status: 403,
    retryable: false,
    description: 'This wallet is not linked. Sign in with a passkey, and link it on the account page first.',
  },
  last_way_in: {
    status: 409,
    retryable: false,
    description: 'The last passkey of a member and the last owner stay.',
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

/** The code of any error of page, service and back-end SDK. */
export type ErrorCode = PageErrorCode | keyof typeof OTHER_ERRORS;

const PAGE_ERRORS = Object.fromEntries(
  Object.entries({ ...firstErrorWords, ...errorWords } satisfies Record<PageErrorCode, string>).map(
    ([name, description]) => {
      const code = name as PageErrorCode;
      return [code, { status: STATUSES[code] ?? 0, retryable: RETRYABLE[code], description }];
    },
  ),
) as Record<PageErrorCode, ErrorRow>;

/** Every error of page, service and back-end SDK. `docs/errors.md` explains each of them, which a test checks. */
export const ERRORS: Readonly<Record<ErrorCode, ErrorRow>> = { ...PAGE_ERRORS, ...OTHER_ERRORS };

/** Whether a value from outside is one of our error codes. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}
