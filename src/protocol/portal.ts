/** The HTTP bodies of the portal: what its page and the service agree on. Everything is below `/portal-api`, JSON, and of the same origin. Times are milliseconds. */

/** What somebody may do: `viewer` reads, `editor` changes apps, trust and webhooks as well, `owner` members, too. */
export type Role = 'owner' | 'editor' | 'viewer';

/** `GET /portal-api/session`, and the answer of every way to sign in. */
export interface PortalSession {
  member: Member;
  /** When the session ends if nothing is done in it. */
  expiresAt: number;
  /** How many recovery codes are left. */
  recoveryCodes: number;
}

/**
 * One who may sign in: `GET /portal-api/members`. Owners change roles (`PATCH /portal-api/members/{id}` `{role}`) and remove members
 * (`DELETE /portal-api/members/{id}`, 204), but never the last owner.
 */
export interface Member {
  id: string;
  name: string;
  role: Role;
  createdAt: number;
  lastSignInAt?: number;
}

/**
 * `POST /portal-api/registration/options`: asks for a passkey to be made, and gets a PublicKeyCredentialCreationOptionsJSON (WebAuthn, level 3). `token`
 * is that of the first link or of an invitation.
 */
export interface RegistrationStart {
  token: string;
  /** How the others see this member: 1 to 64 visible characters. */
  name: string;
}

/**
 * `POST /portal-api/registration`, and `POST /portal-api/passkeys` for one more of the signed-in member, after `POST /portal-api/passkeys/options`
 * without a body.
 */
export interface PasskeyMade {
  /** A RegistrationResponseJSON (WebAuthn, level 3). */
  response: object;
  /** What its owner calls it: 1 to 64 visible characters; default `Passkey`. */
  name?: string;
}

/** The answer of `POST /portal-api/registration`. The recovery codes are shown this once. */
export interface Registered {
  session: PortalSession;
  recoveryCodes: string[];
}

/**
 * `POST /portal-api/sign-in`, after `POST /portal-api/sign-in/options` without a body, which gets a PublicKeyCredentialRequestOptionsJSON. The answer is a
 * `PortalSession`. `POST /portal-api/sign-out`, without a body, ends it (204).
 */
export interface PasskeyShown {
  /** An AuthenticationResponseJSON (WebAuthn, level 3). */
  response: object;
}

/** `POST /portal-api/sign-in/recovery`: signs in with a recovery code, which is used up then. The answer is a `PortalSession`. */
export interface RecoveryCode {
  /** As it was shown; capitals, spaces and hyphens make no difference. */
  code: string;
}

/** The answer of `POST /portal-api/recovery-codes`, without a body: ten new codes, shown this once. Those from before work no more. */
export interface RecoveryCodes {
  recoveryCodes: string[];
}

/** A session of the signed-in member: `GET /portal-api/sessions`. `DELETE /portal-api/sessions/{id}` ends one (204). */
export interface SessionRow {
  id: string;
  isCurrent: boolean;
  createdAt: number;
  lastUsedAt: number;
  expiresAt: number;
  /** Address of the client, and what its browser calls itself, cut to 200 characters. */
  address: string;
  browser: string;
}

/** A passkey of the signed-in member: `GET /portal-api/passkeys`. `DELETE /portal-api/passkeys/{id}` removes one (204), but never the last. */
export interface PasskeyRow {
  /** SHA-256 of its credential id, base64url. */
  id: string;
  name: string;
  createdAt: number;
  lastUsedAt?: number;
}

/** `POST /portal-api/invitations` `{role}`; `link` is in the answer to it alone. `GET /portal-api/invitations` lists those that are open, `DELETE /portal-api/invitations/{id}` takes one back (204). */
export interface Invitation {
  id: string;
  role: Role;
  createdAt: number;
  expiresAt: number;
  /** The member who invites. */
  by: string;
  link?: string;
}

/** What both a new app and a change may say: `POST /portal-api/apps` (name and origins are required), `PATCH /portal-api/apps/{id}` with `If-Match`. */
export interface AppInput {
  name?: string;
  origins?: string[];
  /** `data:` URL of a raster image of at most 16 kB; `null` takes it away. */
  logo?: string | null;
  /** `#rrggbb` or `#rgb`, from which the colours of the modal follow; `null` goes back to the standard colour. */
  brand?: string | null;
  /** Names of wallets that the operator lists, of which people are offered no others; `null` offers all. */
  wallets?: string[] | null;
  classic?: boolean;
  /** When an SDK downloads the answer, for classic apps; default `never`. */
  processed?: 'never' | 'flag' | 'always';
  strict?: boolean;
  /** Seconds: 60 to 1800. */
  authCodeLifetime?: number;
  allowsUnsigned?: boolean;
  qr?: 'landing' | 'direct';
  crossDevice?: 'always' | 'fallback' | 'off';
  numberMatch?: boolean;
  /** What differs for single scopes, all of it, by their names. Only a change says it. */
  scopePolicies?: Record<string, ScopePolicy>;
}

