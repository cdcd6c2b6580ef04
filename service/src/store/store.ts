import type { Channel, CrossDevice } from 'civic-elements/protocol';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { OwnScope } from '../scopes/scope-definition.js';
import type { UserIdRule } from '../scopes/user-id.js';
import type { AccountStore } from './account-store.js';
import type { ActivityStore } from './activity-store.js';
import type { ContactStore } from './contact-store.js';
import type { DataStore } from './data-store.js';
import type { IssuedStore } from './issued-store.js';
import type { WebhookStore } from './webhook-store.js';

/** See `App.processed`. */
export type ProcessedMode = 'always' | 'flag';

/** A certificate by which wallets know an app, and how it is shown to them. */
export interface AppCertificate {
  /** The leaf certificate (PEM) that wallets see, and its private key (PKCS#8 PEM, sealed). */
  certificate: string;
  sealedCertificateKey: string;
  /** What stands between the leaf and its root, in the order of `x5c` (PEM). None when absent. */
  intermediates?: string[];
  /** The root (PEM), where it is known. */
  root?: string;
  /** Whether the root goes along in `x5c`, as wallets need that do not have it; HAIP 1.0 leaves it out. */
  sendsRoot?: boolean;
  /** The name of the leaf by which the app is called (`x509_san_dns`). Without it, it is called by the hash of the leaf (`x509_hash`). */
  dnsName?: string;
  /** Whether an operator brought it, so that the service's own authority does not renew it. */
  isImported?: boolean;
  /** Since when wallets are shown it, in milliseconds. When absent: since the app is registered. */
  certifiedAt?: number;
}

/** Whose wallet knows apps by a certificate that it approved itself. */
export type Platform = 'google' | 'apple';

/** A certificate by which a platform's wallet knows an app. It is shown through the browser's own wallet prompt alone. */
export interface PlatformCertificate extends AppCertificate {
  /** What Google's wallet shows of the app and has certified by a hash: RelyingPartyMetadataBytes, base64url. */
  metadata?: string;
}

/** A registration certificate of an app (ETSI TS 119 475), and how wallets get it. */
export interface Registration {
  /** The id of the intended use, or one of our own where the certificate names none. */
  id: string;
  /** Compact JWT. */
  certificate: string;
  /** Whether `data` in `verifier_info` is the JWT as it is, or in base64url once more. */
  encoding: 'compact' | 'base64url';
}

/** How scope requests may be answered. What is absent is as by default. */
export interface ChannelPolicy {
  /** Where pages show the code for another device: `always`, or `fallback` where the app has a registration certificate, by default. */
  crossDevice?: CrossDevice;
  /** Whether people who answered from another device must pick the number that the page shows; default false. */
  numberMatch?: boolean;
}

/** A pair of secret and key with which an app's back-end signs what it asks. */
export interface AppKeyPair {
  /** Uncompressed P-256 point as hex: `04`, x, y (130 characters). Verifies what the app's back-end signs. */
  publicKey: string;
  /** The app secret, 32 hex characters, sealed. */
  sealedSecret: string;
}

/** A pair that was replaced, and works until the back-end has changed over. */
export interface FormerKey extends AppKeyPair {
  createdAt: number;
  /** From this moment on it is refused. */
  endsAt: number;
}

/** A site registered at the service. Fields named `sealed…` are encrypted under the service key (keys/seal.ts). */
export interface App extends AppCertificate, AppKeyPair {
  appId: string;
  name: string;
  /** Exact origins (scheme, host, port) that may ask. */
  origins: string[];
  /** When the pair was made; absent when it is as old as the app. */
  keysCreatedAt?: number;
  /** Newest first (apps/app-keys.ts). */
  formerKeys?: FormerKey[];
  /** `data:` URL of a raster image of at most 16 kB. */
  logo?: string;
  /** `#rrggbb`; absent: the standard colour of the elements. */
  brand?: string;
  /** Names of the wallets, of those that the operator lists, that people are offered; absent: all (apps/offered-wallets.ts). */
  wallets?: string[];
  /** Accepts the looser forms of old SDKs (docs/architecture.md, "Exactly once"). */
  classic: boolean;
  /** Refuses a second answer even to the same attempt. */
  strict: boolean;
  /** When a classic app's answer names an address from which to fetch the JWT: for every exchange, or for large ones whose SDK sent a flag; never when absent. */
  processed?: ProcessedMode;
  /** How user ids derive (scopes/user-id.ts). Apps from before there was a second rule have none and keep the first. */
  userIdRule?: UserIdRule;
  /** The app's own scopes, beside those that every app has. */
  scopes?: OwnScope[];
  /** Seconds that an auth code lives: 60 to 1800. */
  authCodeLifetime: number;
  channelPolicy?: ChannelPolicy;
  /** What differs from it, by the name of a scope. */
  scopePolicies?: Record<string, ChannelPolicy>;
  /** Whether browsers may be handed requests that nobody has signed. */
  allowsUnsigned?: boolean;
  /** `direct` where the code holds the OpenID4VP link itself, for scanners inside of wallets. Absent: the address of the landing page. */
  qr?: 'direct';
  platformCertificates?: Partial<Record<Platform, PlatformCertificate>>;
  /** One for each intended use. */
  registrations?: Registration[];
  /** The key of a certificate request that no certificate was imported for yet (PKCS#8 PEM, sealed). */
  sealedRequestKey?: string;
  /** Those that scope requests which are still open may have been started with, newest first (apps/app-certificate.ts). */
  formerCertificates?: AppCertificate[];
  /** Where messages about its scope requests go, and the key that signs them (base64, sealed). */
  webhook?: { url: string; sealedKey: string; createdAt: number };
  createdAt: number;
  revokedAt?: number;
}

