import type * as protocol from 'civic-elements/protocol';
import { type Static, type TSchema, Type } from 'typebox';
import { Check, Errors } from 'typebox/schema';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { EXAMPLE_SCOPE } from '../../../service/portal/example-scope.js';
import { PORTAL_APP_ID } from '../../../service/src/apps/portal-app.js';
import { COMMAND_LINE, recordAudit } from '../../../service/src/audit/audit.js';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import * as apps from '../../../service/src/portal-api/replies/apps.js';
import * as happenings from '../../../service/src/portal-api/replies/happenings.js';
import * as installation from '../../../service/src/portal-api/replies/installation.js';
import * as people from '../../../service/src/portal-api/replies/people.js';
import { REPLIES } from '../../../service/src/portal-api/replies/replies.js';
import * as tries from '../../../service/src/portal-api/replies/tries.js';
import * as wallets from '../../../service/src/portal-api/replies/wallets.js';
import { BACKUP } from '../../../service/src/upkeep/last-backup.js';
import { AccessAuthority } from '../support/access-certificate.js';
import { approvedCode } from '../support/approved-request.js';
import { exchangeAt } from '../support/classic-request.js';
import { type PageService, pageService, snapshotOf } from '../support/page-service.js';
import { type PortalApps, askingOwner } from '../support/portal-apps.js';

// The compiler is what fails here: `tsc` checks this file, and vitest only runs it.
it('the schema of each answer is the protocol’s type', () => {
  expectTypeOf<Static<typeof people.Member>>().toEqualTypeOf<protocol.Member>();
  expectTypeOf<Static<typeof people.PortalSession>>().toEqualTypeOf<protocol.PortalSession>();
  expectTypeOf<Static<typeof people.Registered>>().toEqualTypeOf<protocol.Registered>();
  expectTypeOf<Static<typeof people.RecoveryCodes>>().toEqualTypeOf<protocol.RecoveryCodes>();
  expectTypeOf<Static<typeof people.SessionRow>>().toEqualTypeOf<protocol.SessionRow>();
  expectTypeOf<Static<typeof people.PasskeyRow>>().toEqualTypeOf<protocol.PasskeyRow>();
  expectTypeOf<Static<typeof people.Invitation>>().toEqualTypeOf<protocol.Invitation>();
  expectTypeOf<Static<typeof people.AuditEntry>>().toEqualTypeOf<protocol.AuditEntry>();
  expectTypeOf<Static<typeof apps.AppRow>>().toEqualTypeOf<protocol.AppRow>();
  expectTypeOf<Static<typeof apps.AppDetail>>().toEqualTypeOf<protocol.AppDetail>();
  expectTypeOf<Static<typeof apps.AppCreated>>().toEqualTypeOf<protocol.AppCreated>();
  expectTypeOf<Static<typeof apps.OriginCheck>>().toEqualTypeOf<protocol.OriginCheck>();
  expectTypeOf<Static<typeof apps.ScopeRow>>().toEqualTypeOf<protocol.ScopeRow>();
  expectTypeOf<Static<typeof apps.CertificateDetail>>().toEqualTypeOf<protocol.CertificateDetail>();
  expectTypeOf<Static<typeof apps.PlatformCertificateRow>>().toEqualTypeOf<protocol.PlatformCertificateRow>();
  expectTypeOf<Static<typeof apps.RegistrationRow>>().toEqualTypeOf<protocol.RegistrationRow>();
  expectTypeOf<Static<typeof apps.RegistrationImported>>().toExtend<protocol.RegistrationImported>();
  expectTypeOf<Static<typeof happenings.Checklist>>().toEqualTypeOf<protocol.Checklist>();
  expectTypeOf<Static<typeof happenings.ActivityRow>>().toEqualTypeOf<protocol.ActivityRow>();
  expectTypeOf<Static<typeof happenings.ActivityCounts>>().toEqualTypeOf<protocol.ActivityCounts>();
  expectTypeOf<Static<typeof happenings.WebhookShown>>().toEqualTypeOf<protocol.WebhookShown>();
  expectTypeOf<Static<typeof happenings.WebhookCreated>>().toEqualTypeOf<protocol.WebhookCreated>();
  expectTypeOf<Static<typeof happenings.WebhookDeliveryRow>>().toEqualTypeOf<protocol.WebhookDeliveryRow>();
  expectTypeOf<Static<typeof happenings.TrustOverview>>().toEqualTypeOf<protocol.TrustOverview>();
  expectTypeOf<Static<typeof tries.TryStarted>>().toEqualTypeOf<protocol.TryStarted>();
  expectTypeOf<Static<typeof tries.TryExchanged>>().toExtend<protocol.TryExchanged>();
  expectTypeOf<Static<typeof wallets.WalletAsk>>().toEqualTypeOf<protocol.WalletAsk>();
  expectTypeOf<Static<typeof wallets.WalletRow>>().toEqualTypeOf<protocol.WalletRow>();
  expectTypeOf<Static<typeof wallets.WalletSummary>>().toEqualTypeOf<protocol.WalletSummary>();
  expectTypeOf<Static<typeof installation.DataOverview>>().toEqualTypeOf<protocol.DataOverview>();
  expectTypeOf<Static<typeof installation.DataExport>>().toEqualTypeOf<protocol.DataExport>();
  expectTypeOf<Static<typeof installation.DeletionCheck>>().toEqualTypeOf<protocol.DeletionCheck>();
  expectTypeOf<Static<typeof installation.ExpiryRow>>().toEqualTypeOf<protocol.ExpiryRow>();
  expectTypeOf<Static<typeof installation.DoctorReport>>().toEqualTypeOf<protocol.DoctorReport>();
  expectTypeOf<Static<typeof installation.BackupNote>>().toEqualTypeOf<protocol.BackupNote>();
});