/** How scope requests for one scope may be answered. What is left out follows the app. */
export interface ScopePolicy {
  crossDevice?: 'always' | 'fallback' | 'off';
  numberMatch?: boolean;
}

/** `POST /portal-api/apps/import`: an app whose id and keys exist already. The answer is its `AppDetail`, without any secret. */
export interface AppImport extends Omit<AppInput, 'scopePolicies'> {
  name: string;
  origins: string[];
  appId: string;
  /** 32 hex characters. */
  appSecret: string;
  /** An uncompressed point on P-256: 130 hex characters that start with 04, or the 128 behind it. */
  publicKey: string;
}

/** A row of `GET /portal-api/apps?search=`. */
export interface AppRow {
  appId: string;
  name: string;
  origins: string[];
  logo?: string;
  createdAt: number;
  revokedAt?: number;
}

/** `GET /portal-api/apps/{id}`; its `ETag` is what `If-Match` wants. */
export interface AppDetail extends AppRow {
  classic: boolean;
  strict: boolean;
  /** `#rrggbb`; absent: the standard colour. */
  brand?: string;
  /** As they were chosen, those too that the operator lists no more and that are ignored (`GET /portal-api/offered-wallets` names those that are listed). Absent: all are offered. */
  wallets?: string[];
  processed: 'never' | 'flag' | 'always';
  authCodeLifetime: number;
  allowsUnsigned: boolean;
  qr: 'landing' | 'direct';
  crossDevice: 'always' | 'fallback' | 'off';
  numberMatch: boolean;
  scopePolicies: Record<string, ScopePolicy>;
  /** Names of the scopes of its own. */
  ownScopes: string[];
  keys: AppKey[];
  certificate: CertificateSummary;
}

/** A pair of secret and key with which an app's back-end signs. While two are valid, both work. */
export interface AppKey {
  /** The first 8 hex digits of the SHA-256 of the public key. */
  id: string;
  publicKey: string;
  createdAt: number;
  /** From when on it is refused, while another takes its place. */
  endsAt?: number;
}

/** What wallets see of an app. */
export interface CertificateSummary {
  subject: string;
  issuer: string;
  notAfter: number;
  isImported: boolean;
}

/** The answer of `POST /portal-api/apps`, and of `POST /portal-api/apps/{id}/rotate` `{overlap}` (seconds). Secrets are in no other answer. */
export interface AppCreated {
  app: AppDetail;
  credentials: {
    appId: string;
    appSecret: string;
    prvKey: string;
    pubKey: string;
    servicePublicKey: string;
    serviceUrl: string;
  };
}

/** `POST /portal-api/origins/check` `{origin}`: the origin as it would be registered, or what is wrong with it. */
export type OriginCheck = { ok: true; origin: string } | { ok: false; problem: string };

/** `GET /portal-api/scopes?appId=`: what an app may ask for, and what a person will see of it. */
export interface ScopeRow {
  name: string;
  isOwn: boolean;
  labels: { label: string; title: string; optional: boolean }[];
  /** Whether an issuer is trusted that can answer it. */
  isAnswerable: boolean;
  /** The DCQL query. */
  query: unknown;
  /** One of the app's own as it was set. */
  definition?: object;
  /** What it asks for beyond the registration certificates of the app. Absent where they cover it; empty where the app has none for its intended use. */
  exceeds?: string[];
}

/** A row of `GET /portal-api/apps/{id}/registrations`. */
export interface RegistrationRow {
  id: string;
  /** Who is registered. */
  asker?: string;
  /** ISO 8601; absent where it has no end. */
  expires?: string;
  encoding: 'compact' | 'base64url';
  /** Types of credentials that may be asked for. */
  types: string[];
}

/** The answer of `POST /portal-api/apps/{id}/registrations` `{certificate}`, a compact JWT. */
export interface RegistrationImported extends RegistrationRow {
  isReplacing: boolean;
  /** What wallets may mind. */
  findings: readonly string[];
  /** The app's own scopes that ask for more than its certificates allow: `scope`, and in `exceeds` what is too much. */
  unregistered: readonly Readonly<Record<string, string | readonly string[]>>[];
}

