import type { ErrorCode } from '../../src/protocol/errors.js';
import { type EventName, EVENTS } from '../../src/protocol/events.js';

/** An event of ours: crosses shadow roots, since pages listen on the button or above; `detail` holds what the event itself says, too. */
export class DetailEvent<D extends object> extends Event {
  readonly detail: D;

  constructor(name: EventName, detail: D, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
    Object.assign(this, detail);
  }
}

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
export class CivicSipErrorEvent extends DetailEvent<ErrorDetail> implements ErrorDetail {
  readonly event = 'scoperequest:civic-sip-error';
  declare readonly code: ErrorCode;
  declare readonly message: string;
  declare readonly docs: string;
  declare readonly retryable: boolean;

  constructor({ code, message, docs, retryable }: ErrorDetail) {
    super(EVENTS.error, { code, message, docs, retryable });
  }
}

declare global {
  interface HTMLElementEventMap {
    'civic-sip-error': CivicSipErrorEvent;
  }
}
