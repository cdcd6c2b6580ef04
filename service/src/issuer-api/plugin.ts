import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../context.js';
import { acceptForms } from '../form-bodies.js';
import { credentialRoute } from './credential.js';
import { createGrants } from './grants.js';
import { metadataRoutes } from './metadata.js';
import { nonceRoute } from './nonce.js';
import { offerRoute } from './offer.js';
import { createSampleIssuer } from './sample-issuer.js';
import { statusListRoute } from './status-list.js';
import { tokenRoute } from './token.js';

/** For development only: issues sample credentials by the pre-authorized code flow of OpenID4VCI 1.0, so that one laptop has everything. */
export const issuerApi: FastifyPluginAsync<{ context: Context }> = async (app, { context }) => {
  if (context.options.mode === 'live') throw new Error('the sample issuer does not run in live mode');
  const issuer = await createSampleIssuer(context);
  const grants = createGrants(context);
  acceptForms(app);
  metadataRoutes(app, issuer);
  offerRoute(app, issuer, grants);
  tokenRoute(app, context, grants);
  nonceRoute(app, grants);
  credentialRoute(app, context, issuer, grants);
  statusListRoute(app, context, issuer);
};
