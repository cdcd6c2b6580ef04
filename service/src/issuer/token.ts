import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Contact } from '../contact/address.js';
import { confirmCode } from '../contact/verification.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { type Grants, randomId } from './grants.js';
import { PER_ADDRESS } from './limits.js';

export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

const Body = Type.Object({
  grant_type: Type.String(),
  'pre-authorized_code': Type.Optional(Type.String({ maxLength: 2048 })),
  tx_code: Type.Optional(Type.String({ maxLength: 64 })),
});
const Reply = Type.Object({
  access_token: Type.String(),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Number(),
});

const ACCESS_LIFETIME = 600_000;

/** `POST /issuer/token`: swaps a pre-authorized code for an access token, once (OpenID4VCI 1.0, section 6). */
export function tokenRoute(app: FastifyInstance, context: Context, grants: Grants): void {
  app.post<{ Body: Static<typeof Body> }>(
    '/issuer/token',
    { schema: { body: Body, response: { 200: Reply } }, config: { rateLimit: PER_ADDRESS } },
    async ({ body }, reply) => {
      const { grant_type, 'pre-authorized_code': code, tx_code } = body;
      if (grant_type !== PRE_AUTHORIZED) throw new ServiceError('unsupported_grant_type');
      if (code === undefined) throw new ServiceError('invalid_request');
      const grant = grants.read('code', code);
      if (!grant) throw new ServiceError('invalid_grant');
      if ((tx_code !== undefined) !== grant.needsTxCode) throw new ServiceError('invalid_request');
      const contact = tx_code === undefined ? undefined : await confirm(context, grant.id, tx_code);
      if (!(await grants.spend('code', grant))) throw new ServiceError('invalid_grant');
      const access_token = grants.create('access-token', {
        id: randomId(),
        expiresAt: context.clock() + ACCESS_LIFETIME,
        configurationIds: grant.configurationIds,
        ...(contact && { contact }),
      });
      return reply
        .header('Cache-Control', 'no-store')
        .send({ access_token, token_type: 'Bearer', expires_in: ACCESS_LIFETIME / 1000 });
    },
  );
}

/** A code that is wrong, late or used, or of a verification that is over, is one error in OAuth (section 6.3). That too many were typed is another. */
async function confirm(context: Context, id: string, code: string): Promise<Contact> {
  try {
    return await confirmCode(context, id, code);
  } catch (cause) {
    const isAboutCode =
      cause instanceof ServiceError && cause.code !== 'too_many_requests' && cause.statusCode < 500;
    throw isAboutCode ? new ServiceError('invalid_grant', { cause, rule: cause.code }) : cause;
  }
}
