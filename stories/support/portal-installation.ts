import type {
  DataExport,
  DataOverview,
  DeletionCheck,
  DoctorReport,
  ExpiryRow,
} from '../../src/protocol/portal-data.js';
import { NOW, app } from './portal-service.js';

const DAY = 86_400_000;

const data: DataOverview = {
  bytes: 4_400_000,
  tables: [
    {
      table: 'scope_requests',
      rows: 12,
      oldest: NOW - 3_000_000,
      sealed: ['sealedSeed', 'sealedClaims', 'exchange'],
      hashed: ['challenge', 'linkHashes'],
      personal: ['returnUrl', 'loginNonce'],
      kept: { rule: 'after-end', time: 3_600_000 },
    },
    {
      table: 'apps',
      rows: 1,
      oldest: app.createdAt,
      sealed: ['sealedSecret'],
      hashed: [],
      personal: [],
      kept: { rule: 'removed' },
    },
    {
      table: 'webhook_deliveries',
      rows: 310,
      oldest: NOW - 6 * DAY,
      sealed: [],
      hashed: [],
      personal: [],
      kept: { rule: 'age', time: 7 * DAY, newest: 1_000 },
    },
    { table: 'spent', rows: 0, sealed: [], hashed: [], personal: [], kept: { rule: 'end' } },
    {
      table: 'audit',
      rows: 2,
      oldest: NOW - DAY,
      sealed: [],
      hashed: [],
      personal: ['by', 'address'],
      kept: { rule: 'for-good' },
    },
  ],
};

const exported: DataExport = {
  about: { kind: 'app', name: app.appId },
  madeAt: NOW,
  tables: { apps: [{ appId: app.appId }] },
  leftOut: ['apps.sealedSecret'],
};

export const gone: DeletionCheck = {
  about: { kind: 'app', name: app.appId },
  checkedAt: NOW,
  isGone: true,
  rows: { audit: 2 },
  bytes: { found: 2, inAudit: 2, searched: 4_400_000, isJournalEmpty: true },
  deletedAt: NOW - DAY,
  statement: 'a.b.c',
};

const expiries: ExpiryRow[] = [
  {
    kind: 'imported',
    of: app.appId,
    name: app.name,
    expiresAt: NOW - DAY,
    renews: false,
    level: 'problem',
  },
  {
    kind: 'list',
    of: 'l1',
    name: 'https://lists.example/pid.jwt',
    expiresAt: NOW + DAY,
    renews: true,
    level: 'ok',
  },
  { kind: 'tls', expiresAt: NOW + 9 * DAY, renews: false, level: 'warning' },
  { kind: 'own', of: 'p3', name: 'Old shop', expiresAt: NOW + 300 * DAY, renews: true, level: 'ok' },
];

const doctor: DoctorReport = {
  at: NOW,
  findings: [
    { check: 'settings', level: 'ok', message: 'every setting is understood' },
    { check: 'database', level: 'ok', message: 'the database is sound' },
    {
      check: 'certificates',
      level: 'problem',
      message: 'the imported certificate of the app k7Qw2xZp9 has expired: wallets refuse it',
      change: 'app certificate csr, send it to the authority, and app certificate import',
    },
    {
      check: 'backup',
      level: 'warning',
      message: 'the last backup was made 41 days ago',
      change: 'run backup by a timer, and keep the copy on another disk',
    },
  ],
};

/** What the service of a story says about its installation. */
export const INSTALLATION = {
  'GET data': { body: data },
  'POST data/export': { body: exported },
  'POST data/verify': { body: gone },
  'GET expiries': { body: expiries },
  'POST doctor': { body: doctor },
  'GET backup': { body: { lastAt: NOW - 41 * DAY } },
};
