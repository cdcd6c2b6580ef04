import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError, errorBody } from '../errors.js';
import type { App } from '../store/store.js';
import { CodeReuse, consume } from './consume.js';
import { findApp } from './find-app.js';
import { parseAuthorization } from './parse-authorization.js';
import { parseBody } from './parse-body.js';
import { isProcessed, offerPayload } from './payload.js';
import { spendRequestToken } from './spend-request-token.js';
import { verifyAuthCode } from './verify-auth-code.js';
import { verifyBodyTag } from './verify-body-tag.js';
import { verifyRequestToken } from './verify-request-token.js';

/** For the OpenAPI document. The body is not validated by it: old SDKs send JSON under other Content-Types (parse-body.ts). */
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
 * `POST /sip/{env}/scopeRequest/authCode`. The order is the protection: who asks and that they said exactly this comes before anything is
 * spent, the request token is spent before a code is looked at, and a code is consumed only for the app it was issued to. The HMAC comes before
 * the signature because it costs a hundredth: whoever does not know the secret cannot make the service work.
 */
export async function exchange(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { requestToken, tag } = parseAuthorization(request.headers.authorization);
  const body = parseBody(request.body);
  const app = await findApp(context, requestToken);
  try {
    verifyBodyTag(context, app, body, tag);
    const token = await verifyRequestToken(context, app, requestToken);
    await spendRequestToken(context, app, token);
    const code = await verifyAuthCode(context, app, body.authToken);
    const whole = await consume(context, app, code, token.attempt);
    const answer = isProcessed(app, body, token.attempt, whole)
      ? await offerPayload(context, code.uuid, whole)
      : whole;
    request.log.info({ appId: app.appId }, 'exchanged');
    return reply.type('application/json').send(answer);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return refuse(context, app, error, request, reply);
  }
}

/**
 * Refuses with a log line of its own, which can name the app. A classic app that fails to authenticate reads the plain text `Unauthorized`,
 * which civic-sip-api puts into its message (`401 - "Unauthorized"`) and sites compare; of any other refusal old SDKs read the status alone,
 * so those and everything for newer apps are the JSON of the rest of the service.
 */
function refuse(
  context: Context,
  app: App,
  error: ServiceError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { code, statusCode } = error;
  const level = error instanceof CodeReuse ? 'warn' : 'info';
  request.log[level](
    { appId: app.appId, code, ...(error instanceof CodeReuse && { event: 'code_reuse' }) },
    'exchange refused',
  );
  reply.code(statusCode);
  if (code === 'invalid_client' && app.classic) return reply.type('text/plain').send('Unauthorized');
  return reply.type('application/json').send(errorBody(code, context.options.publicUrl));
}
