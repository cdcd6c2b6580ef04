/** The statuses in which the page waits for a person or a wallet. */
const WAITING = ['pending', 'read', 'answered'] as const;

/** Every status of a scope request, from the click to the exchange. */
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

/** Whether the page has nothing more to wait for, because the auth code has arrived or will never arrive. */
export function isSettled(status: Status): boolean {
  return !(WAITING as readonly Status[]).includes(status);
}

/** How many times a page may ask for a new link. */
export const MAX_RENEWALS = 3;

/** Lifetimes in milliseconds (docs/architecture.md, "Status and lifetimes"). */
export const LIFETIMES = {
  /** A link on screen, before a wallet has read the request. */
  link: 120_000,
  /** The time from the wallet's first fetch to its answer, and from the answer until the page picks it up. */
  read: 300_000,
  /** An auth code, counted from the first snapshot that carries it. An app may choose up to `authCodeMax`. */
  authCode: 60_000,
  authCodeMax: 1_800_000,
  /** The response code in a same-device return URL. */
  responseCode: 60_000,
  /** How long the same attempt may ask for the same exchange again. */
  exchangeRetry: 60_000,
} as const;

/**
 * The ways in which a scope request can be answered: through the browser's own wallet prompt (Digital Credentials API), by a code that another
 * device scans, and by a link on the same device. Each has its own request, nonce, key and request id. The first accepted answer ends the others.
 */
export const CHANNELS = ['dc-api', 'qr', 'same-device'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * Where a page shows the code for another device when the browser has a wallet prompt of its own: beside it, behind a question, or nowhere. With
 * `off` there is no code at all. Each one is stricter than the one before it.
 */
export const CROSS_DEVICE = ['always', 'fallback', 'off'] as const;
export type CrossDevice = (typeof CROSS_DEVICE)[number];

/** The protocols of the Digital Credentials API that the service speaks (OpenID4VP 1.0, section A.1; ISO/IEC TS 18013-7, annex C). */
export const DIGITAL_PROTOCOLS = ['openid4vp-v1-signed', 'openid4vp-v1-unsigned', 'org-iso-mdoc'] as const;
export type DigitalProtocol = (typeof DIGITAL_PROTOCOLS)[number];
