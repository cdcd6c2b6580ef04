import { Type } from 'typebox';
import { exactly } from './exactly.js';

// What the portal answers about apps, their scopes and certificates: the types of `src/protocol/portal.ts` and `portal-certificates.ts`, which a type test compares.

const texts = Type.Array(Type.String());

const CrossDevice = Type.Union([Type.Literal('always'), Type.Literal('fallback'), Type.Literal('off')]);

const ROW = {
  appId: Type.String(),
  name: Type.String(),
  origins: texts,
  logo: Type.Optional(Type.String()),
  createdAt: Type.Number(),
  revokedAt: Type.Optional(Type.Number()),
};

export const AppRow = exactly(ROW);

const AppKey = exactly({
  id: Type.String(),
  publicKey: Type.String(),
  createdAt: Type.Number(),
  endsAt: Type.Optional(Type.Number()),
});

const CertificateSummary = exactly({
  subject: Type.String(),
  issuer: Type.String(),
  notAfter: Type.Number(),
  isImported: Type.Boolean(),
});

export const AppDetail = exactly({
  ...ROW,
  classic: Type.Boolean(),
  strict: Type.Boolean(),
  authCodeLifetime: Type.Number(),
  allowsUnsigned: Type.Boolean(),
  qr: Type.Union([Type.Literal('landing'), Type.Literal('direct')]),
  crossDevice: CrossDevice,
  numberMatch: Type.Boolean(),
  brand: Type.Optional(Type.String()),
  wallets: Type.Optional(texts),
  processed: Type.Union([Type.Literal('never'), Type.Literal('flag'), Type.Literal('always')]),
  scopePolicies: Type.Record(
    Type.String(),
    exactly({ crossDevice: Type.Optional(CrossDevice), numberMatch: Type.Optional(Type.Boolean()) }),
  ),
  ownScopes: texts,
  keys: Type.Array(AppKey),
  certificate: CertificateSummary,
});

export const AppCreated = exactly({
  app: AppDetail,
  credentials: exactly({
    appId: Type.String(),
    appSecret: Type.String(),
    prvKey: Type.String(),
    pubKey: Type.String(),
    servicePublicKey: Type.String(),
    serviceUrl: Type.String(),
  }),
});

export const OriginCheck = Type.Union([
  exactly({ ok: Type.Literal(true), origin: Type.String() }),
  exactly({ ok: Type.Literal(false), problem: Type.String() }),
]);

export const ScopeRow = exactly({
  name: Type.String(),
  isOwn: Type.Boolean(),
  labels: Type.Array(exactly({ label: Type.String(), title: Type.String(), optional: Type.Boolean() })),
  isAnswerable: Type.Boolean(),
  query: Type.Unknown(),
  definition: Type.Optional(Type.Unsafe<object>(Type.Object({}))),
  exceeds: Type.Optional(texts),
});

export const CertificateDetail = exactly({
  appId: Type.String(),
  issued: Type.Union([Type.Literal('imported'), Type.Literal('by the own authority, renews itself')]),
  subject: Type.String(),
  issuer: Type.String(),
  names: Type.String(),
  validFrom: Type.String(),
  validTo: Type.String(),
  sha256: Type.String(),
  clientId: Type.Union([Type.Literal('x509_hash'), Type.Literal('x509_san_dns')]),
  intermediates: Type.Number(),
  root: Type.Union([Type.Literal('sent'), Type.Literal('left out')]),
  openRequest: Type.Boolean(),
  google: Type.Optional(Type.String()),
  apple: Type.Optional(Type.String()),
  findings: Type.Array(exactly({ finding: Type.String(), meaning: Type.String() })),
});

export const PlatformCertificateRow = exactly({
  platform: Type.Union([Type.Literal('google'), Type.Literal('apple')]),
  subject: Type.String(),
  issuer: Type.String(),
  validFrom: Type.String(),
  validTo: Type.String(),
  sha256: Type.String(),
  intermediates: Type.Number(),
});

export const CertificateRequest = exactly({ request: Type.String() });

const REGISTRATION = {
  id: Type.String(),
  asker: Type.Optional(Type.String()),
  expires: Type.Optional(Type.String()),
  encoding: Type.Union([Type.Literal('compact'), Type.Literal('base64url')]),
  types: texts,
};

export const RegistrationRow = exactly(REGISTRATION);

export const RegistrationImported = exactly({
  ...REGISTRATION,
  isReplacing: Type.Boolean(),
  findings: texts,
  unregistered: Type.Array(Type.Record(Type.String(), Type.Union([Type.String(), texts]))),
});
