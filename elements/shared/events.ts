import { type CancelReason, EVENTS } from '../../src/protocol/events.js';
import type { Status } from '../../src/protocol/scope-request.js';
import { DetailEvent } from './error-event.js';

/** The person approved. Hand `response` to your back-end, which exchanges it, once, for the user data. */
export class AuthCodeReceivedEvent extends DetailEvent<{ readonly response: string; readonly uuid: string }> {
  /** What the classic `civic.sip` called this event. */
  readonly event = 'scoperequest:data-received';
  /** The auth code, a JWT. Worth nothing without the app's keys, and short-lived; still, do not log it. */
  declare readonly response: string;
  declare readonly uuid: string;

  constructor(response: string, uuid: string) {
    super(EVENTS.authCodeReceived, { response, uuid });
  }
}

/** A wallet has read the request; the person now decides there. */
export class ReadEvent extends DetailEvent<{ readonly uuid: string }> {
  readonly event = 'scoperequest:read';
  declare readonly uuid: string;

  constructor(uuid: string) {
    super(EVENTS.read, { uuid });
  }
}

/** It ended without data: the person closed the modal, the page asked for it, or the wallet said no. */
export class UserCancelledEvent extends DetailEvent<{ readonly reason: CancelReason }> {
  readonly event = 'scoperequest:user-cancelled';
  declare readonly reason: CancelReason;

  constructor(reason: CancelReason) {
    super(EVENTS.userCancelled, { reason });
  }
}

/** The scope request moved to another status. */
export class StatusChangeEvent extends DetailEvent<{ readonly status: Status }> {
  declare readonly status: Status;

  constructor(status: Status) {
    super(EVENTS.statusChange, { status });
  }
}

/** Who wants the modal open: the person by a click, the page by `show()`, or the wallet that sent the person back. */
export type OpenSource = 'user' | 'page' | 'return';

/** Who wants the modal closed: one of its own buttons, the Escape key, or the page by `close()`. */
export type CloseSource = 'button' | 'escape' | 'page';

/** The modal is about to open; `preventDefault()` keeps it closed, and nothing is asked for. */
export class BeforeOpenEvent extends DetailEvent<{ readonly source: OpenSource }> {
  declare readonly source: OpenSource;

  constructor(source: OpenSource) {
    super(EVENTS.beforeOpen, { source }, true);
  }
}

/** The modal is about to close; `preventDefault()` keeps it open. Not asked: a modal that leaves the document, a browser that insists. */
export class BeforeCloseEvent extends DetailEvent<{ readonly source: CloseSource }> {
  declare readonly source: CloseSource;

  constructor(source: CloseSource) {
    super(EVENTS.beforeClose, { source }, true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'before-open': BeforeOpenEvent;
    'before-close': BeforeCloseEvent;
    'auth-code-received': AuthCodeReceivedEvent;
    read: ReadEvent;
    'user-cancelled': UserCancelledEvent;
    'status-change': StatusChangeEvent;
  }
}
