import type { FastifyInstance } from 'fastify';
import { type TSchema, Type } from 'typebox';
import * as apps from './apps.js';
import * as happenings from './happenings.js';
import * as installation from './installation.js';
import * as people from './people.js';
import * as tries from './tries.js';
import * as wallets from './wallets.js';

/** Options for a passkey, as WebAuthn level 3 has them (section 5.1.8). */
const PasskeyOptions = Type.Object({});

/** A line of JSON for each entry of the audit log, the newest first. */
const AuditLines = {
  description: 'The whole audit log as NDJSON',
  content: { 'application/x-ndjson': { schema: Type.String() } },
};

/** What each operation answers when it went well, by method and path below `/portal-api`. Without a schema it answers nothing. */
export const REPLIES: Readonly<
  Record<string, readonly [status: number, schema?: TSchema | typeof AuditLines]>
> = {
  'POST /registration/options': [200, PasskeyOptions],
  'POST /registration': [200, people.Registered],
  'POST /sign-in/options': [200, PasskeyOptions],
  'POST /sign-in': [200, people.PortalSession],
  'POST /sign-in/recovery': [200, people.PortalSession],
  'POST /sign-in/wallet/options': [200, wallets.WalletAsk],
  'POST /sign-in/wallet': [200, people.PortalSession],
  'GET /session': [200, people.PortalSession],
  'POST /sign-out': [204],
  'GET /sessions': [200, Type.Array(people.SessionRow)],
  'DELETE /sessions/:id': [204],
  'GET /passkeys': [200, Type.Array(people.PasskeyRow)],
  'POST /passkeys/options': [200, PasskeyOptions],
  'POST /passkeys': [200, people.PasskeyRow],
  'DELETE /passkeys/:id': [204],
  'POST /recovery-codes': [200, people.RecoveryCodes],
  'GET /wallets': [200, Type.Array(wallets.WalletRow)],
  'POST /wallets/options': [200, wallets.WalletAsk],
  'POST /wallets': [200, wallets.WalletRow],
  'DELETE /wallets/:id': [204],
  'GET /members': [200, Type.Array(people.Member)],
  'PATCH /members/:id': [200, people.Member],
  'DELETE /members/:id': [204],
  'GET /members/:id/wallets': [200, Type.Array(wallets.WalletRow)],
  'DELETE /members/:id/wallets/:walletId': [204],
  'GET /invitations': [200, Type.Array(people.Invitation)],
  'POST /invitations': [201, people.Invitation],
  'DELETE /invitations/:id': [204],
  'GET /audit': [200, Type.Array(people.AuditEntry)],
  'GET /audit/export': [200, AuditLines],
  'GET /data': [200, installation.DataOverview],
  'POST /data/export': [200, installation.DataExport],
  'POST /data/verify': [200, installation.DeletionCheck],
  'GET /expiries': [200, Type.Array(installation.ExpiryRow)],
  'GET /backup': [200, installation.BackupNote],
  'POST /doctor': [200, installation.DoctorReport],
  'GET /apps': [200, Type.Array(apps.AppRow)],
  'POST /apps': [201, apps.AppCreated],
  'POST /apps/import': [201, apps.AppDetail],
  'GET /apps/:id': [200, apps.AppDetail],
  'PATCH /apps/:id': [200, apps.AppDetail],
  'POST /apps/:id/revoke': [200, apps.AppDetail],
  'POST /apps/:id/erase': [204],
  'POST /apps/:id/rotate': [200, apps.AppCreated],
  'POST /apps/:id/keys/:keyId/revoke': [200, apps.AppDetail],
  'POST /origins/check': [200, apps.OriginCheck],
  'GET /scopes': [200, Type.Array(apps.ScopeRow)],
  'POST /apps/:id/scopes/preview': [200, apps.ScopeRow],
  'PUT /apps/:id/scopes/:name': [200, apps.ScopeRow],
  'DELETE /apps/:id/scopes/:name': [204],
  'GET /apps/:id/certificate': [200, apps.CertificateDetail],
  'POST /apps/:id/certificate': [200, apps.CertificateDetail],
  'POST /apps/:id/certificate/request': [200, apps.CertificateRequest],
  'POST /apps/:id/certificate/renew': [200, apps.CertificateDetail],
  'GET /apps/:id/platform-certificates': [200, Type.Array(apps.PlatformCertificateRow)],
  'POST /apps/:id/platform-certificates/:platform': [200, Type.Array(apps.PlatformCertificateRow)],
  'POST /apps/:id/platform-certificates/:platform/remove': [200, Type.Array(apps.PlatformCertificateRow)],
  'GET /apps/:id/registrations': [200, Type.Array(apps.RegistrationRow)],
  'POST /apps/:id/registrations': [200, apps.RegistrationImported],
  'DELETE /apps/:id/registrations/:registrationId': [204],
  'GET /apps/:id/activity': [200, Type.Array(happenings.ActivityRow)],
  'GET /apps/:id/counts': [200, happenings.ActivityCounts],
  'GET /apps/:id/checklist': [200, happenings.Checklist],
  'GET /apps/:id/webhook': [200, happenings.WebhookShown],
  'PUT /apps/:id/webhook': [200, happenings.WebhookCreated],
  'DELETE /apps/:id/webhook': [204],
  'POST /apps/:id/webhook/test': [200, happenings.WebhookDeliveryRow],
  'GET /apps/:id/webhook/deliveries': [200, Type.Array(happenings.WebhookDeliveryRow)],
  'GET /trust': [200, happenings.TrustOverview],
  'GET /offered-wallets': [200, Type.Array(wallets.WalletSummary)],
  'POST /apps/:id/tries': [201, tries.TryStarted],
  'POST /apps/:id/tries/:uuid/exchange': [200, tries.TryExchanged],
};

/** Adds to the OpenAPI document what each operation answers. Replies are sent as they are: no schema changes one. */
export function describeReplies(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const [status, schema = Type.Null({ description: 'no body' })] =
      REPLIES[`${[route.method].flat().join()} ${route.url.replace('/portal-api', '')}`] ?? [];
    if (status !== undefined) route.schema = { ...route.schema, response: { [status]: schema } };
  });
}
