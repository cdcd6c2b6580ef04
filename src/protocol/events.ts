/** Names of the DOM events, as the original system named them (`status-change`, `before-open` and `before-close` are ours). */
export const EVENTS = {
  authCodeReceived: 'auth-code-received',
  read: 'read',
  userCancelled: 'user-cancelled',
  error: 'civic-sip-error',
  statusChange: 'status-change',
  beforeOpen: 'before-open',
  beforeClose: 'before-close',
} as const;

export type EventName = (typeof EVENTS)[keyof typeof EVENTS];

/** Why a scope request ended without data: the person closed the modal, the page asked for it, or the wallet said no. */
export type CancelReason = 'user' | 'page' | 'denied';
