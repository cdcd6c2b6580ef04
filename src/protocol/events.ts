/** Names of the DOM events, as the original system named them (`status-change` is ours). */
export const EVENTS = {
  authCodeReceived: 'auth-code-received',
  read: 'read',
  userCancelled: 'user-cancelled',
  error: 'civic-sip-error',
  statusChange: 'status-change',
} as const;

export type EventName = (typeof EVENTS)[keyof typeof EVENTS];

/** Why a scope request ended without data: the person closed the modal, the page asked for it, or the wallet said no. */
export type CancelReason = 'user' | 'page' | 'denied';
