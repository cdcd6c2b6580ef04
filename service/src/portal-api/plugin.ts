import type { FastifyPluginAsync } from 'fastify';
import { takesWallets } from '../apps/portal-app.js';
import type { Context } from '../context.js';
import { clientAddress } from '../rate-limit.js';
import { portalAppRoutes } from './apps/plugin.js';
import { auditRoutes } from './audit.js';
import { dataRoutes } from './data.js';
import { furtherLimit } from './further-limit.js';
import { guard } from './guard.js';
import { invitationRoutes } from './invitations.js';
import { memberRoutes } from './members.js';
import { operationRoutes } from './operation.js';
import { passkeyRoutes } from './passkeys.js';
import { registrationRoutes } from './registration.js';
import { describeReplies } from './replies/replies.js';
import { sessionRoutes } from './sessions.js';
import { signInRoutes } from './sign-in.js';
import { memberWalletRoutes, walletRoutes } from './wallets.js';
import { walletSignInRoutes } from './wallet-sign-in.js';

/** What an address may ask of the door in a minute. */
const AT_THE_DOOR = 60;

/** The routes behind the Integration Portal. What their bodies hold is in `src/protocol/portal.ts`. */
export const portalApi: FastifyPluginAsync<{ context: Context }> = async (app, { context }) => {
  guard(app, context);
  describeReplies(app);
  await app.register(async (door) => {
    const limit = { max: AT_THE_DOOR, timeWindow: 60_000, keyGenerator: clientAddress };
    door.addHook('onRequest', furtherLimit(door, limit));
    registrationRoutes(door, context);
    signInRoutes(door, context);
    if (takesWallets(context)) walletSignInRoutes(door, context);
  });
  sessionRoutes(app, context);
  await portalAppRoutes(app, context);
  passkeyRoutes(app, context);
  memberRoutes(app, context);
  memberWalletRoutes(app, context);
  if (takesWallets(context)) walletRoutes(app, context);
  invitationRoutes(app, context);
  auditRoutes(app, context);
  dataRoutes(app, context);
  operationRoutes(app, context);
};
