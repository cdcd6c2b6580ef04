import type { ErrorDetail } from '../shared/events.js';
import type { ErrorCode } from '../../src/protocol/errors.js';

/**
 * Which kind of app answered. The original said `v2` for its first app and `v3` for the wallets that followed; every wallet of today is of the
 * second kind. Pages that branch on it find what they know.
 */
export const CLIENT_VERSION = 'v3';

/** The payload of `auth-code-received`. Send `response` to your back-end. */
export interface AuthCodePayload {
  event: 'scoperequest:data-received';
  type: 'code';
  /** The auth code, a JWT. */
  response: string;
  clientVersion: typeof CLIENT_VERSION;
}

/** The payload of `read`. */
export interface ReadPayload {
  event: 'scoperequest:read';
  clientVersion: typeof CLIENT_VERSION;
}

/** The payload of `user-cancelled`. */
export interface CancelledPayload {
  event: 'scoperequest:user-cancelled';
  /** The scope request went on in another tab of this browser, whose page got the outcome. Absent in every other case. */
  reason?: 'elsewhere';
}

/** The payload of `user-cancelled` and `read`. */
export type PlainPayload = CancelledPayload | ReadPayload;

/** The payload of `civic-sip-error`. */
export interface ErrorPayload {
  event: 'scoperequest:civic-sip-error';
  /** The kind of error, as in the original. `data-error`: what came from the wallet or the service cannot be used. `runtime-error`: every other error. */
  type: 'runtime-error' | 'data-error';
  /** A sentence for people, whose words may improve. Let your code decide by `code`. */
  message: string;
  code: ErrorCode;
  /** The address of the page that explains the code; empty when no service is known. */
  docs: string;
}

/** The payload of each event. */
export interface ClassicEvents {
  'auth-code-received': AuthCodePayload;
  'user-cancelled': CancelledPayload;
  read: ReadPayload;
  'civic-sip-error': ErrorPayload;
}

const ABOUT_DATA: readonly ErrorCode[] = [
  'presentation_rejected',
  'credential_over',
  'wallet_clock_skew',
  'status_unavailable',
  'label_missing',
  'wallet_error',
  'invalid_service_response',
];

export function errorPayload({ code, message, docs }: ErrorDetail): ErrorPayload {
  const type = ABOUT_DATA.includes(code) ? 'data-error' : 'runtime-error';
  return { event: 'scoperequest:civic-sip-error', type, message, code, docs };
}
