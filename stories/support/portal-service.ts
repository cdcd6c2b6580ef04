import type { WalletSummary } from '../../src/protocol/http.js';
import type { CertificateDetail, PlatformCertificateRow } from '../../src/protocol/portal-certificates.js';
import type {
  ActivityCounts,
  ActivityRow,
  AppCreated,
  AppDetail,
  AuditEntry,
  Checklist,
  PortalSession,
  RegistrationImported,
  RegistrationRow,
  Role,
  ScopeRow,
  TrustOverview,
} from '../../src/protocol/portal.js';
import type { WalletAsk, WalletRow } from '../../src/protocol/portal-wallets.js';
import { sampleLogo } from './sample-logo.js';

/** The middle of 2026: times in stories are the same at each visit. */
export const NOW = Date.UTC(2026, 5, 15, 12);
const DAY = 86_400_000;

export const session = (role: Role = 'owner'): PortalSession => ({
  member: { id: 'm1', name: 'Ada', role, createdAt: NOW - 30 * DAY, lastSignInAt: NOW },
  expiresAt: NOW + 1_800_000,
  recoveryCodes: 9,
});

export const app: AppDetail = {
  appId: 'k7Qw2xZp9',
  name: 'Fern & Field',
  origins: ['https://fern.example', 'http://localhost:5173'],
  logo: sampleLogo(),
  createdAt: NOW - 20 * DAY,
  classic: false,
  strict: false,
  processed: 'never',
  authCodeLifetime: 60,
  allowsUnsigned: false,
  qr: 'landing',
  crossDevice: 'always',
  numberMatch: false,
  scopePolicies: {},
  ownScopes: [],
  keys: [
    { id: '1f3c9a07', publicKey: '04', createdAt: NOW - 20 * DAY, endsAt: NOW + DAY },
    { id: 'b2e41d88', publicKey: '04', createdAt: NOW },
  ],
  certificate: {
    subject: 'Fern & Field',
    issuer: 'id.example',
    notAfter: NOW + 300 * DAY,
    isImported: false,
  },
};

export const created: AppCreated = {
  app,
  credentials: {
    appId: app.appId,
    appSecret: '0123456789abcdef0123456789abcdef',
    prvKey: '7'.repeat(64),
    pubKey: `04${'a1'.repeat(64)}`,
    servicePublicKey: `04${'b2'.repeat(64)}`,
    serviceUrl: 'https://id.example',
  },
};

const scopes: ScopeRow[] = [
  {
    name: 'BASIC_SIGNUP',
    isOwn: false,
    isAnswerable: true,
    labels: [
      { label: 'contact.personal.email', title: 'Email address', optional: false },
      { label: 'contact.personal.phoneNumber', title: 'Phone number', optional: true },
    ],
    query: { credentials: [{ id: 'contact', format: 'dc+sd-jwt', claims: [{ path: ['email'] }] }] },
  },
  {
    name: 'PROOF_OF_AGE',
    isOwn: false,
    isAnswerable: false,
    labels: [{ label: 'age.isOver18', title: 'Over 18', optional: false }],
    query: {},
    exceeds: ['age_over_18 of eu.europa.ec.av.1'],
  },
  {
    name: 'STUDENT',
    isOwn: true,
    isAnswerable: false,
    labels: [{ label: 'education.student.number', title: 'Student number', optional: false }],
    query: { credentials: [{ id: 'student', format: 'dc+sd-jwt', claims: [{ path: ['student_number'] }] }] },
    definition: { name: 'STUDENT', credentials: [], labels: [] },
    exceeds: [],
  },
];

const certificate: CertificateDetail = {
  appId: app.appId,
  issued: 'imported',
  subject: 'C=DE, O=Fern & Field Ltd, organizationIdentifier=LEIXG-529900T8BM49AURSDO55, CN=Fern & Field',
  issuer: 'CN=Access authority',
  names: 'DNS:id.example, URI:https://fern.example/contact',
  validFrom: 'Jun  1 00:00:00 2025 GMT',
  validTo: 'Jun 20 00:00:00 2025 GMT',
  sha256: Array.from({ length: 32 }, (_, nth) => (nth + 160).toString(16).toUpperCase()).join(':'),
  clientId: 'x509_hash',
  intermediates: 1,
  root: 'left out',
  openRequest: true,
  findings: [
    { finding: 'no_contact', meaning: 'It names no web or mail address for questions.' },
    { finding: 'no_access_policy', meaning: 'It names none of the policies of access certificates.' },
  ],
};

const registration: RegistrationRow = {
  id: 'signup',
  asker: 'LEIXG-529900T8BM49AURSDO55',
  expires: '2025-06-20T00:00:00.000Z',
  encoding: 'compact',
  types: ['urn:eudi:pid:1'],
};

