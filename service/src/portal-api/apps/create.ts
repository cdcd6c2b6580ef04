import type { AppCreated, AppDetail } from 'civic-elements/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { findApp } from '../../apps/change-app.js';
import { type AppCredentials, createApp } from '../../apps/create-app.js';
import { registerApp } from '../../apps/register-app.js';
import type { Context } from '../../context.js';
import { sendApp } from './app-detail.js';
import { CreateBody, ImportBody, LARGE_BODY, newSettingsOf } from './fields.js';

/** `POST /portal-api/apps` and `POST /portal-api/apps/import`. */
export function createRoutes(app: FastifyInstance, context: Context): void {
  app.post<{ Body: CreateBody }>(
    '/portal-api/apps',
    {
      bodyLimit: LARGE_BODY,
      schema: { summary: 'Register an app; its secrets are in this answer alone', body: CreateBody },
      config: { portal: { role: 'editor', action: 'app.create' } },
    },
    async (request, reply): Promise<AppCreated> => {
      const credentials = await createApp(context, newSettingsOf(request.body));
      request.audit = { target: credentials.appId };
      reply.code(201);
      return withCredentials(context, reply, credentials);
    },
  );
  app.post<{ Body: ImportBody }>(
    '/portal-api/apps/import',
    {
      bodyLimit: LARGE_BODY,
      schema: { summary: 'Register an app under an id and keys that exist', body: ImportBody },
      config: { portal: { role: 'editor', action: 'app.import' } },
    },
    async (request, reply): Promise<AppDetail> => {
      const imported = await registerApp(context, newSettingsOf(request.body));
      request.audit = { target: imported.appId };
      reply.code(201);
      return sendApp(context, reply, imported);
    },
  );
}

/** The one answer with the secrets of an app, and all else that its back-end needs. */
export async function withCredentials(
  context: Context,
  reply: FastifyReply,
  credentials: AppCredentials,
): Promise<AppCreated> {
  const app = await findApp(context, credentials.appId);
  const servicePublicKey = await context.signingKeys.publicKeyHex();
  return {
    app: sendApp(context, reply, app),
    credentials: { ...credentials, servicePublicKey, serviceUrl: context.options.publicUrl },
  };
}