/** What may sign credentials of the given types: the issuers under a certificate, one issuer's certificate, or the keys that one issuer publishes. */
export type TrustAnchor = AnchorCertificate | AnchorKeySet;

interface Anchor {
  id: string;
  /** Credential types that issuers under this anchor may issue: the `vct` of SD-JWT VCs, the `docType` of mdocs. */
  types: string[];
  /** Whether it vouches for test data only; then it is refused in live mode. */
  isTest: boolean;
}

export interface AnchorCertificate extends Anchor {
  /** PEM. */
  certificate: string;
  /** Whether the certificate is that of an issuer itself, and nothing that it signs is trusted. Default: it is that of an authority. */
  isPinned?: boolean;
}

export interface AnchorKeySet extends Anchor {
  /** What `iss` of its credentials must be. */
  issuer: string;
  /** https address of its JWK Set (RFC 7517). */
  jwks: string;
}

/** The edition of a list of trusted entities that was read last. Times are milliseconds. */
export interface TrustListContent {
  /** `LoTEType` or `TSLType`. */
  type: string;
  sequence: number;
  issuedAt: number;
  /** Nothing on the list is trusted from this moment on. */
  nextUpdate: number;
  fetchedAt: number;
  /** SHA-256 (base64url) of its certificates, by which a running service notices others. */
  digest: string;
  /** How many certificates count as those of issuers. */
  count: number;
}

/** A list of trusted entities that the operator subscribed to. Its certificates are stored beside it, because they may be many. */
export interface TrustList {
  id: string;
  version: number;
  url: string;
  /** Certificates (PEM) of those who may sign it. */
  signers: string[];
  /** Types for which its anchors count, as `TrustAnchor` has them. */
  types: string[];
  /** Types of the services that count; none means all that issue credentials. */
  services: string[];
  content?: TrustListContent;
  /** Refreshes that failed since the last one that did not. */
  failures: number;
  /** The check that failed last, while there are failures. */
  failed?: string;
  /** When it is to be fetched again, milliseconds. */
  refreshAt: number;
}

/** A certificate for which a list vouches. */
export interface ListedCertificate {
  /** The name of its holder. */
  entity: string;
  /** Whether other entities of the list have that name as well, or it is none, so that it identifies nobody. */
  isShared?: boolean;
  /** DER as base64. */
  certificate: string;
  /** What it may sign: credentials and their status lists, or status lists alone. */
  purpose: 'issuing' | 'status';
}

/** A signing key of the service (ES256). One signs (keys/key-states.ts); all are published in the JWKS. */
export interface SigningKey {
  kid: string;
  /** Public key as JWK JSON. */
  publicJwk: string;
  /** Private key as JWK JSON, sealed. */
  sealedPrivateJwk: string;
  createdAt: number;
  /** Whether it is only published, so that back-ends learn it before it signs. */
  isStandby?: true;
  /** Since when it signs or signed, milliseconds. Absent: since it was made. */
  signsSince?: number;
}

/**
 * Where the service keeps what must outlive an HTTP request. It is implemented by memory.ts, sqlite.ts and redis.ts; one contract suite
 * (test/service/store/contract.ts) tests them all.
 */
