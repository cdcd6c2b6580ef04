import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.js';
import { AppError, errorBody } from '../../errors.js';
import { logReply } from '../../log.js';
import { trustRoute } from '../trust.js';
import { offeredWalletsRoute } from '../offered-wallets.js';
import { activityRoutes } from './activity.js';
import { certificateRoutes } from './certificate.js';
import { changeRoutes } from './change.js';
import { createRoutes } from './create.js';
import { keyRoutes } from './keys.js';
import { listRoutes } from './list.js';
import { originRoute } from './origins.js';
import { platformCertificateRoutes } from './platform-certificates.js';
import { registrationRoutes } from './registrations.js';
import { scopeRoutes } from './scopes.js';
import { tryRoutes } from './tries.js';
import { webhookRoutes } from './webhook.js';

/** The routes of the portal about apps and what belongs to them. Who may call them, the guard in front of them decides. */
export async function portalAppRoutes(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(async (routes) => {
    explainFields(routes, context);
    listRoutes(routes, context);
    createRoutes(routes, context);
    changeRoutes(routes, context);
    keyRoutes(routes, context);
    scopeRoutes(routes, context);
    originRoute(routes, context);
    activityRoutes(routes, context);
    certificateRoutes(routes, context);
    platformCertificateRoutes(routes, context);
    registrationRoutes(routes, context);
    trustRoute(routes, context);
    offeredWalletsRoute(routes, context);
    webhookRoutes(routes, context);
    tryRoutes(routes, context);
  });
}

/**
 * What the functions behind the routes say about a field is written for operators and holds nothing of what was typed, so members read it as it is:
 * `{error: "invalid_app", member, error_description}`.
 */
function explainFields(app: FastifyInstance, { options }: Context): void {
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof AppError)) throw error;
    const [, member = '', words = ''] = /^(\w+): (.*)$/s.exec(error.message) ?? [];
    const code = member === 'appId' && words === 'not registered' ? 'unknown_app' : 'invalid_app';
    const body = errorBody(code, options.publicUrl, member === '' ? {} : { member });
    const status = code === 'unknown_app' ? 404 : 400;
    logReply(request, status, code, error);
    return reply
      .code(status)
      .send(code === 'unknown_app' ? body : { ...body, error_description: words || error.message });
  });
}
