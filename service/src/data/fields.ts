import type { Account, Invitation, Session } from '../accounts/account.js';
import type { AuditRecord } from '../audit/audit.js';
import type { Verification } from '../contact/verification.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { ActivityEntry, HourCount } from '../store/activity-store.js';
import type { TableName } from '../store/data-store.js';
import type { IssuedCredential } from '../store/issued-store.js';
import type { AnchorCertificate, AnchorKeySet, App, SigningKey, TrustList } from '../store/store.js';
import type { WebhookDelivery } from '../store/webhook-store.js';

/**
 * How a field is stored: `sealed` under the service key (keys/seal.ts), as a `hash` of a secret or of something personal, as it is, or as it is and
 * `personal`, because it is about a person. A field that holds sealed values beside others is `mixed`; what is sealed in it has a name that says so.
 */
export type FieldKind = 'plain' | 'personal' | 'sealed' | 'hash' | 'mixed';

/** Every field of a row, so that whoever adds one must say how it is stored. */
type Fields<T> = Readonly<Record<keyof Required<T> & string, FieldKind>>;

const SCOPE_REQUEST: Fields<ScopeRequest> = {
  uuid: 'plain',
  appId: 'plain',
  status: 'plain',
  version: 'plain',
  createdAt: 'plain',
  expiresAt: 'plain',
  challenge: 'hash',
  origin: 'plain',
  scope: 'plain',
  labels: 'plain',
  ownScope: 'plain',
  returnUrl: 'personal',
  loginNonce: 'personal',
  crossDevice: 'plain',
  numberMatch: 'plain',
  digital: 'plain',
  generation: 'plain',
  linkHashes: 'hash',
  address: 'plain',
  linkKey: 'plain',
  sealedSeed: 'sealed',
  answeredBy: 'plain',
  answer: 'hash',
  match: 'plain',
  responseCode: 'hash',
  sealedClaims: 'sealed',
  authCode: 'plain',
  exchange: 'mixed',
  notice: 'plain',
  verifying: 'plain',
  error: 'plain',
  isTry: 'plain',
  trace: 'plain',
  errorLabel: 'plain',
};

const VERIFICATION: Fields<Verification> = {
  id: 'hash',
  kind: 'plain',
  status: 'plain',
  sealedContact: 'sealed',
  client: 'hash',
  codeHash: 'hash',
  triesLeft: 'plain',
  sentAt: 'plain',
  codeExpiresAt: 'plain',
  goodUntil: 'plain',
  isRenewed: 'plain',
  expiresAt: 'plain',
  uuid: 'plain',
  language: 'personal',
  site: 'plain',
  isUnsent: 'plain',
  keptToken: 'mixed',
};

const ISSUED: Fields<IssuedCredential> = {
  id: 'plain',
  configuration: 'plain',
  list: 'plain',
  index: 'plain',
  issuedAt: 'plain',
  expiresAt: 'plain',
  revokedAt: 'plain',
  contact: 'hash',
};

const APP: Fields<App> = {
  appId: 'plain',
  name: 'plain',
  origins: 'plain',
  publicKey: 'plain',
  sealedSecret: 'sealed',
  keysCreatedAt: 'plain',
  formerKeys: 'mixed',
  logo: 'plain',
  classic: 'plain',
  strict: 'plain',
  brand: 'plain',
  wallets: 'plain',
  processed: 'plain',
  userIdRule: 'plain',
  scopes: 'plain',
  authCodeLifetime: 'plain',
  channelPolicy: 'plain',
  scopePolicies: 'plain',
  allowsUnsigned: 'plain',
  qr: 'plain',
  platformCertificates: 'mixed',
  registrations: 'plain',
  sealedRequestKey: 'sealed',
  formerCertificates: 'mixed',
  webhook: 'mixed',
  createdAt: 'plain',
  revokedAt: 'plain',
  certificate: 'plain',
  sealedCertificateKey: 'sealed',
  intermediates: 'plain',
  root: 'plain',
  sendsRoot: 'plain',
  dnsName: 'plain',
  isImported: 'plain',
  certifiedAt: 'plain',
};

