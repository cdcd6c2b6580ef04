import { Type } from 'typebox';
import { exactly } from './exactly.js';

// What the portal answers about the installation: what is stored, what ends when, what is wrong. The types are those of `src/protocol/portal-data.ts`, which a type test compares.

const texts = Type.Array(Type.String());
const counts = Type.Record(Type.String(), Type.Number());

const Level = Type.Union([Type.Literal('ok'), Type.Literal('warning'), Type.Literal('problem')]);

export const DataOverview = exactly({
  tables: Type.Array(
    exactly({
      table: Type.String(),
      rows: Type.Number(),
      oldest: Type.Optional(Type.Number()),
      sealed: texts,
      hashed: texts,
      personal: texts,
      kept: exactly({
        rule: Type.Union([
          Type.Literal('end'),
          Type.Literal('after-end'),
          Type.Literal('age'),
          Type.Literal('removed'),
          Type.Literal('for-good'),
        ]),
        time: Type.Optional(Type.Number()),
        newest: Type.Optional(Type.Number()),
      }),
    }),
  ),
  bytes: Type.Optional(Type.Number()),
  isInRedis: Type.Optional(Type.Literal(true)),
});

const About = exactly({
  kind: Type.Union([
    Type.Literal('app'),
    Type.Literal('member'),
    Type.Literal('scope-request'),
    Type.Literal('email'),
    Type.Literal('phone'),
  ]),
  name: Type.Optional(Type.String()),
});

export const DataExport = exactly({
  about: About,
  madeAt: Type.Number(),
  tables: Type.Record(Type.String(), Type.Array(Type.Unsafe<object>(Type.Object({})))),
  leftOut: texts,
});

export const DeletionCheck = exactly({
  about: About,
  checkedAt: Type.Number(),
  isGone: Type.Boolean(),
  rows: counts,
  bytes: Type.Optional(
    exactly({
      found: Type.Number(),
      inAudit: Type.Number(),
      searched: Type.Number(),
      isJournalEmpty: Type.Boolean(),
    }),
  ),
  isInRedis: Type.Optional(Type.Literal(true)),
  deletedAt: Type.Optional(Type.Number()),
  statement: Type.String(),
});

export const ExpiryRow = exactly({
  kind: Type.String(),
  of: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  expiresAt: Type.Number(),
  renews: Type.Boolean(),
  level: Level,
});

export const DoctorReport = exactly({
  at: Type.Number(),
  findings: Type.Array(
    exactly({
      check: Type.String(),
      level: Level,
      message: Type.String(),
      change: Type.Optional(Type.String()),
    }),
  ),
});

export const BackupNote = exactly({ lastAt: Type.Optional(Type.Number()) });
