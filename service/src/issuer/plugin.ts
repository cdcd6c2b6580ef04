import type { FastifyPluginAsync } from 'fastify';
import type { Contact } from '../contact/address.js';
import type { Context } from '../context.js';
import { acceptForms } from '../form-bodies.js';
import { configurationsOf } from './configurations.js';
import { confirmForWallet } from './confirm.js';
import { countLogin } from './count-login.js';
import { createPlaces } from './issued.js';
import { createIssuer } from './issuer.js';
import { PER_ADDRESS } from './limits.js';
import { keyRoutes } from './metadata.js';
import { offerRoutes } from './offers.js';
import { openDesk } from './open-desk.js';
import { createKeptTokens } from './repeated-token.js';
import { statusListRoute } from './status-list.js';
import { isWithdrawn } from './withdraw.js';

/** The service as an issuer: credentials of its own by the pre-authorized code flow of OpenID4VCI 1.0. */
export const issuerRoutes: FastifyPluginAsync<{ context: Context }> = async (app, { context }) => {
  const configurations = configurationsOf(context.options);
  const issuer = createIssuer(context, configurations);
  acceptForms(app);
  const desk = openDesk<Contact>(app, context, {
    path: '/issuer',
    name: new URL(context.options.publicUrl).host,
    signer: issuer,
    configurations,
    takePlace: createPlaces(context, issuer),
    isWithdrawn: (given) => isWithdrawn(context, given),
    confirm: (id, code, from) => confirmForWallet(context, id, code, from),
    keptTokens: createKeptTokens(context),
    countFree: (from) => countLogin(context, from),
    route: { config: { rateLimit: PER_ADDRESS } },
  });
  offerRoutes(app, context, desk);
  keyRoutes(app, context.options, issuer);
  statusListRoute(app, context, issuer);
  // The first start makes an authority, for which it must not make pages wait.
  let trusting: Promise<void> | undefined;
  app.addHook('onListen', () => {
    trusting = issuer.trust().catch((error: unknown) => {
      app.log.error({ errorCode: (error as { code?: string }).code }, 'the issuer could not be trusted');
    });
  });
  app.addHook('onClose', () => trusting);
};
