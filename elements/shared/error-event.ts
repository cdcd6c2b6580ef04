import type { ErrorCode } from '../../src/protocol/errors.js';
import { EVENTS } from '../../src/protocol/events.js';

/** Ours cross shadow roots: the page listens on the button, or above. */
export const INIT = { bubbles: true, composed: true } as const;

/** What a `civic-sip-error` says. */
export interface ErrorDetail {
  readonly code: ErrorCode;
  /** For people; may improve. Switch on `code`. */
  readonly message: string;
  /** Address of the page that explains the code; empty when no service is known. */
  readonly docs: string;
  /** Whether a new scope request may go better. */
  readonly retryable: boolean;
}

/** Something failed, or nobody approved in time. */
export class CivicSipErrorEvent extends Event implements ErrorDetail {
  readonly event = 'scoperequest:civic-sip-error';
  readonly code: ErrorCode;
  readonly message: string;
  readonly docs: string;
  readonly retryable: boolean;
  readonly detail: ErrorDetail;

  constructor({ code, message, docs, retryable }: ErrorDetail) {
    super(EVENTS.error, INIT);
    this.code = code;
    this.message = message;
    this.docs = docs;
    this.retryable = retryable;
    this.detail = { code, message, docs, retryable };
  }
}

declare global {
  interface HTMLElementEventMap {
    'civic-sip-error': CivicSipErrorEvent;
  }
}
