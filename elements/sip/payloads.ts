import type { ErrorDetail } from '../shared/events.js';
import type { ErrorCode } from '../../src/protocol/errors.js';

/** The payload of `auth-code-received`. Send `response` to your back-end. */
export interface AuthCodePayload {
  event: 'scoperequest:data-received';
  type: 'code';
  /** The auth code, a JWT. */
  response: string;
}

/** The payload of `user-cancelled` and `read`. */
export interface PlainPayload {
  event: 'scoperequest:user-cancelled' | 'scoperequest:read';
}

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
  'user-cancelled': PlainPayload;
  read: PlainPayload;
  'civic-sip-error': ErrorPayload;
}

const ABOUT_DATA: readonly ErrorCode[] = [
  'presentation_rejected',
  'label_missing',
  'wallet_error',
  'invalid_service_response',
];

export function errorPayload({ code, message, docs }: ErrorDetail): ErrorPayload {
  const type = ABOUT_DATA.includes(code) ? 'data-error' : 'runtime-error';
  return { event: 'scoperequest:civic-sip-error', type, message, code, docs };
}
