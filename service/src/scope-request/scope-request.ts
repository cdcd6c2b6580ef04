import type {
  Channel,
  CrossDevice,
  DigitalProtocol,
  ErrorCode,
  Snapshot,
  Status,
} from 'civic-elements/protocol';
import type { ResolvedScope } from '../scopes/scope-definition.js';
import type { OwnScope } from '../scopes/scope-definition.js';

/** Everything that the service knows of one scope request: the row in the store. Times are milliseconds since the epoch. */
export interface ScopeRequest {
  uuid: string;
  appId: string;
  status: Status;
  /** Rises by one with each change. The store changes a row only from the version at which it was read. */
  version: number;
  createdAt: number;
  expiresAt: number;
  /** base64url(SHA-256(page secret)). */
  challenge: string;
  /** The registered origin that asked. */
  origin: string;
  /** The scope's name. For an attribute list it is `ATTRIBUTES`, and `labels` says what was asked. */
  scope: string;
  labels: string[];
  /** The app's own scope as it was when this scope request was created. */
  ownScope?: OwnScope;
  returnUrl?: string;
  loginNonce?: string;
  /** Where the page shows the code for another device. Absent in rows of earlier versions: `always`. */
  crossDevice?: CrossDevice;
  /** Whether an answer from another device counts only once the number was picked there. */
  numberMatch?: boolean;
  /** The protocols in which the page's browser may ask; absent when it has no wallet prompt. */
  digital?: DigitalProtocol[];
  /** Whether a member of the portal tries the app (tries/). Nothing hears of it: it is in no activity and no checklist, and no webhook is told. */
  isTry?: true;
  /** The trace in which it was created, as a `traceparent` (W3C Trace Context), where the operator traces (tracing/). */
  trace?: string;
  /** How often the links were renewed; part of every request id. */
  generation: number;
  /**
   * SHA-256 (base64url) of the request ids that were made last, for each channel in which the scope request can be answered; absent once nobody may
   * use them. Whether they are alive, the status decides.
   */
  linkHashes?: Partial<Record<Channel, string>>;
  /** The public address of its links. Absent in rows of earlier versions: the present one. */
  address?: string;
  /** The id of the service key from which request ids and response code derive. Absent in rows of earlier versions: that of the one that seals. */
  linkKey?: string;
  /** 32 random bytes, sealed, from which nonces and encryption keys derive; wiped with the links. */
  sealedSeed?: string;
  /** By which channel it was answered. */
  answeredBy?: Channel;
  /** SHA-256 (base64url) of the answer that a wallet gave, and until when the same answer gets the same reply again. */
  answer?: { hash: string; until: number };
  /** The numbers, from the answer of the other device on. */
  match?: NumberMatch;
  /** SHA-256 (base64url) of the response code, and until when it may be used, once. */
  responseCode?: { hash: string; expiresAt: number };
  /** User data and user id as JSON, sealed; wiped by the exchange and by every other end. */
  sealedClaims?: string;
  /** The auth code's claims (seconds), set by the first snapshot that carries it. */
  authCode?: { jti: string; iat: number; exp: number };
  exchange?: Exchange;
  /** What the page hears while the link can still be answered. */
  notice?: NonNullable<Snapshot['notice']>;
  /** What the person is showing to be theirs meanwhile; any other change ends it. */
  verifying?: NonNullable<Snapshot['verifying']>;
  /** The reason, with status `failed`. */
  error?: ErrorCode;
  /** The label that the reason is about. */
  errorLabel?: string;
}

/** What ties another device to the page: the number that the page shows, of two digits, and those among which the person picks it. */
export interface NumberMatch {
  number: string;
  choices: string[];
}

/** Who exchanged the auth code, and what is kept of the answer until `retryUntil`. */
export interface Exchange {
  /** The attempt id that won; empty where the SDK sent none. */
  attempt: string;
  retryUntil: number;
  /** The answer for a retry of the same attempt, sealed; with `payloadHash`, the JWT that one request may fetch. */
  sealedResponse?: string;
  /** SHA-256 (base64url) of the secret in the address from which the JWT may be fetched. */
  payloadHash?: string;
}

/** Whether a wallet may still answer it: its links are alive. */
export function isOpen({ status }: ScopeRequest): boolean {
  return status === 'pending' || status === 'read';
}

/** The scope with which a scope request was created. */
export function scopeOf({ scope, labels, ownScope }: ScopeRequest): ResolvedScope {
  return { name: scope, labels, ...(ownScope && { own: ownScope }) };
}
