import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../context.js';
import { acceptForms } from '../form-bodies.js';
import { configurationsOf } from './configurations.js';
import { credentialRoute } from './credential.js';
import { createGrants } from './grants.js';
import { createIssuer } from './issuer.js';
import { metadataRoutes } from './metadata.js';
import { nonceRoute } from './nonce.js';
import { offerRoutes } from './offers.js';
import { protocolLoader } from './protocol.js';
import { statusListRoute } from './status-list.js';
import { tokenRoute } from './token.js';

/** The service as an issuer: credentials of its own by the pre-authorized code flow of OpenID4VCI 1.0. */
export const issuerRoutes: FastifyPluginAsync<{ context: Context }> = async (app, { context }) => {
  const configurations = configurationsOf(context.options);
  const issuer = createIssuer(context, configurations);
  const grants = createGrants(context);
  const load = protocolLoader(issuer.identifier, configurations);
  acceptForms(app);
  metadataRoutes(app, issuer, load);
  offerRoutes(app, context, load);
  tokenRoute(app, context, grants);
  nonceRoute(app, context, grants);
  credentialRoute(app, context, { issuer, configurations, grants, load });
  statusListRoute(app, context, issuer);
  // The first start makes an authority, for which it must not make pages wait.
  app.addHook('onListen', () => {
    issuer
      .trust()
      .catch((error: unknown) => app.log.error({ code: (error as { code?: string }).code }, 'issuer'));
  });
};
