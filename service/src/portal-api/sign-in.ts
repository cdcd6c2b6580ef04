import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { AuthenticationResponseJSON } from '../accounts/passkeys.js';
import { beginSignIn, signInByCode, signInByPasskey } from '../accounts/sign-in.js';
import type { Context } from '../context.js';
import { admitMember, clientOf, sendOptions } from './answers.js';
import { readCookie } from './cookies.js';
import { AuthenticationResponse } from './webauthn-json.js';

const PasskeyBody = Type.Object({ response: AuthenticationResponse }, { additionalProperties: false });
const CodeBody = Type.Object(
  { code: Type.String({ minLength: 1, maxLength: 64 }) },
  { additionalProperties: false },
);

/** `POST /portal-api/sign-in/options`, `/sign-in` and `/sign-in/recovery`. */
export function signInRoutes(app: FastifyInstance, context: Context): void {
  const { options } = context;
  app.post(
    '/portal-api/sign-in/options',
    { schema: { summary: 'Begin to sign in by a passkey' }, config: { portal: { role: 'anyone' } } },
    async (_request, reply) => sendOptions(reply, options, await beginSignIn(context)),
  );
  app.post<{ Body: Static<typeof PasskeyBody> }>(
    '/portal-api/sign-in',
    {
      schema: { summary: 'Sign in by a passkey', body: PasskeyBody },
      config: { portal: { role: 'anyone', action: 'session.start' } },
    },
    async (request, reply) => {
      const ceremony = readCookie(request, options, 'portal-ceremony');
      const response = request.body.response as AuthenticationResponseJSON;
      const begun = await signInByPasskey(context, ceremony, response, clientOf(request));
      return admitMember(request, reply, options, begun);
    },
  );
  app.post<{ Body: Static<typeof CodeBody> }>(
    '/portal-api/sign-in/recovery',
    {
      schema: { summary: 'Sign in by a recovery code, which is used up then', body: CodeBody },
      config: { portal: { role: 'anyone', action: 'session.recover' } },
    },
    async (request, reply) => {
      const begun = await signInByCode(context, request.body.code, clientOf(request));
      return admitMember(request, reply, options, begun);
    },
  );
}
