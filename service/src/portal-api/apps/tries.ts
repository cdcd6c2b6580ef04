import type { TryExchanged, TryStarted } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../../context.js';
import { exchangeTry } from '../../tries/exchange-try.js';
import { TryBody, startTry } from '../../tries/start-try.js';
import { furtherLimit } from '../further-limit.js';
import { signedIn } from '../guard.js';
import { AppParams } from './fields.js';

const TryParams = Type.Object({ ...AppParams.properties, uuid: Type.String({ format: 'uuid' }) });
const ExchangeBody = Type.Object(
  { authCode: Type.String({ minLength: 1, maxLength: 8192 }) },
  { additionalProperties: false },
);

/** Tries that a member may start. */
const TRIES_PER_MINUTE = 20;

/** `POST /portal-api/apps/{id}/tries` and `…/tries/{uuid}/exchange`: a scope request of the app, started and exchanged in place of its site. */
export function tryRoutes(app: FastifyInstance, context: Context): void {
  app.post<{ Params: AppParams; Body: Static<typeof TryBody> }>(
    '/portal-api/apps/:id/tries',
    {
      onRequest: furtherLimit(app, {
        max: TRIES_PER_MINUTE,
        timeWindow: 60_000,
        keyGenerator: (request) => signedIn(request).account.id,
      }),
      schema: {
        summary: 'Start a scope request in place of the app’s page, to try it',
        params: AppParams,
        body: TryBody,
      },
      config: { portal: { role: 'editor', action: 'app.try' } },
    },
    async ({ params, body }, reply): Promise<TryStarted> => {
      const started = await startTry(context, params.id, body);
      reply.code(201);
      return started;
    },
  );
  app.post<{ Params: Static<typeof TryParams>; Body: Static<typeof ExchangeBody> }>(
    '/portal-api/apps/:id/tries/:uuid/exchange',
    {
      schema: {
        summary: 'Exchange the auth code of a try in place of the app’s back-end; a refusal is in the answer',
        params: TryParams,
        body: ExchangeBody,
      },
      config: { portal: { role: 'editor', action: 'app.try.exchange' } },
    },
    async (request): Promise<TryExchanged> => {
      const { id, uuid } = request.params;
      request.audit = { target: id };
      return exchangeTry(context, id, uuid, request.body.authCode);
    },
  );
}
