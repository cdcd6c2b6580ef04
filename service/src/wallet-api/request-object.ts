import { LIFETIMES } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import type { JWTPayload } from 'jose';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { PER_LINK } from '../rate-limit.js';
import { move } from '../scope-request/moves.js';
import { type LiveLink, advanceChannel, channelSecrets, findLink } from '../channels/live-channel.js';
import { requestClaims } from '../channels/request-claims.js';
import { type WalletMetadata, encryptRequestObject, parseWalletMetadata } from './wallet-metadata.js';
import { clientIdOf, responseUri, signRequestObject, validity } from '../channels/verifier.js';

const Params = Type.Object({ requestId: Type.String() });

/** Some wallets post an empty body, or members of their own, so nothing is required. */
const Body = Type.Union([
  Type.Null(),
  Type.Object({
    wallet_nonce: Type.Optional(Type.String({ maxLength: 512 })),
    wallet_metadata: Type.Optional(Type.String()),
  }),
]);

const MEDIA_TYPE = 'application/oauth-authz-req+jwt';

/**
 * `GET|POST /wallet-api/request/:requestId`: the signed Request Object (OpenID4VP 1.0, section 5.10), at every fetch until an answer is accepted.
 * The first fetch tells the page that a wallet has read it.
 */
export function requestObject(app: FastifyInstance, context: Context): void {
  const serve = async (requestId: string, posted?: Static<typeof Body>) => {
    const found = await findLink(context, requestId);
    const request = await advanceChannel(context, found, (row, now) => {
      const expiresAt = Math.max(row.expiresAt, now + LIFETIMES.read);
      if (row.status === 'pending') return move(row, ['read'], { expiresAt });
      return row.verifying ? move(row, [], { expiresAt }) : undefined;
    });
    const wallet = parseWalletMetadata(posted?.wallet_metadata);
    const claims = await createClaims(context, { ...found, request }, wallet);
    const { wallet_nonce: walletNonce } = posted ?? {};
    const jwt = signRequestObject(context, found, {
      ...claims,
      ...(walletNonce !== undefined && { wallet_nonce: walletNonce }),
    });
    return encryptRequestObject(jwt, wallet);
  };
  const url = '/wallet-api/request/:requestId';
  app.get<{ Params: Static<typeof Params> }>(
    url,
    { schema: { params: Params }, config: { rateLimit: PER_LINK } },
    async ({ method, params }, reply) => {
      // A HEAD, as link checkers send it, changes nothing.
      if (method === 'HEAD') {
        await findLink(context, params.requestId);
        return reply.type(MEDIA_TYPE).header('Cache-Control', 'no-store').send();
      }
      const jwt = await serve(params.requestId);
      return reply.type(MEDIA_TYPE).header('Cache-Control', 'no-store').send(jwt);
    },
  );
  app.post<{ Params: Static<typeof Params>; Body: Static<typeof Body> }>(
    url,
    { schema: { params: Params, body: Body }, config: { rateLimit: PER_LINK } },
    async ({ params, body }, reply) => {
      const jwt = await serve(params.requestId, body);
      return reply.type(MEDIA_TYPE).header('Cache-Control', 'no-store').send(jwt);
    },
  );
}

async function createClaims(context: Context, link: LiveLink, wallet: WalletMetadata): Promise<JWTPayload> {
  const { request, requestId, channel } = link;
  const claims = await requestClaims(
    context,
    link,
    channelSecrets(context, request, channel),
    wallet.formats,
  );
  return {
    ...claims,
    response_mode: 'direct_post.jwt',
    client_id: clientIdOf(link),
    response_uri: responseUri(context, link),
    state: requestId,
    ...validity(context, request),
  };
}
