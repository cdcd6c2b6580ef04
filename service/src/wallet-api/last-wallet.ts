import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { askedAddress } from '../http/asked-address.js';
import { sha256 } from '../keys/request-ids.js';
import { refuseForeign } from '../pages/foreign-form.js';
import { setCookie } from '../pages/set-cookie.js';
import { clientAddress } from '../rate-limit.js';

const NAME = 'civic-wallet';

/** Seconds: a year. */
const MAX_AGE = 31_536_000;

const Params = Type.Object({ wallet: Type.String({ pattern: '^[\\w-]{3,16}$' }) });

/** The web wallet, and whatever other wallet listens to the common scheme. */
export type WalletId = 'web' | 'app' | (string & {});

/** The id of a wallet that the operator lists, whose name no other has. */
export function listedWalletId(name: string): WalletId {
  return sha256(name).slice(0, 16);
}

/** The wallet that a person of this browser chose last. */
export function lastWallet({ headers }: FastifyRequest): WalletId | undefined {
  const [, id] = /(?:^|;\s*)civic-wallet=([\w-]{3,16})(?:;|$)/.exec(headers.cookie ?? '') ?? [];
  return id;
}

/**
 * `POST /w/chosen/:wallet`: which wallet a person chose on the landing page. The links say so by `ping` (HTML, "Hyperlink auditing"), because a
 * redirect on the way would keep phones from opening an app by its https address.
 */
export function chosenWallet(app: FastifyInstance, { options }: Context): void {
  app.addContentTypeParser('text/ping', { parseAs: 'string' }, (_request, _body, done) => done(null));
  app.post<{ Params: Static<typeof Params> }>(
    '/w/chosen/:wallet',
    {
      schema: { params: Params, hide: true },
      config: { rateLimit: { max: 60, timeWindow: 60_000, keyGenerator: clientAddress } },
    },
    (request, reply) => {
      refuseForeign(request);
      const { wallet } = request.params;
      const known = ['web', 'app', ...options.wallets.map(({ name }) => listedWalletId(name))];
      if (!known.includes(wallet)) throw new ServiceError('not_found');
      setCookie(reply, askedAddress(request, options), {
        name: NAME,
        value: wallet,
        path: '/w',
        maxAge: MAX_AGE,
      });
      return reply.code(204).header('Cache-Control', 'no-store').send();
    },
  );
}
