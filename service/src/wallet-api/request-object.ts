import { LIFETIMES } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import type { JWTPayload } from 'jose';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { trustedIssuers } from '../trust/anchors.js';
import { PER_LINK } from '../rate-limit.js';
import { chooseRegistration } from '../registration/choose-registration.js';
import { registrationElement } from '../registration/verifier-info.js';
import { scopeOf } from '../scope-request/scope-request.js';
import { move } from '../scope-request/moves.js';
import { type LiveLink, advanceLink, findLink, linkSecrets } from './find-link.js';
import { type WalletMetadata, encryptRequestObject, parseWalletMetadata } from './wallet-metadata.js';
import { VP_FORMATS } from './vp-formats.js';
import { clientIdOf, responseUri, signRequestObject } from './verifier.js';

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
    const request = await advanceLink(context, found, (row, now) =>
      row.status === 'pending' ? move(row, ['read'], { expiresAt: now + LIFETIMES.read }) : undefined,
    );
    const wallet = parseWalletMetadata(posted?.wallet_metadata);
    const claims = await createClaims(context, { ...found, request }, wallet);
    const { wallet_nonce: walletNonce } = posted ?? {};
    const jwt = await signRequestObject(context, found, {
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
  const { request, requestId, app } = link;
  const { nonce, encryptionKey } = linkSecrets(context, link);
  const { d: _, ...publicKey } = encryptionKey;
  const now = context.clock();
  const issuers = await trustedIssuers(context);
  const { query, registration } = chooseRegistration(app, scopeOf(request), issuers, now, wallet.formats);
  return {
    response_type: 'vp_token',
    response_mode: 'direct_post.jwt',
    client_id: clientIdOf(link),
    response_uri: responseUri(context, requestId),
    nonce,
    state: requestId,
    aud: 'https://self-issued.me/v2',
    iat: Math.floor(now / 1000),
    exp: Math.floor(request.expiresAt / 1000),
    dcql_query: query,
    client_metadata: {
      jwks: { keys: [publicKey] },
      encrypted_response_enc_values_supported: ['A128GCM', 'A256GCM'],
      vp_formats_supported: VP_FORMATS,
    },
    // Some wallets take exactly one element, so a registration certificate stands alone.
    verifier_info: [
      registration
        ? registrationElement(registration)
        : { format: 'registration_info+json', data: registrationInfo(context, link) },
    ],
  };
}

/** What the app registered, and never what the page claims, for wallets that show it beside the certificate's name. */
function registrationInfo({ options }: Context, { app, request }: LiveLink): Record<string, unknown> {
  return {
    name: app.name,
    origin: request.origin,
    ...(app.logo !== undefined && { logo: app.logo }),
    purpose: request.scope,
    isTest: options.mode === 'development',
  };
}
