import { Type } from 'typebox';
import { exactly } from './exactly.js';

// What the portal answers about what happens: activity, webhooks and trust. The types are those of `src/protocol`, which a type test compares.

const when = Type.Optional(Type.Number());

export const Checklist = exactly({ created: when, read: when, approved: when, exchanged: when });

export const ActivityRow = exactly({
  id: Type.Number(),
  at: Type.Number(),
  kind: Type.String(),
  channel: Type.Optional(Type.String()),
  scope: Type.Optional(Type.String()),
  took: Type.Optional(Type.Number()),
  code: Type.Optional(Type.String()),
  rule: Type.Optional(Type.String()),
  origin: Type.Optional(Type.String()),
});

export const ActivityCounts = exactly({
  hours: Type.Array(
    exactly({
      hour: Type.Number(),
      kind: Type.String(),
      code: Type.Optional(Type.String()),
      n: Type.Number(),
    }),
  ),
  medians: exactly({ read: when, approved: when, exchanged: when }),
});

const WEBHOOK = { url: Type.String(), createdAt: Type.Number() };

export const WebhookShown = exactly(WEBHOOK);
export const WebhookCreated = exactly({ ...WEBHOOK, secret: Type.String() });

export const WebhookDeliveryRow = exactly({
  id: Type.String(),
  type: Type.String(),
  body: Type.String(),
  createdAt: Type.Number(),
  state: Type.Union([Type.Literal('waiting'), Type.Literal('delivered'), Type.Literal('failed')]),
  tries: Type.Number(),
  dueAt: when,
  lastTryAt: when,
  reply: Type.Optional(Type.Number()),
  cause: Type.Optional(Type.String()),
});

const texts = Type.Array(Type.String());

export const TrustOverview = exactly({
  anchors: Type.Array(
    exactly({
      id: Type.String(),
      name: Type.String(),
      types: texts,
      isTest: Type.Boolean(),
      isPinned: Type.Optional(Type.Boolean()),
      notBefore: when,
      notAfter: when,
      jwks: Type.Optional(Type.String()),
      state: Type.Union([Type.Literal('trusted'), Type.Literal('expired'), Type.Literal('not yet valid')]),
      scopes: texts,
    }),
  ),
  lists: Type.Array(
    exactly({
      id: Type.String(),
      url: Type.String(),
      types: texts,
      sequence: Type.Optional(Type.Number()),
      issuedAt: when,
      fetchedAt: when,
      nextUpdate: when,
      issuers: Type.Optional(Type.Number()),
      state: Type.Union([Type.Literal('trusted'), Type.Literal('expired')]),
      failures: Type.Number(),
      failed: Type.Optional(Type.String()),
      scopes: texts,
    }),
  ),
  answerable: texts,
});
