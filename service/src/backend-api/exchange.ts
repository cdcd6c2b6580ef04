import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError, errorBody } from '../errors.js';
import { type AuthCode, verifyAuthCode } from '../scope-request/auth-code.js';
import { tellRefusal } from '../log.js';
import type { App } from '../store/store.js';
import { type Authorization, authenticate, findApp, parseAuthorization } from './authenticate.js';
import { type ExchangeBody, parseBody } from './body.js';
import { CodeReuse, consume } from '../exchange/consume.js';
import { ClockSkew } from './request-token.js';
import { isProcessed, offerPayload } from './payload.js';

/** For the OpenAPI document. It does not validate the body, because old SDKs send JSON under other Content-Types (body.ts). */
export const exchangeSchema = {
  summary: 'Exchange an auth code for user data, once',
  description:
    'Header `Authorization: Civic <request token>.<HMAC-SHA-256 of the body>`; body `{"authToken":"<auth code>"}`.',
  response: {
    200: Type.Object({
      data: Type.String({ description: 'JWT (ES256) whose `data` is encrypted under the app secret' }),
      userId: Type.String(),
      encrypted: Type.Literal(true),
      alg: Type.Literal('aes'),
      processed: Type.Optional(
        Type.Literal(true, {
          description: '`data` is an address to fetch the JWT from, for classic apps set so',
        }),
      ),
    }),
  },
};

/**
 * `POST /sip/{env}/scopeRequest/authCode`. The order protects: the back-end is authenticated before anything is spent, its request token is
 * spent before an auth code is looked at, and a code is consumed only for the app it was issued to.
 */
export async function exchange(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const authorization = parseAuthorization(request.headers.authorization);
  const body = parseBody(request.body);
  const app = await findApp(context, authorization);
  try {
    const { whole, code, attempt } = await exchangeFor(context, app, authorization, body);
    const answer = isProcessed(app, body, attempt, whole)
      ? await offerPayload(context, code.uuid, whole)
      : whole;
    return reply.type('application/json').send(answer);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return refuse(context, app, error, request, reply);
  }
}

/**
 * What an exchange is, whoever carries the call: the app's back-end is authenticated, its request token is spent, and the code is consumed.
 * @param tried the scope request that a member of the portal tries; the code must be of that one
 * @returns the whole answer as text, for which code it is, and the attempt id of the call
 * @throws ServiceError `invalid_client`, `clock_skew`, `invalid_grant`
 */
export async function exchangeFor(
  context: Context,
  app: App,
  authorization: Authorization,
  body: ExchangeBody,
  tried?: string,
): Promise<{ whole: string; code: AuthCode; attempt: string | undefined }> {
  const { app: caller, attempt } = await authenticate(context, app, authorization, body);
  const code = await verifyAuthCode(context, app, body.authToken);
  // A code of somebody else's scope request must not be spent there, and least of all be answered.
  if (tried !== undefined && code.uuid !== tried) throw new ServiceError('invalid_grant');
  return { whole: await consume(context, caller, code, attempt, tried !== undefined), code, attempt };
}

/**
 * Refuses with a log line of its own, which can name the app. A classic app that fails to authenticate reads the plain text `Unauthorized`,
 * because civic-sip-api puts it into its message (`401 - "Unauthorized"`) and sites compare that. Of any other refusal old SDKs read only the
 * status, so all others, and all of newer apps, are the JSON that the rest of the service sends.
 */
function refuse(
  context: Context,
  app: App,
  error: ServiceError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { code, statusCode, rule } = error;
  const seconds = error instanceof ClockSkew ? { seconds: error.seconds } : {};
  const level = error instanceof CodeReuse ? 'warn' : 'info';
  request.log[level](
    { appId: app.appId, code, rule, ...seconds, ...(error instanceof CodeReuse && { event: 'code_reuse' }) },
    'exchange refused',
  );
  tellRefusal(context.events, error.concerning({ appId: app.appId }));
  if (error instanceof CodeReuse) context.events.emit('code-reused', error.step);
  reply.code(statusCode);
  if (code === 'invalid_client' && app.classic) return reply.type('text/plain').send('Unauthorized');
  return reply.type('application/json').send({ ...errorBody(code, context.options.publicUrl), ...seconds });
}
