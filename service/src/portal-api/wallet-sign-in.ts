import { randomBytes } from 'node:crypto';
import type { PortalSession, WalletAsk } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { signInByWallet } from '../accounts/sign-in.js';
import { signInNonce } from '../accounts/wallets.js';
import { recordAudit } from '../audit/audit.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { admitMember, clientOf } from './answers.js';
import { readCookie, setCookie } from './cookies.js';
import { AuthCode, askOf } from './wallets.js';

/** Seconds for which a browser may begin and end a sign-in by a wallet. */
const LIFETIME = 3600;

const Body = Type.Object({ code: AuthCode }, { additionalProperties: false });

/** `POST /portal-api/sign-in/wallet/options` and `/sign-in/wallet`. */
export function walletSignInRoutes(app: FastifyInstance, context: Context): void {
  const { options } = context;
  app.post(
    '/portal-api/sign-in/wallet/options',
    { schema: { summary: 'Begin to sign in by a wallet' }, config: { portal: { role: 'anyone' } } },
    async (request, reply): Promise<WalletAsk> => {
      // A page that a wallet comes back to begins anew, and the scope request that it goes on with has the nonce of this browser from before.
      const kept = readCookie(request, options, 'portal-wallet');
      const secret = kept ?? randomBytes(32).toString('base64url');
      setCookie(reply, options, 'portal-wallet', secret, LIFETIME);
      return askOf(context, signInNonce(context, secret));
    },
  );
  app.post<{ Body: Static<typeof Body> }>(
    '/portal-api/sign-in/wallet',
    {
      schema: { summary: 'Sign in by a linked wallet, with the auth code that the page got', body: Body },
      config: { portal: { role: 'anyone', action: 'session.wallet' } },
    },
    async (request, reply): Promise<PortalSession> => {
      const secret = readCookie(request, options, 'portal-wallet');
      try {
        const begun = await signInByWallet(context, request.body.code, secret, clientOf(request));
        setCookie(reply, options, 'portal-wallet', '', 0);
        return admitMember(request, reply, options, begun);
      } catch (error) {
        if (error instanceof ServiceError && error.code === 'wallet_not_linked')
          await recordAudit(
            context,
            { kind: 'unknown wallet', address: request.ip },
            { action: 'session.refuse' },
          );
        throw error;
      }
    },
  );
}
