/** Names of the DOM events, as the original system named them (`status-change`, `before-open`, `after-open` and `before-close` are new). */
export const EVENTS = {
  authCodeReceived: 'auth-code-received',
  read: 'read',
  userCancelled: 'user-cancelled',
  error: 'civic-sip-error',
  statusChange: 'status-change',
  beforeOpen: 'before-open',
  afterOpen: 'after-open',
  beforeClose: 'before-close',
} as const;

export type EventName = (typeof EVENTS)[keyof typeof EVENTS];

/** Why a scope request ended without data: the person closed the modal, the page asked for it, or the wallet said no. */
export type CancelReason = 'user' | 'page' | 'denied';
