import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { Grants } from './grants.js';
import { PRE_AUTHORIZED } from './offer.js';

const Body = Type.Object({
  grant_type: Type.Literal(PRE_AUTHORIZED),
  'pre-authorized_code': Type.String({ maxLength: 2048 }),
});

const ACCESS_LIFETIME = 600;

/** `POST /issuer-api/token`: swaps a pre-authorized code for an access token, once (OpenID4VCI 1.0, section 6.1). */
export function tokenRoute(app: FastifyInstance, context: Context, grants: Grants): void {
  app.post<{ Body: Static<typeof Body> }>(
    '/issuer-api/token',
    { schema: { body: Body, hide: true } },
    async ({ body }, reply) => {
      const code = grants.read('code', body['pre-authorized_code']);
      if (!code || !(await context.store.spend(code.spendKey, code.expiresAt, context.clock()))) {
        throw new ServiceError('invalid_grant');
      }
      const access_token = grants.create('access-token', code.grant, ACCESS_LIFETIME);
      return reply
        .header('Cache-Control', 'no-store')
        .send({ access_token, token_type: 'Bearer', expires_in: ACCESS_LIFETIME });
    },
  );
}
