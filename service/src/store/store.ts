import type { ErrorCode, LinkKind, Status } from 'civic-elements/protocol';
import type { OwnScope } from '../scopes/scope-definition.js';

/** See `App.processed`. */
export type ProcessedMode = 'always' | 'flag';

/** A site registered at the service. `sealed…` is encrypted under the service key (see keys/seal.ts). */
export interface App {
  appId: string;
  name: string;
  /** Exact origins (scheme, host, port) that may ask. */
  origins: string[];
  /** Uncompressed P-256 point as hex: `04`, x, y (130 characters). Verifies what the app's back-end signs. */
  publicKey: string;
  /** The app secret, 32 hex characters, sealed. */
  sealedSecret: string;
  /** `data:` URL of a raster image of at most 16 kB. */
  logo?: string;
  /** Accepts the looser forms of old SDKs (docs/architecture.md, "Exactly once"). */
  classic: boolean;
  /** No second answer even to the same attempt. */
  strict: boolean;
  /** When a classic app's answer names an address to fetch the JWT from: for every exchange, or for large ones whose SDK sent a flag. Absent: never. */
  processed?: ProcessedMode;
  /** Scopes of its own, beside those that every app has. */
  scopes?: OwnScope[];
  /** Seconds that an auth code lives: 60 to 1800. */
  authCodeLifetime: number;
  /** The leaf certificate (PEM) that wallets see, and its private key (PKCS#8 PEM, sealed). */
  certificate: string;
  sealedCertificateKey: string;
  createdAt: number;
  revokedAt?: number;
}

/** A certificate that may sign credentials of the given types. */
export interface TrustAnchor {
  id: string;
  /** Credential types (`vct`) that issuers under this anchor may issue. */
  vcts: string[];
  /** PEM. */
  certificate: string;
  /** Test data only: refused in live mode. */
  isTest: boolean;
}

/** A signing key of the service (ES256). The newest signs; all are published in the JWKS. */
export interface SigningKey {
  kid: string;
  /** Public key as JWK JSON. */
  publicJwk: string;
  /** Private key as JWK JSON, sealed. */
  sealedPrivateJwk: string;
  createdAt: number;
}

/** Everything the service knows of one scope request. Times are milliseconds since the epoch. */
export interface ScopeRequest {
  uuid: string;
  appId: string;
  status: Status;
  /** Rises by one with each change; the store changes a row only from the version it was read at. */
  version: number;
  createdAt: number;
  expiresAt: number;
  /** base64url(SHA-256(page secret)). */
  challenge: string;
  /** The registered origin that asked. */
  origin: string;
  /** The scope's name; an attribute list carries its labels as well. */
  scope: string;
  labels: string[];
  /** The app's own scope as it was when this began. */
  ownScope?: OwnScope;
  returnUrl?: string;
  loginNonce?: string;
  /** How often the link was renewed; part of both request ids. */
  generation: number;
  /** SHA-256 (base64url) of the two request ids that are alive now; absent once answered or ended. */
  linkHashes?: Record<LinkKind, string>;
  /** 32 random bytes, sealed, from which nonces and encryption keys derive; wiped with the links. */
  sealedSeed?: string;
  /** Which link was answered. */
  answeredBy?: LinkKind;
  /** SHA-256 (base64url) of the response code, and until when it may be used, once. */
  responseCode?: { hash: string; expiresAt: number };
  /** User data and user id as JSON, sealed; wiped by exchange and by every other end. */
  sealedClaims?: string;
  /** The auth code's claims (seconds), set by the first snapshot that carries it. */
  authCode?: { jti: string; iat: number; exp: number };
  /**
   * Who exchanged the code, and until `retryUntil` what is kept, sealed: the answer for the same attempt's retry, or, where `payloadHash` is
   * set (SHA-256 of a secret, base64url), the JWT that one request with that secret may fetch.
   */
  exchange?: { attempt: string; retryUntil: number; sealedResponse?: string; payloadHash?: string };
  /** With status `failed`. */
  error?: ErrorCode;
}

/**
 * Where the service keeps what must outlive a request. Implementations: memory.ts, sqlite.ts;
 * one contract suite (test/service/store/contract.ts) serves them all.
 */
export interface Store {
  /** Adds a scope request. Throws when the uuid exists. */
  createScopeRequest(request: ScopeRequest): Promise<void>;
  getScopeRequest(uuid: string): Promise<ScopeRequest | undefined>;
  /** Finds the scope request one of whose live links has this hash. */
  findByLink(hash: string): Promise<{ request: ScopeRequest; kind: LinkKind } | undefined>;
  /**
   * Compare-and-set: replaces the row if, and only if, it still has version `next.version - 1`.
   * Wakes subscribers after a success.
   * @returns whether this caller won.
   */
  compareAndSet(next: ScopeRequest): Promise<boolean>;
  /** Calls `listener` after each change of this scope request, until the returned function is called. Carries no data: read again. */
  subscribe(uuid: string, listener: () => void): () => void;
  /** Uuids whose `expiresAt`, or whose exchange's `retryUntil`, is at or before `now` and which still hold something to end or wipe; the longest overdue first. */
  due(now: number, limit: number): Promise<string[]>;
  /** Deletes rows that ended before `before`, and spent tokens that expired. */
  purge(before: number, now: number): Promise<void>;
  /** How many scope requests are `pending` or `read`, unexpired at `now`: in all, for metrics and the cap. */
  countOpen(now: number): Promise<number>;

  /** Put-if-absent until `expiresAt`. @returns whether the key was new. */
  spend(key: string, expiresAt: number, now: number): Promise<boolean>;

  putApp(app: App): Promise<void>;
  getApp(appId: string): Promise<App | undefined>;
  /** By id. */
  listApps(): Promise<App[]>;

  putTrustAnchor(anchor: TrustAnchor): Promise<void>;
  removeTrustAnchor(id: string): Promise<boolean>;
  /** By id. */
  listTrustAnchors(): Promise<TrustAnchor[]>;

  /** Adds a signing key. */
  putSigningKey(key: SigningKey): Promise<void>;
  /** Newest first. */
  listSigningKeys(): Promise<SigningKey[]>;
  /** Small named values that belong to the installation (CA, pairwise key): sealed by the caller. */
  getSecret(name: string): Promise<string | undefined>;
  /** Put-if-absent; returns what is stored afterwards, so that two processes agree. */
  putSecret(name: string, value: string): Promise<string>;

  close(): Promise<void>;
}
