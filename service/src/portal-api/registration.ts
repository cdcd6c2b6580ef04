import type { Registered } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { RegistrationResponseJSON } from '../accounts/passkeys.js';
import { beginRegistration, register } from '../accounts/register.js';
import type { Context } from '../context.js';
import { admitMember, clientOf, sendOptions } from './answers.js';
import { readCookie } from './cookies.js';
import { Name, checkName } from './names.js';
import { RegistrationResponse } from './webauthn-json.js';

const StartBody = Type.Object(
  { token: Type.String({ pattern: '^[\\w-]{43}$' }), name: Name },
  { additionalProperties: false },
);

export const PasskeyMadeBody = Type.Object(
  { response: RegistrationResponse, name: Type.Optional(Name) },
  { additionalProperties: false },
);
export type PasskeyMadeBody = Static<typeof PasskeyMadeBody>;

/** `POST /portal-api/registration/options` and `/registration`: somebody becomes a member by the first link or an invitation. */
export function registrationRoutes(app: FastifyInstance, context: Context): void {
  const { options } = context;
  app.post<{ Body: Static<typeof StartBody> }>(
    '/portal-api/registration/options',
    {
      schema: { summary: 'Begin to become a member, by the token of a link', body: StartBody },
      config: { portal: { role: 'anyone' } },
    },
    async ({ body }, reply) =>
      sendOptions(reply, options, await beginRegistration(context, body.token, checkName(body.name))),
  );
  app.post<{ Body: PasskeyMadeBody }>(
    '/portal-api/registration',
    {
      schema: { summary: 'Become a member with the passkey that was made', body: PasskeyMadeBody },
      config: { portal: { role: 'anyone', action: 'member.register' } },
    },
    async (request, reply): Promise<Registered> => {
      const { response, name } = request.body;
      const ceremony = readCookie(request, options, 'portal-ceremony');
      const begun = await register(
        context,
        ceremony,
        response as RegistrationResponseJSON,
        passkeyName(name),
        clientOf(request),
      );
      request.audit = { target: begun.account.id, fields: [begun.account.role] };
      return { session: admitMember(request, reply, options, begun), recoveryCodes: begun.recoveryCodes };
    },
  );
}

export function passkeyName(typed: string | undefined): string {
  return typed === undefined ? 'Passkey' : checkName(typed);
}
