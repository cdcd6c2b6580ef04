/** While the page waits: a person or a wallet has something to do. */
export const WAITING = ['pending', 'read', 'answered'] as const;

/** Where a scope request stands, from the click to the exchange. */
export const STATUSES = [
  ...WAITING,
  'approved',
  'exchanged',
  'denied',
  'cancelled',
  'expired',
  'failed',
] as const;

export type Status = (typeof STATUSES)[number];

/** Whether the page has nothing more to wait for: the auth code is there, or there will never be one. */
export function isSettled(status: Status): boolean {
  return !(WAITING as readonly Status[]).includes(status);
}

/** How often a page may ask for a new link. */
export const MAX_RENEWALS = 3;
