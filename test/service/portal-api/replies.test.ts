import type * as protocol from 'civic-elements/protocol';
import { type Static, Type } from 'typebox';
import { Check, Errors } from 'typebox/schema';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { EXAMPLE_SCOPE } from '../../../service/portal/example-scope.js';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import * as apps from '../../../service/src/portal-api/replies/apps.js';
import * as happenings from '../../../service/src/portal-api/replies/happenings.js';
import * as people from '../../../service/src/portal-api/replies/people.js';
import { REPLIES } from '../../../service/src/portal-api/replies/replies.js';
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
  expectTypeOf<Static<typeof apps.RegistrationRow>>().toEqualTypeOf<protocol.RegistrationRow>();
  expectTypeOf<Static<typeof apps.RegistrationImported>>().toExtend<protocol.RegistrationImported>();
  expectTypeOf<Static<typeof happenings.Checklist>>().toEqualTypeOf<protocol.Checklist>();
  expectTypeOf<Static<typeof happenings.ActivityRow>>().toEqualTypeOf<protocol.ActivityRow>();
  expectTypeOf<Static<typeof happenings.ActivityCounts>>().toEqualTypeOf<protocol.ActivityCounts>();
  expectTypeOf<Static<typeof happenings.WebhookShown>>().toEqualTypeOf<protocol.WebhookShown>();
  expectTypeOf<Static<typeof happenings.WebhookCreated>>().toEqualTypeOf<protocol.WebhookCreated>();
  expectTypeOf<Static<typeof happenings.WebhookDeliveryRow>>().toEqualTypeOf<protocol.WebhookDeliveryRow>();
  expectTypeOf<Static<typeof happenings.TrustOverview>>().toEqualTypeOf<protocol.TrustOverview>();
  expectTypeOf<Static<typeof happenings.TryExchanged>>().toExtend<protocol.TryExchanged>();
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
let portal: Pick<PortalApps, 'call'>;
let document: { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };

/** What is asked, in this order, so that every answer holds something. */
const ASKED: [operation: string, body?: () => object][] = [
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
  ['GET /apps/:id/registrations'],
  ['GET /apps/:id/activity'],
  ['GET /apps/:id/counts'],
  ['GET /apps/:id/checklist'],
  ['PUT /apps/:id/webhook', () => ({ url: 'https://shop.example/hook' })],
  ['GET /apps/:id/webhook'],
  ['GET /apps/:id/webhook/deliveries'],
  ['GET /trust'],
  ['GET /audit'],
  ['POST /apps/:id/tries', () => ({ scope: 'BASIC_SIGNUP', challenge: sha256('page secret') })],
];

beforeAll(async () => {
  service = await pageService({ store: 'sqlite', mode: 'development', publicUrl: 'http://localhost:8080' });
  portal = await askingOwner(service);
  const key = await service.start();
  await service.answer(key);
  const { authCode = '' } = snapshotOf(await service.get(key));
  await exchangeAt(service.server, service.app, authCode, { now: service.clock() / 1000 });
  await service.create({}, { origin: 'https://evil.example' });
  document = (await service.server.inject('/openapi.json')).json();
});
afterAll(() => service.close());

describe('what an operation of the portal answers', () => {
  it.each(ASKED)('is what its schema says: %s', async (operation, body) => {
    const [method, path = ''] = operation.split(' ') as ['GET', string];
    const reply = await portal.call(method, path.slice(1).replace(':id', service.app.appId), body?.());
    const [status, schema] = REPLIES[operation.split('?')[0] ?? ''] ?? [];
    expect([reply.statusCode, schema !== undefined]).toEqual([status, true]);
    const [, problems] = Errors(schema ?? Type.Null(), reply.json());
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
    expect(Check(happenings.TryExchanged, reply.json())).toBe(true);
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
});
