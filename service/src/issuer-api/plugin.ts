import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../context.js';
import { acceptForms } from '../form-bodies.js';
import { openDesk } from '../issuer/open-desk.js';
import { type Persona, SAMPLES, sampleName } from './configurations.js';
import { offerRoute } from './offer.js';
import { createSampleIssuer } from './sample-issuer.js';
import { randomStatus, statusListRoute } from './status-list.js';

/** For development only: issues sample credentials as the service issues its own, so that one laptop has everything. */
export const issuerApi: FastifyPluginAsync<{ context: Context }> = async (app, { context }) => {
  if (context.options.mode === 'live') throw new Error('the sample issuer does not run in live mode');
  const issuer = await createSampleIssuer(context);
  acceptForms(app);
  const desk = openDesk<Persona>(app, context, {
    path: '/issuer-api',
    name: sampleName('sampleIssuer'),
    signer: issuer,
    configurations: SAMPLES,
    takePlace: async () => randomStatus(issuer),
    route: { isHidden: true },
  });
  offerRoute(app, context, desk);
  statusListRoute(app, context, issuer);
};
