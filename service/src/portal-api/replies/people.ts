import { Type } from 'typebox';
import { exactly } from './exactly.js';

// What the portal answers about members, sessions and passkeys: the types of `src/protocol/portal.ts`, which a type test compares.

export const Role = Type.Union([Type.Literal('owner'), Type.Literal('editor'), Type.Literal('viewer')]);

export const Member = exactly({
  id: Type.String(),
  name: Type.String(),
  role: Role,
  createdAt: Type.Number(),
  lastSignInAt: Type.Optional(Type.Number()),
});

export const PortalSession = exactly({
  member: Member,
  expiresAt: Type.Number(),
  recoveryCodes: Type.Number(),
});

export const Registered = exactly({ session: PortalSession, recoveryCodes: Type.Array(Type.String()) });

export const RecoveryCodes = exactly({ recoveryCodes: Type.Array(Type.String()) });

export const SessionRow = exactly({
  id: Type.String(),
  isCurrent: Type.Boolean(),
  createdAt: Type.Number(),
  lastUsedAt: Type.Number(),
  expiresAt: Type.Number(),
  address: Type.String(),
  browser: Type.String(),
});

export const PasskeyRow = exactly({
  id: Type.String(),
  name: Type.String(),
  createdAt: Type.Number(),
  lastUsedAt: Type.Optional(Type.Number()),
});

export const Invitation = exactly({
  id: Type.String(),
  role: Role,
  createdAt: Type.Number(),
  expiresAt: Type.Number(),
  by: Type.String(),
  link: Type.Optional(Type.String()),
});

export const AuditEntry = exactly({
  id: Type.Number(),
  at: Type.Number(),
  by: exactly({ id: Type.Optional(Type.String()), name: Type.String() }),
  action: Type.String(),
  target: Type.Optional(Type.String()),
  fields: Type.Optional(Type.Array(Type.String())),
  address: Type.Optional(Type.String()),
});
