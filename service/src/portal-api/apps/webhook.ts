import type { WebhookCreated, WebhookDeliveryRow, WebhookShown } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../../context.js';
import { describeDelivery, listDeliveries } from '../../webhooks/log.js';
import { findWebhook, removeWebhook, setWebhook } from '../../webhooks/settings.js';
import { sendTest } from '../../webhooks/webhooks.js';
import { furtherLimit } from '../further-limit.js';
import { signedIn } from '../guard.js';
import { AppParams } from './fields.js';
import { ifMatch } from './if-match.js';

const Body = Type.Object({ url: Type.String({ maxLength: 2048 }) }, { additionalProperties: false });

/** Tests that a member may have sent: each says whether and how some address in the internet answers. */
const TESTS_PER_MINUTE = 10;

/** `GET|PUT|DELETE /portal-api/apps/{id}/webhook`, `…/webhook/test` and `…/webhook/deliveries`. */
export function webhookRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: AppParams }>(
    '/portal-api/apps/:id/webhook',
    {
      schema: { summary: 'Where messages about the app go', params: AppParams },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params }): Promise<WebhookShown> => {
      const { url, createdAt } = await findWebhook(context, params.id);
      return { url, createdAt };
    },
  );
  app.put<{ Params: AppParams; Body: Static<typeof Body> }>(
    '/portal-api/apps/:id/webhook',
    {
      schema: {
        summary: 'Where messages about the app go from now on; the key is in this answer alone',
        params: AppParams,
        body: Body,
      },
      config: { portal: { role: 'editor', action: 'app.webhook.set' } },
    },
    async (request): Promise<WebhookCreated> => {
      const place = ifMatch(context, request);
      const { app: changed, secret } = await setWebhook(place, request.params.id, request.body.url);
      const { url = '', createdAt = context.clock() } = changed.webhook ?? {};
      return { url, createdAt, secret };
    },
  );
  app.delete<{ Params: AppParams }>(
    '/portal-api/apps/:id/webhook',
    {
      schema: { summary: 'No messages about the app go anywhere', params: AppParams },
      config: { portal: { role: 'editor', action: 'app.webhook.remove' } },
    },
    async (request, reply) => {
      await removeWebhook(ifMatch(context, request), request.params.id);
      return reply.code(204).send();
    },
  );
  app.post<{ Params: AppParams }>(
    '/portal-api/apps/:id/webhook/test',
    {
      onRequest: furtherLimit(app, {
        max: TESTS_PER_MINUTE,
        timeWindow: 60_000,
        keyGenerator: (request) => signedIn(request).account.id,
      }),
      schema: { summary: 'Send a message now, and say what became of it', params: AppParams },
      config: { portal: { role: 'editor', action: 'app.webhook.test' } },
    },
    async ({ params }): Promise<WebhookDeliveryRow> => describeDelivery(await sendTest(context, params.id)),
  );
  app.get<{ Params: AppParams }>(
    '/portal-api/apps/:id/webhook/deliveries',
    {
      schema: { summary: 'The last messages, and what became of them', params: AppParams },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params }): Promise<WebhookDeliveryRow[]> => listDeliveries(context, params.id),
  );
}
