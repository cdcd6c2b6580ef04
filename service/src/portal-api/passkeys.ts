import type { PasskeyRow, RecoveryCodes } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Passkey } from '../accounts/account.js';
import {
  addPasskey,
  beginPasskey,
  removePasskey,
  renewRecoveryCodes,
  rowId,
} from '../accounts/change-account.js';
import type { RegistrationResponseJSON } from '../accounts/passkeys.js';
import type { Context } from '../context.js';
import { sendOptions } from './answers.js';
import { readCookie, setCookie } from './cookies.js';
import { signedIn } from './guard.js';
import { PasskeyMadeBody, passkeyName } from './registration.js';

const Params = Type.Object({ id: Type.String({ pattern: '^[\\w-]{43}$' }) });

/** `/portal-api/passkeys` and `/portal-api/recovery-codes`: the ways in that a member has. */
export function passkeyRoutes(app: FastifyInstance, context: Context): void {
  const { options } = context;
  app.get(
    '/portal-api/passkeys',
    { schema: { summary: 'The passkeys of this member' }, config: { portal: { role: 'viewer' } } },
    async (request) => signedIn(request).account.passkeys.map(rowOf),
  );
  app.post(
    '/portal-api/passkeys/options',
    { schema: { summary: 'Begin to make one more passkey' }, config: { portal: { role: 'viewer' } } },
    async (request, reply) =>
      sendOptions(reply, options, await beginPasskey(context, signedIn(request).account)),
  );
  app.post<{ Body: PasskeyMadeBody }>(
    '/portal-api/passkeys',
    {
      schema: { summary: 'Add the passkey that was made', body: PasskeyMadeBody },
      config: { portal: { role: 'viewer', action: 'passkey.add' } },
    },
    async (request, reply): Promise<PasskeyRow> => {
      const { response, name } = request.body;
      const passkey = await addPasskey(
        context,
        signedIn(request).account,
        readCookie(request, options, 'portal-ceremony'),
        response as RegistrationResponseJSON,
        passkeyName(name),
      );
      request.audit = { target: rowId(passkey) };
      setCookie(reply, options, 'portal-ceremony', '', 0);
      return rowOf(passkey);
    },
  );
  app.delete<{ Params: Static<typeof Params> }>(
    '/portal-api/passkeys/:id',
    {
      schema: { summary: 'Remove a passkey of this member, but never the last', params: Params },
      config: { portal: { role: 'viewer', action: 'passkey.remove' } },
    },
    async (request, reply) => {
      await removePasskey(context, signedIn(request).account.id, request.params.id);
      return reply.code(204).send();
    },
  );
  app.post(
    '/portal-api/recovery-codes',
    {
      schema: { summary: 'Ten new recovery codes, in this answer alone; those from before work no more' },
      config: { portal: { role: 'viewer', action: 'recovery-codes.renew' } },
    },
    async (request): Promise<RecoveryCodes> => ({
      recoveryCodes: await renewRecoveryCodes(context, signedIn(request).account.id),
    }),
  );
}

function rowOf(passkey: Passkey): PasskeyRow {
  const { name, createdAt, lastUsedAt } = passkey;
  return { id: rowId(passkey), name, createdAt, ...(lastUsedAt !== undefined && { lastUsedAt }) };
}