it('a schema that differs in one member is another type', () => {
  const more = Type.Object({ ...people.Member.properties, address: Type.String() });
  // @ts-expect-error nobody is told a member's address
  expectTypeOf<Static<typeof more>>().toEqualTypeOf<protocol.Member>();
  const required = Type.Object({ ...people.Member.properties, lastSignInAt: Type.Number() });
  // @ts-expect-error who has just registered has not signed in again
  expectTypeOf<Static<typeof required>>().toEqualTypeOf<protocol.Member>();
});

let service: PageService;
let portal: Pick<PortalApps, 'call' | 'signedIn'>;
let document: { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };

/** The auth code of a wallet that has approved what the portal asks with. */
async function walletCode(options: string): Promise<{ code: string }> {
  const { appId, scope, loginNonce } = (await portal.call('POST', options)).json<protocol.WalletAsk>();
  expect(appId).toBe(PORTAL_APP_ID);
  const claims = { userId: 'a'.repeat(64), data: [] };
  return { code: (await approvedCode(service.context, appId, { scope, loginNonce }, claims)).authCode };
}

/** A certificate by which Apple's wallet knows the app. */
async function platformCertificate(): Promise<{ certificate: string; key: string }> {
  const now = service.clock();
  const authority = await AccessAuthority.create(now);
  const { pem, key } = await authority.issue(now);
  return { certificate: [pem, authority.intermediate.toString('pem')].join('\n'), key };
}

/** What is asked, in this order, so that every answer holds something. */
const ASKED: [operation: string, body?: () => object | Promise<object>][] = [
  ['POST /wallets/options'],
  ['POST /wallets', () => walletCode('wallets/options')],
  ['POST /sign-in/wallet/options'],
  ['POST /sign-in/wallet', () => walletCode('sign-in/wallet/options')],
  ['GET /wallets'],
  ['GET /members/:id/wallets'],
  ['GET /session'],
  ['GET /sessions'],
  ['GET /passkeys'],
  ['POST /recovery-codes', () => ({})],
  ['POST /invitations', () => ({ role: 'viewer' })],
  ['GET /invitations'],
  ['GET /members'],
  ['GET /apps'],
  ['POST /apps', () => ({ name: 'Shop', origins: ['https://shop.example'] })],
  ['GET /apps/:id'],
  ['POST /apps/:id/rotate', () => ({ overlap: 60 })],
  ['POST /origins/check', () => ({ origin: 'https://shop.example' })],
  ['POST /origins/check', () => ({ origin: 'https://shop.example/path' })],
  ['GET /scopes?appId=:id'],
  ['POST /apps/:id/scopes/preview', () => EXAMPLE_SCOPE],
  ['GET /apps/:id/certificate'],
  [
    'POST /apps/:id/certificate/request',
    () => ({ country: 'DE', organisation: 'Shop Ltd', organisationId: 'VATDE-1' }),
  ],
  ['POST /apps/:id/platform-certificates/:platform', platformCertificate],
  ['GET /apps/:id/platform-certificates'],
  ['POST /apps/:id/platform-certificates/:platform/remove', () => ({ confirm: 'Test shop' })],
  ['GET /apps/:id/registrations'],
  ['GET /apps/:id/activity'],
  ['GET /apps/:id/counts'],
  ['GET /apps/:id/checklist'],
  ['PUT /apps/:id/webhook', () => ({ url: 'https://shop.example/hook' })],
  ['GET /apps/:id/webhook'],
  ['GET /apps/:id/webhook/deliveries'],
  ['GET /trust'],
  ['GET /offered-wallets'],
  ['GET /audit'],
  ['GET /data'],
  ['POST /data/export', () => ({ kind: 'app', name: service.app.appId })],
  ['POST /data/verify', () => ({ kind: 'app', name: service.app.appId })],
  ['GET /expiries'],
  ['GET /backup'],
  ['POST /doctor'],
  ['POST /apps/:id/tries', () => ({ scope: 'BASIC_SIGNUP', challenge: sha256('page secret') })],
];

