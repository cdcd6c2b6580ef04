import type { ErrorCode } from '../../src/protocol/errors.js';
import type { EventName } from '../../src/protocol/events.js';

/**
 * What all events of the elements have in common. They bubble and cross shadow roots, because pages listen on the button or above it.
 * `detail` holds the same fields as the event itself, for code that treats it as a `CustomEvent`.
 */
export class DetailEvent<D extends object> extends Event {
  readonly detail: D;

  constructor(name: EventName, detail: D, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
    Object.assign(this, detail);
  }
}

/** What a `civic-sip-error` carries. */
export interface ErrorDetail {
  readonly code: ErrorCode;
  /** A sentence for people, whose words may improve. Let your code decide by `code`. */
  readonly message: string;
  /** The address of the page that explains the code; empty when no service is known. */
  readonly docs: string;
  /** Whether a new scope request may succeed. */
  readonly retryable: boolean;
}

/** The scope request failed, or nobody approved in time. */
export class CivicSipErrorEvent extends DetailEvent<ErrorDetail> implements ErrorDetail {
  /** The name that the classic `civic.sip` gave this event. */
  readonly event = 'scoperequest:civic-sip-error';
  declare readonly code: ErrorCode;
  declare readonly message: string;
  declare readonly docs: string;
  declare readonly retryable: boolean;

  constructor({ code, message, docs, retryable }: ErrorDetail) {
    super('civic-sip-error', { code, message, docs, retryable });
  }
}
