import { DIGITAL_PROTOCOLS, type ErrorCode, STATUSES } from 'civic-elements/protocol';
import { Type } from 'typebox';
import { exactly } from './exactly.js';
import { WalletSummary } from './wallets.js';

// What the portal answers about tries: the types of `src/protocol/try-it.ts`, which a type test compares.

const text = Type.Optional(Type.String());
const texts = Type.Array(Type.String());

const ErrorBody = exactly({
  error: Type.Unsafe<ErrorCode>(Type.String()),
  error_description: Type.String(),
  docs: Type.String(),
  label: text,
  labels: Type.Optional(texts),
  member: text,
});

/** What a page gets that starts a scope request, but for the links on the same device. */
export const TryStarted = exactly({
  uuid: Type.String(),
  status: Type.Enum([...STATUSES]),
  version: Type.Number(),
  expiresAt: Type.String(),
  now: Type.String(),
  qrLink: text,
  qrRequest: text,
  qrCode: Type.Optional(Type.Union([Type.Literal('both'), Type.Literal('direct')])),
  crossDevice: Type.Optional(
    Type.Union([Type.Literal('always'), Type.Literal('fallback'), Type.Literal('off')]),
  ),
  digital: Type.Optional(
    Type.Array(
      exactly({
        protocol: Type.Enum([...DIGITAL_PROTOCOLS]),
        data: Type.Record(Type.String(), Type.Unknown()),
      }),
    ),
  ),
  match: text,
  authCode: text,
  error: Type.Optional(ErrorBody),
  notice: Type.Optional(Type.Literal('answer_too_large')),
  verifying: Type.Optional(Type.Union([Type.Literal('email'), Type.Literal('phone')])),
  app: exactly({
    name: Type.String(),
    logo: text,
    brand: text,
    isTest: Type.Boolean(),
    learnMore: text,
    wallets: Type.Optional(Type.Array(WalletSummary)),
  }),
  labels: texts,
  unavailable: Type.Optional(texts),
});

const Claims = Type.Record(Type.String(), Type.Unknown());

export const TryExchanged = exactly({
  exchange: exactly({
    method: Type.String(),
    path: Type.String(),
    headers: Type.Record(Type.String(), Type.String()),
    body: Type.Optional(Type.Unknown()),
    status: Type.Number(),
    answer: Type.Optional(Type.Unknown()),
  }),
  requestToken: exactly({ header: Type.Unknown(), claims: Type.Unknown() }),
  signed: Type.Optional(Claims),
  items: Type.Optional(
    Type.Array(
      exactly({
        label: Type.String(),
        isValid: Type.Boolean(),
        isOwner: Type.Boolean(),
        value: Type.Optional(Type.String()),
      }),
    ),
  ),
});
