import { randomBytes, randomUUID } from 'node:crypto';
import { type CreateBody, type CreateReply, LIFETIMES, type WalletSummary } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { channelsOf, policyOf } from '../channels/policy.js';
import type { Context } from '../context.js';
import { digitalProtocols } from '../dc-api/exchanges.js';
import { ServiceError } from '../errors.js';
import type { Options, WalletLink } from '../options.js';
import { clientAddress } from '../rate-limit.js';
import { chooseRegistration } from '../registration/choose-registration.js';
import { labelsWithoutIssuer, resolveScope } from '../scopes/resolve-scope.js';
import { trustedIssuers } from '../trust/anchors.js';
import { announce } from '../scope-request/announce.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import { pageSnapshot } from './page-snapshot.js';
import { walletScheme } from '../untrusted-text.js';
import { checkReturnUrl } from './check-return-url.js';
import { shownOrigin } from './shown-origin.js';

export const CreateBodySchema = Type.Object(
  {
    appId: Type.String({ minLength: 1, maxLength: 64 }),
    scope: Type.Union([
      Type.String({ minLength: 1, maxLength: 64 }),
      Type.Object(
        {
          attributes: Type.Array(Type.String({ minLength: 1, maxLength: 128 }), {
            minItems: 1,
            maxItems: 32,
          }),
        },
        { additionalProperties: false },
      ),
    ]),
    challenge: Type.String({ pattern: '^[\\w-]{43}$' }),
    returnUrl: Type.Optional(Type.String({ minLength: 1, maxLength: 2048 })),
    loginNonce: Type.Optional(Type.String({ minLength: 1, maxLength: 128 })),
    digital: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 16 })),
    crossDevice: Type.Optional(
      Type.Union([Type.Literal('always'), Type.Literal('fallback'), Type.Literal('off')]),
    ),
  },
  { additionalProperties: false },
);

/** `POST /scope-requests`: a page of a registered origin starts a scope request. */
export function createRoute(app: FastifyInstance, context: Context): void {
  app.post<{ Body: Static<typeof CreateBodySchema> }>(
    '/scope-requests',
    {
      schema: { body: CreateBodySchema },
      config: {
        rateLimit: { max: context.options.createsPerMinute, timeWindow: 60_000, keyGenerator: clientAddress },
      },
    },
    async (request, reply) => {
      const created = await create(context, request.body, request.headers.origin);
      return reply.code(201).send(created);
    },
  );
}

async function create(context: Context, body: CreateBody, origin: string | undefined): Promise<CreateReply> {
  const app = await context.store.getApp(body.appId);
  if (!app || app.revokedAt !== undefined) throw new ServiceError('unknown_app');
  try {
    return await createFor(context, app, body, origin);
  } catch (error) {
    throw error instanceof ServiceError ? error.concerning({ appId: app.appId }) : error;
  }
}

async function createFor(
  context: Context,
  app: App,
  body: CreateBody,
  origin: string | undefined,
): Promise<CreateReply> {
  const { store, options, seal, requestIds } = context;
  if (origin === undefined || !app.origins.includes(origin)) {
    throw new ServiceError('origin_not_registered', { about: { origin: shownOrigin(origin) } });
  }
  if (body.returnUrl !== undefined) checkReturnUrl(body.returnUrl, app.origins);
  const scope = await resolveScope(context, body.scope, app.scopes);
  const now = context.clock();
  // Refused here, before a wallet warns of it.
  const { issuers } = chooseRegistration(app, scope, await trustedIssuers(context), now);
  if ((await store.countOpen(now)) >= options.maxOpen) throw new ServiceError('temporarily_unavailable');

  const policy = policyOf(app, scope, body.crossDevice);
  const digital = await digitalProtocols(context, app, scope, body.digital ?? []);
  const uuid = randomUUID();
  const request: ScopeRequest = {
    uuid,
    appId: app.appId,
    status: 'pending',
    version: 1,
    createdAt: now,
    expiresAt: now + LIFETIMES.link,
    challenge: body.challenge,
    origin,
    scope: scope.name,
    labels: scope.labels,
    ...(scope.own && { ownScope: scope.own }),
    ...(body.returnUrl !== undefined && { returnUrl: body.returnUrl }),
    ...(body.loginNonce !== undefined && { loginNonce: body.loginNonce }),
    crossDevice: policy.crossDevice,
    ...(policy.numberMatch && { numberMatch: true }),
    ...(digital.length > 0 && { digital }),
    generation: 0,
    linkHashes: requestIds.hashes(uuid, channelsOf(policy, digital), 0),
    sealedSeed: seal.seal(randomBytes(32).toString('hex'), `seed ${uuid}`),
  };
  await store.createScopeRequest(request);
  announce(context, undefined, request);
  const unavailable = labelsWithoutIssuer(scope, issuers);
  return {
    ...((await pageSnapshot(context, request)) as CreateReply),
    app: summarise(app, options),
    labels: scope.labels,
    ...(unavailable.length > 0 && { unavailable }),
  };
}

function summarise(app: App, { mode, learnMore, wallets }: Options): CreateReply['app'] {
  return {
    name: app.name,
    ...(app.logo !== undefined && { logo: app.logo }),
    isTest: mode === 'development',
    ...(learnMore !== undefined && { learnMore }),
    ...(wallets.length > 0 && { wallets: wallets.map(summariseWallet) }),
  };
}

function summariseWallet({ link, get, ...wallet }: WalletLink): WalletSummary {
  const scheme = walletScheme(link);
  return {
    ...(scheme === undefined ? { universalLink: link } : { scheme }),
    ...wallet,
    ...(get !== undefined && { link: get }),
  };
}
