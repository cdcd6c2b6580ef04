import { type CancelReason, EVENTS } from '../../src/protocol/events.js';
import type { Status } from '../../src/protocol/scope-request.js';
import { INIT } from './error-event.js';

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
    'status-change': StatusChangeEvent;
  }
}
