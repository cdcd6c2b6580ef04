import type { Status } from './statuses.js';

export { isSettled, MAX_RENEWALS, STATUSES, type Status } from './statuses.js';

/** One table serves client, service and tests; nothing else decides what may follow what. */
const MOVES: Readonly<Record<Status, readonly Status[]>> = {
  pending: ['pending', 'read', 'answered', 'denied', 'cancelled', 'expired', 'failed'],
  read: ['pending', 'answered', 'denied', 'cancelled', 'expired', 'failed'],
  answered: ['approved', 'denied', 'cancelled', 'expired', 'failed'],
  approved: ['exchanged', 'expired'],
  exchanged: [],
  denied: [],
  cancelled: [],
  expired: [],
  failed: [],
};

/** Whether `to` may follow `from`. `pending → pending` is a renewal. */
export function canMove(from: Status, to: Status): boolean {
  return MOVES[from].includes(to);
}

/** Whether a scope request in this status can never change again. */
export function isTerminal(status: Status): boolean {
  return MOVES[status].length === 0;
}

/** Lifetimes in milliseconds (docs/architecture.md, "Status and lifetimes"). */
export const LIFETIMES = {
  /** A link on screen, before a wallet has read the request. */
  link: 120_000,
  /** From the wallet's first fetch to its answer, and from the answer to the page's pick-up. */
  read: 300_000,
  /** An auth code, from the first snapshot that carries it. An app may choose up to `authCodeMax`. */
  authCode: 60_000,
  authCodeMax: 1_800_000,
  /** The response code in a same-device return URL. */
  responseCode: 60_000,
  /** How long the same attempt may ask for the same exchange again. */
  exchangeRetry: 60_000,
} as const;

/** The two links of a scope request; each has a request id of its own. */
export const LINK_KINDS = ['qr', 'same-device'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
