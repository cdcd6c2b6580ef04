import type { CreateBody, CreateReply } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { PORTAL_APP_ID, takesWallets } from '../apps/portal-app.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { clientAddress } from '../rate-limit.js';
import type { App } from '../store/store.js';
import { checkReturnUrl } from './check-return-url.js';
import { shownOrigin } from './shown-origin.js';
import { startScopeRequest } from './start-scope-request.js';

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
  const isOff = app?.appId === PORTAL_APP_ID && !takesWallets(context);
  if (!app || app.revokedAt !== undefined || isOff) throw new ServiceError('unknown_app');
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
  if (origin === undefined || !app.origins.includes(origin)) {
    throw new ServiceError('origin_not_registered', { about: { origin: shownOrigin(origin) } });
  }
  if (body.returnUrl !== undefined) checkReturnUrl(body.returnUrl, app.origins);
  return startScopeRequest(context, app, { ...body, origin });
}