const ACTIVITY: Fields<Omit<ActivityEntry, 'steps' | 'isCountedOnly'> & { id: number }> = {
  id: 'plain',
  appId: 'plain',
  at: 'plain',
  kind: 'plain',
  channel: 'plain',
  scope: 'plain',
  took: 'plain',
  code: 'plain',
  rule: 'plain',
  origin: 'plain',
};

const COUNT: Fields<HourCount & { appId: string }> = {
  appId: 'plain',
  hour: 'plain',
  kind: 'plain',
  code: 'plain',
  n: 'plain',
};

const DELIVERY: Fields<WebhookDelivery> = {
  id: 'plain',
  appId: 'plain',
  type: 'plain',
  body: 'plain',
  createdAt: 'plain',
  state: 'plain',
  tries: 'plain',
  dueAt: 'plain',
  lastTryAt: 'plain',
  reply: 'plain',
  cause: 'plain',
};

/** The public key of a passkey is no secret, and its id would let others find its owner elsewhere. */
const ACCOUNT: Fields<Account> = {
  id: 'personal',
  name: 'personal',
  role: 'plain',
  createdAt: 'plain',
  lastSignInAt: 'personal',
  passkeys: 'personal',
  recoveryHashes: 'hash',
  wallets: 'personal',
};

const SESSION: Fields<Session> = {
  id: 'hash',
  accountId: 'personal',
  createdAt: 'plain',
  lastUsedAt: 'personal',
  expiresAt: 'plain',
  address: 'personal',
  browser: 'personal',
};

const INVITATION: Fields<Invitation> = {
  id: 'hash',
  role: 'plain',
  createdAt: 'plain',
  expiresAt: 'plain',
  by: 'personal',
};

const AUDIT: Fields<AuditRecord & { id: number }> = {
  id: 'plain',
  at: 'plain',
  by: 'personal',
  action: 'plain',
  target: 'plain',
  fields: 'plain',
  address: 'personal',
};

const ANCHOR: Fields<AnchorCertificate & AnchorKeySet> = {
  id: 'plain',
  types: 'plain',
  isTest: 'plain',
  certificate: 'plain',
  isPinned: 'plain',
  issuer: 'plain',
  jwks: 'plain',
};

const LIST: Fields<TrustList & { certificates: unknown }> = {
  id: 'plain',
  version: 'plain',
  url: 'plain',
  signers: 'plain',
  types: 'plain',
  services: 'plain',
  content: 'plain',
  failures: 'plain',
  failed: 'plain',
  refreshAt: 'plain',
  certificates: 'plain',
};

const SIGNING_KEY: Fields<SigningKey & { id: number }> = {
  id: 'plain',
  kid: 'plain',
  publicJwk: 'plain',
  sealedPrivateJwk: 'sealed',
  createdAt: 'plain',
  isStandby: 'plain',
  signsSince: 'plain',
};

/** The fields of each table. What is spent has an app id or a hash in its key, and what is counted is a keyed hash. */
export const FIELDS: Readonly<Record<TableName, Readonly<Record<string, FieldKind>>>> = {
  scope_requests: SCOPE_REQUEST,
  verifications: VERIFICATION,
  issued: ISSUED,
  apps: APP,
  activity: ACTIVITY,
  activity_counts: COUNT,
  activity_steps: { appId: 'plain', step: 'plain', at: 'plain' },
  webhook_deliveries: DELIVERY,
  accounts: ACCOUNT,
  sessions: SESSION,
  invitations: INVITATION,
  audit: AUDIT,
  trust_anchors: ANCHOR,
  trust_lists: LIST,
  signing_keys: SIGNING_KEY,
  secrets: { name: 'plain', value: 'sealed' },
  spent: { key: 'plain', expiresAt: 'plain' },
  counters: { key: 'hash', n: 'plain', expiresAt: 'plain' },
};

/** The names of the fields of a table that are stored in one of these ways. */
export function fieldsStored(table: TableName, ...kinds: readonly FieldKind[]): string[] {
  return Object.entries(FIELDS[table])
    .filter(([, kind]) => kinds.includes(kind))
    .map(([name]) => name);
}
