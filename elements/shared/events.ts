import type { ErrorCode } from '../../src/protocol/errors.js';
import { type CancelReason, EVENTS } from '../../src/protocol/events.js';
import type { Status } from '../../src/protocol/scope-request.js';

const INIT = { bubbles: true, composed: true } as const;

/** The person approved. Hand `response` to your back-end, which exchanges it, once, for the user data. */
export class AuthCodeReceivedEvent extends Event {
  /** What the classic `civic.sip` called this event. */
  readonly event = 'scoperequest:data-received';
  /** The auth code, a JWT. Worth nothing without the app's keys, and short-lived; still, do not log it. */
  readonly response: string;
  readonly uuid: string;
  readonly detail: { readonly response: string; readonly uuid: string };

  constructor(response: string, uuid: string) {
    super(EVENTS.authCodeReceived, INIT);
    this.response = response;
    this.uuid = uuid;
    this.detail = { response, uuid };
  }
}

/** A wallet has read the request; the person now decides there. */
export class ReadEvent extends Event {
  readonly event = 'scoperequest:read';
  readonly uuid: string;
  readonly detail: { readonly uuid: string };

  constructor(uuid: string) {
    super(EVENTS.read, INIT);
    this.uuid = uuid;
    this.detail = { uuid };
  }
}

/** It ended without data: the person closed the modal, the page asked for it, or the wallet said no. */
export class UserCancelledEvent extends Event {
  readonly event = 'scoperequest:user-cancelled';
  readonly reason: CancelReason;
  readonly detail: { readonly reason: CancelReason };

  constructor(reason: CancelReason) {
    super(EVENTS.userCancelled, INIT);
    this.reason = reason;
    this.detail = { reason };
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

/** The scope request moved to another status. */
export class StatusChangeEvent extends Event {
  readonly status: Status;
  readonly detail: { readonly status: Status };

  constructor(status: Status) {
    super(EVENTS.statusChange, INIT);
    this.status = status;
    this.detail = { status };
  }
}

declare global {
  interface HTMLElementEventMap {
    'auth-code-received': AuthCodeReceivedEvent;
    read: ReadEvent;
    'user-cancelled': UserCancelledEvent;
    'civic-sip-error': CivicSipErrorEvent;
    'status-change': StatusChangeEvent;
  }
}