/** `GET /portal-api/trust`: who is trusted for what. `scopes` are those that the anchor or list makes answerable by itself. */
export interface TrustOverview {
  anchors: {
    id: string;
    /** The subject of its certificate, or its `iss`. */
    name: string;
    types: string[];
    isTest: boolean;
    /** Whether the certificate is that of an issuer itself. */
    isPinned?: boolean;
    notBefore?: number;
    notAfter?: number;
    /** Address of its keys, where it has no certificate. */
    jwks?: string;
    state: 'trusted' | 'expired' | 'not yet valid';
    scopes: string[];
  }[];
  lists: {
    id: string;
    url: string;
    types: string[];
    sequence?: number;
    issuedAt?: number;
    fetchedAt?: number;
    /** Nothing on the list is trusted from then on. */
    nextUpdate?: number;
    /** How many certificates of issuers it has. */
    issuers?: number;
    state: 'trusted' | 'expired';
    /** Refreshes that failed since the last one that did not, and the check that failed. */
    failures: number;
    failed?: string;
    scopes: string[];
  }[];
  /** The scopes that somebody can answer who is trusted now. */
  answerable: string[];
}

/** A step of an integration, which a scope request of the app is the first to reach. */
export type IntegrationStep = 'created' | 'read' | 'approved' | 'exchanged';

/** `GET /portal-api/apps/{id}/checklist`: when each step was seen first; absent while it was not. */
export type Checklist = Partial<Record<IntegrationStep, number>>;

/** A row of `GET /portal-api/apps/{id}/activity?status=&before=`. Nothing in it is personal. */
export interface ActivityRow {
  /** Rises; `before` is one. */
  id: number;
  at: number;
  /** `created`, the status that was reached, or `error` for a request that was refused. */
  kind: string;
  channel?: string;
  scope?: string;
  /** Milliseconds from creation until this status. */
  took?: number;
  /** An error code of docs/errors.md. */
  code?: string;
  /** With `invalid_client`, the rule that failed, such as `hmac` for a wrong secret and `signature` for a wrong key. */
  rule?: string;
  /** With `origin_not_registered`, the origin that asked, cut and made visible. */
  origin?: string;
}

/** `GET /portal-api/apps/{id}/counts?days=` (1 to 30; default 7). */
export interface ActivityCounts {
  /** What happened in each hour in which anything did, the oldest first. `hour` is when it began. */
  hours: { hour: number; kind: string; code?: string; n: number }[];
  /** Milliseconds from creation, in the middle of the last 1,000 rows at most; absent for what none of them reached. */
  medians: { read?: number; approved?: number; exchanged?: number };
}

/** `GET /portal-api/apps/{id}/webhook`; 400 `invalid_app` where there is none. `DELETE` removes it (204). */
export interface WebhookShown {
  url: string;
  createdAt: number;
}

/** The answer of `PUT /portal-api/apps/{id}/webhook` `{url}`: the key (`whsec_…`) is in no other. */
export interface WebhookCreated extends WebhookShown {
  secret: string;
}

/** A message to a webhook: a row of `GET /portal-api/apps/{id}/webhook/deliveries`, and the answer of `POST …/webhook/test`, without a body. */
export interface WebhookDeliveryRow {
  /** `webhook-id`. */
  id: string;
  /** Such as `scope-request.approved`. */
  type: string;
  /** JSON as it is sent. */
  body: string;
  createdAt: number;
  state: 'waiting' | 'delivered' | 'failed';
  tries: number;
  /** When it is tried next. */
  dueAt?: number;
  lastTryAt?: number;
  /** The status code of the last answer. */
  reply?: number;
  /** What failed on the way, where there was no answer, such as `ECONNREFUSED`; `removed` where the webhook is gone. */
  cause?: string;
}

/** `GET /portal-api/audit?before=`: who did what, newest first, at most 100 before that id. Owners get all of it as NDJSON: `GET /portal-api/audit/export`. */
export interface AuditEntry {
  id: number;
  at: number;
  /** The member's id and name at that time, or `command line`. */
  by: { id?: string; name: string };
  /** What was done, for example `app.create`. */
  action: string;
  /** What it was done to, for example an app id. */
  target?: string;
  /** Names of what was changed, without the values. */
  fields?: string[];
  /** Address of the client; absent on the command line, and for those who are no owner. */
  address?: string;
}
