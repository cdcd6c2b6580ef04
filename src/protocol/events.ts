/** The names of the DOM events. The original system used the same names; `status-change`, `before-open`, `after-open` and `before-close` are new. */
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

/** Why a scope request ended without data: `user`, the person closed the modal; `page`, the page ended it; `denied`, the person declined in the wallet. */
export type CancelReason = 'user' | 'page' | 'denied';
