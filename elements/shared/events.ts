import { type CancelReason, type EventName, EVENTS } from '../../src/protocol/events.js';
import type { Status } from '../../src/protocol/scope-request.js';
import { CivicSipErrorEvent, DetailEvent, type ErrorDetail } from './error-event.js';

export type { CancelReason, DetailEvent, EventName };
export { CivicSipErrorEvent, type ErrorDetail };

/** The person approved. Send `response` to your back-end, which exchanges it once for the user data. */
export class AuthCodeReceivedEvent extends DetailEvent<{ readonly response: string; readonly uuid: string }> {
  /** The name that the classic `civic.sip` gave this event. */
  readonly event = 'scoperequest:data-received';
  /** The auth code, a JWT. Do not log it, although it is valid for a short time only and worth nothing without the keys of the app. */
  declare readonly response: string;
  /** The scope request's public name. */
  declare readonly uuid: string;

  constructor(response: string, uuid: string) {
    super(EVENTS.authCodeReceived, { response, uuid });
  }
}

/** A wallet has read the request, and the person now decides there. */
export class ReadEvent extends DetailEvent<{ readonly uuid: string }> {
  /** The name that the classic `civic.sip` gave this event. */
  readonly event = 'scoperequest:read';
  /** The scope request's public name. */
  declare readonly uuid: string;

  constructor(uuid: string) {
    super(EVENTS.read, { uuid });
  }
}

/** The scope request ended without data: the person closed the modal, the page cancelled it, or the person declined in the wallet. */
export class UserCancelledEvent extends DetailEvent<{ readonly reason: CancelReason }> {
  /** The name that the classic `civic.sip` gave this event. */
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

/** Who opens the modal: the person by a click, the page by `show()` or `open`, or the wallet that sent the person back. */
export type OpenSource = 'user' | 'page' | 'return';

/** Who closes the modal: one of its own buttons, the Escape key, or the page by `close()` or `open`. */
export type CloseSource = 'button' | 'escape' | 'page';

/** The modal is about to open. `preventDefault()` keeps it closed, and no scope request starts. */
export class BeforeOpenEvent extends DetailEvent<{ readonly source: OpenSource }> {
  declare readonly source: OpenSource;

  constructor(source: OpenSource) {
    super(EVENTS.beforeOpen, { source }, true);
  }
}

/** The modal is on screen and has the focus. */
export class AfterOpenEvent extends DetailEvent<{ readonly source: OpenSource }> {
  declare readonly source: OpenSource;

  constructor(source: OpenSource) {
    super(EVENTS.afterOpen, { source });
  }
}

/**
 * The modal is about to close. `preventDefault()` keeps it open. The event is not dispatched when the modal leaves the document, or when the
 * browser closes the dialog by force.
 */
export class BeforeCloseEvent extends DetailEvent<{ readonly source: CloseSource }> {
  declare readonly source: CloseSource;

  constructor(source: CloseSource) {
    super(EVENTS.beforeClose, { source }, true);
  }
}

/** The events of the elements by their names. */
export interface CivicEventMap {
  'before-open': BeforeOpenEvent;
  'after-open': AfterOpenEvent;
  'before-close': BeforeCloseEvent;
  'auth-code-received': AuthCodeReceivedEvent;
  read: ReadEvent;
  'user-cancelled': UserCancelledEvent;
  'civic-sip-error': CivicSipErrorEvent;
  'status-change': StatusChangeEvent;
}

declare global {
  // The events bubble, so a page may listen on any element, on the document and on the window.
  interface GlobalEventHandlersEventMap extends CivicEventMap {}
}