beforeAll(async () => {
  service = await pageService({
    store: 'sqlite',
    mode: 'development',
    publicUrl: 'http://localhost:8080',
    wallets: [
      { name: 'Alpha', link: 'haip-vp://', get: 'https://alpha.example/' },
      { name: 'Beta', link: 'https://beta.example/vp' },
    ],
  });
  portal = await askingOwner(service);
  const key = await service.start();
  await service.answer(key);
  const { authCode = '' } = snapshotOf(await service.get(key));
  await exchangeAt(service.server, service.app, authCode, { now: service.clock() / 1000 });
  await service.create({}, { origin: 'https://evil.example' });
  await recordAudit(service.context, COMMAND_LINE, { action: BACKUP });
  document = (await service.server.inject('/openapi.json')).json();
});
afterAll(() => service.close());

describe('what an operation of the portal answers', () => {
  it.each(ASKED)('is what its schema says: %s', async (operation, body) => {
    const [method, path = ''] = operation.split(' ') as ['GET', string];
    const id = path.startsWith('/members') ? portal.signedIn.session.member.id : service.app.appId;
    const asked = path.slice(1).replace(':id', id).replace(':platform', 'apple');
    const reply = await portal.call(method, asked, await body?.());
    const [status, schema] = REPLIES[operation.split('?')[0] ?? ''] ?? [];
    expect([reply.statusCode, schema !== undefined]).toEqual([status, true]);
    const [, problems] = Errors((schema ?? Type.Null()) as TSchema, reply.json());
    expect(problems).toEqual([]);
  });

  it('with the data of a try is what its schema says', async () => {
    const secret = 'A'.repeat(43);
    const path = `apps/${service.app.appId}/tries`;
    const started = await portal.call('POST', path, { scope: 'BASIC_SIGNUP', challenge: sha256(secret) });
    const { uuid } = started.json<{ uuid: string }>();
    const key = { uuid, secret, reply: started.json() };
    await service.answer(key);
    const headers = { authorization: `Bearer ${secret}` };
    const followed = await service.server.inject({ url: `/scope-requests/${uuid}`, headers });
    const { authCode } = snapshotOf(followed);
    const reply = await portal.call('POST', `${path}/${uuid}/exchange`, { authCode });
    expect(Check(tries.TryExchanged, reply.json())).toBe(true);
  });

  it('with the whole audit log is the media type that the document names, an entry in each line', async () => {
    const reply = await portal.call('GET', 'audit/export');
    const described = document.paths['/portal-api/audit/export']?.['get']?.responses['200'];
    expect(described).toHaveProperty(['content', String(reply.headers['content-type'])]);
    const lines = reply.body.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !Check(people.AuditEntry, JSON.parse(line)))).toEqual([]);
  });

  it('has no member that its schema does not name', () => {
    const member = { id: 'm', name: 'Ada', role: 'owner', createdAt: 1 };
    expect(Check(people.Member, member)).toBe(true);
    expect(Check(people.Member, { ...member, recoveryHashes: [] })).toBe(false);
  });

  it('stands in the OpenAPI document, for every row of the table', () => {
    const described = Object.entries(REPLIES).filter(([operation, [status]]) => {
      const [method = '', path = ''] = operation.split(' ');
      const shown = document.paths[`/portal-api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];
      return shown?.responses[status] !== undefined && shown.responses['default'] === undefined;
    });
    expect(described.map(([operation]) => operation)).toEqual(Object.keys(REPLIES));
  });

  it('is said of every route that there is, and of no other', () => {
    const served = Object.entries(document.paths)
      .filter(([path]) => path.startsWith('/portal-api/'))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map(
          (method) =>
            `${method.toUpperCase()} ${path.replace('/portal-api', '').replace(/\{(\w+)\}/g, ':$1')}`,
        ),
      );
    expect(served.toSorted()).toEqual(Object.keys(REPLIES).toSorted());
  });
});
