import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { clientAddress } from '../rate-limit.js';
import { type Desk, routeOptions } from './desk.js';
import { ACCESS_LIFETIME, type CodeGrant, randomId } from './grants.js';
import { PRE_AUTHORIZED } from './issuer-metadata.js';
import { offerOver } from './offer-over.js';

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

/**
 * `POST …/token`: swaps a pre-authorized code for an access token, once (OpenID4VCI 1.0, section 6). The same request with a transaction code gets
 * the same token for 60 s, because its reply may have been lost.
 */
export function tokenRoute<About>(app: FastifyInstance, { clock }: Context, desk: Desk<About>): void {
  const { path, grants, keptTokens } = desk;
  app.post<{ Body: Static<typeof Body> }>(
    `${path}/token`,
    routeOptions(desk, { body: Body, response: { 200: Reply } }),
    async (request, reply) => {
      const { body } = request;
      const { grant_type, 'pre-authorized_code': code, tx_code } = body;
      if (grant_type !== PRE_AUTHORIZED) throw new ServiceError('unsupported_grant_type');
      if (code === undefined) throw new ServiceError('invalid_request');
      const grant = grants.read('code', code);
      if (!grant) throw offerOver();
      const asked = tx_code === undefined ? undefined : { id: grant.id, code, txCode: tx_code };
      const known = asked && (await keptTokens?.find(asked));
      const access_token = known ?? (await swap(grant, tx_code, clientAddress(request)));
      if (asked && known === undefined) await keptTokens?.keep(asked, access_token);
      const expiresAt = grants.read('access-token', access_token)?.expiresAt ?? 0;
      return reply.header('Cache-Control', 'no-store').send({
        access_token,
        token_type: 'Bearer',
        expires_in: Math.round((expiresAt - clock()) / 1000),
      });
    },
  );

  async function swap(grant: CodeGrant<About>, txCode: string | undefined, from: string): Promise<string> {
    const about = await confirm(desk, grant, txCode, from);
    if (!grant.needsTxCode) await desk.countFree?.(from);
    if (!(await grants.spend('code', grant))) throw offerOver();
    return grants.create('access-token', {
      id: randomId(),
      expiresAt: clock() + ACCESS_LIFETIME,
      configurationIds: grant.configurationIds,
      ...(about !== undefined && { about }),
    });
  }
}

/** A transaction code that is missing, or that nobody asked for, is a malformed request (section 6.3). */
async function confirm<About>(
  desk: Desk<About>,
  { id, needsTxCode, about }: CodeGrant<About>,
  code: string | undefined,
  from: string,
): Promise<About | undefined> {
  if ((code !== undefined) !== needsTxCode) throw new ServiceError('invalid_request');
  return code === undefined ? about : desk.confirm?.(id, code, from);
}