const registered: RegistrationImported = {
  ...registration,
  isReplacing: true,
  findings: ['no_status', 'subject_unchecked'],
  unregistered: [],
};

const walletAsk: WalletAsk = {
  appId: 'integration.portal',
  scope: 'ANONYMOUS_LOGIN',
  loginNonce: 'n'.repeat(43),
};

const wallet: WalletRow = { id: 'w1', name: 'Old phone', createdAt: NOW - DAY, lastUsedAt: NOW };

const checklist: Checklist = { created: NOW, read: NOW + 4_000 };

const activity: ActivityRow[] = [
  { id: 5, at: NOW + 9_000, kind: 'exchanged', channel: 'qr', scope: 'BASIC_SIGNUP', took: 9_000 },
  { id: 4, at: NOW + 8_000, kind: 'approved', channel: 'qr', scope: 'BASIC_SIGNUP', took: 8_000 },
  { id: 3, at: NOW + 4_000, kind: 'read', channel: 'qr', scope: 'BASIC_SIGNUP', took: 4_000 },
  { id: 2, at: NOW, kind: 'created', scope: 'BASIC_SIGNUP' },
  {
    id: 1,
    at: NOW - 60_000,
    kind: 'error',
    code: 'origin_not_registered',
    origin: 'https://www.fern.example',
  },
];

const counts: ActivityCounts = {
  hours: [
    { hour: NOW - DAY, kind: 'created', n: 12 },
    { hour: NOW - DAY, kind: 'exchanged', n: 7 },
    { hour: NOW, kind: 'created', n: 30 },
    { hour: NOW, kind: 'exchanged', n: 21 },
    { hour: NOW, kind: 'error', code: 'origin_not_registered', n: 2 },
  ],
  medians: { read: 4_000, approved: 8_000, exchanged: 9_000 },
};

export const entry: AuditEntry = {
  id: 2,
  at: NOW,
  by: { id: 'm1', name: 'Ada' },
  action: 'app.change',
  target: app.appId,
  fields: ['origins'],
  address: '192.0.2.7',
};

const audit: AuditEntry[] = [
  entry,
  { id: 1, at: NOW - DAY, by: { name: 'command line' }, action: 'app.create', target: app.appId },
];

const trust: TrustOverview = {
  answerable: ['BASIC_SIGNUP'],
  anchors: [
    {
      id: 'a1',
      name: 'Example Issuer',
      types: ['urn:eudi:pid:1'],
      isTest: true,
      notAfter: NOW + 90 * DAY,
      state: 'trusted',
      scopes: ['BASIC_SIGNUP'],
    },
    {
      id: 'a2',
      name: 'Former Issuer',
      types: ['eu.age'],
      isTest: false,
      notAfter: NOW - DAY,
      state: 'expired',
      scopes: [],
    },
  ],
  lists: [
    {
      id: 'l1',
      url: 'https://lists.example/pid.jwt',
      types: ['urn:eudi:pid:1'],
      issuers: 27,
      fetchedAt: NOW,
      nextUpdate: NOW + DAY,
      state: 'trusted',
      failures: 2,
      scopes: ['BASIC_SIGNUP'],
    },
  ],
};

const wallets: WalletSummary[] = [
  { name: 'City Wallet', scheme: 'haip-vp://', logo: sampleLogo() },
  { name: 'National Wallet', universalLink: 'https://wallet.example/vp' },
];

/** Those of an app that both platforms know; that of Google is over. */
export const platformCertificates: PlatformCertificateRow[] = (['google', 'apple'] as const).map(
  (platform) => ({
    platform,
    subject: 'O=Fern & Field Ltd, CN=Fern & Field',
    issuer: `CN=${platform} reader authority`,
    validFrom: 'Jun  1 00:00:00 2025 GMT',
    validTo: platform === 'google' ? 'Jun 20 00:00:00 2025 GMT' : 'Jun 20 00:00:00 2055 GMT',
    sha256: certificate.sha256,
    intermediates: 1,
  }),
);

/** What the service of a story answers: a body, or an error with its status; or a stream of snapshots, which stays open. */
export type Answer = { status?: number; body?: unknown; events?: readonly unknown[] };