export interface Store
  extends AccountStore,
    ActivityStore,
    ContactStore,
    DataStore,
    IssuedStore,
    WebhookStore {
  /** Adds a scope request. Throws when the uuid exists. */
  createScopeRequest(request: ScopeRequest): Promise<void>;
  getScopeRequest(uuid: string): Promise<ScopeRequest | undefined>;
  /** Finds the scope request one of whose live links has this hash. */
  findByLink(hash: string): Promise<{ request: ScopeRequest; channel: Channel } | undefined>;
  /**
   * Compare-and-set: replaces the row if, and only if, it still has version `next.version - 1`.
   * Wakes subscribers after a success.
   * @returns whether this caller won.
   */
  compareAndSet(next: ScopeRequest): Promise<boolean>;
  /**
   * The same for many rows in one transaction: each changes if, and only if, nobody else changed it.
   * @returns those that this caller changed
   */
  compareAndSetAll(rows: readonly ScopeRequest[]): Promise<ScopeRequest[]>;
  /**
   * Resolves once the row would survive, as it is or changed further, all that the store promises to survive. Data of a consumed code leaves only afterwards.
   * @throws when that cannot be said
   */
  secure(request: ScopeRequest): Promise<void>;
  /** Calls `listener` after each change of this scope request, until the returned function is called. It carries no data; whoever wakes reads again. */
  subscribe(uuid: string, listener: () => void): () => void;
  /** Uuids of at most `limit` rows that are due at `now` (scope-request/lapse.ts), the longest overdue first. */
  due(now: number, limit: number): Promise<string[]>;
  /**
   * Deletes rows that ended before `before`, and spent tokens, verifications, counts, issued credentials, sessions and invitations that expired: at
   * most `limit` of each.
   * @returns how many it deleted
   */
  purge(before: number, now: number, limit: number): Promise<number>;
  /**
   * Takes what was wiped out of the store's files as well: without it, older forms of a row stay readable in a journal.
   * @returns false when another program's reading held some of it back, so that it must be tried again
   */
  checkpoint(): Promise<boolean>;
  /** Reads and writes, to see that the store works. @throws when it does not, also where its file is gone or is another one now */
  check(): Promise<void>;
  /** How many scope requests in all are `pending` or `read` and not expired at `now`, for metrics and the cap. */
  countOpen(now: number): Promise<number>;

  /** Put-if-absent until `expiresAt`. @returns whether the key was new. */
  spend(key: string, expiresAt: number, now: number): Promise<boolean>;

  /** Keeps a time under a key until it has come, the latest one that was given. It shares its keys with `spend`. */
  putMark(key: string, until: number): Promise<void>;
  /** The time that is kept under a key, also one that has come and is not yet purged. */
  getMark(key: string): Promise<number | undefined>;

  /** Put-if-absent. @returns whether the id was free */
  addApp(app: App): Promise<boolean>;
  putApp(app: App): Promise<void>;
  /**
   * Reads an app and writes what `change` makes of it in one transaction, so that of two changes at the same time, for example one of the service
   * and one of a command beside it, neither undoes the other.
   * @param change a pure function; what it throws leaves the app as it is, and so does `undefined`
   * @returns the app as it is stored afterwards; undefined when there is none of this id
   */
  changeApp(appId: string, change: (app: App) => App | undefined): Promise<App | undefined>;
  getApp(appId: string): Promise<App | undefined>;
  /** By id. */
  listApps(): Promise<App[]>;

  putTrustAnchor(anchor: TrustAnchor): Promise<void>;
  removeTrustAnchor(id: string): Promise<boolean>;
  /** By id. */
  listTrustAnchors(): Promise<TrustAnchor[]>;

  /**
   * Compare-and-set: adds a list of version 1 if there is none of its id, or replaces the one of version `next.version - 1`.
   * @param certificates replace those that are stored; without them these stay
   * @returns whether this caller won
   */
  compareAndSetTrustList(next: TrustList, certificates?: readonly ListedCertificate[]): Promise<boolean>;
  removeTrustList(id: string): Promise<boolean>;
  /** By id. */
  listTrustLists(): Promise<TrustList[]>;
  /** The certificates of a list; none of one that is not there. */
  getListedCertificates(id: string): Promise<ListedCertificate[]>;

  /** Adds a signing key. */
  putSigningKey(key: SigningKey): Promise<void>;
  /**
   * Replaces the keys, newest first, by what `change` makes of them, in one transaction.
   * @param change a pure function; what it throws leaves the keys as they are
   */
  changeSigningKeys(change: (keys: SigningKey[]) => SigningKey[]): Promise<void>;
  /** Newest first. */
  listSigningKeys(): Promise<SigningKey[]>;
  /** Small named values that belong to the installation, such as the authority's key and the pairwise key. The caller seals them. */
  getSecret(name: string): Promise<string | undefined>;
  /** By name. */
  listSecrets(): Promise<{ name: string; value: string }[]>;
  /** Put-if-absent. @returns what is stored afterwards, so that two processes agree */
  putSecret(name: string, value: string): Promise<string>;
  /**
   * Replaces the value of each by what `change` makes of it, in one transaction.
   * @param change a pure function; what it throws leaves all as they are
   */
  changeSecrets(change: (secret: { name: string; value: string }) => string): Promise<void>;

  /**
   * Counts one more under a key, as `count` does, for limits that all instances share. Absent where one process alone serves.
   * @returns how many there are now, more than `limit` when there was no room, and when the count begins anew
   */
  hit?(key: string, limit: number, expiresAt: number, now: number): Promise<{ n: number; endsAt: number }>;
  /** What an operator should know of how it keeps things, a line each, for the log at start and for doctor. */
  remarks?: readonly string[];

  close(): Promise<void>;
}
