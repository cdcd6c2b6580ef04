import type { ErrorDetail } from '../shared/events.js';
import type { ErrorCode } from '../../src/protocol/errors.js';

/** `auth-code-received`: hand `response` to your back-end. */
export interface AuthCodePayload {
  event: 'scoperequest:data-received';
  type: 'code';
  /** The auth code, a JWT. */
  response: string;
}

/** `user-cancelled` and `read`. */
export interface PlainPayload {
  event: 'scoperequest:user-cancelled' | 'scoperequest:read';
}

/** `civic-sip-error`. */
export interface ErrorPayload {
  event: 'scoperequest:civic-sip-error';
  /** As the original sorted errors. `data-error`: what came from wallet or service was not usable; `runtime-error`: everything else. */
  type: 'runtime-error' | 'data-error';
  /** For people; may improve. Switch on `code`. */
  message: string;
  code: ErrorCode;
  /** Address of the page that explains the code; empty when no service is known. */
  docs: string;
}

/** What handlers get, by event. */
export interface ClassicEvents {
  'auth-code-received': AuthCodePayload;
  'user-cancelled': PlainPayload;
  read: PlainPayload;
  'civic-sip-error': ErrorPayload;
}

const ABOUT_DATA: readonly ErrorCode[] = [
  'presentation_rejected',
  'wallet_error',
  'invalid_service_response',
];

export function errorPayload({ code, message, docs }: ErrorDetail): ErrorPayload {
  const type = ABOUT_DATA.includes(code) ? 'data-error' : 'runtime-error';
  return { event: 'scoperequest:civic-sip-error', type, message, code, docs };
}