/** The usual answers, by method and path. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  'POST sign-in/wallet/options': { body: walletAsk },
  'POST wallets/options': { body: walletAsk },
  'GET wallets': { body: [wallet] },
  'GET members/m1/wallets': { body: [wallet] },
  'GET session': { body: session() },
  'GET apps': {
    body: [
      app,
      {
        ...app,
        appId: 'p3',
        name: 'Old shop',
        origins: ['https://old.example'],
        logo: undefined,
        revokedAt: NOW,
      },
    ],
  },
  'POST apps': { body: created },
  'GET apps/k7Qw2xZp9': { body: app },
  'PATCH apps/k7Qw2xZp9': { body: app },
  'POST apps/import': { body: app },
  'GET apps/k7Qw2xZp9/certificate': { body: certificate },
  'POST apps/k7Qw2xZp9/certificate/request': {
    body: {
      request: `-----BEGIN CERTIFICATE REQUEST-----\n${'A'.repeat(64)}\n-----END CERTIFICATE REQUEST-----\n`,
    },
  },
  'GET apps/k7Qw2xZp9/registrations': { body: [registration] },
  'POST apps/k7Qw2xZp9/registrations': { body: registered },
  'POST apps/k7Qw2xZp9/scopes/preview': { body: scopes.at(-1) },
  'POST apps/k7Qw2xZp9/rotate': { body: created },
  'GET apps/k7Qw2xZp9/checklist': { body: checklist },
  'GET apps/k7Qw2xZp9/activity': { body: activity },
  'GET apps/k7Qw2xZp9/counts': { body: counts },
  'GET apps/k7Qw2xZp9/webhook': { body: { url: 'https://fern.example/civic', createdAt: NOW } },
  'GET apps/k7Qw2xZp9/webhook/deliveries': {
    body: [
      {
        id: 'w1',
        type: 'scope-request.approved',
        body: '{}',
        createdAt: NOW,
        state: 'delivered',
        tries: 1,
        reply: 204,
      },
      {
        id: 'w2',
        type: 'scope-request.created',
        body: '{}',
        createdAt: NOW,
        state: 'failed',
        tries: 8,
        cause: 'ECONNREFUSED',
      },
    ],
  },
  'POST origins/check': { body: { ok: true, origin: 'https://fern.example' } },
  'GET scopes': { body: scopes },
  'GET members': {
    body: [session().member, { id: 'm2', name: 'Grace', role: 'editor', createdAt: NOW - DAY }],
  },
  'GET invitations': {
    body: [{ id: 'i1', role: 'viewer', createdAt: NOW, expiresAt: NOW + 7 * DAY, by: 'Ada' }],
  },
  'POST invitations': {
    body: {
      id: 'i2',
      role: 'viewer',
      createdAt: NOW,
      expiresAt: NOW + 7 * DAY,
      by: 'Ada',
      link: `https://id.example/portal/#invitation=${'x'.repeat(43)}`,
    },
  },
  'GET passkeys': {
    body: [
      { id: 'p1', name: 'Laptop', createdAt: NOW, lastUsedAt: NOW },
      { id: 'p2', name: 'Key ring', createdAt: NOW },
    ],
  },
  'GET sessions': {
    body: [
      {
        id: 's1',
        isCurrent: true,
        createdAt: NOW,
        lastUsedAt: NOW,
        expiresAt: NOW,
        address: '192.0.2.7',
        browser: 'Firefox 140 on Linux',
      },
      {
        id: 's2',
        isCurrent: false,
        createdAt: NOW,
        lastUsedAt: NOW,
        expiresAt: NOW,
        address: '192.0.2.8',
        browser: 'Chrome 140 on Windows',
      },
    ],
  },
  'POST recovery-codes': {
    body: { recoveryCodes: Array.from({ length: 10 }, (_, nth) => `${nth}ABCD-EFGH${nth}`) },
  },
  'GET trust': { body: trust },
  'GET offered-wallets': { body: wallets },
  'GET apps/k7Qw2xZp9/platform-certificates': { body: [] },
  'GET audit': { body: audit },
};

export const NOBODY: Readonly<Record<string, Answer>> = {
  'GET session': { status: 401, body: { error: 'not_signed_in', error_description: 'Nobody is signed in.' } },
};

/** A `fetch` that gives these answers, and 404 to anything else. */
export function answering(answers: Readonly<Record<string, Answer>>): typeof fetch {
  return async (input, init) => {
    const path = String(input)
      .replace(/^.*\/(?:portal-api\/|(?=scope-requests\/))/, '')
      .replace(/\?.*$/, '');
    const {
      status = 200,
      body,
      events,
    } = answers[`${init?.method ?? 'GET'} ${path}`] ?? {
      status: 404,
      body: { error: 'not_found', error_description: 'There is nothing at this address.' },
    };
    if (events) return streaming(events);
    return new Response(JSON.stringify(body), { status, headers: { etag: '"v1"' } });
  };
}

function streaming(events: readonly unknown[]): Response {
  const lines = events.map((data) => `event: snapshot\ndata: ${JSON.stringify(data)}\n\n`);
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(lines.join(''))),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
