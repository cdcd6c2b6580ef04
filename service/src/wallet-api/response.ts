import { randomBytes } from 'node:crypto';
import { LIFETIMES } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { PresentationError } from '../credentials/presentation-error.js';
import type { StatusLists } from '../credentials/status-lists.js';
import { trustedIssuers } from '../trust/anchors.js';
import { verifyVpToken } from '../credentials/verify-vp-token.js';
import { ServiceError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';
import { PER_LINK } from '../rate-limit.js';
import { buildQuery } from '../scopes/build-query.js';
import { mapClaims } from '../scopes/map-claims.js';
import { scopeOf } from '../scope-request/scope-request.js';
import type { UserClaims } from '../scopes/map-claims.js';
import { fail, move } from '../scope-request/moves.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { type LiveLink, advanceLink, findLink, linkSecrets } from './find-link.js';
import { openResponse } from './open-response.js';
import { redirectUri } from './redirect-uri.js';
import { clientIdOf, responseUri } from './verifier.js';

const Params = Type.Object({ requestId: Type.String() });
const Body = Type.Object({
  response: Type.Optional(Type.String()),
  error: Type.Optional(Type.String()),
  state: Type.Optional(Type.String()),
});
/** Bytes of an answer: room for a portrait of 400 kB in three layers of base64, and for a second credential. */
const BODY_LIMIT = 1_048_576;

const Reply = Type.Object({ redirect_uri: Type.String() });

/** `POST /wallet-api/response/:requestId`: the wallet's answer (OpenID4VP 1.0, section 8.2). The first one that is accepted ends both links. */
export function walletResponse(app: FastifyInstance, context: Context, statusLists: StatusLists): void {
  app.post<{ Params: Static<typeof Params>; Body: Static<typeof Body> }>(
    '/wallet-api/response/:requestId',
    {
      schema: { params: Params, body: Body, response: { 200: Reply } },
      bodyLimit: BODY_LIMIT,
      config: { rateLimit: PER_LINK },
      // So much is read only for a link that is alive, which costs its page a request and counts towards the limit of the link.
      preParsing: async ({ params }) => {
        await findLink(context, params.requestId);
      },
      errorHandler: async (error, { params }) => {
        if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') await noticeSize(context, params.requestId);
        throw error;
      },
    },
    async ({ params, body, log }, reply) => {
      const link = await findLink(context, params.requestId);
      reply.header('Cache-Control', 'no-store');
      try {
        const response = await openResponse(body, params.requestId, linkSecrets(context, link));
        const uri =
          'error' in response
            ? await acceptError(context, link, response.error)
            : await acceptClaims(context, link, await verify(context, link, response.vpToken, statusLists));
        return { redirect_uri: uri };
      } catch (error) {
        if (!(error instanceof PresentationError)) throw error;
        const { app: asking, request } = link;
        const { reason, label } = error;
        log.info({ appId: asking.appId, scope: request.scope, reason, label }, 'presentation not accepted');
        if (error.code !== 'invalid_presentation')
          await advanceLink(context, link, (row) => fail(row, error.code, label));
        throw new ServiceError(error.code, { cause: error });
      }
    },
  );
}

/** Wallets show people little of a refusal, so the page hears of it. The link stays alive, because a smaller answer may follow. */
async function noticeSize(context: Context, requestId: string): Promise<void> {
  const link = await findLink(context, requestId);
  await advanceLink(context, link, (row) => move(row, [], { notice: 'answer_too_large' }));
}

async function verify(
  context: Context,
  link: LiveLink,
  vpToken: unknown,
  statusLists: StatusLists,
): Promise<UserClaims> {
  const { request, app } = link;
  const scope = scopeOf(request);
  const issuers = await trustedIssuers(context);
  const { nonce, encryptionKey } = linkSecrets(context, link);
  const credentials = await verifyVpToken(vpToken, buildQuery(scope, issuers), {
    clientId: clientIdOf(app),
    nonce,
    responseUri: responseUri(context, link.requestId),
    encryptionKeyThumbprint: await thumbprint(encryptionKey),
    now: context.clock(),
    issuers,
    statusLists,
  });
  const { pairwiseKey } = context;
  const { appId, userIdRule = 1 } = app;
  return mapClaims(scope, credentials, { appId, pairwiseKey, userIdRule, now: context.clock() });
}

async function thumbprint(key: JWK): Promise<Buffer> {
  return Buffer.from(await calculateJwkThumbprint(key), 'base64url');
}

/** From another device the answer is enough. On the same device, the browser that started the scope request must come back with the response code. */
async function acceptClaims(context: Context, link: LiveLink, claims: UserClaims): Promise<string> {
  const { kind, request } = link;
  const code = kind === 'same-device' ? randomBytes(32).toString('base64url') : undefined;
  const sealedClaims = context.seal.seal(JSON.stringify(claims), `claims ${request.uuid}`);
  await advanceLink(context, link, (row, now) => {
    const patch = {
      answeredBy: kind,
      sealedClaims,
      linkHashes: undefined,
      sealedSeed: undefined,
      expiresAt: now + LIFETIMES.read,
    };
    if (code === undefined) return move(row, ['answered', 'approved'], patch);
    const responseCode = { hash: sha256(code), expiresAt: now + LIFETIMES.responseCode };
    return move(row, ['answered'], { ...patch, responseCode });
  });
  return redirectUri(context, link, code);
}

/** `access_denied` also stands for a missing credential and a device that was not unlocked (section 8.5). Every other error is one of the wallet. */
async function acceptError(context: Context, link: LiveLink, error: string): Promise<string> {
  const end = (row: ScopeRequest) =>
    error === 'access_denied' ? move(row, ['denied']) : fail(row, 'wallet_error');
  await advanceLink(context, link, (row) => ({ ...end(row), answeredBy: link.kind }));
  return redirectUri(context, link);
}
